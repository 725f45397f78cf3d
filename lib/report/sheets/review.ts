import { column, listSheet, tableOf } from '../sheet.ts';
import { alertGroups, extentFields, instrumentFields } from './alerts.ts';
import { decidedText, holdingOf, stateText } from './decisions.ts';
import { allReasons, countField, evidence, exposureField, listingFields, statusField } from './fields.ts';
import type { AlertJson } from '../../screening/json.ts';
import type { Report } from '../report.ts';
import type { AlertGroup } from './alerts.ts';
import type { Field, Sheet } from '../sheet.ts';

/** One row an alert that a person must decide, with what speaks for it and what speaks against it. */
export function reviewSheet(report: Report): Sheet {
  const open = tableOf(reviewFields, alertGroups(report, needsDecision), {
    emptyText: 'Nothing needs a person: no match was left undecided.',
  });
  const decided = alertGroups(report, (alert) => holdingOf(alert) !== null && !needsDecision(alert));
  const decidedTable = tableOf(decidedFields, decided, { title: 'Decided by a reviewer' });
  return listSheet('Review', open, {
    title: 'Matches that a person must decide',
    tables: decided.length === 0 ? [open] : [open, decidedTable],
    notes: [
      'The evidence does not settle these. Until someone decides, treat them with caution. Enter the decision on the sheet Positions, on any row with the same alert.',
    ],
    frozenColumns: 1,
  });
}

/** Open, inconclusive, or decided once on other evidence. */
function needsDecision(alert: AlertJson): boolean {
  return alert.counted === 'review';
}

function firstFields(listing: string): readonly Field<AlertGroup>[] {
  return [
    { column: column('Alert', 'text', { widthMin: 8, widthMax: 12 }), show: ({ alert }) => alert.id },
    ...instrumentFields,
    ...listingFields<AlertGroup>(listing, ({ alert }) => alert),
    exposureField(({ alert }) => alert),
    { column: column('Score', 'score'), show: ({ alert }) => alert.score },
  ];
}

const reviewFields: readonly Field<AlertGroup>[] = [
  ...firstFields('May be the listed company'),
  {
    column: column('Evidence for', 'text', { widthMin: 36, widthMax: 46 }),
    show: ({ alert }) => evidence(alert, 'for'),
  },
  {
    column: column('Evidence against', 'text', { widthMin: 36, widthMax: 46 }),
    show: ({ alert }) => evidence(alert, 'against') ?? 'None found.',
  },
  statusField(({ alert }) => alert),
  ...extentFields,
  {
    column: column('Decided before', 'text', { widthMin: 16, widthMax: 48 }),
    show: ({ alert }) => decidedText(alert) ?? stateText(alert.decision),
  },
];

/** Decisions that hold, with the evidence beside them. */
const decidedFields: readonly Field<AlertGroup>[] = [
  ...firstFields('Compared with'),
  {
    column: column('Decided', 'text', { widthMin: 36, widthMax: 46 }),
    show: ({ alert }) => decidedText(alert),
  },
  {
    column: column('Evidence', 'text', { widthMin: 36, widthMax: 46 }),
    show: ({ alert }) => allReasons(alert),
  },
  countField('Counts as', ({ alert }) => alert),
  ...extentFields,
];
