import { headingMeanings } from '../headings/vocabulary.ts';
import type { ColumnField } from '../position.ts';
import type { Cell, Row } from '../rows.ts';
import { textOf, valueOf } from './cells.ts';

/** Fields that a row of a transposed table can state for all of its securities, by the label in front of it. */
const stated = [
  'name',
  'otherName',
  'isin',
  'cusip',
  'sedol',
  'figi',
  'identifier',
  'ticker',
  'venue',
  'country',
  'currency',
  'assetClass',
  'quantity',
  'marketValue',
  'weight',
] as const;

export type StatedField = (typeof stated)[number];

/** What labelled rows of a transposed table say of its columns: `Ticker,700,941`, `Weight,9.2,2.2`. */
export class WideAttributes {
  readonly #byColumn = new Map<number, Partial<Record<StatedField, string>>>();

  /** Notes a row whose label is known; whether it was one. */
  take({ cells }: Row, columns: readonly number[]): boolean {
    const field = fieldOfLabel(cells.slice(0, columns[0] ?? 0));
    if (field === null) return false;
    for (const column of columns) {
      const text = valueOf(cells[column]);
      if (text === '') continue;
      const known = this.#byColumn.get(column) ?? {};
      this.#byColumn.set(column, { ...known, [field]: known[field] ?? text });
    }
    return true;
  }

  /** What is known of a column, by field. */
  of(column: number): Readonly<Partial<Record<StatedField, string>>> {
    return this.#byColumn.get(column) ?? {};
  }
}

function fieldOfLabel(labels: readonly Cell[]): StatedField | null {
  for (const label of labels) {
    const meanings: readonly (ColumnField | 'none')[] = headingMeanings(textOf(label)).map(
      ({ field }) => field,
    );
    const found = stated.find((field) => meanings.includes(field));
    if (found !== undefined) return found;
  }
  return null;
}
