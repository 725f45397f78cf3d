import { foldHeading } from '../headings/heading-text.ts';
import { headingMeanings, identifies } from '../headings/vocabulary.ts';
import type { Row } from '../rows.ts';
import { valueOf } from './cells.ts';

/** The first columns (0-based) of two tables under one heading row. */
export interface SideBySide {
  readonly left: number;
  readonly right: number;
}

/**
 * Whether a heading row heads two tables beside each other: two or more of its headings, one of them identifying, come
 * again in the same order and distance, and the rows below hold something else there. One row would be two positions.
 */
export function sideBySide(headings: readonly string[], rows: readonly Row[]): SideBySide | null {
  const folded = headings.map(foldHeading);
  for (let distance = 2; distance < folded.length; distance += 1) {
    const repeated = repeatedAt(folded, distance);
    const [left] = repeated;
    if (left === undefined || repeated.length < 2) continue;
    const naming = repeated.filter((index) => isNaming(headings[index] ?? ''));
    if (naming.some((index) => differ(rows, index, index + distance)))
      return { left, right: left + distance };
  }
  return null;
}

/** Columns whose heading stands again `distance` further on, within one stretch of that length. */
function repeatedAt(folded: readonly string[], distance: number): number[] {
  const found = folded.flatMap((text, index) =>
    text !== '' && text === folded[index + distance] ? [index] : [],
  );
  const [first = 0] = found;
  return found.filter((index) => index < first + distance);
}

function isNaming(heading: string): boolean {
  return headingMeanings(heading).some(({ field }) => identifies(field));
}

function differ(rows: readonly Row[], left: number, right: number): boolean {
  return rows.some(({ cells }) => {
    const other = valueOf(cells[right]);
    return other !== '' && other !== valueOf(cells[left]);
  });
}
