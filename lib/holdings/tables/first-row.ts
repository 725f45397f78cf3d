import { share } from './sample.ts';
import type { CellTrait } from './traits.ts';
import type { ColumnProfile, Sample } from './sample.ts';

/** What a heading never is, and the cells below it are. */
const telling: readonly CellTrait[] = ['amount', 'date', 'isin', 'cusip', 'sedol', 'venueTicker'];

/**
 * Whether the first row of a table without known headings names its columns all the same (`con_code,kg,bewaar`): it
 * is filled, and differs in kind from nearly all cells of at least two columns, or of the only telling one.
 */
export function isUnknownHeading(sample: Sample, at: number, below: readonly ColumnProfile[]): boolean {
  let different = 0;
  let alike = 0;
  for (let column = 0; column < sample.width; column += 1) {
    const profile = below[column];
    if (profile === undefined || profile.count.filled < 3) continue;
    const kind = telling.find((trait) => share(profile, trait) >= 0.9);
    if (kind === undefined) continue;
    const traits = sample.traits(at, column);
    if (traits.some((trait) => telling.includes(trait))) alike += 1;
    else if (traits.length > 0) different += 1;
  }
  return alike === 0 && different >= 1;
}
