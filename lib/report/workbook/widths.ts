import { exactNumber } from '../amounts.ts';
import { unitsWide } from './text-size.ts';
import type { CellValue, Column, Sheet, SheetRow } from '../sheet.ts';

/** Room for the arrow of a filter. */
const arrow = 3;

/** The width of each of a sheet's columns, in column units: wide enough for the widest table in it. */
export function widthsOf(sheet: Sheet): readonly number[] {
  const widths: number[] = [];
  for (const { columns, rows, headed } of sheet.tables) {
    columns.forEach((column, index) => {
      const heading = headed ? headingUnits(column) : 0;
      const width = Math.max(column.widthMin, heading, contentUnits(column, index, rows));
      widths[index] = Math.max(widths[index] ?? 0, Math.round(width * 10) / 10);
    });
  }
  return widths;
}

/** A heading may be wrapped between its words, not within them. */
function headingUnits({ heading }: Column): number {
  return Math.max(...heading.split(' ').map((word) => unitsWide(word.toUpperCase()))) + arrow;
}

/** What the longest value needs, up to the column's greatest width. */
function contentUnits(column: Column, index: number, rows: readonly SheetRow[]): number {
  if (column.runsOn || column.widthMax <= column.widthMin) return 0;
  let width = 0;
  for (let at = 0; at < rows.length; at += 1) {
    if (width >= column.widthMax) return column.widthMax;
    width = Math.max(width, valueUnits(rows[at]?.[index] ?? null, column));
  }
  return Math.min(width, column.widthMax);
}

function valueUnits(value: CellValue, column: Column): number {
  if (value === null) return 0;
  if (typeof value === 'object') return typeof value.value === 'string' ? unitsWide(value.value) : 0;
  if (typeof value === 'number') return numberUnits(String(value));
  if (column.kind === 'decimal' || column.kind === 'money') return numberUnits(value);
  return column.kind === 'text' ? unitsWide(value) : 0;
}

/** A number with its thousands separated, two digits after the point, and the indent at its right. */
function numberUnits(text: string): number {
  const point = text.indexOf('.');
  const whole = point === -1 ? text.length : point;
  const isNumber = text.length < whole + 3 && exactNumber(text) !== null;
  const grouped = isNumber ? whole + 3 : text.length;
  return grouped * 1.1 + Math.floor(whole / 3) + 3;
}
