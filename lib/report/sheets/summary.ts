import { column, tableOf } from '../sheet.ts';
import { countText, counted } from '../words.ts';
import { apartSummary } from './apart-summary.ts';
import { changesTable } from './changes.ts';
import { nextDates } from './next-dates.ts';
import { notScreened } from './not-screened.ts';
import { byAccount, valueAtStake } from './stakes.ts';
import { byOutcome, byStatus } from './totals.ts';
import { verdictOf } from './verdict.ts';
import { isAbout } from '../report.ts';
import { fundCounts } from '../../screening/fund-limits.ts';
import type { Report } from '../report.ts';
import type { CellValue, Field, Sheet, Table } from '../sheet.ts';

/** The first page: the verdict in one line, totals, what is at stake where, the next dates, what was not screened. */
export function summarySheet(report: Report): Sheet {
  const apart = apartSummary(report);
  const stakes = byAccount(report);
  const tables = [
    facts(report),
    byOutcome(report),
    byStatus(report),
    changesTable(report),
    nextDates(report),
    notScreened(report),
    stakes,
    valueAtStake(report),
    ...apart.tables,
  ].filter((table) => table !== null);
  return {
    name: 'Summary',
    title: isAbout(report.screening, 'transactions')
      ? 'NS-CMIC screening of holdings and transactions'
      : 'NS-CMIC screening of holdings',
    lead: verdictOf(report),
    notes: apart.notes,
    tables,
    filtered: null,
    frozenColumns: 0,
    chart: {
      title: 'Positions at stake by account',
      table: tables.indexOf(stakes),
      categoryColumn: 0,
      series: [
        { column: 1, tone: 'alert' },
        { column: 2, tone: 'caution' },
      ],
      rowMax: 12,
    },
    paper: 'letter',
    pagesWide: 1,
  };
}

interface Fact {
  readonly item: string;
  readonly value: CellValue;
}

/** What was asked: instant, edition, files, and how much of them was screened. */
export function facts({ screening }: Report): Table {
  const { edition, counts } = screening;
  const published: CellValue =
    edition.publishedOn === null ? 'not stated' : { kind: 'date', value: edition.publishedOn };
  const items: readonly Fact[] = [
    { item: 'As of', value: { kind: 'dateTime', value: screening.asOf } },
    { item: 'List published on', value: published },
    { item: 'List source', value: `${edition.source}, ${counted(edition.listings, 'listing')}` },
    { item: 'List edition', value: edition.id },
    { item: 'Files', value: filesText(screening.inputs.map(({ name }) => name)) },
    {
      item: 'Holdings dated',
      value: datesText(screening.inputs.filter(({ kind }) => kind === 'holdings').map(({ asOf }) => asOf)),
    },
    ...screenedFacts(screening),
    { item: 'Distinct instruments', value: { kind: 'integer', value: counts['instruments'] ?? null } },
  ];
  const fields: readonly Field<Fact>[] = [
    { column: column('Item', 'text', { widthMin: 34, widthMax: 36 }), show: ({ item }) => item },
    { column: column('Value', 'text', { widthMin: 21, runsOn: true }), show: ({ value }) => value },
  ];
  return tableOf(fields, items, { title: 'What was asked', headed: false });
}

function screenedFacts(screening: Report['screening']): readonly Fact[] {
  const { counts } = screening;
  const fact = (item: string, count: string): Fact => ({
    item,
    value: { kind: 'integer', value: counts[count] ?? null },
  });
  const { lookedThrough } = fundCounts(screening.funds ?? []);
  const through = `${counted(lookedThrough.funds, 'fund')} held in ${counted(lookedThrough.positions, 'position')} (sheet Funds)`;
  return [
    ...(isAbout(screening, 'holdings') ? [fact('Positions screened', 'positions')] : []),
    ...(isAbout(screening, 'transactions') ? [fact('Transactions judged', 'transactions')] : []),
    ...(lookedThrough.funds === 0 ? [] : [{ item: 'Funds looked through', value: through }]),
  ];
}

const filesNamed = 3;

function filesText(names: readonly string[]): string {
  const more = names.length - filesNamed;
  return [...names.slice(0, filesNamed), ...(more > 0 ? [`and ${countText(more)} more`] : [])].join('; ');
}

/** The days that the files state for their holdings: a reader must see that an old file was judged at a later instant. */
function datesText(dates: readonly (string | null)[]): string {
  const stated = [...new Set(dates.filter((date) => date !== null))].toSorted();
  if (stated.length === 0) return 'not stated';
  const missing = dates.includes(null) ? '; some files state no date' : '';
  return `${stated.join(', ')}${missing}`;
}
