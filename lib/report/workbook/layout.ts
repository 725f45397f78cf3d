import { widthsOf } from './widths.ts';
import type { Sheet, Table } from '../sheet.ts';

/** Where a table stands. Rows are 1-based; `titleRow` is `null` where the table has no title of its own. */
export interface PlacedTable {
  readonly table: Table;
  readonly titleRow: number | null;
  /** `null` where the table shows no headings. */
  readonly headingRow: number | null;
  readonly firstRow: number;
}

/** Where everything on a sheet stands. */
export interface Layout {
  readonly widths: readonly number[];
  /** The columns that lines of text above the tables may span. */
  readonly bannerWidths: readonly number[];
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
  const widths = widthsOf(sheet);
  const bannerWidths = sheet.pagesWide === 1 ? widths : widths.slice(0, sheet.frozenColumns);
  return { widths, bannerWidths, leadRow, firstNoteRow, tables, chartRow };
}

function placeTables(sheet: Sheet, startRow: number): Pick<Layout, 'tables' | 'chartRow'> {
  let row = startRow;
  let chartRow: number | null = null;
  const tables = sheet.tables.map((table, index) => {
    const titleRow = table.title === null ? null : row;
    if (titleRow !== null) row += 1;
    const headingRow = table.headed ? row : null;
    const firstRow = headingRow === null ? row : row + 1;
    row = firstRow + Math.max(table.rows.length, 1) + 1;
    if (sheet.chart?.table === index && table.rows.length > 0) {
      chartRow = row;
      row += chartRows + 1;
    }
    return { table, titleRow, headingRow, firstRow };
  });
  return { tables, chartRow };
}

/**
 * The row below which a sheet scrolls: that of the filtered table's headings, or that of the title and the line
 * below it where a sheet holds several tables.
 */
export function frozenRows(sheet: Sheet, layout: Layout): number {
  const heading = filteredTable(sheet, layout)?.headingRow ?? layout.leadRow ?? 1;
  return heading <= frozenRowsMax ? heading : 1;
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
