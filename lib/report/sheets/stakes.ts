import { amountsOf, atStake, companiesOf, countedAs, groupBy, oncePerPosition } from '../groups.ts';
import { byText } from '../report.ts';
import { column, tableOf } from '../sheet.ts';
import { countText, noAccount } from '../words.ts';
import type { Matched, Report } from '../report.ts';
import type { Field, Table } from '../sheet.ts';

/** More accounts than this stand on the sheet Deadlines only. */
const linesShown = 25;

interface AccountLine {
  readonly account: string;
  readonly currency: string | null;
  readonly matched: readonly Matched[];
}

const label = { widthMin: 34, widthMax: 36 };
const figure = { widthMin: 14, widthMax: 22 };

/** How many positions are at stake in each account, most first. */
export function byAccount(report: Report): Table {
  const lines = linesOf(report, ({ position }) => position.account ?? noAccount)
    .map((line) => ({ line, positions: oncePerPosition(line.matched).length }))
    .sort((a, b) => b.positions - a.positions || byText(a.line.account, b.line.account))
    .map(({ line }) => line);
  return { ...cut(countFields, lines, 'Positions at stake by account'), startsPage: true };
}

/** The values at stake by account and currency: different currencies are never added. */
export function valueAtStake(report: Report): Table {
  const lines = linesOf(report, keyOfLine).sort(
    (a, b) => byText(a.account, b.account) || byText(a.currency ?? '', b.currency ?? ''),
  );
  return cut(valueFields, lines, 'Value at stake by account and currency');
}

function keyOfLine({ position }: Matched): string {
  return JSON.stringify([position.account ?? noAccount, position.currency]);
}

function linesOf(report: Report, keyOf: (one: Matched) => string): AccountLine[] {
  const groups = groupBy(atStake(report), keyOf);
  return [...groups.values()].flatMap((matched) =>
    matched[0] === undefined ? [] : [{ ...lineOf(matched[0]), matched }],
  );
}

function lineOf({ position }: Matched): Omit<AccountLine, 'matched'> {
  return { account: position.account ?? noAccount, currency: position.currency };
}

const countFields: readonly Field<AccountLine>[] = [
  { column: column('Account', 'text', label), show: ({ account }) => account },
  {
    column: column('Listed', 'integer', figure),
    show: ({ matched }) => countedAs(oncePerPosition(matched), 'listed').length,
  },
  {
    column: column('Review', 'integer', figure),
    show: ({ matched }) => countedAs(oncePerPosition(matched), 'review').length,
  },
  { column: column('Companies', 'integer', figure), show: ({ matched }) => companiesOf(matched).length },
];

const valueFields: readonly Field<AccountLine>[] = [
  { column: column('Account', 'text', label), show: ({ account }) => account },
  { column: column('Currency', 'text', figure), show: ({ currency }) => currency ?? 'not stated' },
  {
    column: column('Listed, value', 'money', figure),
    show: ({ matched }) => amountsOf(countedAs(oncePerPosition(matched), 'listed')).value,
  },
  {
    column: column('Review, value', 'money', figure),
    show: ({ matched }) => amountsOf(countedAs(oncePerPosition(matched), 'review')).value,
  },
  {
    column: column('Without a value', 'integer', figure),
    show: ({ matched }) => amountsOf(matched).withoutValue || null,
  },
];

function cut(fields: readonly Field<AccountLine>[], lines: readonly AccountLine[], title: string): Table {
  const all = countText(lines.length);
  return tableOf(fields, lines.slice(0, linesShown), {
    title: lines.length > linesShown ? `${title} (${linesShown} of ${all}; all on sheet Deadlines)` : title,
    emptyText: 'No position is at stake.',
  });
}
