import exceljs from 'exceljs';
import { defaultZipLimits, openZip } from '../../lib/holdings/files/zip.ts';
import { bufferSource } from '../../lib/holdings/rows.ts';
import { styles } from '../lib/holdings/files/workbook/sheet-models.ts';
import type { CellModel, RowModel } from '../lib/holdings/files/workbook/sheet-models.ts';
import { speltSheets } from '../lib/holdings/files/workbook/sheet-spellings.ts';
import { relations, stylesXml, workbookXml } from '../lib/holdings/files/workbook/workbooks.ts';
import type { Members } from './packing.ts';
import type { MadeCell } from './tables.ts';
import type { Random } from './random.ts';

type Table = readonly (readonly MadeCell[])[];

/** The share of things in a sheet that are not spelt as usual. */
const oddnesses = [0, 0, 0.02, 0.1, 0.4];

/** A workbook of one or two sheets as its parts, each cell of the kind that its value is, spelt in some way. */
export function workbookOf(tables: readonly Table[], random: Random): Members {
  const oddness = random.pick(oddnesses);
  const models = tables.map((rows) => rowsOf(rows, random));
  const { sheets, sharedTexts } = speltSheets(models, random, oddness);
  const ids = tables.map((_, at) => `rId${at + 1}`);
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(random)],
    ['_rels/.rels', relations(['rId1', 'officeDocument', 'xl/workbook.xml'])],
    ['xl/workbook.xml', workbookXml('', ...ids.map((id) => [`Sheet ${id}`, id] as const))],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        ...ids.map((id) => [id, 'worksheet', `worksheets/${id}.xml`] as const),
        ['rS', 'styles', 'styles.xml'],
        ['rT', 'sharedStrings', 'sharedStrings.xml'],
      ),
    ],
    ['xl/styles.xml', stylesXml(['yyyy-mm-dd', '000000', 'hh:mm:ss'], [0, 164, 165, 166])],
    ['xl/sharedStrings.xml', sharedTexts],
    ...sheets.map((sheet, at): [string, string] => [`xl/worksheets/${ids[at]}.xml`, sheet]),
  ];
  return new Map(parts.map(([name, text]) => [name, Buffer.from(text)]));
}

/** The types of a workbook's parts: an ordinary one, or one with macros. */
function contentTypes(random: Random): string {
  const main = random.pick([
    'openxmlformats-officedocument.spreadsheetml.sheet',
    'ms-excel.sheet.macroEnabled',
  ]);
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`;
}

function rowsOf(table: Table, random: Random): RowModel[] {
  return table.map((row, at) => ({
    number: at + 1,
    cells: row.map((cell, column) => ({ column: column + 1, cell: modelOf(cell, random) })),
  }));
}

/** What the cell means beyond how it is written is of no interest here. */
function modelOf(cell: MadeCell, random: Random): CellModel {
  const formula = random.chance(0.05);
  if (cell === null) return { kind: 'blank' };
  if (typeof cell === 'boolean') return { kind: 'truth', value: cell, formula };
  if (typeof cell === 'string')
    return random.chance(0.01) ? { kind: 'notCalculated' } : { kind: 'text', text: cell, formula };
  const style = random.chance(0.2) ? random.pick(Object.values(styles)) : styles.plain;
  return { kind: 'number', written: String(cell), style, value: null, formula };
}

/** A table as text, with quotes where a field needs them, mostly. */
export function textOf(rows: Table, random: Random): string {
  const separator = random.pick([',', ';', '\t', '|', ',', ',']);
  const end = random.pick(['\n', '\r\n', '\n', '\r']);
  const quoted = (text: string): string =>
    /["\r\n,;|\t]/.test(text) && !random.chance(0.02) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) =>
    row.map((cell) => (cell === null ? '' : quoted(String(cell)))).join(separator),
  );
  // Some programs quote a line as a whole, which is then one cell of another table.
  const wrapped = random.chance(0.03) ? lines.map((line) => `"${line.replaceAll('"', '""')}"`) : lines;
  return `${random.chance(0.1) ? `sep=${separator}${end}` : ''}${wrapped.join(end)}${random.chance(0.8) ? end : ''}`;
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
