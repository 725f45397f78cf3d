import { exactNumber, fractionDigits } from '../amounts.ts';
import { wallTime } from '../instants.ts';
import { numberStyle, sheetStyles } from './styles.ts';
import type { CellKind, CellValue, Column } from '../sheet.ts';
import type { CellStyle } from './styles.ts';

/** A cell as exceljs gets it: a string stays a string, a number or a date is a number with a format. */
export interface Painted {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

/** The longest text that a cell of a workbook can hold. */
export const cellTextMax = 32_767;

const cutMark = '… [cut]';

/** Turns what a cell says into what a workbook stores. */
export function paint(value: CellValue, column: Column): Painted {
  const typed = value !== null && typeof value === 'object';
  const kind = typed ? value.kind : column.kind;
  const plain = typed ? value.value : value;
  const runsOn = column.runsOn;
  if (plain === null) return { value: null, style: blankStyle(kind, runsOn) };
  if (typeof plain === 'number')
    return { value: plain, style: numberStyle(numberFormat(kind), side(column)) };
  return paintText(plain, kind, column);
}

function blankStyle(kind: CellKind, runsOn: boolean): CellStyle {
  if (kind === 'choice') return sheetStyles.choice;
  return runsOn ? sheetStyles.textRunningOn : sheetStyles.text;
}

/** Numbers among facts stand at the left like the facts; in columns of numbers they stand at the right. */
function side(column: Column): 'left' | 'right' {
  return column.kind === 'text' ? 'left' : 'right';
}

function numberFormat(kind: CellKind): string {
  if (kind === 'ordinal') return '0';
  return kind === 'score' ? '0.00' : '#,##0';
}

function paintText(text: string, kind: CellKind, column: Column): Painted {
  if (kind === 'date' || kind === 'dateTime') return paintDate(text, kind);
  if (kind === 'decimal' || kind === 'money') return paintDecimal(text, kind);
  const safe = cellText(text);
  if (kind === 'choice') return { value: safe, style: sheetStyles.choice };
  if (looksLikeFormula(safe)) return { value: safe, style: sheetStyles.textGuarded };
  return { value: safe, style: column.runsOn ? sheetStyles.textRunningOn : sheetStyles.text };
}

function paintDecimal(text: string, kind: 'decimal' | 'money'): Painted {
  const number = exactNumber(text);
  if (number === null) return { value: cellText(text), style: sheetStyles.textRight };
  const digits = fractionDigits(text);
  return { value: number, style: numberStyle(amountFormat(digits, kind), 'right') };
}

function amountFormat(fractionDigits: number, kind: 'decimal' | 'money'): string {
  if (fractionDigits > 2) return '#,##0.00######';
  return fractionDigits > 0 || kind === 'money' ? '#,##0.00' : '#,##0';
}

function paintDate(iso: string, kind: 'date' | 'dateTime'): Painted {
  const { local, zone } = kind === 'date' ? { local: `${iso}T00:00:00`, zone: null } : wallTime(iso);
  const serial = serialOf(local);
  if (serial === null) return { value: cellText(iso), style: sheetStyles.text };
  return { value: serial, style: numberStyle(dateFormat(local, zone), 'left') };
}

function dateFormat(local: string, zone: string | null): string {
  if (zone === null) return 'yyyy-mm-dd';
  const time = local.endsWith(':00') ? 'hh:mm' : 'hh:mm:ss';
  return `yyyy-mm-dd ${time}" ${zone}"`;
}

const dayMilliseconds = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** Days since 1899-12-30, or `null` where the text is no date or lies before a spreadsheet's calendar is sound. */
function serialOf(local: string): number | null {
  const serial = (Date.parse(`${local}Z`) - dayZero) / dayMilliseconds;
  return serial >= 61 ? serial : null;
}

/** Text that a spreadsheet, or one that it is exported to, would take for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(text);
}

/** What no XML document may hold, and halves of characters. */
const unprintable =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** An underscore that would start an escape of the workbook format (`_x000D_`) and has to be escaped itself. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Whatever one of the replacements could apply to: most texts hold none of it. */
// oxlint-disable-next-line no-control-regex
const suspicious = /[\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]|_x/;

/** Text as a cell can hold it: unprintable characters become �, the length is capped with a mark. */
export function cellText(text: string): string {
  if (text.length <= cellTextMax && !suspicious.test(text)) return text;
  const lines = text.replace(/\r\n?/g, '\n').replace(unprintable, '\uFFFD').replace(escapeLike, '_x005F_');
  return lines.length <= cellTextMax ? lines : `${lines.slice(0, cellTextMax - cutMark.length)}${cutMark}`;
}
