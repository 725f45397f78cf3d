import type { Cell, FaultCell } from '../../rows.ts';
import type { Records } from './records.ts';

/** Errors by their numbers ([MS-XLS] 2.5.10). */
const errors: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** A formula whose result is not in the file. */
export const notCalculated: FaultCell = { kind: 'fault', fault: 'notCalculated', text: '=…' };

/** The cell for an error by its number. */
export function errorCell(code: number): FaultCell {
  return { kind: 'fault', fault: 'error', text: errors.get(code) ?? `#ERROR ${code}` };
}

/** The cell for a truth value or an error, as the two bytes of a record say it. */
export function truthOrError(value: number, isError: boolean): Cell {
  return isError ? errorCell(value) : value !== 0;
}

/** What kind of result a formula record holds. `text` follows in a record of its own. */
export type ResultKind = 'number' | 'text' | 'truth' | 'error' | 'emptyText';

const resultPlace = 6;
const flagsPlace = 14;
const calculateOnLoad = 2;
const kinds: readonly ResultKind[] = ['text', 'truth', 'error', 'emptyText'];

/** The shortest formula record that has a result and flags. */
export const formulaBytesMin = 16;

/** A result that is no number is marked by two bytes that no number has; its first byte says what it is. */
export function resultKind(records: Records): ResultKind {
  if (records.word(resultPlace + 6) !== 0xffff) return 'number';
  return kinds[records.bytes[records.start + resultPlace] ?? 0] ?? 'emptyText';
}

/** The number that a formula came to. */
export function resultNumber(records: Records): number {
  return records.bytes.readDoubleLE(records.start + resultPlace);
}

/** The byte that a truth value or an error is told by. */
export function resultByte(records: Records): number {
  return records.bytes[records.start + resultPlace + 2] ?? 0;
}

/**
 * True for what writers that do not calculate put in the place of a result: an empty text, or a zero that is to be
 * calculated when the workbook is opened. Both may also be what the formula really comes to.
 */
export function mayBeMissing(records: Records): boolean {
  const kind = resultKind(records);
  if (kind === 'number') {
    return resultNumber(records) === 0 && (records.word(flagsPlace) & calculateOnLoad) !== 0;
  }
  return kind === 'emptyText';
}

const tokensPlace = 20;
const joinToken = 0x08;

/**
 * True for a number that is no result because the formula joins texts (`A2&B2`). LibreOffice writes a zero for many
 * formulas that come to a text; where the last step is the joining of texts, that can be told. BIFF8 only: in BIFF5
 * the byte looked at may also be a column.
 */
export function isLostText(records: Records): boolean {
  if (resultKind(records) !== 'number' || records.length <= tokensPlace + 2) return false;
  const last = tokensPlace + 2 + records.word(tokensPlace) - 1;
  return (
    last < records.length && records.bytes[records.start + last] === joinToken && resultNumber(records) === 0
  );
}

/** A number in four bytes: the upper ones of a double, or an integer, either perhaps in hundredths. */
export function rkNumber(bits: number): number {
  const value = (bits & 2) === 0 ? upperDouble(bits) : bits >> 2;
  return (bits & 1) === 0 ? value : value / 100;
}

const scratch = new DataView(new ArrayBuffer(8));

function upperDouble(bits: number): number {
  scratch.setInt32(0, bits & ~3);
  return scratch.getFloat64(0);
}
