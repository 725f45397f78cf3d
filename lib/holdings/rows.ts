/** What every reader of holdings files yields: rows of typed cells, in the order of the file. */
import type { ProblemCode } from '../problems.ts';
import type { PackedRows } from './packed/packed-rows.ts';
import type { ColumnField, SkipReason } from './position.ts';

/** A calendar date or local date-time, as ISO text without a zone (`2022-03-01`, `2022-03-01T10:00:00`). */
export interface DateCell {
  readonly kind: 'date';
  readonly iso: string;
}

/** A cell without a usable value: a spreadsheet error, or a formula whose result was never stored. */
export interface FaultCell {
  readonly kind: 'fault';
  readonly fault: 'error' | 'notCalculated';
  readonly text: string;
}

/**
 * One cell. Text stays text; a number whose format carries leading zeros (`000000`) comes as that text (`002415`);
 * a number is a JavaScript number (a workbook stores doubles); text files yield text only. `null` is an empty cell.
 */
export type Cell = string | number | boolean | DateCell | FaultCell | null;

/** What the reader of a message knows of a record that is no position: why it is left out, or what is wrong. */
export type RecordNote =
  | { readonly kind: 'skip'; readonly reason: SkipReason; readonly seen: string | null }
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly column: string | null;
      readonly seen: string | null;
      readonly text?: string;
    };

/** A field of a record that cannot be read, with what to do about it. */
export interface RecordFault {
  readonly code: ProblemCode;
  readonly column: string;
  readonly seen: string;
  readonly text: string;
}

/**
 * One source row. `row` is the 1-based record number as a spreadsheet shows it; `cells[0]` is column A. Records of a
 * message have the line they begin in, and `column` (1-based character) where another record begins in that line.
 */
export interface Row {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly column?: number;
  readonly note?: RecordNote;
  /** Of a message: fields that could not be read; the record is read by the others. */
  readonly faults?: readonly RecordFault[];
}

/** One sheet of a workbook, or the whole of a text file (`name` is then `null`). */
export interface SheetInfo {
  readonly name: string | null;
  readonly hidden: boolean;
}

/** Rows one after the other; a list, or what makes them as it is gone through. */
export interface RowList extends Iterable<Row> {
  readonly length: number;
}

/** A run of rows of one sheet. Batches keep the cost of asynchronous iteration off the single row. */
export interface RowBatch {
  readonly sheet: SheetInfo;
  readonly rows: RowList;
}

/** Bytes that can be read at any place: an open file, a buffer, chunks in a database. Never the whole at once. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** What a text file or a web page turned out to be. */
export interface TextTraits {
  readonly encoding: string;
  /** Empty where each line is one cell, `null` where nothing could separate: the cells of a web page. */
  readonly separator: string | null;
}

/** What the cells of a message's records mean: its standard says so, nothing is to be found out. */
export interface MessageTraits {
  readonly layout: string;
  /** One for each cell: the field, and what it is called in the message. */
  readonly columns: readonly { readonly field: ColumnField; readonly heading: string }[];
}

/** A file that was recognised and can be read row by row. Blank rows inside a sheet are yielded too. */
export interface OpenedFile {
  readonly name: string;
  /** `xml` is a workbook that is one XML text: of Excel 2003, or flat OpenDocument. */
  readonly kind: 'xlsx' | 'xls' | 'ods' | 'xml' | 'html' | 'text' | 'message';
  readonly text: TextTraits | null;
  /** Only of a message: its records are read by the fields of its standard, not by headings. */
  readonly message?: MessageTraits;
  readonly sheets: readonly SheetInfo[];
  batches(): AsyncGenerator<RowBatch>;
  /** The same rows as numbers, where the reader writes them so: for those who hand them on. */
  packed?(): AsyncGenerator<PackedRows>;
}

/** A source of bytes over a buffer that is already in memory. */
export function bufferSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}
