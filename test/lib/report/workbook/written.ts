import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import JSZip from 'jszip';
import { column, listSheet, tableOf } from '../../../../lib/report/sheet.ts';
import { writeWorkbook } from '../../../../lib/report/workbook/write-workbook.ts';
import type { CellKind, CellValue, ReportBook, Sheet } from '../../../../lib/report/sheet.ts';

/** The bytes of a book as a workbook. */
export async function written(book: ReportBook, rowMax?: number): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), writeWorkbook(book, output, rowMax)]);
  return bytes;
}

/** A book of the given sheets. */
export function bookOf(sheets: readonly Sheet[]): ReportBook {
  return { sheets, footLeft: 'a & b.xlsx', footRight: 'list', madeAt: '2026-11-20T15:04:05.678Z' };
}

/** A sheet of one column that holds the given values. */
export function sheetOf(kind: CellKind, values: readonly CellValue[]): Sheet {
  return listSheet('Values', tableOf([{ column: column('Value', kind), show: (value) => value }], values));
}

/** The parts of a workbook as text, by name. */
export async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files).map(
    async (file) => [file.name, await file.async('string')] as const,
  );
  return new Map(await Promise.all(parts));
}
