import { currencyOfHeading, foldHeading } from '../headings/heading-text.ts';
import type { FieldOfColumn } from './fields.ts';
import type { ColumnProfile } from './sample.ts';

/** What was paid for one piece of what is held. */
const costOfPiece = /^(?:avg|average|unit) (?:cost|cost price|purchase price|buy price|price paid)$/;

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
 * `Market value QC` beside `Market value PC`, `Local MV` beside `Base MV` or `MV (USD)`: of values in the currency of the
 * quotation and in that of the portfolio the latter counts, where it is stated.
 */
export function inPortfolioCurrency(
  fields: readonly FieldOfColumn[],
  profiles: readonly ColumnProfile[],
): readonly FieldOfColumn[] {
  const isFilled = ({ index }: FieldOfColumn): boolean => (profiles[index]?.count.filled ?? 0) > 0;
  const values = fields.filter((one) => one.field === 'marketValue' && one.rank >= 0 && isFilled(one));
  const says = (one: FieldOfColumn, word: string): boolean =>
    foldHeading(one.heading).split(' ').includes(word);
  const isOfPortfolio = (one: FieldOfColumn): boolean =>
    says(one, 'base') || (!says(one, 'local') && currencyOfHeading(one.heading) !== null);
  const former = [
    ...(values.some((one) => says(one, 'pc')) ? ['qc'] : []),
    ...(values.some(isOfPortfolio) ? ['local'] : []),
  ];
  const isFormer = (one: FieldOfColumn): boolean =>
    one.field === 'marketValue' && one.rank >= 0 && former.some((word) => says(one, word));
  return fields.map((one) => (isFormer(one) ? { ...one, field: 'none' } : one));
}
