import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import type { Cell, OpenedFile } from '../../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { rowsOf } from '../text/helpers.ts';

const office = 'urn:schemas-microsoft-com:office';

/** An XML spreadsheet as Excel writes it, around what stands in the workbook. */
export function spreadsheet(content: string, encoding = 'UTF-8'): string {
  return (
    `<?xml version="1.0" encoding="${encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n` +
    `<Workbook xmlns="${office}:spreadsheet" xmlns:o="${office}:office" xmlns:x="${office}:excel"` +
    ` xmlns:ss="${office}:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">${content}</Workbook>`
  );
}

/** One of its sheets; `options` stands behind the table. */
export function sheet(rows: string, name = 'Holdings', options = ''): string {
  return `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${options}</Worksheet>`;
}

/** A row of cells: texts, numbers, and cells that are spelt out. */
export function row(...cells: readonly (string | number | null)[]): string {
  return `<Row>${cells.map(written).join('')}</Row>`;
}

function written(cell: string | number | null): string {
  if (cell === null) return '<Cell/>';
  if (typeof cell === 'string' && cell.startsWith('<')) return cell;
  return data(cell, typeof cell === 'number' ? 'Number' : 'String');
}

/** A cell with a value of a type. */
export function data(value: string | number, type: string, attributes = ''): string {
  return `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;
}

export async function opened(content: string | Uint8Array, name = 'holdings.xls'): Promise<OpenedFile> {
  const [file] = await openHoldings(bufferSource(Buffer.from(content)), name);
  return file!;
}

/** The cells of all rows of a table, blank rows included. */
export async function cellsOf(rows: string, before = ''): Promise<(readonly Cell[])[]> {
  const file = await opened(spreadsheet(before + sheet(rows)));
  return (await rowsOf(file)).map(({ cells }) => cells);
}
