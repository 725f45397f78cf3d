import { foldHeading } from '../headings/heading-text.ts';
import type { FieldOfColumn } from './fields.ts';
import type { ColumnProfile } from './sample.ts';

/** What was paid for one piece of what is held. */
const costOfPiece = /^(?:avg|average|unit) (?:cost|cost price|purchase price|buy price|price paid)$/;

/** Words for the currency that counts and, beside it, for the one of the quotation. */
const currencies = [
  ['pc', 'qc'],
  ['base', 'local'],
] as const;

/** `TradeDate` before everything else, with one and the same day in every row: the day of the file, not of a purchase. */
export function withDay(
  fields: readonly FieldOfColumn[],
  profiles: readonly ColumnProfile[],
): FieldOfColumn[] {
  const profile = profiles[0];
  const isDay = profile !== undefined && profile.distinct === 1 && profile.count.filled >= 3;
  if (!isDay || fields.some(({ field }) => field === 'heldOn')) return [...fields];
  return fields.map((one) =>
    one.index === 0 && foldHeading(one.heading) === 'trade date' ? { ...one, field: 'heldOn' } : one,
  );
}

/**
 * `Amount` beside a quantity is the value where nothing else is. `Position` beside the `Volume` that was opened is the
 * number of a trade; beside what was paid for a piece and without any other number it is how many are held.
 */
export function withAmounts(fields: readonly FieldOfColumn[], headings: readonly string[]): FieldOfColumn[] {
  const folded = headings.map(foldHeading);
  const isOfTrades =
    folded.includes('volume') && folded.includes('position') && folded.includes('open price');
  const quantities = fields.filter(({ field }) => field === 'quantity');
  const isOfHoldings =
    quantities.length === 0 &&
    folded.some((heading) => costOfPiece.test(heading)) &&
    !folded.includes('high');
  const isValued = fields.some(({ field }) => field === 'marketValue');
  return fields.map((one): FieldOfColumn => {
    const heading = folded[one.index];
    if (one.rank < 0) return one;
    if (isOfTrades && heading === 'position') return { ...one, field: 'none' };
    if ((isOfTrades || isOfHoldings) && heading === 'volume') return { ...one, field: 'quantity' };
    const isValue = one.field === 'quantity' && heading === 'amount' && quantities.length > 1 && !isValued;
    return isValue ? { ...one, field: 'marketValue' } : one;
  });
}

/**
 * `Market value QC` beside `Market value PC`, `Local MV` beside `Base MV`: of values in the currency of the quotation and
 * in that of the portfolio the latter counts, where it is stated.
 */
export function inPortfolioCurrency(
  fields: readonly FieldOfColumn[],
  profiles: readonly ColumnProfile[],
): readonly FieldOfColumn[] {
  const isIn = (one: FieldOfColumn, word: string): boolean =>
    one.field === 'marketValue' && one.rank >= 0 && foldHeading(one.heading).split(' ').includes(word);
  const isFilled = ({ index }: FieldOfColumn): boolean => (profiles[index]?.count.filled ?? 0) > 0;
  const former = currencies.flatMap(([counted, other]) =>
    fields.some((one) => isIn(one, counted) && isFilled(one)) ? [other] : [],
  );
  return fields.map((one) => (former.some((word) => isIn(one, word)) ? { ...one, field: 'none' } : one));
}
