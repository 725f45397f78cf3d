import { distinct } from '../report.ts';
import { column, tableOf } from '../sheet.ts';
import { breachWords, verdictMeanings, verdictOrder, verdictTones, verdictWords } from '../verdict-words.ts';
import { counted } from '../words.ts';
import { apartSummary } from './apart-summary.ts';
import { notScreened } from './not-screened.ts';
import { facts } from './summary.ts';
import type { Report } from '../report.ts';
import type { Field, Sheet, Table, Tone } from '../sheet.ts';

const label = { widthMin: 34, widthMax: 36 };

/** The first page of a report on transactions: the result in one line, the verdicts, the breaches by kind. */
export function transactionsSummarySheet(report: Report): Sheet {
  const apart = apartSummary(report);
  return {
    name: 'Summary',
    title: 'NS-CMIC screening of transactions',
    lead: leadOf(report),
    notes: apart.notes,
    tables: [facts(report), byVerdict(report), byKind(report), notScreened(report), ...apart.tables],
    filtered: null,
    frozenColumns: 0,
    chart: null,
    paper: 'letter',
    pagesWide: 1,
  };
}

function leadOf({ screening }: Report): { readonly text: string; readonly tone: Tone } {
  const { breaches, counts } = screening;
  const transactions = screening.transactions ?? [];
  const prohibited = transactions.filter(({ verdict }) => verdict === 'prohibited').length;
  const review = transactions.filter(({ verdict }) => verdict === 'needsReview').length;
  const problems = counts['problems'] ?? 0;
  const text = [
    `${counted(transactions.length, 'transaction')} judged: ${prohibited} prohibited, ${review} for a person to decide.`,
    breaches.length === 0
      ? 'No breach was found.'
      : `${counted(breaches.length, 'breach', 'breaches')} (sheet Breaches).`,
    ...(problems === 0
      ? []
      : [`${counted(problems, 'row')} could not be read and ${problems === 1 ? 'was' : 'were'} not judged.`]),
  ].join(' ');
  if (prohibited + breaches.length > 0) return { text, tone: 'alert' };
  return { text, tone: review + problems > 0 ? 'caution' : 'good' };
}

function byVerdict({ screening }: Report): Table {
  const of = (verdict: string): NonNullable<typeof screening.transactions> =>
    (screening.transactions ?? []).filter((one) => one.verdict === verdict);
  const items = verdictOrder.map((verdict) => ({ verdict, transactions: of(verdict) }));
  const fields: readonly Field<(typeof items)[number]>[] = [
    {
      column: column('Verdict', 'text', { ...label, tones: verdictTones }),
      show: ({ verdict }) => verdictWords[verdict],
    },
    {
      column: column('Transactions', 'integer', { widthMin: 21 }),
      show: ({ transactions }) => transactions.length,
    },
    {
      column: column('Accounts', 'integer', { widthMin: 14 }),
      show: ({ transactions }) => distinct(transactions.map(({ account }) => account)).length,
    },
    {
      column: column('Meaning', 'text', { widthMin: 64, widthMax: 64 }),
      show: ({ verdict }) => verdictMeanings[verdict],
    },
  ];
  return tableOf(fields, items, { title: 'Transactions by verdict' });
}

function byKind({ screening: { breaches } }: Report): Table {
  const items = distinct(breaches.map(({ kind }) => kind)).map((kind) => {
    const ofKind = breaches.filter((one) => one.kind === kind);
    const reports = ofKind.map(({ reportBy }) => reportBy).filter((day) => day !== null);
    return { kind, count: ofKind.length, first: reports.toSorted()[0] ?? null };
  });
  const fields: readonly Field<(typeof items)[number]>[] = [
    { column: column('What happened', 'text', label), show: ({ kind }) => breachWords[kind] },
    { column: column('Breaches', 'integer', { widthMin: 21 }), show: ({ count }) => count },
    { column: column('First report by', 'date', { widthMin: 14 }), show: ({ first }) => first },
  ];
  return tableOf(fields, items, { title: 'Breaches by kind', emptyText: 'No breach was found.' });
}
