import type { Cell, DateCell, FaultCell, Row, RowBatch, SheetInfo } from '../rows.ts';
import { kinds } from './packed-rows.ts';
import type { PackedRows, RowBeside } from './packed-rows.ts';
import { SentTexts } from './sent-texts.ts';

/**
 * Rows are handed on together when there are so many, or so many cells in them, or characters of new texts: handing on
 * costs the same for a few rows and for many.
 */
const batchRows = 2_000;
const batchPlaces = 100_000;
const batchCharacters = 1_000_000;

/** Cells there is room for at first. */
const roomAtFirst = 32 * 1024;

/** Writes rows as numbers, in the order of the file. Columns are counted from 1. */
export class RowWriter {
  /** Cells of the row that is being written, up to its last. */
  width = 0;
  private kinds = new Uint8Array(roomAtFirst);
  private values = new Float64Array(roomAtFirst);
  private rows: number[] = [];
  /** Where the cells of the row that is being written begin. */
  private start = 0;
  private readonly texts: SentTexts;
  private others = new Map<DateCell | FaultCell, number>();
  private besides: PackedRows['besides'][number][] = [];
  private lastOther: Cell = null;
  private lastOtherPlace = 0;

  /** `shared`: how many shared texts the workbook has. */
  constructor(shared = 0) {
    this.texts = new SentTexts(shared);
  }

  /** Whether what is written should be taken. */
  get isFull(): boolean {
    return (
      this.rows.length >= batchRows * 2 || this.start >= batchPlaces || this.texts.waiting >= batchCharacters
    );
  }

  /** How many rows were ended and not taken. */
  get rowsWaiting(): number {
    return this.rows.length / 2;
  }

  /** Begins a row; one that was begun and not ended is forgotten. */
  begin(): void {
    this.width = 0;
  }

  /** Writes a number behind the cells that the row has. */
  addNumber(column: number, value: number): void {
    this.add(column, kinds.number, value);
  }

  /** Writes a shared text, which the workbook names by its index, behind the cells that the row has. */
  addShared(column: number, index: number, text: string): void {
    this.add(column, kinds.text, this.texts.placeOfShared(index, text));
  }

  /** Writes a cell behind those that the row has, or in a gap between them. Says `false` where there is one already. */
  put(column: number, cell: Cell): boolean {
    if (column <= this.width && this.kinds[this.start + column - 1] !== kinds.blank) return false;
    const end = Math.max(this.width, column);
    if (typeof cell === 'number') this.add(column, kinds.number, cell);
    else if (typeof cell === 'string') this.add(column, kinds.text, this.texts.placeOf(cell));
    else if (typeof cell === 'boolean') this.add(column, cell ? kinds.true : kinds.false, 0);
    else if (cell === null) this.add(column, kinds.blank, 0);
    else this.add(column, kinds.other, this.placeOfOther(cell));
    this.width = end;
    return true;
  }

  /** Ends the row that was begun: it lies at the number `row`. */
  end(row: number, beside: RowBeside | null = null): void {
    if (beside !== null) this.besides.push([this.rows.length / 2, beside]);
    this.start += this.width;
    this.rows.push(row, this.start);
    this.width = 0;
  }

  /** The rows that were ended since the last time. `first` is as in `PackedRows`. */
  take(sheet: SheetInfo, first: number | null): PackedRows {
    const { besides } = this;
    const packed = {
      sheet,
      first,
      rows: Int32Array.from(this.rows),
      kinds: this.kinds.slice(0, this.start),
      values: this.values.slice(0, this.start),
      ...this.texts.take(),
      others: [...this.others.keys()],
      besides,
    };
    // A row that is half written goes on in the next.
    this.kinds.copyWithin(0, this.start, this.start + this.width);
    this.values.copyWithin(0, this.start, this.start + this.width);
    this.start = 0;
    this.rows = [];
    this.besides = [];
    this.others = new Map();
    this.lastOther = null;
    return packed;
  }

  private add(column: number, kind: number, value: number): void {
    const at = this.start + column - 1;
    if (at >= this.kinds.length) this.makeRoom(at);
    for (let gap = this.start + this.width; gap < at; gap += 1) this.kinds[gap] = kinds.blank;
    this.kinds[at] = kind;
    this.values[at] = value;
    this.width = column;
  }

  private makeRoom(at: number): void {
    const { kinds: before, values } = this;
    const room = Math.max(at + 1, before.length * 2);
    this.kinds = new Uint8Array(room);
    this.kinds.set(before);
    this.values = new Float64Array(room);
    this.values.set(values);
  }

  /** Neighbouring rows mostly hold the same day. */
  private placeOfOther(cell: DateCell | FaultCell): number {
    if (cell === this.lastOther) return this.lastOtherPlace;
    const place = this.others.get(cell) ?? this.others.size;
    if (place === this.others.size) this.others.set(cell, place);
    this.lastOther = cell;
    this.lastOtherPlace = place;
    return place;
  }
}

/** Packs the rows of a file that come as rows. */
export async function* packedBatches(batches: AsyncIterable<RowBatch>): AsyncGenerator<PackedRows> {
  const writer = new RowWriter();
  let sheet: SheetInfo | null = null;
  for await (const batch of batches) {
    if (sheet !== null && sheet !== batch.sheet && writer.rowsWaiting > 0) yield writer.take(sheet, null);
    ({ sheet } = batch);
    for (const row of batch.rows) {
      writer.begin();
      for (let index = 0; index < row.cells.length; index += 1)
        writer.put(index + 1, row.cells[index] ?? null);
      writer.end(row.row, besideOf(row));
      if (writer.isFull) yield writer.take(sheet, null);
    }
  }
  if (sheet !== null && writer.rowsWaiting > 0) yield writer.take(sheet, null);
}

/** Most rows are nothing but cells. */
function besideOf({ column, note, faults }: Row): RowBeside | null {
  if (column === undefined && note === undefined && faults === undefined) return null;
  return {
    ...(column === undefined ? {} : { column }),
    ...(note === undefined ? {} : { note }),
    ...(faults === undefined ? {} : { faults }),
  };
}
