/** What every reader of holdings files yields: rows of typed cells, in the order of the file. */

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

/** One source row. `row` is the 1-based record number as a spreadsheet shows it; `cells[0]` is column A. */
export interface Row {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** One sheet of a workbook, or the whole of a text file (`name` is then `null`). */
export interface SheetInfo {
  readonly name: string | null;
  readonly hidden: boolean;
}

/** A run of rows of one sheet. Batches keep the cost of asynchronous iteration off the single row. */
export interface RowBatch {
  readonly sheet: SheetInfo;
  readonly rows: readonly Row[];
}

/** Bytes that can be read at any place: an open file, a buffer, chunks in a database. Never the whole at once. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** What a text file turned out to be. */
export interface TextTraits {
  readonly encoding: string;
  readonly separator: string;
}

/** A file that was recognised and can be read row by row. Blank rows inside a sheet are yielded too. */
export interface OpenedFile {
  readonly name: string;
  readonly kind: 'xlsx' | 'xls' | 'text';
  readonly text: TextTraits | null;
  readonly sheets: readonly SheetInfo[];
  batches(): AsyncGenerator<RowBatch>;
}

/** A source of bytes over a buffer that is already in memory. */
export function bufferSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}
