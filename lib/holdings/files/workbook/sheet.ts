import { refuse } from '../../../problems.ts';
import type { PackedRows } from '../../packed/packed-rows.ts';
import type { RowWriter } from '../../packed/row-writer.ts';
import type { SheetInfo } from '../../rows.ts';
import { CellReader } from './cell.ts';
import { sheetColumnsMax, sheetRowsMax } from './limits.ts';
import { placed } from './place.ts';
import type { Place } from './reference.ts';
import { PlainCells } from './plain-cells.ts';
import { columnLetters, misplaced, readReference, readRowNumber } from './reference.ts';
import { malformed, utf8Chunks } from './text.ts';
import { elementName, token } from './names.ts';
import { XmlTokens } from './tokens.ts';
import type { CellContext } from './values.ts';

const rootName = elementName('worksheet');
const dataName = elementName('sheetData');
const rowName = elementName('row');
const cellName = elementName('c');
const extensionName = elementName('extLst');

/**
 * Reads the rows of one sheet, in batches: every row from 1 to the last that holds a value, blank ones included.
 * Rows must come in ascending order and cells must lie in their row, as every spreadsheet writes them.
 */
export async function* packedSheet(
  chunks: AsyncIterable<Uint8Array>,
  setting: SheetSetting,
): AsyncGenerator<PackedRows> {
  const scanner = new SheetScanner(setting);
  for await (const chunk of utf8Chunks(chunks)) {
    scanner.tokens.feed(chunk);
    while (scanner.advance()) yield scanner.take();
  }
  scanner.tokens.finish();
  while (scanner.advance()) yield scanner.take();
  if (setting.writer.rowsWaiting > 0) yield scanner.take();
}

/** Elements around a cell: worksheet, sheetData, row. What an extension of a row holds lies deeper and is no cell. */
const rowDepth = 3;

/** What a sheet is read with. The writer is that of all sheets of the workbook. */
export interface SheetSetting {
  readonly info: SheetInfo;
  readonly context: CellContext;
  readonly writer: RowWriter;
}

class SheetScanner {
  readonly tokens = new XmlTokens();
  private readonly cell: CellReader;
  private readonly plain: PlainCells;
  private readonly place: Place = { row: 0, column: 0 };
  private readonly info: SheetInfo;
  private readonly writer: RowWriter;
  /** The number of the first row that was not taken. */
  private first = 1;
  private row = 0;
  private column = 0;
  private rowIsNumbered = false;
  private inData = false;
  private inRow = false;
  private inCell = false;

  constructor({ info, context, writer }: SheetSetting) {
    this.info = info;
    this.writer = writer;
    this.cell = new CellReader(context);
    this.plain = new PlainCells(context, this.cell.numbers);
  }

  take(): PackedRows {
    const packed = this.writer.take(this.info, this.first);
    this.first = (packed.rows.at(-2) ?? this.first - 1) + 1;
    return packed;
  }

  /** Reads on; true when a batch is full, false when the bytes are used up. */
  advance(): boolean {
    try {
      return this.scan();
    } catch (error) {
      throw placed(error, {
        row: this.row === 0 ? null : this.row,
        column: this.column === 0 ? null : columnLetters(this.column),
      });
    }
  }

  private scan(): boolean {
    const { tokens } = this;
    for (;;) {
      if (this.inRow && tokens.depth === rowDepth && !tokens.closesItself) this.readPlainCells();
      switch (tokens.next()) {
        case token.open:
          if (this.inCell) this.cell.open(tokens);
          else this.open();
          break;
        case token.text:
          if (this.inCell) this.cell.text(tokens);
          break;
        case token.close:
          this.close();
          if (this.writer.isFull) return true;
          break;
        case token.more:
        case token.end:
          return false;
      }
    }
  }

  private open(): void {
    const { depth, name } = this.tokens;
    if (depth === 1 && name !== rootName) malformed('this is no worksheet');
    if (depth === 2) this.inData = name === dataName;
    if (!this.inData) return;
    if (depth === 3 && name === rowName) this.startRow();
    else if (depth === 4 && name === cellName) this.startCell();
    else if ((depth === 3 || depth === 4) && name !== extensionName) malformed('a row holds what is no cell');
  }

  private close(): void {
    const { depth, name } = this.tokens;
    if (this.inCell) {
      if (depth === 3) this.endCell();
      else this.cell.close(this.tokens);
    } else if (this.inData) {
      if (depth === 2) this.inRow = false;
      if (depth === 2 && name === rowName) this.endRow();
      if (depth === 1) this.inData = false;
    }
  }

  private readPlainCells(): void {
    const { tokens, plain } = this;
    tokens.position = plain.read(tokens.bytes, tokens.position, this.row, this.writer);
    if (plain.column > 0) this.column = plain.column;
  }

  private startRow(): void {
    this.inRow = true;
    const { bytes, r } = this.tokens;
    this.rowIsNumbered = r.start >= 0;
    this.column = 0;
    this.writer.begin();
    this.moveTo(this.rowIsNumbered ? readRowNumber(bytes, r) : this.row + 1, this.row);
  }

  /** Spreadsheets write rows in order; two rows of one number, or a step back, would be a guess. */
  private moveTo(row: number, after: number): void {
    if (row > sheetRowsMax) refuse('tooManyRows');
    if (row <= after) {
      refuse('fileDamaged', {
        row,
        seen: `row ${row} after row ${after}`,
        text: 'The workbook holds a row twice or out of order. Open it in a spreadsheet and save it again.',
      });
    }
    this.row = row;
  }

  private startCell(): void {
    const { bytes, r } = this.tokens;
    if (r.start < 0) this.column += 1;
    else this.placeCell(bytes, r);
    if (this.column > sheetColumnsMax) refuse('tooManyColumns');
    this.inCell = true;
    this.cell.start(this.tokens);
  }

  private placeCell(bytes: XmlTokens['bytes'], r: XmlTokens['r']): void {
    const { place } = this;
    readReference(bytes, r, place);
    this.column = place.column;
    if (place.row === this.row) return;
    // A row without a number of its own lies where its first numbered cell says.
    if (this.rowIsNumbered) {
      refuse('fileDamaged', { seen: bytes.toString('utf8', r.start, r.end), text: misplaced });
    }
    this.moveTo(place.row, this.row);
    this.rowIsNumbered = true;
  }

  private endCell(): void {
    this.inCell = false;
    const value = this.cell.finish();
    if (value !== null && !this.writer.put(this.column, value)) refuse('fileDamaged', { text: misplaced });
  }

  private endRow(): void {
    if (this.writer.width > 0) this.writer.end(this.row);
  }
}
