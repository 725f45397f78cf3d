import { refuse } from '../../problems.ts';
import { foldHeading } from '../headings/heading-text.ts';
import { identifies } from '../headings/vocabulary.ts';
import type { FieldOfColumn } from './fields.ts';

/** Columns of one of several tables that stand side by side. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Tables side by side that an honest sheet can have; each is read from every row. */
const besideMax = 200;

/**
 * The tables of a heading row that repeats itself (`Name,ISIN,Weight,,Name,ISIN,Weight`): every repeat has the same
 * headings in the same order, at least two, and one that names securities. Empty where there is but one table.
 * @throws InputRefused `tooManyColumns` where there are more than can be meant.
 */
export function spansOf(headings: readonly string[], fields: readonly FieldOfColumn[]): Span[] {
  const folded = headings.map(foldHeading);
  const first = folded.findIndex((heading) => heading !== '');
  const starts = folded.flatMap((heading, index) =>
    heading !== '' && heading === folded[first] ? [index] : [],
  );
  if (starts.length < 2) return [];
  const spans = starts.map((from, at) => ({ from, until: starts[at + 1] ?? headings.length }));
  const words = spans.map(({ from, until }) => folded.slice(from, until).filter((heading) => heading !== ''));
  if (starts.length > besideMax && (words[0]?.length ?? 0) >= 2) refuseTables(starts.length);
  const isSame = words.every((one) => one.length >= 2 && one.join('\n') === words[0]?.join('\n'));
  const isNamed = spans.every(({ from, until }) =>
    fields.some(({ index, field }) => index >= from && index < until && identifies(field)),
  );
  return isSame && isNamed ? spans : [];
}

function refuseTables(count: number): never {
  return refuse('tooManyColumns', {
    seen: `${count} tables side by side`,
    text: `At most ${besideMax} tables are read side by side. Put them below each other.`,
  });
}
