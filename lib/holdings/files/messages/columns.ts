import type { ColumnField } from '../../position.ts';
import type { Cell, MessageTraits } from '../../rows.ts';

/** One field of a kind of message: what its reader calls it, what it means, and its name in the standard. */
export interface MessageColumn<Key extends string> {
  readonly key: Key;
  readonly field: ColumnField;
  readonly heading: string;
}

/** The values of one record by the keys of its columns; what is missing is `null` or left out. */
export type RecordValues<Key extends string> = Readonly<Partial<Record<Key, string | null>>>;

/** The cells of one record, in the order of the columns. */
export function cellsOf<Key extends string>(
  columns: readonly MessageColumn<Key>[],
  values: RecordValues<Key>,
): Cell[] {
  return columns.map(({ key }) => values[key] ?? null);
}

/** What is said of an opened message: the name of its layout and what its cells mean. */
export function traitsOf(layout: string, columns: readonly MessageColumn<string>[]): MessageTraits {
  return { layout, columns: columns.map(({ field, heading }) => ({ field, heading })) };
}

/** The amount with a minus in front, unless it has one. */
export function negative(amount: string): string {
  return amount.startsWith('-') ? amount : `-${amount}`;
}
