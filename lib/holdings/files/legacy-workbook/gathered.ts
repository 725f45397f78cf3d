import { refuse } from '../../../problems.ts';
import type { Cell, Row } from '../../rows.ts';
import { batchPlaces, batchRows } from './blank-rows.ts';
import { misplaced } from '../workbook/reference.ts';

/** The rows that cells come to. In order, a row is complete when the next one begins; else all are held to the end. */
export class GatheredRows {
  private readonly held: Map<number, Cell[]> | null;
  private rows: Row[] = [];
  private places = 0;
  private row = 0;
  private cells: Cell[] = [];

  constructor(inOrder: boolean) {
    this.held = inOrder ? null : new Map();
  }

  get isFull(): boolean {
    return this.rows.length >= batchRows || this.places >= batchPlaces;
  }

  /** Puts a value into its place, a 1-based row and a column from 0. A place that is taken is refused. */
  put(row: number, column: number, value: Cell): void {
    if (value === null) return;
    if (row !== this.row) this.moveTo(row);
    const { cells } = this;
    while (cells.length < column) cells.push(null);
    if (column === cells.length) cells.push(value);
    else if (cells[column] === null) cells[column] = value;
    else refuse('fileDamaged', { text: misplaced });
  }

  /** Hands over the rows that are complete. */
  take(): readonly Row[] {
    const { rows } = this;
    this.rows = [];
    this.places = 0;
    return rows;
  }

  /** Hands over all rows that are left, in order, when no more cells come. */
  takeLast(): readonly Row[] {
    if (this.held === null) this.endRow();
    for (const [row, cells] of [...(this.held ?? [])].sort(([one], [other]) => one - other)) {
      this.rows.push({ row, cells });
    }
    return this.take();
  }

  private moveTo(row: number): void {
    if (this.held === null) {
      this.endRow();
      this.cells = [];
    } else {
      this.cells = this.held.get(row) ?? [];
      this.held.set(row, this.cells);
    }
    this.row = row;
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    this.rows.push({ row: this.row, cells: this.cells });
    this.places += this.cells.length;
  }
}
