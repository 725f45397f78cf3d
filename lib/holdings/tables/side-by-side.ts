import { foldHeading } from '../headings/heading-text.ts';
import { identifies } from '../headings/vocabulary.ts';
import type { FieldOfColumn } from './fields.ts';

/** Columns of one of several tables that stand side by side. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * The tables of a heading row that repeats itself (`Name,ISIN,Weight,,Name,ISIN,Weight`): every repeat has the same
 * headings in the same order, at least two, and one that names securities. Empty where there is but one table.
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
  const isSame = words.every((one) => one.length >= 2 && one.join('\n') === words[0]?.join('\n'));
  const isNamed = spans.every(({ from, until }) =>
    fields.some(({ index, field }) => index >= from && index < until && identifies(field)),
  );
  return isSame && isNamed ? spans : [];
}
