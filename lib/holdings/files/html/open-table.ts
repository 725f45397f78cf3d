import { refuse } from '../../../problems.ts';
import type { Cell } from '../../rows.ts';
import { CellText } from './cell-text.ts';
import { cellValue, statesValue } from './cell-value.ts';
import type { HtmlLimits } from './limits.ts';
import type { Attributes } from './markup.ts';
import { Columns, spanOf } from './spans.ts';
import type { SpanTally } from './spans.ts';

/** A table that has begun and not ended, with the row and the cell that are open in it. */
export class OpenTable {
  /** Whether anything stands in the table at all, a cell of its first row. */
  rowsEnded = 0;
  /** Rows that had an end of their own: whoever writes them does not leave the last one out. */
  rowsClosed = 0;
  /** The only row so far of a table in a cell: it may be no more than a frame around the text of that cell. */
  held: Cell[] | null = null;
  /** Whether another table stood in the row that is open, which therefore is none of data. */
  isLayout = false;
  cells: Cell[] | null = null;
  readonly #columns: Columns;
  readonly #limits: HtmlLimits;
  readonly #text = new CellText();
  #column: number | null = null;
  #value: Attributes | null = null;

  constructor(tally: SpanTally, limits: HtmlLimits) {
    this.#columns = new Columns(tally, limits.columnsMax);
    this.#limits = limits;
  }

  /** The text of the open cell; `null` where none is open. */
  get text(): CellText | null {
    return this.#column === null ? null : this.#text;
  }

  beginPart(): void {
    this.#columns.beginPart();
  }

  beginRow(): void {
    this.#columns.beginRow();
    this.cells = [];
    this.isLayout = false;
  }

  /** Begins a cell of the open row; `row` is the number of that row in the sheet. */
  beginCell(attributes: Attributes, row: number): void {
    this.#column = this.#columns.place(spanOf(attributes));
    if (this.#column === null)
      refuse('tooManyColumns', { row, seen: `more than ${this.#limits.columnsMax} columns` });
    this.#value = statesValue(attributes) ? new Map(attributes) : null;
  }

  /** Refuses a cell that is longer than it may be, before all of it has come. */
  checkCell(row: number): void {
    if (this.#text.length <= this.#limits.cellCharactersMax * 2) return;
    this.#refuseCell(this.#text.take() ?? '', row);
  }

  endCell(row: number): void {
    if (this.#column === null) return;
    this.#put(cellValue(this.#text.take(), this.#value), row);
    this.#column = null;
    this.#value = null;
  }

  /** The cells of the row so far, which are then taken; the text of the open cell is the last of them. */
  takeCells(row: number): Cell[] {
    const text = this.#column === null ? null : this.#text.take();
    if (text !== null) this.#put(text, row);
    const cells = this.cells ?? [];
    if (this.cells !== null) this.cells = [];
    return cells;
  }

  #put(cell: Cell, row: number): void {
    if (cell === null) return;
    if (typeof cell === 'string' && cell.length > this.#limits.cellCharactersMax) this.#refuseCell(cell, row);
    const cells = (this.cells ??= []);
    const column = this.#column ?? 0;
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  #refuseCell(text: string, row: number): void {
    if (text.length <= this.#limits.cellCharactersMax) return;
    refuse('cellTooLong', { row, column: String((this.#column ?? 0) + 1), seen: text });
  }
}
