import assert from 'node:assert/strict';
import jszip from 'jszip';
import { defaultWorkbookLimits, openWorkbook } from '../../../../../lib/holdings/files/workbook/open.ts';
import type { WorkbookLimits } from '../../../../../lib/holdings/files/workbook/open.ts';
import type { Cell, OpenedFile } from '../../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import type { Problem } from '../../../../../lib/problems.ts';
import { InputRefused } from '../../../../../lib/problems.ts';

/** The parts of a workbook by name; null takes a part of the ordinary workbook away. */
export type Parts = Record<string, string | Uint8Array | null>;

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A relations part: identifier, last word of the type, target. */
export function relations(...links: readonly (readonly [string, string, string])[]): string {
  const items = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="${packageRelations}">${items.join('')}</Relationships>`;
}

/** A workbook part: what stands before the sheets, and name, relation and state of each sheet. */
export function workbookXml(
  before: string,
  ...tabs: readonly (readonly [string, string, string?])[]
): string {
  const items = tabs.map(
    ([name, id, state], at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="${id}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  return (
    `<workbook xmlns="${mainNamespace}" xmlns:r="${officeRelations}">` +
    `${before}<sheets>${items.join('')}</sheets></workbook>`
  );
}

/** A worksheet part around the content of its `sheetData`. */
export function sheetXml(data: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${mainNamespace}"><sheetData>${data}</sheetData></worksheet>`;
}

/** A part of shared texts around its `si` elements. */
export function sharedXml(items: string): string {
  return `<sst xmlns="${mainNamespace}" count="9" uniqueCount="9">${items}</sst>`;
}

/** A styles part: formats of our own from number 164 on, then one cell style a format number. */
export function stylesXml(codes: readonly string[], ids: readonly number[]): string {
  const formats = codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
  const styles = ids.map((id) => `<xf numFmtId="${id}" fontId="0"/>`);
  return (
    `<styleSheet xmlns="${mainNamespace}"><numFmts>${formats.join('')}</numFmts>` +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs>` +
    `<dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs></styleSheet>`
  );
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An ordinary workbook of one sheet, "Holdings", with the given parts put in the place of its own. */
export async function workbookBytes(parts: Parts = {}): Promise<Uint8Array> {
  const all: Parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbookXml('', ['Holdings', 'rId1']),
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheetXml(''),
    'xl/sharedStrings.xml': sharedXml(''),
    'xl/styles.xml': stylesXml([], [0]),
    ...parts,
  };
  const zip = new jszip();
  for (const [name, content] of Object.entries(all)) {
    if (content !== null) zip.file(name, content, { createFolders: false });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Every sheet's rows as plain lists; row numbers must run 1, 2, 3 without a gap. */
export async function sheetsOf(file: OpenedFile): Promise<Record<string, readonly (readonly Cell[])[]>> {
  const sheets: Record<string, (readonly Cell[])[]> = {};
  for await (const batch of file.batches()) {
    const rows = (sheets[batch.sheet.name ?? ''] ??= []);
    for (const row of batch.rows) {
      rows.push(row.cells);
      assert.equal(row.row, rows.length);
    }
  }
  return sheets;
}

export async function open(parts: Parts = {}, limits: Partial<WorkbookLimits> = {}): Promise<OpenedFile> {
  const source = bufferSource(await workbookBytes(parts));
  return openWorkbook(source, 'holdings.xlsx', { ...defaultWorkbookLimits, ...limits });
}

/** The rows of the only sheet of a workbook. */
export async function rowsOf(parts: Parts): Promise<readonly (readonly Cell[])[]> {
  return (await sheetsOf(await open(parts)))['Holdings'] ?? [];
}

/** The rows of a sheet, given the content of its `sheetData`. */
export async function rowsIn(data: string, parts: Parts = {}): Promise<readonly (readonly Cell[])[]> {
  return rowsOf({ 'xl/worksheets/sheet1.xml': sheetXml(data), ...parts });
}

/** The problem for which reading is refused; fails when it is not. */
export async function refusalOf(reading: Promise<unknown>): Promise<Problem> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputRefused)) assert.fail(`not refused: ${String(error)}`);
  assert.equal(error.problems.length, 1);
  return error.problems[0]!;
}
