import { column, listSheet, tableOf } from '../sheet.ts';
import { alertGroups, extentFields, instrumentFields } from './alerts.ts';
import { evidence, exposureField, listingFields, statusField } from './fields.ts';
import type { Report } from '../report.ts';
import type { AlertGroup } from './alerts.ts';
import type { Field, Sheet } from '../sheet.ts';

/** One row an alert that a person must decide, with what speaks for it and what speaks against it. */
export function reviewSheet(report: Report): Sheet {
  const table = tableOf(reviewFields, alertGroups(report, 'review'), {
    emptyText: 'Nothing needs a person: no match was left undecided.',
  });
  return listSheet('Review', table, {
    title: 'Matches that a person must decide',
    notes: [
      'The evidence does not settle these. Until someone decides, treat them with caution. Enter the decision on the sheet Positions, on any row with the same alert.',
    ],
    frozenColumns: 1,
  });
}

const reviewFields: readonly Field<AlertGroup>[] = [
  { column: column('Alert', 'text', { widthMin: 8, widthMax: 12 }), show: ({ alert }) => alert.id },
  ...instrumentFields,
  ...listingFields<AlertGroup>('May be the listed company', ({ alert }) => alert),
  exposureField(({ alert }) => alert),
  { column: column('Score', 'score'), show: ({ alert }) => alert.score },
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
];
