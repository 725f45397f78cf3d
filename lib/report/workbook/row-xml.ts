import { columnLetters } from '../../holdings/files/workbook/reference.ts';
import { rememberedByText } from '../remembered.ts';
import { paint } from './cells.ts';
import { sheetStyles } from './styles.ts';
import { linesHigh } from './text-size.ts';
import type { CellKind, CellValue, Column, SheetRow } from '../sheet.ts';
import type { Painted } from './cells.ts';
import type { CellStyle } from './styles.ts';

/** The XML of one row of a table; empty where nothing stands in it. `number` is its place on the sheet, 1-based. */
export type RowXml = (row: SheetRow, number: number) => string;

/** The number under which the workbook knows a style. It never is 0, the style of cells that have none. */
export type StyleNumber = (style: CellStyle) => number;

/** What follows the address of a cell, and how many lines its text needs. */
interface Ink {
  readonly xml: string;
  readonly lines: number;
}

/** Height of a line over the size of its font. */
export const lineSpacing = 1.33;

const bodyPoints = 9;

/** The highest row that a spreadsheet shows, in points. */
const rowHeightMax = 409;

/**
 * Writes rows as exceljs would, byte for byte, but without an object for every cell and every node, which took most of the
 * time of a long sheet. Heights of rows with wrapped text are set: not every program reckons them when it opens a workbook.
 */
export function rowXml(columns: readonly Column[], widths: readonly number[], of: StyleNumber): RowXml {
  const inks = columns.map((column, index) => inkOfColumn(column, widths[index] ?? 10, of));
  const starts = columns.map((_, index) => `<c r="${columnLetters(index + 1)}`);
  const beyond = columns.at(-1)?.runsOn === true ? widths.length : 0;
  const spans = ` spans="1:${Math.max(columns.length, beyond)}" x14ac:dyDescent="0.25">`;
  return (row, number) => {
    if (!row.some(isFilled)) return '';
    const at = String(number);
    let cells = '';
    let lines = 1;
    for (let index = 0; index < inks.length; index += 1) {
      const ink = inks[index]?.(row[index] ?? null) ?? nothing;
      cells += starts[index] + at + ink.xml;
      if (ink.lines > lines) lines = ink.lines;
    }
    for (let column = columns.length + 1; column <= beyond; column += 1)
      cells += `<c r="${columnLetters(column)}${at}" s="${of(sheetStyles.textRunningOn)}"/>`;
    return `<row r="${at}"${height(lines)}${spans}${cells}</row>`;
  };
}

const nothing: Ink = { xml: '/>', lines: 1 };

function isFilled(value: CellValue | undefined): boolean {
  if (value === null || value === undefined) return false;
  return typeof value !== 'object' || value.value !== null;
}

function height(lines: number): string {
  if (lines === 1) return '';
  const points = Math.min(lines * bodyPoints * lineSpacing + 3, rowHeightMax);
  return ` ht="${points}" customHeight="1"`;
}

/** Texts and dates are remembered; amounts and numbers seldom come again. */
function inkOfColumn(column: Column, width: number, of: StyleNumber): (value: CellValue) => Ink {
  const isMeasured = column.kind === 'text' && !column.runsOn;
  const fresh = (value: CellValue): Ink => ({ xml: inkXml(paint(value, column), of), lines: 1 });
  const plain = rememberedByText((text) => ({
    xml: inkXml(paint(text, column), of),
    lines: isMeasured ? linesHigh(text, width) : 1,
  }));
  const typed = new Map<CellKind, (text: string) => Ink>();
  let blank: Ink | null = null;
  return (value) => {
    if (value === null) return (blank ??= fresh(null));
    if (typeof value === 'string') return isAmount(column.kind) ? fresh(value) : plain(value);
    if (typeof value === 'number' || typeof value.value !== 'string') return fresh(value);
    const { kind } = value;
    if (isAmount(kind)) return fresh(value);
    const known = typed.get(kind) ?? rememberedByText((text) => fresh({ kind, value: text }));
    typed.set(kind, known);
    return known(value.value);
  };
}

function isAmount(kind: CellKind): boolean {
  return kind === 'decimal' || kind === 'money';
}

function inkXml({ value, style }: Painted, of: StyleNumber): string {
  const start = `" s="${of(style)}"`;
  if (value === null) return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  return `${start} t="str"><v>${escaped(value)}</v></c>`;
}

const special = /[&<>"']/;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for the content of an element, as exceljs writes it. Characters that XML cannot hold were taken out before (`cellText`). */
function escaped(text: string): string {
  return special.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text;
}
