import { columnLetters } from '../../holdings/files/workbook/reference.ts';
import { originNote } from '../../decisions/columns.ts';
import { fileName } from '../report.ts';
import { column, listSheet, tableOf } from '../sheet.ts';
import { fundFields, fundNote, hasLookThrough } from './fund-fields.ts';
import { decisionFields } from './decisions.ts';
import {
  allReasons,
  countField,
  exposureField,
  identifierFields,
  listingFields,
  outcomeField,
  statusField,
} from './fields.ts';
import type { Matched, Report } from '../report.ts';
import type { Field, Sheet } from '../sheet.ts';

/** One row a matched position: where it stands, what it is, why it matched, and room for a reviewer's decision. */
export function positionsSheet(report: Report): Sheet {
  const table = tableOf(positionFields(report), report.matched, {
    emptyText: 'No position matched the list.',
  });
  return listSheet('Positions', table, {
    title: 'Matched positions',
    notes: [
      'Every position with an outcome, in the order of the files.',
      'Fill in Decision, Reviewer and Comment on any row of an alert, and give the workbook back: on the page of the screening, to POST /api/v1/decisions, or with cmic check --decisions. What is permitted stands on the sheet Deadlines.',
      ...(hasLookThrough(report) ? [fundNote] : []),
      originNote(report.screening.id, report.screening.edition.id),
    ],
    frozenColumns: 2,
    pagesWide: 2,
  });
}

function positionFields(report: Report): readonly Field<Matched>[] {
  const alert = ({ alert }: Matched) => alert;
  const reasons = new Map(report.screening.alerts.map((one) => [one.id, allReasons(one)]));
  return [
    outcomeField(alert),
    ...listingFields('Listing', alert),
    exposureField(alert),
    ...securityFields,
    ...amountFields,
    ...fundFields<Matched>(report, ({ alert, position }) => ({ alert, value: position.marketValue })),
    { column: column('Score', 'score'), show: ({ alert }) => alert.score },
    {
      column: column('Reasons', 'text', { widthMin: 56, widthMax: 72 }),
      show: ({ alert }) => reasons.get(alert.id) ?? null,
    },
    statusField(alert),
    ...sourceFields(report),
    countField('Counts as', alert),
    ...decisionFields(alert),
  ];
}

const securityFields: readonly Field<Matched>[] = [
  {
    column: column('Account', 'text', { widthMin: 10, widthMax: 16 }),
    show: ({ position }) => position.account,
  },
  {
    column: column('Position', 'text', { widthMin: 18, widthMax: 30 }),
    show: ({ position }) => position.name,
  },
  ...identifierFields<Matched>(({ position }) => position.identifiers),
];

const amountFields: readonly Field<Matched>[] = [
  { column: column('Quantity', 'decimal'), show: ({ position }) => position.quantity },
  { column: column('Value', 'money'), show: ({ position }) => position.marketValue },
  { column: column('Currency', 'text', { widthMin: 9 }), show: ({ position }) => position.currency },
  { column: column('Held on', 'date'), show: ({ position }) => position.heldOn },
];

function sourceFields(report: Report): readonly Field<Matched>[] {
  return [
    {
      column: column('File', 'text', { widthMax: 20 }),
      show: ({ position }) => fileName(report, position.input),
    },
    { column: column('Sheet', 'text', { widthMax: 14 }), show: ({ position }) => position.sheet },
    { column: column('Row', 'ordinal'), show: ({ position }) => position.row },
    {
      column: column('Source cell', 'text', { widthMin: 11, widthMax: 16 }),
      show: ({ position }) => sourceCell(position.sheet, position.row),
    },
    ...(report.matched.some(({ position }) => position.clientRef !== null) ? [clientField] : []),
  ];
}

const clientField: Field<Matched> = {
  column: column('Client reference', 'text', { widthMin: 10, widthMax: 16 }),
  show: ({ position }) => position.clientRef,
};

/**
 * Where a spreadsheet's "Go to" finds the row: `'My holdings'!A14`, or `A14` in a text file; the cell itself where a
 * heading cell is the position (`F1`).
 */
export function sourceCell(sheet: string | null, row: number, column: number | null = null): string {
  const cell = `${columnLetters(column ?? 1)}${row}`;
  if (sheet === null) return cell;
  const plain = /^[A-Za-z_][A-Za-z_.]*$/.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}
