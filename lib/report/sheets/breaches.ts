import { fileName } from '../report.ts';
import { column, listSheet, tableOf } from '../sheet.ts';
import { breachWords, certaintyTones, certaintyWords } from '../verdict-words.ts';
import { counted } from '../words.ts';
import { instantOrDay } from './fields.ts';
import type { Breach } from '../../rules/breach.ts';
import type { Report } from '../report.ts';
import type { Field, Sheet, Table } from '../sheet.ts';

/** One row a breach; without transactions the sheet says that nothing could be judged, not that all is well. */
export function breachesSheet(report: Report): Sheet {
  const { inputs, compared, notCompared = [] } = report.screening;
  const isCompared = compared !== undefined && compared.from !== null;
  const judged = isCompared || inputs.some(({ kind }) => kind === 'transactions');
  const table = tableOf(breachFields(report), report.screening.breaches, {
    emptyText: judged ? noneFound : nothingJudged,
  });
  return listSheet('Breaches', table, {
    notes: [
      'Holding a listed security, before or after a deadline, is not a breach of law (OFAC FAQ 1046).',
      ...(isCompared && notCompared.length > 0
        ? [`${counted(notCompared.length, 'line')} could not be compared or judged (sheet Changes).`]
        : []),
    ],
    tables: [table, ...ownListTables(report)],
    frozenColumns: 2,
    pagesWide: 2,
  });
}

/** What lists of the firm's own forbid stands below, in a table of its own. */
function ownListTables(report: Report): readonly Table[] {
  const breaches = report.screening.apart?.breaches ?? [];
  if (breaches.length === 0) return [];
  return [
    tableOf(breachFields(report), breaches, {
      title: "Against the firm's own lists (rules of the firm, not law)",
    }),
  ];
}

const nothingJudged =
  'No transactions and no earlier holdings were given, so no purchase or sale could be judged. This is not a finding that there was no breach.';

const noneFound = 'No breach was found among the transactions and earlier holdings that were given.';

function breachFields(report: Report): readonly Field<Breach>[] {
  return [
    {
      column: column('What happened', 'text', { widthMin: 24, widthMax: 30 }),
      show: ({ kind }) => breachWords[kind],
    },
    { column: column('When (New York)', 'dateTime'), show: ({ at }) => instantOrDay(at) },
    {
      column: column('When (clock of the source)', 'dateTime'),
      show: ({ atSource }) => instantOrDay(atSource),
    },
    { column: column('Account', 'text', { widthMin: 10, widthMax: 16 }), show: ({ account }) => account },
    {
      column: column('Listing', 'text', { widthMin: 24, widthMax: 34 }),
      show: ({ listing }) => listing?.name ?? null,
    },
    {
      column: column('How certain', 'text', { widthMin: 14, widthMax: 20, tones: certaintyTones }),
      show: ({ certainty }) => certaintyWords[certainty],
    },
    ...amountFields,
    { column: column('Report by', 'date'), show: ({ reportBy }) => reportBy },
    { column: column('Keep until', 'date'), show: ({ keepUntil }) => keepUntil },
    {
      column: column('What may be done now', 'text', { widthMin: 36, widthMax: 48 }),
      show: ({ mayDo }) => mayDo,
    },
    {
      column: column('Why', 'text', { widthMin: 48, widthMax: 64 }),
      show: ({ reasons }) => reasons.map(({ text }) => text).join('\n'),
    },
    {
      column: column('Rule and citation', 'text', { widthMin: 24, widthMax: 40 }),
      show: ({ citations }) => citations.join('; '),
    },
    ...sourceFields(report),
  ];
}

const amountFields: readonly Field<Breach>[] = [
  { column: column('Quantity', 'decimal'), show: ({ quantity }) => quantity },
  { column: column('Amount', 'money'), show: ({ amount }) => amount },
  { column: column('Currency', 'text', { widthMin: 9 }), show: ({ currency }) => currency },
];

function sourceFields(report: Report): readonly Field<Breach>[] {
  return [
    {
      column: column('File', 'text', { widthMin: 12, widthMax: 24 }),
      show: ({ transaction, position }) => fileName(report, (transaction ?? position)?.input ?? null),
    },
    {
      column: column('Row', 'ordinal'),
      show: ({ transaction, position }) => (transaction ?? position)?.row ?? null,
    },
    { column: column('Alert', 'text', { widthMax: 12 }), show: ({ alert }) => alert },
  ];
}
