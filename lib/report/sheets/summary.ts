import { amountsOf, atStake, groupBy } from '../groups.ts';
import { byText, distinct } from '../report.ts';
import { column, tableOf } from '../sheet.ts';
import * as words from '../words.ts';
import { nextDates } from './nextDates.ts';
import { notScreened } from './notScreened.ts';
import { verdictOf } from './verdict.ts';
import type { Matched, Report } from '../report.ts';
import type { CellValue, Field, Sheet, Table } from '../sheet.ts';

/** The first page: the verdict in one line, totals, what is at stake where, the next dates, what was not screened. */
export function summarySheet(report: Report): Sheet {
  return {
    name: 'Summary',
    title: 'NS-CMIC screening of holdings',
    lead: verdictOf(report),
    notes: [],
    tables: [
      facts(report),
      byOutcome(report),
      byStatus(report),
      byAccount(report),
      valueAtStake(report),
      nextDates(report),
      notScreened(report),
    ],
    filtered: null,
    frozenColumns: 0,
    chart: {
      title: 'Positions at stake by account',
      table: 3,
      categoryColumn: 0,
      series: [
        { column: 1, tone: 'alert' },
        { column: 2, tone: 'caution' },
      ],
      rowMax: 12,
    },
    paper: 'letter',
  };
}

const label = { widthMin: 34, widthMax: 38 };
const figure = { widthMin: 16, widthMax: 22 };

function facts({ screening }: Report): Table {
  const { edition, counts } = screening;
  const items: readonly { item: string; value: CellValue }[] = [
    { item: 'As of', value: { kind: 'dateTime', value: screening.asOf } },
    {
      item: 'List published on',
      value: edition.publishedOn === null ? 'not stated' : { kind: 'date', value: edition.publishedOn },
    },
    { item: 'List edition', value: `${edition.source}, ${words.counted(edition.listings, 'listing')}` },
    { item: '', value: edition.id },
    { item: 'Files', value: filesText(screening.inputs.map(({ name }) => name)) },
    { item: 'Positions screened', value: { kind: 'integer', value: counts['positions'] ?? null } },
    { item: 'Distinct instruments', value: { kind: 'integer', value: counts['instruments'] ?? null } },
  ];
  const fields: readonly Field<(typeof items)[number]>[] = [
    { column: column('Question', 'text', label), show: ({ item }) => item || null },
    { column: column('Answer', 'text', { runsOn: true }), show: ({ value }) => value },
  ];
  return tableOf(fields, items, { title: 'What was asked', emptyText: '' });
}

const filesNamed = 3;

function filesText(names: readonly string[]): string {
  const more = names.length - filesNamed;
  return [...names.slice(0, filesNamed), ...(more > 0 ? [`and ${words.countText(more)} more`] : [])].join(
    '; ',
  );
}

function byOutcome(report: Report): Table {
  const items = (['listed', 'review', 'related'] as const).map((outcome) => ({
    outcome,
    matched: report.matched.filter(({ alert }) => alert.outcome === outcome),
  }));
  const fields: readonly Field<(typeof items)[number]>[] = [
    {
      column: column('Outcome', 'text', { ...label, tones: words.outcomeTones }),
      show: ({ outcome }) => words.outcomeWords[outcome],
    },
    { column: column('Positions', 'integer', figure), show: ({ matched }) => matched.length },
    { column: column('Companies', 'integer', figure), show: ({ matched }) => companies(matched) },
    { column: column('Accounts', 'integer', figure), show: ({ matched }) => accounts(matched).length },
    {
      column: column('Meaning', 'text', { runsOn: true }),
      show: ({ outcome }) => words.outcomeMeanings[outcome],
    },
  ];
  return tableOf(fields, items, { title: 'Totals by outcome', emptyText: '' });
}

function companies(matched: readonly Matched[]): number {
  return distinct(matched.map(({ alert }) => alert.listing.uid)).length;
}

function accounts(matched: readonly Matched[]): readonly (string | null)[] {
  return distinct(matched.map(({ position }) => position.account));
}

function byStatus(report: Report): Table {
  const groups = groupBy(atStake(report), ({ alert }) => alert.status ?? 'unlisted');
  const items = words.statusOrder
    .map((status) => ({ status, matched: groups.get(status) ?? [] }))
    .filter(({ matched }) => matched.length > 0);
  const fields: readonly Field<(typeof items)[number]>[] = [
    {
      column: column('Status at the as-of instant', 'text', { ...label, tones: words.statusTones }),
      show: ({ status }) => words.statusWords[status],
    },
    { column: column('Listed positions', 'integer', figure), show: ({ matched }) => listed(matched).length },
    { column: column('Review positions', 'integer', figure), show: ({ matched }) => review(matched).length },
    { column: column('Companies', 'integer', figure), show: ({ matched }) => companies(matched) },
    {
      column: column('Meaning', 'text', { runsOn: true }),
      show: ({ status }) => words.statusMeanings[status],
    },
  ];
  return tableOf(fields, items, {
    title: 'Totals by status',
    emptyText: 'No position is at stake.',
  });
}

function listed(matched: readonly Matched[]): readonly Matched[] {
  return matched.filter(({ alert }) => alert.outcome === 'listed');
}

function review(matched: readonly Matched[]): readonly Matched[] {
  return matched.filter(({ alert }) => alert.outcome === 'review');
}

/** More accounts than this stand on the sheet Deadlines only. */
const accountsShown = 25;

interface AccountLine {
  readonly account: string;
  readonly currency: string | null;
  readonly matched: readonly Matched[];
}

function byAccount(report: Report): Table {
  const lines = [...groupBy(atStake(report), ({ position }) => position.account ?? words.noAccount)]
    .map(([account, matched]) => ({ account, currency: null, matched }))
    .sort((a, b) => b.matched.length - a.matched.length || byText(a.account, b.account));
  const fields: readonly Field<AccountLine>[] = [
    { column: column('Account', 'text', label), show: ({ account }) => account },
    { column: column('Listed', 'integer', figure), show: ({ matched }) => listed(matched).length },
    { column: column('Review', 'integer', figure), show: ({ matched }) => review(matched).length },
    { column: column('Companies', 'integer', figure), show: ({ matched }) => companies(matched) },
  ];
  return cut(fields, lines, 'Positions at stake by account');
}

function valueAtStake(report: Report): Table {
  const groups = groupBy(atStake(report), ({ position }) =>
    JSON.stringify([position.account ?? words.noAccount, position.currency]),
  );
  const lines = [...groups.values()]
    .flatMap((matched) => (matched[0] === undefined ? [] : [{ ...lineOf(matched[0]), matched }]))
    .sort((a, b) => byText(a.account, b.account) || byText(a.currency ?? '', b.currency ?? ''));
  return cut(valueFields, lines, 'Value at stake by account and currency');
}

function lineOf({ position }: Matched): Pick<AccountLine, 'account' | 'currency'> {
  return { account: position.account ?? words.noAccount, currency: position.currency };
}

const valueFields: readonly Field<AccountLine>[] = [
  { column: column('Account', 'text', label), show: ({ account }) => account },
  { column: column('Currency', 'text', figure), show: ({ currency }) => currency ?? 'not stated' },
  {
    column: column('Listed, value', 'decimal', figure),
    show: ({ matched }) => amountsOf(listed(matched)).value,
  },
  {
    column: column('Review, value', 'decimal', figure),
    show: ({ matched }) => amountsOf(review(matched)).value,
  },
  {
    column: column('Without value', 'integer', figure),
    show: ({ matched }) => amountsOf(matched).withoutValue,
  },
];

function cut(fields: readonly Field<AccountLine>[], lines: readonly AccountLine[], title: string): Table {
  const more = lines.length - accountsShown;
  return tableOf(fields, lines.slice(0, accountsShown), {
    title:
      more > 0
        ? `${title} (${accountsShown} of ${words.countText(lines.length)}; all on sheet Deadlines)`
        : title,
    emptyText: 'No position is at stake.',
  });
}
