import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { filteredTable, layOut, sheetParts, sheetRowMax } from './layout.ts';
import { ReportPackage } from './package.ts';
import { pageOptions } from './page.ts';
import { writeParts } from './sheet-writer.ts';
import type { Worksheet } from 'exceljs';
import type { ReportBook, Sheet } from '../sheet.ts';
import type { Layout } from './layout.ts';
import type { Breathe } from './sheet-writer.ts';

/**
 * Writes a report as an Excel workbook and ends the output. The same book gives the same bytes. Rejects when the
 * output fails or is closed early. `rowMax` is the last row of a sheet; a longer table goes on in a further sheet.
 */
export async function writeWorkbook(book: ReportBook, output: Writable, rowMax = sheetRowMax): Promise<void> {
  const delivered = finished(output);
  await Promise.all([writeBook(book, output, rowMax), delivered]);
}

async function writeBook(book: ReportBook, output: Writable, rowMax: number): Promise<void> {
  const pack = new ReportPackage(output, new Date(book.madeAt));
  for (const sheet of book.sheets.flatMap((one) => sheetParts(one, rowMax))) {
    const layout = layOut(sheet);
    const worksheet = pack.addWorksheet(sheet.name, pageOptions(book, sheet, layout));
    await writeSheet({ pack, worksheet, sheet, layout }, () => breath(worksheet, output));
  }
  await pack.commit();
}

interface OpenSheet {
  readonly pack: ReportPackage;
  readonly worksheet: Worksheet;
  readonly sheet: Sheet;
  readonly layout: Layout;
}

async function writeSheet({ pack, worksheet, sheet, layout }: OpenSheet, breathe: Breathe): Promise<void> {
  await writeParts({ worksheet, styleNumber: pack.styleNumber }, sheet, layout, breathe);
  setFilter(worksheet, sheet, layout);
  addChart(pack, worksheet, { sheet, layout });
  worksheet.commit();
  await breathe();
}

/** Bytes of a sheet that may wait for the compressor. */
const backlogMax = 4 * 1024 * 1024;

/** Lets the compressor catch up and other work have its turn; stops when nobody takes the workbook any more. */
async function breath(worksheet: Worksheet, output: Writable): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  for (const receiver of worksheet.stream.pipes) {
    const { length, ending } = receiver._writableState;
    // Of a sheet that is complete no drain is told any more, only that all of it was taken.
    if (length > backlogMax) await once(receiver, ending ? 'finish' : 'drain');
  }
  if (output.destroyed) throw new Error('The output was closed before the workbook was complete');
}

function setFilter(worksheet: Worksheet, sheet: Sheet, layout: Layout): void {
  const placed = filteredTable(sheet, layout);
  if (placed === null || placed.headingRow === null || placed.table.rows.length === 0) return;
  worksheet.autoFilter = {
    from: { row: placed.headingRow, column: 1 },
    to: { row: placed.firstRow + placed.table.rows.length - 1, column: placed.table.columns.length },
  };
}

function addChart(pack: ReportPackage, worksheet: Worksheet, at: { sheet: Sheet; layout: Layout }): void {
  const { chart, name } = at.sheet;
  const placed = chart === null ? undefined : at.layout.tables[chart.table];
  if (chart === null || placed === undefined || at.layout.chartRow === null) return;
  pack.addChart(worksheet, {
    sheetName: name,
    chart,
    placed,
    fromRow: at.layout.chartRow,
    columns: at.layout.widths.length,
  });
}
