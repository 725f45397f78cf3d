import type { Cell, Row } from '../rows.ts';

/** Rows that are kept until the table among them is found. */
const sampleRows = 200;
/** The same in work (`costOf`), for rows wider or longer than any honest one. */
const sampleCostMax = 200_000;
const searchedCostMax = 1_000_000;

/** The rows of a sheet about which nothing is decided yet, and how much work went into deciding about those before. */
export class PendingRows {
  #rows: Row[] = [];
  #cost = 0;
  #searched = 0;

  get length(): number {
    return this.#rows.length;
  }

  /** Whether enough rows are there to decide. */
  get isFull(): boolean {
    return this.#rows.length >= sampleRows || this.#cost >= sampleCostMax;
  }

  /** Whether so much was searched that no honest table is still to come. */
  get isExhausted(): boolean {
    return this.#searched >= searchedCostMax;
  }

  keep(row: Row): void {
    this.#rows.push(row);
    this.#cost += costOf(row.cells);
  }

  /** All rows, in order; none is pending then. */
  takeAll(): Row[] {
    const rows = this.#rows;
    this.#searched += this.#cost;
    this.#rows = [];
    this.#cost = 0;
    return rows;
  }
}

/** How much work a row is while a table is looked for: its cells, and their texts by the length. */
function costOf(cells: readonly Cell[]): number {
  const text = (cell: Cell): number => (typeof cell === 'string' ? cell.length >> 4 : 0);
  return cells.reduce<number>((sum, cell) => sum + text(cell), cells.length);
}
