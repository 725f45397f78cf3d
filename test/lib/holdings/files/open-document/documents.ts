import JSZip from 'jszip';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import type { Cell, OpenedFile } from '../../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { rowsOf } from '../text/helpers.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = [
  ...['office', 'table', 'text', 'style', 'manifest'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`),
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(' ');

export const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';

/** The content of a document, around its sheets. */
export function contentXml(tables: string, styles = '', root = 'office:document-content'): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces} office:version="1.3">` +
    `<office:automatic-styles>${styles}</office:automatic-styles>` +
    `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></${root}>`
  );
}

/** A document that is one XML text. */
export function flatXml(tables: string, styles = ''): string {
  return contentXml(tables, styles, 'office:document');
}

export function table(rows: string, name = 'Holdings', attributes = ''): string {
  return `<table:table table:name="${name}" ${attributes}><table:table-column/>${rows}</table:table>`;
}

/** A row of cells: texts, numbers, and cells that are spelt out. */
export function row(...cells: readonly (string | number | null)[]): string {
  return `<table:table-row>${cells.map(written).join('')}</table:table-row>`;
}

export function repeatedRow(times: number | string, ...cells: readonly (string | number | null)[]): string {
  return row(...cells).replace('>', ` table:number-rows-repeated="${times}">`);
}

function written(cell: string | number | null): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') return number(cell);
  return cell.startsWith('<') ? cell : text(cell);
}

export function text(value: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`;
}

/** A number, with what is displayed where that is something else. */
export function number(value: number | string, shown = String(value), type = 'float'): string {
  return `<table:table-cell office:value-type="${type}" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
}

export function date(value: string, shown = value): string {
  return `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
}

/** The package of a document. Further parts may stand in the place of the usual ones. */
export async function odsBytes(
  content: string | Uint8Array,
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const zip = new JSZip();
  const all = {
    mimetype,
    'META-INF/manifest.xml': `<manifest:manifest ${namespaces}><manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/></manifest:manifest>`,
    'content.xml': content,
    'styles.xml': '<office:document-styles/>',
    ...parts,
  };
  for (const [name, part] of Object.entries(all)) zip.file(name, part);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

export async function opened(content: string | Uint8Array, name = 'holdings.ods'): Promise<OpenedFile> {
  const [file] = await openHoldings(bufferSource(Buffer.from(content)), name);
  return file!;
}

/** The cells of all rows of the document's sheets, blank rows included. */
export async function cellsOf(tables: string, styles = ''): Promise<(readonly Cell[])[]> {
  return (await rowsOf(await opened(flatXml(tables, styles)))).map(({ cells }) => cells);
}
