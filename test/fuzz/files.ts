import exceljs from 'exceljs';
import { rawZip } from '../lib/holdings/files/raw-zip.ts';
import {
  escaped,
  relations,
  sheetXml,
  stylesXml,
  workbookXml,
} from '../lib/holdings/files/workbook/workbooks.ts';
import { openZip, defaultZipLimits } from '../../lib/holdings/files/zip.ts';
import { bufferSource } from '../../lib/holdings/rows.ts';
import type { MadeCell } from './tables.ts';
import type { Random } from './random.ts';

/** The files inside a zip archive, by name. */
export type Members = ReadonlyMap<string, Buffer>;

/** A zip archive of these files. */
export function zipOf(members: Members): Buffer {
  return rawZip(Array.from(members, ([name, content]) => ({ name, content })));
}

/** A workbook of one or two sheets as its parts, each cell of the kind that its value is. */
export function workbookOf(sheets: readonly (readonly (readonly MadeCell[])[])[], random: Random): Members {
  const ids = sheets.map((_, at) => `rId${at + 1}`);
  const parts: [string, string][] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', relations(['rId1', 'officeDocument', 'xl/workbook.xml'])],
    ['xl/workbook.xml', workbookXml('', ...ids.map((id) => [`Sheet ${id}`, id] as const))],
    [
      'xl/_rels/workbook.xml.rels',
      relations(...ids.map((id) => [id, 'worksheet', `worksheets/${id}.xml`] as const), [
        'rS',
        'styles',
        'styles.xml',
      ]),
    ],
    ['xl/styles.xml', stylesXml(['000000', 'yyyy-mm-dd'], [0, 14, 164, 165])],
    ...sheets.map((rows, at): [string, string] => [
      `xl/worksheets/${ids[at]}.xml`,
      sheetXml(rows.map((row) => rowXml(row, random)).join('')),
    ]),
  ];
  return new Map(parts.map(([name, text]) => [name, Buffer.from(text)]));
}

function rowXml(row: readonly MadeCell[], random: Random): string {
  return `<row>${row.map((cell) => cellXml(cell, random)).join('')}</row>`;
}

function cellXml(cell: MadeCell, random: Random): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c s="${random.below(4)}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (random.chance(0.05)) return `<c t="str"><f>${escaped(cell)}</f></c>`;
  return `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

/** A table as text, with quotes where a field needs them, mostly. */
export function textOf(rows: readonly (readonly MadeCell[])[], random: Random): string {
  const separator = random.pick([',', ';', '\t', '|', ',', ',']);
  const end = random.pick(['\n', '\r\n', '\n', '\r']);
  const quoted = (text: string): string =>
    /["\r\n,;|\t]/.test(text) && !random.chance(0.02) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) =>
    row.map((cell) => (cell === null ? '' : quoted(String(cell)))).join(separator),
  );
  return `${random.chance(0.1) ? `sep=${separator}${end}` : ''}${lines.join(end)}${random.chance(0.8) ? end : ''}`;
}

/** The text in one of the encodings that spreadsheets save; what an encoding lacks becomes something else. */
export function encodedText(text: string, random: Random): Buffer {
  const mark = random.chance(0.3) ? '\ufeff' : '';
  switch (random.below(6)) {
    case 0:
      return Buffer.from(mark + text, 'utf16le');
    case 1:
      return Buffer.from(mark + text, 'utf16le').swap16();
    case 2:
      return Buffer.from(text, 'latin1');
    default:
      return Buffer.from(mark + text);
  }
}

/** An ordinary workbook as a common library writes it: shared texts, dates, formats, a formula, a hidden sheet. */
export async function ordinaryWorkbook(): Promise<Members> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Holdings');
  sheet.addRow(['Holdings report', null, new Date(Date.UTC(2022, 2, 1))]);
  sheet.addRow(['Account', 'Security Name', 'ISIN', 'Code', 'Quantity', 'Market Value (CNY)', 'As Of Date']);
  for (let at = 0; at < 6; at += 1) {
    const names = ['HANGZHOU HIKVISION DIGITAL A', 'APPLE INC', '贵州茅台'];
    const isins = ['CNE100000PM8', 'US0378331005', 'CNE0000018R8'];
    const day = new Date(Date.UTC(2022, 2, 1 + at));
    sheet.addRow([
      `A-${at % 2}`,
      names[at % 3],
      isins[at % 3],
      2415 + at,
      at * 12.5,
      { formula: 'E3*2', result: 5 },
      day,
    ]);
  }
  sheet.addRow(['Total', null, null, null, 187.5]);
  sheet.getColumn(4).numFmt = '000000';
  sheet.mergeCells('A1:B1');
  const hidden = book.addWorksheet('More', { state: 'hidden' });
  hidden.addRow(['Ticker', 'Name', 'Weight']);
  hidden.addRow(['941 HK', 'China Mobile Ltd', 0.5]);
  const zip = await openZip(bufferSource(new Uint8Array(await book.xlsx.writeBuffer())), defaultZipLimits);
  const members = new Map<string, Buffer>();
  for (const entry of zip.entries) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.read(entry)) chunks.push(chunk);
    if (!/theme|docProps/.test(entry.name)) members.set(entry.name, Buffer.concat(chunks));
  }
  return members;
}
