import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import { DocumentRows } from '../../../../../lib/holdings/files/open-document/rows.ts';
import { surveyedSheets } from '../../../../../lib/holdings/files/open-document/survey.ts';
import { defaultWorkbookLimits } from '../../../../../lib/holdings/files/workbook/open.ts';
import { readRows } from '../../../../../lib/holdings/files/xml-sheets/scan.ts';
import type { RowsReader } from '../../../../../lib/holdings/files/xml-sheets/scan.ts';
import { SpreadsheetRows } from '../../../../../lib/holdings/files/xml-spreadsheet/rows.ts';
import { surveyed } from '../../../../../lib/holdings/files/xml-spreadsheet/survey.ts';
import { PackedReader } from '../../../../../lib/holdings/packed/packed-rows.ts';
import type { Cell } from '../../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import * as ods from '../open-document/documents.ts';
import { line, readTrades } from '../../../transactions/reading.ts';
import { rowsOf } from '../text/helpers.ts';
import { pieces } from '../workbook/chunks.ts';
import * as xml from '../xml-spreadsheet/spreadsheets.ts';

const spreadsheet = xml.spreadsheet(xml.sheet(xml.row('ISIN', 'Name') + xml.row('HK0941009539', 'S&P')));
const flat = ods.flatXml(ods.table(ods.row('ISIN', 'Name') + ods.row('HK0941009539', 'S&amp;P')));
const rows = [
  { row: 1, cells: ['ISIN', 'Name'] },
  { row: 2, cells: ['HK0941009539', 'S&P'] },
];

describe('XML spreadsheets and OpenDocument', () => {
  it('are read inside archives and gzip', async () => {
    const members = { 'a.xls': spreadsheet, 'b.fods': flat, 'c.ods': await ods.odsBytes(flat.replaceAll('office:document', 'office:document-content')) }; // prettier-ignore
    const zip = new JSZip();
    for (const [name, content] of Object.entries(members)) zip.file(name, content);
    const files = await openHoldings(
      bufferSource(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })),
      'all.zip',
    );
    assert.deepEqual(files.map(({ name, kind }) => [name, kind]), [['all.zip/a.xls', 'xml'], ['all.zip/b.fods', 'xml'], ['all.zip/c.ods', 'ods']]); // prettier-ignore
    for (const file of files) assert.deepEqual(await rowsOf(file), rows);
    for (const content of Object.values(members)) {
      const [file] = await openHoldings(bufferSource(gzipSync(content)), 'holdings.gz');
      assert.deepEqual(await rowsOf(file!), rows);
    }
  });

  it('may hold trades', async () => {
    const trades = [
      ['Trade Date', 'Side', 'ISIN', 'Quantity', 'Account'],
      ['2021-09-01', 'Buy', 'HK0941009539', 100, 'A-1'],
    ] as const;
    const files = [
      xml.spreadsheet(xml.sheet(trades.map((cells) => xml.row(...cells)).join(''))),
      ods.flatXml(ods.table(trades.map((cells) => ods.row(...cells)).join(''))),
    ];
    for (const content of files) {
      const [file] = await openHoldings(bufferSource(Buffer.from(content)), 'trades');
      const { transactions } = await readTrades(file!);
      assert.deepEqual(transactions.map(line), [
        '2 | trade buy | account=A-1 | basis=usEntity | on=2021-09-01 | qty=100 | isin=HK0941009539',
      ]);
    }
  });

  it('can be read again', async () => {
    const [file] = await openHoldings(bufferSource(Buffer.from(spreadsheet)), 'holdings.xls');
    assert.deepEqual([await rowsOf(file!), await rowsOf(file!)], [rows, rows]);
  });

  // Texts that XML can hold, in cells that are not blank at their ends, where OpenDocument has its own way of blanks.
  const cell = fc.oneof(
    fc.stringMatching(/^[!-~中é😀](?:[ -~中é😀]{0,12}[!-~])?$/u).filter((one) => !/ {2}/.test(one)),
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.boolean(),
    fc.constant(null),
  );
  const tables = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 });
  const cuts = fc.oneof(fc.array(fc.nat(), { maxLength: 6 }), fc.constant('all' as const));

  it('come to the same cells wherever their bytes are cut', async () => {
    const property = fc.asyncProperty(tables, cuts, async (table, at) => {
      const expected = withoutBlankEnds(table);
      assert.deepEqual(await spreadsheetCells(xml.spreadsheet(xml.sheet(table.map(spreadsheetRow).join(''))), at), expected); // prettier-ignore
      assert.deepEqual(await documentCells(ods.flatXml(ods.table(table.map(documentRow).join(''))), at), expected); // prettier-ignore
    });
    await fc.assert(property, { numRuns: 150 });
  });

  type Plain = string | number | boolean | null;
  type Cells = readonly (readonly Cell[])[];
  type Table = readonly (readonly Plain[])[];

  function withoutBlankEnds(table: Table): Table {
    const rows = table.map((cells) => cells.slice(0, cells.findLastIndex((one) => one !== null) + 1));
    return rows.slice(0, rows.findLastIndex((one) => one.length > 0) + 1);
  }

  function escaped(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }

  function spreadsheetRow(cells: readonly Plain[]): string {
    const spelt = cells.map((one) => {
      if (typeof one === 'boolean') return xml.data(one ? 1 : 0, 'Boolean');
      return typeof one === 'string' ? xml.data(escaped(one), 'String') : one;
    });
    return xml.row(...spelt);
  }

  function documentRow(cells: readonly Plain[]): string {
    const spelt = cells.map((one) => {
      if (typeof one === 'boolean')
        return `<table:table-cell office:value-type="boolean" office:boolean-value="${one}"/>`;
      return typeof one === 'string' ? ods.text(escaped(one)) : one;
    });
    return ods.row(...spelt);
  }

  async function spreadsheetCells(content: string, at: Parameters<typeof pieces>[1]): Promise<Cells> {
    const chunks = (): AsyncGenerator<Uint8Array> => pieces(Buffer.from(content), at);
    return cellsBy(chunks(), new SpreadsheetRows(await surveyed(chunks, defaultWorkbookLimits)));
  }

  async function documentCells(content: string, at: Parameters<typeof pieces>[1]): Promise<Cells> {
    const chunks = (): AsyncGenerator<Uint8Array> => pieces(Buffer.from(content), at);
    return cellsBy(chunks(), new DocumentRows(await surveyedSheets(chunks, defaultWorkbookLimits)));
  }

  async function cellsBy(chunks: AsyncIterable<Uint8Array>, reader: RowsReader): Promise<Cells> {
    const packed = new PackedReader();
    const cells: (readonly Cell[])[] = [];
    for await (const batch of readRows(chunks, reader))
      for (const one of packed.open(batch)) cells.push(one.cells);
    return cells;
  }
});
