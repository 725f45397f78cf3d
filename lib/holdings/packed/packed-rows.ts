import type { Cell, DateCell, FaultCell, Row, RowList, SheetInfo } from '../rows.ts';

/** What a cell is, in one byte. */
export const kinds = { blank: 0, number: 1, text: 2, true: 3, false: 4, other: 5 } as const;

/**
 * Rows as numbers: each cell is its kind and a value, texts are named by their place. A reader of workbooks writes them
 * without making an object of a cell, they go from one thread to another as they are, and much of a long file is
 * screened without ever becoming rows.
 */
export interface PackedRows {
  readonly sheet: SheetInfo;
  /** The number of the first row, where every number that is missing from there on is a blank row; `null` where none is. */
  readonly first: number | null;
  /** Two numbers for each row: its own, and the place behind its last cell. */
  readonly rows: Int32Array<ArrayBuffer>;
  /** What each cell is (`kinds`), and its number or the place of what it is. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly values: Float64Array<ArrayBuffer>;
  /** Texts that were not sent before; they follow those that were, or begin anew. */
  readonly texts: readonly string[];
  readonly areTextsAnew: boolean;
  readonly others: readonly (DateCell | FaultCell)[];
  /** What rows of messages have beside their cells, with the place of the row. */
  readonly besides: readonly (readonly [place: number, beside: RowBeside])[];
}

/** What a row has beside its number and its cells. */
export type RowBeside = Omit<Row, 'row' | 'cells'>;

/** What a blank row holds: nothing, and every blank row the same nothing. */
const noCells: readonly Cell[] = [];

/**
 * Rows that came packed. As any list of rows it is gone through row by row, blank ones included; who looks at numbers
 * finds those that the file holds by their place, 0 to `count` - 1.
 */
export class PackedRowList implements RowList {
  /** How many rows are packed: those of `length` that are not blank rows between them. */
  readonly count: number;
  readonly length: number;
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  /** All texts since they last began anew: one and the same list as long as places mean the same. */
  readonly texts: readonly string[];
  readonly #packed: PackedRows;
  readonly #rows: Int32Array;
  readonly #besides: ReadonlyMap<number, RowBeside>;

  constructor(packed: PackedRows, texts: readonly string[]) {
    this.#packed = packed;
    this.#rows = packed.rows;
    this.#besides = new Map(packed.besides);
    this.kinds = packed.kinds;
    this.values = packed.values;
    this.texts = texts;
    this.count = packed.rows.length / 2;
    this.length = lengthOf(packed);
  }

  *[Symbol.iterator](): Generator<Row> {
    for (let place = 0; place < this.count; place += 1) {
      yield* this.blankRowsBefore(place);
      yield this.row(place);
    }
  }

  /** The number of the row at a place. */
  numberOf(place: number): number {
    return this.#rows[place * 2] ?? 0;
  }

  /** The place of the first cell of a row. */
  startOf(place: number): number {
    return place === 0 ? 0 : (this.#rows[place * 2 - 1] ?? 0);
  }

  /** The place behind the last cell of a row. */
  endOf(place: number): number {
    return this.#rows[place * 2 + 1] ?? 0;
  }

  /** How many blank rows are between a row and the one before it. */
  blanksBefore(place: number): number {
    const { first } = this.#packed;
    if (first === null) return 0;
    return this.numberOf(place) - (place === 0 ? first : this.numberOf(place - 1) + 1);
  }

  *blankRowsBefore(place: number): Generator<Row> {
    const until = this.numberOf(place);
    for (let row = until - this.blanksBefore(place); row < until; row += 1) yield { row, cells: noCells };
  }

  row(place: number): Row {
    const cells: Cell[] = [];
    const end = this.endOf(place);
    for (let at = this.startOf(place); at < end; at += 1) cells.push(this.cell(at));
    const row = { row: this.numberOf(place), cells };
    return this.#besides.size === 0 ? row : { ...row, ...this.#besides.get(place) };
  }

  /** The cell at a place among all cells of the list. */
  cell(at: number): Cell {
    const kind = this.kinds[at];
    const value = this.values[at] ?? 0;
    if (kind === kinds.text) return this.texts[value] ?? null;
    if (kind === kinds.number) return value;
    if (kind === kinds.other) return this.#packed.others[value] ?? null;
    if (kind === kinds.true) return true;
    return kind === kinds.false ? false : null;
  }
}

/** How many rows are packed, blank ones between them included. */
export function lengthOf({ rows, first }: Pick<PackedRows, 'rows' | 'first'>): number {
  return first === null || rows.length === 0 ? rows.length / 2 : (rows.at(-2) ?? 0) - first + 1;
}

/** Opens what one `RowWriter` packed, in the same order. Equal texts are one object, as a rule. */
export class PackedReader {
  #texts: string[] = [];

  open(packed: PackedRows): PackedRowList {
    if (packed.areTextsAnew) this.#texts = [];
    for (const text of packed.texts) this.#texts.push(text);
    return new PackedRowList(packed, this.#texts);
  }
}
