import * as ods from '../lib/holdings/files/open-document/documents.ts';
import * as xml from '../lib/holdings/files/xml-spreadsheet/spreadsheets.ts';
import type { Members } from './packing.ts';
import type { Random } from './random.ts';
import type { MadeCell } from './tables.ts';

type Table = readonly (readonly MadeCell[])[];

const styles =
  '<Styles><Style ss:ID="Default"/><Style ss:ID="z"><NumberFormat ss:Format="000000"/></Style><Style ss:ID="d" ss:Parent="z"><NumberFormat ss:Format="Short Date"/></Style></Styles>';

const hidden =
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';

/** Characters that XML can hold, with its own ones spelt out, but for an ampersand at times. */
function escaped(text: string, random: Random): string {
  const plain = text.replaceAll(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '').replaceAll('<', '&lt;');
  return random.chance(0.05) ? plain : plain.replaceAll(/&(?!lt;)/g, '&amp;');
}

/** An XML spreadsheet of these tables, with what such files hold besides. */
export function xmlSpreadsheet(tables: readonly Table[], random: Random): string {
  const sheets = tables.map((table, at) => {
    const rows = table.map((cells) => xml.row(...cells.map((cell) => spreadsheetCell(cell, random))));
    const options = random.chance(0.2)
      ? '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>'
      : '';
    const columns = random.chance(0.1) ? '<Column ss:Index="2" ss:Span="2" ss:StyleID="z"/>' : '';
    return xml.sheet(columns + placed(rows, random).join(''), `Sheet rId${at + 1}`, options);
  });
  const text = xml.spreadsheet((random.chance(0.7) ? styles : '') + sheets.join(''));
  return random.chance(0.3) ? withPrefix(text) : text;
}

/** Rows that say their number where some were left out. */
function placed(rows: readonly string[], random: Random): string[] {
  if (!random.chance(0.2)) return [...rows];
  return rows.map((row, at) =>
    row.replace('<Row>', `<Row ss:Index="${(at + 1) * random.pick([1, 1, 2, 40_000])}">`),
  );
}

function withPrefix(text: string): string {
  return text.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1ss:');
}

function spreadsheetCell(cell: MadeCell, random: Random): string | null {
  if (cell === null) return null;
  const attributes = random.chance(0.1)
    ? random.pick([
        'ss:StyleID="z"',
        'ss:StyleID="d"',
        'ss:Formula="=RC[-1]"',
        'ss:MergeAcross="1"',
        'ss:MergeDown="1"',
      ])
    : '';
  if (typeof cell === 'boolean') return xml.data(Number(cell), 'Boolean', attributes);
  if (typeof cell === 'number') return xml.data(cell, 'Number', attributes);
  const type = random.chance(0.02) ? random.pick(['Number', 'DateTime', 'Error', 'Boolean']) : 'String';
  return xml.data(escaped(cell, random), type, attributes);
}

/** An OpenDocument spreadsheet of these tables as one text, with rows and cells that repeat. */
export function flatDocument(tables: readonly Table[], random: Random): string {
  return ods.flatXml(documentTables(tables, random), hidden);
}

/** The same as the parts of a package. */
export function documentParts(tables: readonly Table[], random: Random): Members {
  return new Map([
    ['mimetype', Buffer.from(ods.mimetype)],
    ['content.xml', Buffer.from(ods.contentXml(documentTables(tables, random), hidden))],
    ['META-INF/manifest.xml', Buffer.from('<manifest:manifest/>')],
  ]);
}

function documentTables(tables: readonly Table[], random: Random): string {
  const sheets = tables.map((table, at) => {
    const rows = table.map((cells) => documentRow(cells, random)).join('');
    const grouped = random.chance(0.1) ? `<table:table-row-group>${rows}</table:table-row-group>` : rows;
    const rest = ods.repeatedRow(random.pick([1, 1_000_000, 1_048_576]), null);
    const style = random.chance(0.2) ? 'table:style-name="ta2"' : '';
    return ods.table(grouped + (random.chance(0.5) ? rest : ''), `Sheet rId${at + 1}`, style);
  });
  return sheets.join('');
}

function documentRow(cells: readonly MadeCell[], random: Random): string {
  const spelt = cells.map((cell) => documentCell(cell, random));
  if (random.chance(0.03))
    return ods.repeatedRow(random.pick([0, 2, 3, 500, 400_000, 4_000_000_000]), ...spelt);
  return ods.row(...spelt);
}

function documentCell(cell: MadeCell, random: Random): string | null {
  if (cell === null) return random.chance(0.1) ? `<table:covered-table-cell ${repeated(random)}/>` : null;
  if (typeof cell === 'boolean')
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${cell}"/>`;
  if (typeof cell === 'number') return ods.number(cell, random.chance(0.1) ? `00${cell}` : String(cell), random.pick(['float', 'percentage', 'currency'])); // prettier-ignore
  const inner = escaped(cell, random).replaceAll('  ', ' <text:s text:c="2"/>');
  return ods.text(inner, random.chance(0.03) ? repeated(random) : '');
}

function repeated(random: Random): string {
  return `table:number-columns-repeated="${random.pick([0, 1, 2, 5, 300, 16_384, 99_999_999])}"`;
}
