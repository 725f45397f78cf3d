import { fileName } from '../report.ts';
import { column, listSheet, tableOf } from '../sheet.ts';
import { counted, outcomeWords } from '../words.ts';
import { verdictOrder, verdictTones, verdictWords } from '../verdict-words.ts';
import { allReasons, identifierFields, instantOrDay, outcomeColumn } from './fields.ts';
import type { AlertJson } from '../../screening/json.ts';
import type { TransactionJson } from '../../transactions/judge.ts';
import type { Report } from '../report.ts';
import type { Field, Sheet } from '../sheet.ts';

interface Row {
  readonly transaction: TransactionJson;
  readonly alert: AlertJson | null;
}

/** One row a transaction that is in something on the list or like it, the gravest verdicts first. */
export function transactionsSheet(report: Report): Sheet {
  const rows = rowsOf(report);
  const others = (report.screening.transactions ?? []).length - rows.length;
  const table = tableOf(transactionFields(report), rows, {
    emptyText: 'No transaction is in a security that matched the list.',
  });
  return listSheet('Transactions', table, {
    title: 'Transactions and their verdicts',
    notes: [
      'Prohibited first, then what needs review; within each verdict in the order of the files. A sale after the divestment deadline is a breach: nothing on this sheet asks anyone to trade.',
      ...(others === 0
        ? []
        : [`${counted(others, 'further transaction')} matched nothing on the list; the JSON has every one.`]),
    ],
    frozenColumns: 2,
    pagesWide: 2,
  });
}

function rowsOf({ screening }: Report): readonly Row[] {
  const alerts = new Map(screening.alerts.map((alert) => [alert.id, alert]));
  const rows = (screening.transactions ?? [])
    .filter(({ verdict, alert }) => verdict !== 'notCovered' || alert !== null)
    .map((transaction) => ({ transaction, alert: alerts.get(transaction.alert ?? '') ?? null }));
  return verdictOrder.flatMap((verdict) => rows.filter(({ transaction }) => transaction.verdict === verdict));
}

function transactionFields(report: Report): readonly Field<Row>[] {
  return [
    {
      column: column('Verdict', 'text', { widthMin: 12, widthMax: 14, tones: verdictTones }),
      show: ({ transaction }) => verdictWords[transaction.verdict],
    },
    {
      column: column('Security', 'text', { widthMin: 18, widthMax: 30 }),
      show: ({ transaction }) => transaction.name,
    },
    ...deedFields,
    ...whyFields,
    ...listingFields,
    ...identifierFields<Row>(({ transaction }) => transaction.identifiers),
    {
      column: column('File', 'text', { widthMax: 20 }),
      show: ({ transaction }) => fileName(report, transaction.input),
    },
    { column: column('Sheet', 'text', { widthMax: 14 }), show: ({ transaction }) => transaction.sheet },
    { column: column('Row', 'ordinal'), show: ({ transaction }) => transaction.row },
    {
      column: column('Client reference', 'text', { widthMin: 10, widthMax: 16 }),
      show: ({ transaction }) => transaction.clientRef,
    },
    { column: column('Alert', 'text', { widthMax: 12 }), show: ({ alert }) => alert?.id ?? null },
  ];
}

const deedFields: readonly Field<Row>[] = [
  { column: column('When (New York)', 'dateTime'), show: ({ transaction }) => instantOrDay(transaction.at) },
  { column: column('Type', 'text', { widthMax: 18 }), show: ({ transaction }) => transaction.type },
  { column: column('Side', 'text'), show: ({ transaction }) => transaction.side },
  { column: column('State', 'text', { widthMin: 9 }), show: ({ transaction }) => transaction.state },
  {
    column: column('Account', 'text', { widthMin: 10, widthMax: 16 }),
    show: ({ transaction }) => transaction.account,
  },
  { column: column('Quantity', 'decimal'), show: ({ transaction }) => transaction.quantity },
  { column: column('Amount', 'money'), show: ({ transaction }) => transaction.amount },
  { column: column('Currency', 'text', { widthMin: 9 }), show: ({ transaction }) => transaction.currency },
];

const whyFields: readonly Field<Row>[] = [
  {
    column: column('Why', 'text', { widthMin: 48, widthMax: 64 }),
    show: ({ transaction }) => transaction.reasons.map(({ text }) => text).join('\n'),
  },
  {
    column: column('Rule and citation', 'text', { widthMin: 24, widthMax: 40 }),
    show: ({ transaction }) => transaction.citations.join('; '),
  },
  { column: column('Report by', 'date'), show: ({ transaction }) => transaction.reportBy },
  { column: column('Keep until', 'date'), show: ({ transaction }) => transaction.keepUntil },
];

const listingFields: readonly Field<Row>[] = [
  {
    column: column('Listing', 'text', { widthMin: 20, widthMax: 34 }),
    show: ({ alert }) => alert?.listing.name ?? null,
  },
  { column: column('UID', 'ordinal'), show: ({ alert }) => alert?.listing.uid ?? null },
  { column: outcomeColumn, show: ({ alert }) => (alert === null ? null : outcomeWords[alert.outcome]) },
  {
    column: column('Evidence of the match', 'text', { widthMin: 40, widthMax: 56 }),
    show: ({ alert }) => (alert === null ? null : allReasons(alert)),
  },
];
