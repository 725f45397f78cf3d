import type { ColumnField } from '../position.ts';

/**
 * Headings of one language: what a column means -> the phrases that say so, the best first, commas between them.
 * `none` are headings that holdings files carry and that nothing here uses; they still tell a heading row from data.
 */
export interface HeadingTable {
  readonly language: string;
  /** Whether numbers and dates are commonly written with decimal commas and the day first in this language. */
  readonly commaAndDayFirst: boolean;
  readonly phrases: Readonly<Partial<Record<ColumnField | 'none', string>>>;
}
