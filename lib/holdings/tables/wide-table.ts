import { headingMeanings } from '../headings/vocabulary.ts';
import type { ColumnField } from '../position.ts';
import { textOf } from './cells.ts';
import { share } from './sample.ts';
import type { ColumnProfile, Sample } from './sample.ts';

/** A transposed table: one row of securities as headings, amounts in the columns below, mostly a row for each date. */
export interface WideTable {
  /** Place in the sample of the row that names the securities. */
  readonly heading: number;
  readonly columns: readonly number[];
  /** The column of dates, or `null`. */
  readonly dates: number | null;
  /** What a heading beside or above the securities says of the amounts, or `null`. */
  readonly amounts: 'quantity' | 'weight' | 'marketValue' | null;
  readonly texts: readonly string[];
}

/** Rows among which the heading is looked for. */
const searchedRows = 20;

/** Rows below a heading that are looked at. */
const profiledRows = 20;

/** A letters-only code in capitals, as tickers are without a venue. */
const plainTicker = /^[A-Z]{1,5}(?:[.\-/ ][A-Z]{1,2})?\.?$/;
const sixDigits = /^\d{6}$/;

/** The transposed table of a sample, or `null`. */
export function findWideTable(sample: Sample): WideTable | null {
  for (let at = 0; at < Math.min(sample.rows.length, searchedRows); at += 1) {
    const columns = securitiesOfRow(sample, at);
    if (columns === null) continue;
    const below = sample.profiles({ from: at + 1, until: sample.rows.length }, profiledRows);
    const filled = columns.filter((column) => (below[column]?.count.amount ?? 0) > 0);
    if (filled.length < columns.length * 0.5) continue;
    const texts = columns.flatMap((column) => below[column]?.texts ?? []);
    return { heading: at, columns, dates: dateColumn(below), amounts: meaningOfAmounts(sample, at), texts };
  }
  return null;
}

/** Whether a row names securities, one in each cell, and so is no heading of fields. */
export function isRowOfSecurities(sample: Sample, at: number): boolean {
  return securitiesOfRow(sample, at) !== null;
}

/** The columns that a row names securities in, or `null` where it does not look like such a row. */
function securitiesOfRow(sample: Sample, at: number): readonly number[] | null {
  const seen = { all: 0, placed: 0, plain: 0, digits: 0, company: 0 };
  const columns: number[] = [];
  const distinct = new Set<string>();
  for (let column = 0; column < sample.width; column += 1) {
    const traits = sample.traits(at, column);
    const text = textOf(sample.rows[at]?.cells[column]);
    if (traits.length === 0 || traits.includes('date') || headingMeanings(text).length > 0) continue;
    columns.push(column);
    const original = /^(.+)\.\d{1,3}$/.exec(text)?.[1] ?? '';
    const isRepeated = distinct.has(original);
    distinct.add(text);
    seen.all += 1;
    const isPlaced =
      isRepeated || traits.includes('isin') || (traits.includes('venueTicker') && !sixDigits.test(text));
    if (isPlaced) seen.placed += 1;
    else if (sixDigits.test(text)) seen.digits += 1;
    else if (plainTicker.test(text)) seen.plain += 1;
    if (traits.includes('company')) seen.company += 1;
  }
  if (distinct.size < 2) return null;
  const mostly = (count: number, min: number): boolean => count >= Math.max(min, seen.all * 0.8);
  const isDated = (): boolean => {
    const below = sample.profiles({ from: at + 1, until: sample.rows.length }, profiledRows);
    return dateColumn(below) !== null && !sample.traits(at, dateColumn(below) ?? 0).includes('date');
  };
  if (seen.placed >= 5 && seen.placed >= seen.all * 0.6) return columns;
  if (seen.placed >= seen.all * 0.3 && mostly(seen.placed + seen.plain, 2) && isDated()) return columns;
  if ((mostly(seen.plain, 4) || mostly(seen.digits, 4)) && isDated()) return columns;
  return seen.company >= Math.max(4, seen.all * 0.6) && isNumbersBelow(sample, at, columns) ? columns : null;
}

/** Whether the columns hold hardly anything but amounts below the row. */
function isNumbersBelow(sample: Sample, at: number, columns: readonly number[]): boolean {
  const below = sample.profiles({ from: at + 1, until: sample.rows.length }, profiledRows);
  return columns.every((column) => {
    const profile = below[column];
    return profile !== undefined && profile.count.filled > 0 && share(profile, 'amount') >= 0.5;
  });
}

function dateColumn(below: readonly ColumnProfile[]): number | null {
  const found = below.slice(0, 3).findIndex((profile) => share(profile, 'date') >= 0.8);
  return found === -1 ? null : found;
}

/** What the corner of the table, or the row above, says of all amounts: `Shares`, `Weight (%)`. */
function meaningOfAmounts(sample: Sample, at: number): WideTable['amounts'] {
  const near = [sample.rows[at]?.cells[0], ...(sample.rows[at - 1]?.cells ?? []).slice(0, 3)];
  const said = near.flatMap((cell) => headingMeanings(textOf(cell)).map(({ field }) => field));
  const amounts: readonly (ColumnField | 'none')[] = ['quantity', 'weight', 'marketValue'];
  const found = said.find((field) => amounts.includes(field));
  return found === 'quantity' || found === 'weight' || found === 'marketValue' ? found : null;
}
