import { refuse } from '../../../problems.ts';
import type { PackedRows } from '../../packed/packed-rows.ts';
import { RowWriter } from '../../packed/row-writer.ts';
import type { Cell, SheetInfo } from '../../rows.ts';
import { sheetColumnsMax, sheetRowsMax } from '../workbook/limits.ts';
import { placed } from '../workbook/place.ts';
import { columnLetters, misplaced } from '../workbook/reference.ts';
import { placesOfRow, repeatedCharactersMax, repeatedPlacesMax } from './limits.ts';

/** The rows of one sheet after the other, on their way into batches. Blank ones are counted and not written. */
export class SheetRows {
  /** The row and the column that were come to, counted from 1; 0 where none was yet. */
  row = 0;
  column = 0;
  /** Cells with a value that the file holds, each counted once however often it repeats. */
  values = 0;
  private readonly writer = new RowWriter();
  private sheet: SheetInfo | null = null;
  private hasEnded = false;
  /** The number of the first row that was not taken. */
  private first = 1;
  /** The cells of the row, each with its column, as long as the row may repeat. */
  private readonly columns: number[] = [];
  private readonly cells: Cell[] = [];
  private repeatsLeft = 0;
  private repeatedPlaces = 0;
  private repeatedCharacters = 0;

  begin(sheet: SheetInfo): void {
    this.sheet = sheet;
    this.hasEnded = false;
    this.first = 1;
    this.row = 0;
    this.column = 0;
  }

  end(): void {
    this.hasEnded = true;
  }

  /** Whether what was written should be taken before anything else is. */
  get isReady(): boolean {
    return this.writer.isFull || (this.hasEnded && this.writer.rowsWaiting > 0);
  }

  take(): PackedRows {
    const packed = this.writer.take(this.sheet ?? { name: '', hidden: false }, this.first);
    this.first = (packed.rows.at(-2) ?? this.first - 1) + 1;
    return packed;
  }

  /** Begins the row of this number. Spreadsheets write rows in order; a step back would be a guess. */
  beginRow(row: number): void {
    if (row <= this.row) {
      refuse('fileDamaged', {
        row,
        seen: `row ${row} after row ${this.row}`,
        text: 'The workbook holds a row twice or out of order. Open it in a spreadsheet and save it again.',
      });
    }
    if (row > sheetRowsMax) refuse('tooManyRows', { row, seen: `row ${row}` });
    this.row = row;
    this.column = 0;
    this.columns.length = 0;
    this.cells.length = 0;
    this.writer.begin();
  }

  /** Goes to a column, or stays before it where it was passed. */
  moveTo(column: number): void {
    if (column <= this.column) refuse('fileDamaged', { text: misplaced });
    this.column = column;
  }

  /** Writes a cell into the column that was come to, and so often behind it that it is there `times` times. */
  put(cell: Cell, times = 1): void {
    const last = this.column + times - 1;
    if (last > sheetColumnsMax) refuse('tooManyColumns', { seen: `column ${last}` });
    this.values += 1;
    if (times > 1) this.countRepeated(times - 1, charactersOf(cell) * (times - 1));
    for (; this.column <= last; this.column += 1) {
      this.columns.push(this.column);
      this.cells.push(cell);
      this.writer.put(this.column, cell);
    }
    this.column = last;
  }

  /** Ends the row, which is there `times` times. */
  endRow(times = 1): void {
    if (this.writer.width > 0) {
      if (this.row + times - 1 > sheetRowsMax) refuse('tooManyRows', { seen: `row ${this.row + times - 1}` });
      if (times > 1) this.countRepeatedRow(times - 1);
      this.writer.end(this.row);
      this.repeatsLeft = times - 1;
      this.repeat();
    } else this.row += times - 1;
    this.column = 0;
  }

  /** Goes on with a row that repeats, until enough is written to be taken. */
  repeat(): void {
    while (this.repeatsLeft > 0 && !this.writer.isFull) {
      this.repeatsLeft -= 1;
      this.row += 1;
      this.writer.begin();
      for (let at = 0; at < this.cells.length; at += 1)
        this.writer.put(this.columns[at] ?? 0, this.cells[at] ?? null);
      this.writer.end(this.row);
    }
  }

  /** The same error; when it is a refusal, its problems say where it was met. */
  placed(error: unknown): unknown {
    return placed(error, {
      sheet: this.sheet?.name ?? null,
      row: this.row === 0 ? null : this.row,
      column: this.column === 0 || this.column > sheetColumnsMax ? null : columnLetters(this.column),
    });
  }

  private countRepeatedRow(times: number): void {
    const characters = this.cells.reduce<number>((sum, cell) => sum + charactersOf(cell), 0);
    this.countRepeated((this.writer.width + placesOfRow) * times, characters * times);
  }

  private countRepeated(places: number, characters: number): void {
    this.repeatedPlaces += places;
    this.repeatedCharacters += characters;
    if (this.repeatedPlaces > repeatedPlacesMax || this.repeatedCharacters > repeatedCharactersMax) {
      refuse('contentTooLarge', {
        seen: `${this.repeatedPlaces} cells of ${this.repeatedCharacters} characters by repetition`,
        text: 'The file says of rows or cells that they repeat more often than in any honest sheet. It was not read any further.',
      });
    }
  }
}

function charactersOf(cell: Cell): number {
  return typeof cell === 'string' ? cell.length : 0;
}
