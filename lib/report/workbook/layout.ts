import { exactNumber } from '../amounts.ts';
import type { CellValue, Column, Sheet, Table } from '../sheet.ts';

/** Where a table stands. Rows are 1-based; `titleRow` is `null` where the table has no title of its own. */
export interface PlacedTable {
  readonly table: Table;
  readonly titleRow: number | null;
  readonly headingRow: number;
  readonly firstRow: number;
}

/** Where everything on a sheet stands. */
export interface Layout {
  readonly widths: readonly number[];
  readonly leadRow: number | null;
  readonly firstNoteRow: number;
  readonly tables: readonly PlacedTable[];
  /** First of the rows kept free for the chart, or `null`. */
  readonly chartRow: number | null;
}

/** Rows kept free for a chart. */
export const chartRows = 15;

/** A heading deeper than this would leave no room on the screen for the rows below it. */
const frozenRowsMax = 14;

/** Places a sheet's parts one below the other. */
export function layOut(sheet: Sheet): Layout {
  const leadRow = sheet.lead === null ? null : 2;
  const firstNoteRow = leadRow === null ? 2 : 3;
  const { tables, chartRow } = placeTables(sheet, firstNoteRow + sheet.notes.length + 1);
  return { widths: widthsOf(sheet), leadRow, firstNoteRow, tables, chartRow };
}

function placeTables(sheet: Sheet, startRow: number): Pick<Layout, 'tables' | 'chartRow'> {
  let row = startRow;
  let chartRow: number | null = null;
  const tables = sheet.tables.map((table, index) => {
    const titleRow = table.title === null ? null : row;
    const headingRow = titleRow === null ? row : row + 1;
    const firstRow = headingRow + 1;
    row = firstRow + Math.max(table.rows.length, 1) + 1;
    if (sheet.chart?.table === index && table.rows.length > 0) {
      chartRow = row;
      row += chartRows + 1;
    }
    return { table, titleRow, headingRow, firstRow };
  });
  return { tables, chartRow };
}

/** The row below which a sheet scrolls: that of the filtered table's headings, or 0. */
export function frozenRows(sheet: Sheet, layout: Layout): number {
  const heading = filteredTable(sheet, layout)?.headingRow ?? 0;
  return heading <= frozenRowsMax ? heading : 0;
}

/** The table that gets the filter and whose headings every page repeats. */
export function filteredTable(sheet: Sheet, layout: Layout): PlacedTable | null {
  return sheet.filtered === null ? null : (layout.tables[sheet.filtered] ?? null);
}

/** The last row that a sheet of a workbook can have. */
export const sheetRowMax = 1_048_576;

/** Cuts a sheet whose filtered table is too long into several (`Positions`, `Positions (2)`), each with the headings. */
export function sheetParts(sheet: Sheet, rowMax: number): readonly Sheet[] {
  const filtered = sheet.filtered === null ? undefined : sheet.tables[sheet.filtered];
  if (filtered === undefined) return [sheet];
  const room = rowMax - (layOut(withRows(sheet, filtered, [])).tables.at(-1)?.headingRow ?? 0);
  const parts = Math.max(1, Math.ceil(filtered.rows.length / room));
  return Array.from({ length: parts }, (_, part) => ({
    ...withRows(sheet, filtered, filtered.rows.slice(part * room, (part + 1) * room)),
    name: part === 0 ? sheet.name : `${sheet.name} (${part + 1})`,
    title: part === 0 ? sheet.title : `${sheet.title} (part ${part + 1} of ${parts})`,
  }));
}

function withRows(sheet: Sheet, table: Table, rows: Table['rows']): Sheet {
  return { ...sheet, tables: sheet.tables.map((one) => (one === table ? { ...table, rows } : one)) };
}

/** Room for the filter's arrow and the margins of a cell. */
const headingMargin = 4;
const margin = 2;

function widthsOf(sheet: Sheet): readonly number[] {
  const widths: number[] = [];
  for (const { columns, rows } of sheet.tables) {
    columns.forEach((column, index) => {
      widths[index] = Math.max(widths[index] ?? 0, columnWidth(column, index, rows));
    });
  }
  return widths;
}

function columnWidth(column: Column, index: number, rows: Table['rows']): number {
  let width = Math.max(column.widthMin, longestWord(column.heading) + headingMargin);
  if (column.runsOn) return width;
  for (const row of rows) width = Math.max(width, valueWidth(row[index] ?? null, column) + margin);
  return Math.max(column.widthMin, Math.min(width, Math.max(column.widthMax, column.widthMin)));
}

function longestWord(heading: string): number {
  return Math.max(...heading.split(' ').map((word) => word.length));
}

function valueWidth(value: CellValue, column: Column): number {
  if (value === null) return 0;
  if (typeof value === 'object') return typeof value.value === 'string' ? value.value.length : 10;
  if (typeof value === 'number') return String(value).length * (column.kind === 'integer' ? 4 / 3 : 1);
  if (column.kind === 'decimal') return decimalWidth(value);
  return column.kind === 'text' ? textWidth(value, column.widthMax) : 0;
}

/** A decimal with its thousands separated. */
function decimalWidth(text: string): number {
  return exactNumber(text) === null ? text.length : text.length + Math.floor(text.length / 3);
}

/** Characters of the longest line; Chinese characters take the room of two. */
export function textWidth(text: string, enough: number): number {
  if (text.length >= enough && !text.includes('\n')) return text.length;
  return Math.max(...text.split('\n').map((one) => one.length + (one.match(wideCharacters)?.length ?? 0)));
}

const wideCharacters = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/g;
