import { foldHeading } from '../headings/heading-text.ts';
import { headingMeanings, identifies } from '../headings/vocabulary.ts';
import type { ReadingChoices } from '../position.ts';
import { textOf } from './cells.ts';
import { fieldOfColumn } from './fields.ts';
import type { FieldOfColumn } from './fields.ts';
import { withFundsHeld } from './funds-held.ts';
import { nameByContent } from './name-by-content.ts';
import { joinedHeadings } from './joined-headings.ts';
import { share } from './sample.ts';
import { isTwoLined } from './two-lines.ts';
import type { ColumnProfile, Sample } from './sample.ts';
import { isRowOfSecurities } from './wide-table.ts';

/** A row of the sample that can be the heading of a table. `first` differs from `last` where two rows head it. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly headings: readonly string[];
  readonly fields: readonly FieldOfColumn[];
  /** Where the heading of the next table stands. */
  readonly until: number;
  readonly score: number;
}

/** Rows below a heading that are looked at to score it. */
const scoredRows = 40;

/** Rows that are looked at for something like a heading where no table was found. */
const likelyRows = 60;

/** Tables further down are read as well, so an upper one need not be the best. */
const nearlyBest = 0.5;

/** Points of a recognised heading, by what it says. */
const identifyingPoints = 3;
const fieldPoints = 2;
const otherPoints = 0.7;
const dataCellPenalty = 2;

/** How headings are looked for; `unnamed`: no heading tells the names of the securities, their content does. */
interface Search {
  readonly choices: ReadingChoices;
  readonly unnamed: boolean;
}

/** The heading row among the sample's first `limit` rows, or `null`. Of nearly equal ones the first is taken. */
export function findHeader(sample: Sample, choices: ReadingChoices, limit: number): Header | null {
  return bestHeader(sample, { choices, unnamed: false }, limit);
}

/** The heading row that says all but which column names the securities, where content tells it; or `null`. */
export function findUnnamedHeader(sample: Sample, choices: ReadingChoices): Header | null {
  return bestHeader(sample, { choices, unnamed: true }, sample.rows.length);
}

function bestHeader(sample: Sample, search: Search, limit: number): Header | null {
  const found: Header[] = [];
  for (let at = 0; at < Math.min(limit, sample.rows.length); at += 1) {
    const header = headerAt(sample, at, search);
    if (header !== null) found.push(header);
  }
  const best = Math.max(...found.map((header) => header.score));
  const first = found.find((header) => header.score >= best * nearlyBest);
  // The first may be the upper half of one that says more.
  const whole = found.find(
    (one) => one.first === first?.last && one.last > one.first && one.score > first.score,
  );
  return whole ?? first ?? null;
}

/** The row that looks most like a heading, for telling people what was seen. */
export interface LikelyHeading {
  readonly row: number;
  readonly headings: readonly string[];
}

/** Of the first rows, the one with most known headings; without any, the first with several texts; else the first with one. */
export function likeliestHeading(sample: Sample): LikelyHeading | null {
  const rows = sample.rows.slice(0, likelyRows).flatMap(({ row }, at) => {
    const headings = headingsAt(sample, at).filter((text) => text !== '');
    const known = headings.filter((text) => headingMeanings(text).length > 0).length;
    return headings.length === 0 ? [] : [{ row, headings, known: known - countData(sample, at) / 2 }];
  });
  const best = rows.toSorted(
    (a, b) => b.known - a.known || Math.min(b.headings.length, 2) - Math.min(a.headings.length, 2),
  );
  return best[0] ?? null;
}

function headerAt(sample: Sample, at: number, search: Search): Header | null {
  const single = scored(sample, { first: at, last: at, headings: headingsAt(sample, at) }, search);
  const double = at === 0 ? null : twoRows(sample, at, search);
  if (double !== null && double.score > (single?.score ?? 0) + 1) return double;
  return single;
}

/**
 * A heading broken over two rows: the lower row is blank, known alone, or known together with the upper one. A word alone
 * in the upper row (`Value` over `Shares | ($000)`) has to be known together with what is below it.
 */
function twoRows(sample: Sample, at: number, search: Search): Header | null {
  const [upper, lower] = [headingsAt(sample, at - 1), headingsAt(sample, at)];
  const above = upper.filter((text) => text !== '').length;
  if (above === 0 || countData(sample, at - 1) > 0) return null;
  const { headings, gained, strangers, namesAbove } = joinedHeadings(upper, lower, sample.width);
  const filled = lower.filter((text) => text !== '').length;
  if (gained === 0 && (filled === 0 || above === 1)) return null;
  if (above === 1 && strangers > 0) return null;
  const rows = { first: at - 1, last: at, headings, namesAbove };
  return strangers > filled / 3 ? null : scored(sample, rows, search);
}

/** Rows that may head a table; `namesAbove`: names and numbers share a column, the name in a row of its own. */
type HeadingRows = Pick<Header, 'first' | 'last' | 'headings'> & { readonly namesAbove?: boolean };

function scored(sample: Sample, rows: HeadingRows, { choices, unnamed }: Search): Header | null {
  const wanted = Object.values(choices.map).filter((heading) => heading !== undefined);
  const chosen = wanted.length > 0;
  if (chosen && !wanted.every((heading) => columnOfHeading(rows.headings, heading) !== -1)) return null;
  const known = rows.headings.filter((text) => text !== '' && headingMeanings(text).length > 0).length;
  if (known === 0 && !chosen) return null;
  if (isRowOfSecurities(sample, rows.last)) return null;
  const body = { from: rows.last + 1, until: nextHeading(sample, rows.last + 1) };
  const profiles = sample.profiles(body, scoredRows);
  const read = profiles.flatMap(
    (profile, index) => fieldOfColumn(index, rows.headings[index] ?? '', profile) ?? [],
  );
  const name = unnamed ? nameByContent(rows.headings, read, profiles) : null;
  if (unnamed && name === null) return null;
  const fields = name === null ? withFundsHeld(read, profiles) : [...read, name];
  const dated = countDays(sample, rows.last, profiles);
  const data = countData(sample, rows.last) - dated;
  const score = points(fields, profiles) - data * dataCellPenalty;
  const isNamed = name !== null || (rows.namesAbove === true && isTwoLined(sample, body));
  if (!chosen && !isNamed && !isPlausible({ ...rows, fields, dated }, profiles)) return null;
  if (data > known && !chosen) return null;
  return score > 0 || chosen ? { ...rows, fields, until: body.until, score: Math.max(score, 0.1) } : null;
}

/** A heading names an identifying column, and either a second column or content that proves the first. */
function isPlausible(
  { headings, fields, dated }: Pick<Header, 'headings' | 'fields'> & { readonly dated: number },
  profiles: readonly ColumnProfile[],
): boolean {
  const named = fields.filter((field) => field.heading !== '' && field.language !== null);
  const identifying = named.filter((field) => identifies(field.field));
  if (identifying.length === 0) return false;
  const hasRows = identifying.some(({ index }) => (profiles[index]?.count.filled ?? 0) > 0);
  if (named.length + dated >= 2) return hasRows || named.length >= 3;
  const alone = headings.filter((text) => text !== '').length === 1;
  const proved = identifying.some(({ index, field }) => {
    const profile = profiles[index];
    if (profile === undefined || profile.count.filled === 0) return false;
    return (
      share(profile, 'isin') >= 0.6 || (alone && isSoleColumn(profiles, index) && field !== 'identifier')
    );
  });
  return proved;
}

function isSoleColumn(profiles: readonly ColumnProfile[], index: number): boolean {
  return profiles.every((profile, at) => at === index || profile.count.filled === 0);
}

function points(fields: readonly FieldOfColumn[], profiles: readonly ColumnProfile[]): number {
  const seen = new Set<string>();
  let total = 0;
  for (const { field, index } of fields) {
    const filled = (profiles[index]?.count.filled ?? 0) > 0;
    if (field === 'none' || seen.has(field)) total += otherPoints;
    else total += (identifies(field) ? identifyingPoints : fieldPoints) * (filled ? 1 : 0.5);
    seen.add(field);
  }
  return total;
}

/** The unit below a heading (`Value` over `($000)`): in brackets like a negative amount, and none. */
const unitAlone = /^\((?:[A-Z]{1,3} ?)?\p{Sc}? ?['’]?000['’]?s?\)$/u;

/** How many cells of a row hold an amount, an ISIN or a date, as no heading does. */
export function countData(sample: Sample, at: number): number {
  let data = 0;
  for (let column = 0; column < sample.width; column += 1) {
    const traits = sample.traits(at, column);
    if (unitAlone.test(textOf(sample.rows[at]?.cells[column]))) continue;
    if (traits.includes('amount') || traits.includes('isin') || traits.includes('date')) data += 1;
  }
  return data;
}

/** How many cells of a row hold the day for which the amounts below them are stated (`Issuer | 31/12/2021 | 31/01/2022`). */
function countDays(sample: Sample, at: number, profiles: readonly ColumnProfile[]): number {
  const isOfAmounts = (profile: ColumnProfile | undefined): boolean =>
    profile !== undefined && profile.count.filled > 0 && share(profile, 'amount') >= 0.8;
  return profiles.filter(
    (profile, column) => isOfAmounts(profile) && sample.traits(at, column).includes('date'),
  ).length;
}

/** The texts of a row of the sample as headings; what pandas calls `Unnamed: 3` is none. */
export function headingsAt(sample: Sample, at: number): string[] {
  const cells = sample.rows[at]?.cells ?? [];
  return cells.map((cell) => {
    const text = typeof cell === 'string' ? textOf(cell) : '';
    return /^unnamed: ?\d+/i.test(text) ? '' : text;
  });
}

/** Where the next heading row stands, or the end of the sample; content below it says nothing about this table. */
function nextHeading(sample: Sample, from: number): number {
  for (let at = from; at < Math.min(sample.rows.length, from + scoredRows); at += 1) {
    if (isHeadingRow(sample, at)) return at;
  }
  return sample.rows.length;
}

function isHeadingRow(sample: Sample, at: number): boolean {
  if (countData(sample, at) > 0) return false;
  const headings = headingsAt(sample, at).filter((text) => text !== '');
  if (headings.length < 3) return false;
  const meanings = headings.map(headingMeanings).filter((found) => found.length > 0);
  const identifying = meanings.some((found) => found.some(({ field }) => identifies(field)));
  return identifying && meanings.length >= headings.length * 0.6;
}

/** Index of the column headed by this text, letter for letter or as folded; -1 where there is none. */
export function columnOfHeading(headings: readonly string[], wanted: string): number {
  const exact = headings.indexOf(wanted.trim());
  if (exact !== -1) return exact;
  const folded = foldHeading(wanted);
  return folded === '' ? -1 : headings.findIndex((heading) => foldHeading(heading) === folded);
}
