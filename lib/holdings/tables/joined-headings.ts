import { headingMeanings, identifies } from '../headings/vocabulary.ts';

/** Two rows of headings as one. */
export interface JoinedHeadings {
  readonly headings: readonly string[];
  /** Headings that are known only together, and those of the lower row that are not known at all. */
  readonly gained: number;
  readonly strangers: number;
  /** Whether a column is headed by a name above and by a quantity below, as where each record takes two rows. */
  readonly namesAbove: boolean;
}

/** Each column's heading of two rows: the lower one where it is known, or both where they are known together. */
export function joinedHeadings(
  upper: readonly string[],
  lower: readonly string[],
  width: number,
): JoinedHeadings {
  let strangers = 0;
  let gained = 0;
  let namesAbove = false;
  const headings = Array.from({ length: width }, (_, column) => {
    const [top, bottom] = [upper[column] ?? '', lower[column] ?? ''];
    if (bottom === '') return top;
    const joined = `${top} ${bottom}`.trim();
    if (top !== '' && isKnown(joined)) {
      gained += 1;
      return joined;
    }
    if (!isKnown(bottom)) strangers += 1;
    if (top !== '' && namesSecurity(top) && isQuantity(bottom)) namesAbove = true;
    return isKnown(bottom) || !isKnown(top) ? bottom : joined;
  });
  return { headings, gained, strangers, namesAbove };
}

/** `Description/Asset ID`: any part of the heading. */
function namesSecurity(text: string): boolean {
  const parts = [text, ...text.split('/')];
  return parts.some((part) => headingMeanings(part).some(({ field }) => identifies(field)));
}

function isQuantity(text: string): boolean {
  return headingMeanings(text)[0]?.field === 'quantity';
}

function isKnown(text: string): boolean {
  return headingMeanings(text).some((meaning) => meaning.rank < 500);
}
