import { added, textOf, unitsOf } from '../../exact.ts';
import { foldHeading } from '../headings/heading-text.ts';
import type { AmountColumn } from './table-plan.ts';

/** How headings of long positions become those of short ones, folded. */
const sides: readonly (readonly [long: RegExp, short: string])[] = [
  [/\blong\b/, 'short'],
  [/多头|多頭/, '空头'],
  [/多头|多頭/, '空頭'],
];

/**
 * A column of long positions with that of the short ones beside it (`LongQty | ShortQty`, `Long MV | Short MV`), as
 * prime brokers state them; other columns as they are.
 */
export function withShort(column: AmountColumn | null, headings: readonly string[]): AmountColumn | null {
  if (column === null) return null;
  const folded = foldHeading(column.heading);
  const wanted = sides.flatMap(([long, short]) => (long.test(folded) ? folded.replace(long, short) : []));
  const index = headings.findIndex((heading) => wanted.includes(foldHeading(heading)));
  const heading = headings[index];
  return heading === undefined ? column : { ...column, short: { ...column, index, heading } };
}

/** What is held once what is owed is taken off, as decimal text: files print shorts with a minus and without. */
export function net(long: string | null, short: string | null): string | null {
  if (short === null) return long;
  const { units, places } = unitsOf(short);
  if (units === 0n) return long ?? short;
  return textOf(added(unitsOf(long ?? '0'), { units: units < 0n ? units : -units, places }));
}
