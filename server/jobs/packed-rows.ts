import type { Cell, DateCell, FaultCell, Row, RowBatch, SheetInfo } from '../../lib/holdings/rows.ts';

/**
 * Rows on their way from the thread that reads a file to the one that screens it. Threads share no objects, and copying
 * rows as they are would take as long as reading them: numbers go as bytes, and each text once.
 */
export interface PackedRows {
  readonly sheet: SheetInfo;
  /** Two numbers for each row: its own, and how many cells it has. */
  readonly rows: Int32Array<ArrayBuffer>;
  /** What each cell is (`kinds`), and its number or the place of what it is. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly values: Float64Array<ArrayBuffer>;
  /** Texts that were not sent before; they follow those that were, or begin anew. */
  readonly texts: readonly string[];
  readonly areTextsAnew: boolean;
  readonly others: readonly (DateCell | FaultCell)[];
  /** What rows of messages have beside their cells, with the place of the row. */
  readonly besides: readonly (readonly [place: number, beside: Omit<Row, 'row' | 'cells'>])[];
}

const kinds = { blank: 0, number: 1, text: 2, true: 3, false: 4, other: 5 } as const;

/** Texts, and characters of them, that both sides remember; a file of more distinct ones begins anew. */
const textsMax = 50_000;
const charactersMax = 4_000_000;

/** Packs the rows of a file, in their order. */
export class RowPacker {
  readonly #places = new Map<string, number>();
  #characters = 0;
  #sent = 0;
  #texts: string[] = [];
  #areTextsAnew = false;
  #others = new Map<DateCell | FaultCell, number>();

  pack({ sheet, rows }: RowBatch): PackedRows {
    if (this.#sent > textsMax || this.#characters > charactersMax) this.#begin();
    const numbers = new Int32Array(rows.length * 2);
    const size = rows.reduce((sum, { cells }) => sum + cells.length, 0);
    const packed = { kinds: new Uint8Array(size), values: new Float64Array(size) };
    const besides: PackedRows['besides'][number][] = [];
    let at = 0;
    for (const [place, row] of rows.entries()) {
      numbers[place * 2] = row.row;
      numbers[place * 2 + 1] = row.cells.length;
      for (const cell of row.cells) this.#put(cell, at++, packed);
      const beside = besideCells(row);
      if (beside !== null) besides.push([place, beside]);
    }
    const [texts, areTextsAnew, others] = [this.#texts, this.#areTextsAnew, [...this.#others.keys()]];
    this.#texts = [];
    this.#areTextsAnew = false;
    this.#others = new Map();
    return { sheet, rows: numbers, ...packed, texts, areTextsAnew, others, besides };
  }

  #put(cell: Cell, at: number, into: Pick<PackedRows, 'kinds' | 'values'>): void {
    if (cell === null) return;
    if (typeof cell === 'number') {
      into.kinds[at] = kinds.number;
      into.values[at] = cell;
    } else if (typeof cell === 'string') {
      into.kinds[at] = kinds.text;
      into.values[at] = this.#places.get(cell) ?? this.#send(cell);
    } else if (typeof cell === 'boolean') {
      into.kinds[at] = cell ? kinds.true : kinds.false;
    } else {
      into.kinds[at] = kinds.other;
      into.values[at] = this.#others.get(cell) ?? this.#keep(cell);
    }
  }

  #send(text: string): number {
    const place = this.#sent++;
    this.#places.set(text, place);
    this.#texts.push(text);
    this.#characters += text.length;
    return place;
  }

  #keep(other: DateCell | FaultCell): number {
    const place = this.#others.size;
    this.#others.set(other, place);
    return place;
  }

  #begin(): void {
    this.#places.clear();
    this.#characters = 0;
    this.#sent = 0;
    this.#areTextsAnew = true;
  }
}

/** Most rows are nothing but cells. */
function besideCells({ column, note, faults }: Row): Omit<Row, 'row' | 'cells'> | null {
  if (column === undefined && note === undefined && faults === undefined) return null;
  return {
    ...(column === undefined ? {} : { column }),
    ...(note === undefined ? {} : { note }),
    ...(faults === undefined ? {} : { faults }),
  };
}

/** Batches of one sheet that follow each other put together, until they have so many rows or more. */
export async function* joined(batches: AsyncIterable<RowBatch>, rowsMin: number): AsyncGenerator<RowBatch> {
  let waiting: RowBatch | null = null;
  for await (const batch of batches) {
    if (waiting !== null && waiting.sheet !== batch.sheet) {
      yield waiting;
      waiting = null;
    }
    const rows: readonly Row[] = waiting === null ? batch.rows : [...waiting.rows, ...batch.rows];
    waiting = { sheet: batch.sheet, rows };
    if (rows.length < rowsMin) continue;
    yield waiting;
    waiting = null;
  }
  if (waiting !== null) yield waiting;
}

/** Rows that are unpacked together: those that wait to be screened take memory. */
const rowsUnpacked = 500;

/** Makes rows again of what one `RowPacker` packed, in the same order. Equal texts are one object. */
export class RowUnpacker {
  #texts: string[] = [];

  *unpack(packed: PackedRows): Generator<RowBatch> {
    if (packed.areTextsAnew) this.#texts = [];
    for (const text of packed.texts) this.#texts.push(text);
    const besides = new Map(packed.besides);
    let rows: Row[] = [];
    let at = 0;
    for (let place = 0; place * 2 < packed.rows.length; place += 1) {
      const until = at + (packed.rows[place * 2 + 1] ?? 0);
      const cells: Cell[] = [];
      for (; at < until; at += 1) cells.push(this.#cell(packed, at));
      const row = { row: packed.rows[place * 2] ?? 0, cells };
      rows.push(besides.size === 0 ? row : { ...row, ...besides.get(place) });
      if (rows.length < rowsUnpacked) continue;
      yield { sheet: packed.sheet, rows };
      rows = [];
    }
    if (rows.length > 0 || packed.rows.length === 0) yield { sheet: packed.sheet, rows };
  }

  #cell({ kinds: kindOf, values, others }: PackedRows, at: number): Cell {
    const kind = kindOf[at];
    const value = values[at] ?? 0;
    if (kind === kinds.text) return this.#texts[value] ?? null;
    if (kind === kinds.number) return value;
    if (kind === kinds.other) return others[value] ?? null;
    if (kind === kinds.true) return true;
    return kind === kinds.false ? false : null;
  }
}
