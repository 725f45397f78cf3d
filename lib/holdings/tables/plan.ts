import { decimalSignIn } from '../../amounts.ts';
import type { DecimalSign } from '../../amounts.ts';
import { currencyOfMark } from '../../currencies.ts';
import { currencyOfHeading, unitOfHeading } from '../headings/heading-text.ts';
import { columnFields } from '../position.ts';
import type { ColumnField, ReadingChoices } from '../position.ts';
import { dateOrderIn } from '../typed-dates.ts';
import { customaryOrder, isCommaLanguage } from './customary-order.ts';
import type { FieldOfColumn } from './fields.ts';
import { columnOfHeading } from './header.ts';
import { acquiredHeadings, columnHeaded, levelHeadings } from './lots.ts';
import { knownLayout } from './layouts.ts';
import { share } from './sample.ts';
import { withShort } from './short-columns.ts';
import type { ColumnProfile } from './sample.ts';
import { withoutPieces } from './piece-words.ts';
import { settledFields } from './settled-fields.ts';
import { whoseCurrency } from './value-currency.ts';
import type { AmountColumn, DateColumn, IdentifierColumn, TablePlan } from './table-plan.ts';

/** What a plan is made of: the columns' headings and fields, and their content over the whole sample. */
export interface PlanSource {
  readonly headerRow: number | null;
  readonly headings: readonly string[];
  readonly fields: readonly FieldOfColumn[];
  readonly profiles: readonly ColumnProfile[];
  readonly separator: string | null;
  readonly choices: ReadingChoices;
}

const schemes = ['isin', 'cusip', 'sedol', 'figi', 'lei', 'uscc'] as const;

/** Decides which column of a table means what, which decimal sign each amount has, and how dates are written. */
export function planTable(source: PlanSource): TablePlan {
  const fields = settledFields(withChoices(source), source.headings, source.profiles);
  const layout = source.headerRow === null ? null : knownLayout(source.headings);
  const dateOrder = layout?.dateOrder ?? customaryOrder(fields, source.profiles);
  const of = (field: ColumnField): FieldOfColumn[] =>
    fields.filter((one) => one.field === field).sort((a, b) => a.rank - b.rank || a.index - b.index);
  const first = (field: ColumnField): number | null => preferred(of(field), source.profiles)?.index ?? null;
  const fallback = fallbackSign(fields, source);
  const amount = (field: ColumnField): AmountColumn | null =>
    amountColumn(preferred(of(field), source.profiles), source.profiles, fallback);
  const names = nameColumns(of('name'), fields, source);
  const marketValue = withShort(amount('marketValue'), source.headings);
  const quantity = withShort(amount('quantity'), source.headings);
  const currency = whoseCurrency(of('currency'), preferred(of('currency'), source.profiles), marketValue);
  return {
    headerRow: source.headerRow,
    headings: source.headings,
    layout: layout?.name ?? null,
    dateOrder,
    columns: printedColumns(fields, of),
    names: names.slice(0, 1),
    namesRanked: areRanked(source.profiles[names[0] ?? -1]),
    otherNames: [...names.slice(1, 3), ...of('otherName').map(({ index }) => index)],
    tickers: tickerColumns(of('ticker'), source.profiles),
    identifiers: identifierColumns(of, source.profiles),
    venue: first('venue'),
    countries: of('country').map(({ index }) => index),
    currency: currency.stated,
    priceCurrency: first('priceCurrency') ?? currency.ofSecurity,
    assetClass: first('assetClass'),
    account: first('account'),
    clientRef: first('clientRef'),
    quantity: isMoney(quantity, source.profiles) ? null : quantity,
    marketValue,
    weight: amount('weight'),
    price: first('price'),
    heldOn: dateColumn(preferred(of('heldOn'), source.profiles), source.profiles, dateOrder),
    level: columnHeaded(source.headings, levelHeadings),
    acquired: columnHeaded(source.headings, acquiredHeadings),
    twoLined: false,
  };
}

/** Whether names carry a running number: most of them begin with one, and hardly two with the same. */
function areRanked(profile: ColumnProfile | undefined): boolean {
  const ranks = profile?.texts.flatMap((text) => /^(\d{1,5})[.)]\s/.exec(text)?.[1] ?? []) ?? [];
  const filled = profile?.count.filled ?? 0;
  return ranks.length >= 3 && ranks.length >= filled * 0.8 && new Set(ranks).size >= ranks.length * 0.9;
}

/** What `--map` fixes goes before everything read from the headings. */
function withChoices(source: PlanSource): FieldOfColumn[] {
  const fixed = columnFields.flatMap((field): FieldOfColumn[] => {
    const heading = source.choices.map[field];
    const index = heading === undefined ? -1 : columnOfHeading(source.headings, heading);
    const printed = source.headings[index];
    return printed === undefined ? [] : [{ index, heading: printed, field, rank: -1, language: null }];
  });
  const rest = source.fields.filter(
    ({ index, field }) => !fixed.some((one) => one.index === index || one.field === field),
  );
  return [...fixed, ...rest];
}

/** The best headed column that holds anything; the best headed one where all are empty. */
function preferred(
  columns: readonly FieldOfColumn[],
  profiles: readonly ColumnProfile[],
): FieldOfColumn | undefined {
  const filled = columns.find(({ index, rank }) => rank < 0 || (profiles[index]?.count.filled ?? 0) > 0);
  return filled ?? columns[0];
}

function nameColumns(
  named: readonly FieldOfColumn[],
  fields: readonly FieldOfColumn[],
  source: PlanSource,
): number[] {
  if (named.length > 0) {
    return named
      .map(({ index }) => index)
      .filter((index, at) => at === 0 || !repeats(source.profiles[index]));
  }
  const taken = new Set(fields.map(({ index }) => index));
  const unnamed = source.profiles.findIndex(
    (profile, index) =>
      !taken.has(index) && share(profile, 'company') >= 0.3 && profile.distinct > profile.count.filled * 0.5,
  );
  return unnamed === -1 ? [] : [unnamed];
}

/** Whether a column says hardly more than one thing: the house that issues a fund, not what the fund holds. */
function repeats(profile: ColumnProfile | undefined): boolean {
  const filled = profile?.count.filled ?? 0;
  return filled >= 5 && (profile?.distinct ?? 0) <= Math.max(1, filled * 0.1);
}

/** Ticker columns; one that repeats a single text beside another that does not is the fund's own ticker. */
function tickerColumns(columns: readonly FieldOfColumn[], profiles: readonly ColumnProfile[]): number[] {
  const varied = columns.filter(({ index, rank }) => {
    const profile = profiles[index];
    return rank < 0 || profile === undefined || profile.count.filled < 5 || profile.distinct > 1;
  });
  return (varied.length > 0 ? varied : columns).slice(0, 4).map(({ index }) => index);
}

function identifierColumns(
  of: (field: ColumnField) => FieldOfColumn[],
  profiles: readonly ColumnProfile[],
): IdentifierColumn[] {
  const column = (scheme: IdentifierColumn['scheme'], one: FieldOfColumn): IdentifierColumn => {
    const { count } = profiles[one.index] ?? { count: null };
    const believed = (valid: number, shaped: number): boolean => shaped > 0 && valid >= shaped * 0.8;
    return {
      index: one.index,
      heading: one.heading === '' ? `column ${one.index + 1}` : one.heading,
      scheme,
      cusip: count !== null && believed(count.cusip, count.cusipShaped),
      sedol: count !== null && believed(count.sedol, count.sedolShaped),
    };
  };
  const ofScheme = schemes.flatMap((scheme) => of(scheme).map((one) => column(scheme, one)));
  return [...ofScheme, ...of('identifier').map((one) => column('any', one))];
}

/** One column of amounts: its decimal sign from its cells, else `fallback`; its unit and currency from its heading. */
export function amountColumn(
  chosen: FieldOfColumn | undefined,
  profiles: readonly ColumnProfile[],
  fallback: DecimalSign | null,
): AmountColumn | null {
  if (chosen === undefined) return null;
  const { index, heading, field } = chosen;
  const texts = (profiles[index]?.texts ?? []).map(withoutPieces);
  return {
    index,
    heading,
    sign: decimalSignIn(texts) ?? (provesNothing(texts) ? fallback : null),
    unit: field === 'weight' ? '1' : unitOfHeading(heading),
    currency: currencyOfHeading(heading) ?? currencyOfCells(texts),
  };
}

/** Whether the cells leave the sign open, rather than contradicting each other. */
function provesNothing(texts: readonly string[]): boolean {
  return texts.every((text) => decimalSignIn([text]) === null);
}

/** The sign of the file: what its other amounts prove; else what its language and separator agree on. */
export function fallbackSign(fields: readonly FieldOfColumn[], source: PlanSource): DecimalSign | null {
  const amounts = fields.filter(({ field }) =>
    ['quantity', 'marketValue', 'weight', 'price'].includes(field),
  );
  const columns = amounts.length > 0 ? amounts.map(({ index }) => source.profiles[index]) : source.profiles;
  const signs = new Set(columns.flatMap((column) => decimalSignIn(column?.texts ?? []) ?? []));
  const [only] = signs;
  if (signs.size === 1 && only !== undefined) return only;
  if (signs.size > 1) return null;
  const comma = isCommaLanguage(fields);
  if (source.separator === ';') return comma ? 'comma' : null;
  return comma ? null : 'point';
}

/** Quantities carry no currency: a column of `HKD 1.0000` is the par value of one share. */
function isMoney(column: AmountColumn | null, profiles: readonly ColumnProfile[]): boolean {
  const texts = column === null ? [] : (profiles[column.index]?.texts ?? []);
  const marked = texts.filter((text) => /^(?:[A-Z]{3}\b|\p{Sc})/u.test(text)).length;
  return marked > 0 && marked >= texts.length / 2;
}

const currencyBefore = /^[^\d.,]*?([\p{L}]*\p{Sc}|\b[A-Z]{3}\b)/u;
const currencyBehind = /\d\s?(\p{Sc}|[A-Z]{3})$/u;

function currencyOfCells(texts: readonly string[]): string | null {
  const marks = new Set(
    texts.map((text) => (currencyBefore.exec(text) ?? currencyBehind.exec(text))?.[1] ?? ''),
  );
  const [only] = marks;
  return marks.size === 1 && only !== undefined && only !== '' ? currencyOfMark(only) : null;
}

function dateColumn(
  chosen: FieldOfColumn | undefined,
  profiles: readonly ColumnProfile[],
  order: TablePlan['dateOrder'],
): DateColumn | null {
  if (chosen === undefined) return null;
  const texts = profiles[chosen.index]?.texts ?? [];
  return { index: chosen.index, heading: chosen.heading, order: dateOrderIn(texts) ?? order };
}

function printedColumns(
  fields: readonly FieldOfColumn[],
  of: (field: ColumnField) => FieldOfColumn[],
): TablePlan['columns'] {
  const printed: Partial<Record<ColumnField, string>> = {};
  for (const field of new Set(fields.map((one) => one.field))) {
    if (field === 'none') continue;
    const best = of(field)[0];
    if (best !== undefined) printed[field] = best.heading === '' ? `column ${best.index + 1}` : best.heading;
  }
  return printed;
}
