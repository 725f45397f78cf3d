import type { Buffer } from 'node:buffer';
import { refuse } from '../../../problems.ts';
import { digitNine, digitZero, letterA, letterZ } from './ascii.ts';
import { sheetColumnsMax, sheetRowsMax } from './limits.ts';
import type { Span } from './names.ts';

/** A place in a sheet: 1-based row and column. */
export interface Place {
  row: number;
  column: number;
}

/** What to say of a cell that is there twice, or where its row or column cannot be. */
export const misplaced =
  'The workbook holds a cell twice or in the wrong row. Open it in a spreadsheet and save it again.';

/** Reads a cell reference (`XFD1048576`) into `place`; refuses what is none or lies outside a sheet. */
export function readReference(bytes: Buffer, span: Span, place: Place): void {
  let at = span.start;
  let column = 0;
  for (; at < span.end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < letterA || byte > letterZ) break;
    column = Math.min(column * 26 + byte - letterA + 1, sheetColumnsMax + 1);
  }
  if (at === span.start) refuseReference(bytes, span);
  if (column > sheetColumnsMax)
    refuse('tooManyColumns', { seen: bytes.toString('utf8', span.start, span.end) });
  place.column = column;
  place.row = digits(bytes, at, span);
}

/** Reads a row number. */
export function readRowNumber(bytes: Buffer, span: Span): number {
  return digits(bytes, span.start, span);
}

function digits(bytes: Buffer, from: number, span: Span): number {
  let row = 0;
  for (let at = from; at < span.end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < digitZero || byte > digitNine) refuseReference(bytes, span);
    row = Math.min(row * 10 + byte - digitZero, sheetRowsMax + 1);
  }
  if (row === 0) refuseReference(bytes, span);
  if (row > sheetRowsMax) refuse('tooManyRows', { seen: bytes.toString('utf8', span.start, span.end) });
  return row;
}

function refuseReference(bytes: Buffer, span: Span): never {
  return refuse('fileDamaged', {
    seen: bytes.toString('utf8', span.start, span.end),
    text: 'The workbook numbers a row or a cell in a way that no spreadsheet does. Save it again.',
  });
}

/** The letters of a 1-based column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(letterA + ((column - 1) % 26));
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + last : last;
}
