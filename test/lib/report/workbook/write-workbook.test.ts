import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import exceljs from 'exceljs';
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';
import { reportBook } from '../../../../lib/report/sheets.ts';
import { writeWorkbook } from '../../../../lib/report/workbook/write-workbook.ts';
import { sample, sampleExtra } from '../fixtures/sample.ts';
import { listSheet } from '../../../../lib/report/sheet.ts';
import { bookOf, partsOf, sheetOf, written } from './written.ts';
import type { Table } from '../../../../lib/report/sheet.ts';

const book = reportBook(sample, sampleExtra);

async function read(bytes: Buffer): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

describe('a written workbook', () => {
  let bytes: Buffer;
  let parts: ReadonlyMap<string, string>;
  let workbook: exceljs.Workbook;

  before(async () => {
    bytes = await written(book);
    parts = await partsOf(bytes);
    workbook = await read(bytes);
  });

  const rowOf = (sheet: string, row: number) => workbook.getWorksheet(sheet)!.getRow(row);
  const columnOf = (sheet: string, headingRow: number, heading: string) => {
    const values = rowOf(sheet, headingRow).values;
    assert.ok(Array.isArray(values));
    return values.indexOf(heading);
  };

  it('has the same bytes for the same book', async () => {
    const again = await Promise.all([written(book), written(reportBook(sample, sampleExtra))]);
    for (const other of again) assert.ok(bytes.equals(other));
  });

  it('dates every part, and the workbook, by the report and not by the clock', async () => {
    const zip = await JSZip.loadAsync(bytes);
    for (const file of Object.values(zip.files)) {
      assert.equal(file.date.toISOString(), '2026-11-20T15:04:04.000Z', file.name);
    }
    assert.match(parts.get('docProps/core.xml') ?? '', /2026-11-20T15:04:05Z<\/dcterms:created>/);
  });

  it('consists of well-formed XML', () => {
    for (const [name, text] of parts) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (fault) => assert.fail(`${name}: ${fault.message}`));
      parser.write(text).close();
    }
  });

  it('holds no formula cell', () => {
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    assert.equal(sheets.length, 8);
    for (const [name, text] of sheets) assert.doesNotMatch(text, /<f[ >/]/, name);
  });

  it('keeps text that looks like a formula text, marked as quoted', () => {
    const sheet = workbook.getWorksheet('Positions')!;
    const at = columnOf('Positions', 7, 'Position');
    const name = '=HYPERLINK("http://example.invalid","CHINA MOBILE")';
    const row = sheet.getColumn(at).values.indexOf(name);
    assert.equal(sheet.getCell(row, at).type, exceljs.ValueType.String);
    const style = new RegExp(`r="${sheet.getCell(row, at).address}" s="(\\d+)"`).exec(
      parts.get('xl/worksheets/sheet4.xml') ?? '',
    );
    const formats = (parts.get('xl/styles.xml') ?? '').split('<cellXfs')[1]?.split('<xf ') ?? [];
    assert.match(formats[Number(style?.[1]) + 1] ?? '', /^quotePrefix="1"/);
    assert.equal(formats.filter((format) => format.startsWith('quotePrefix')).length, 1);
  });

  it('stores dates as dates, amounts and counts as numbers', () => {
    const at = (heading: string) => rowOf('Deadlines', 8).getCell(columnOf('Deadlines', 7, heading));
    assert.deepEqual(at('Divestment period ends').value, new Date('2022-12-16T00:01:00Z'));
    assert.equal(at('Divestment period ends').numFmt, 'yyyy-mm-dd hh:mm" EST"');
    assert.deepEqual(at('Listed on').value, new Date('2021-12-16T00:00:00Z'));
    assert.equal(at('Value').value, 536575.44);
    assert.deepEqual(at("Deadline on the venue's clock").value, new Date('2022-12-16T13:01:00Z'));
    assert.equal(at("Deadline on the venue's clock").numFmt, 'yyyy-mm-dd hh:mm" UTC+08:00"');
    assert.deepEqual(at('Last full session on the venue').value, new Date('2022-12-15T00:00:00Z'));
    assert.equal(at('Sessions left').value, 54);
    assert.equal(at('Average per session').value, 362);
    assert.equal(at('Days left').value, 83);
    assert.equal(at('Account').value, 'A-1');
  });

  const frozen = [
    ['Summary', 0, 2],
    ['Breaches', 2, 4],
    ['Deadlines', 3, 7],
    ['Positions', 2, 7],
    ['Review', 1, 4],
    ['Related', 1, 4],
    ['Problems', 0, 10],
    ['Method', 0, 2],
  ] as const;
  for (const [name, xSplit, ySplit] of frozen) {
    it(`freezes ${name} at column ${xSplit} and row ${ySplit}`, () => {
      const [view] = workbook.getWorksheet(name)!.views;
      assert.ok(view?.state === 'frozen');
      assert.deepEqual([view.xSplit ?? 0, view.ySplit ?? 0], [xSplit, ySplit]);
    });
  }

  it('filters tables that have rows, and repeats their headings in print', () => {
    const positions = workbook.getWorksheet('Positions')!;
    assert.equal(positions.autoFilter, 'A7:AC32');
    assert.equal(positions.pageSetup.printTitlesRow, '7:7');
    assert.equal(positions.pageSetup.printTitlesColumn, 'A:B');
    assert.ok(!workbook.getWorksheet('Breaches')!.autoFilter);
    assert.equal(workbook.getWorksheet('Deadlines')!.pageSetup.printTitlesRow, '7:7');
  });

  it('prints in landscape, fitted to the width, with numbered pages', () => {
    for (const { name, pageSetup, headerFooter } of workbook.worksheets) {
      assert.equal(pageSetup.orientation, 'landscape', name);
      assert.ok(pageSetup.fitToPage, name);
      assert.match(headerFooter.oddFooter ?? '', /Page &P of &N/, name);
      assert.match(headerFooter.oddFooter ?? '', /notes\.xlsx|and 1 more/, name);
    }
    assert.match(parts.get('xl/worksheets/sheet1.xml') ?? '', /fitToWidth="1" fitToHeight="0"/);
  });

  it('offers the contract’s decisions to choose from', () => {
    const sheet = parts.get('xl/worksheets/sheet4.xml') ?? '';
    const letter = workbook.getWorksheet('Positions')!.getColumn(columnOf('Positions', 7, 'Decision')).letter;
    assert.match(sheet, new RegExp(`<dataValidation type="list"[^>]* sqref="${letter}8:${letter}32"[^>]*>`));
    assert.match(sheet, /<formula1>&quot;trueMatch,falsePositive,inconclusive&quot;<\/formula1>/);
  });

  it('colours words by rules that follow the word', () => {
    const deadlines = parts.get('xl/worksheets/sheet3.xml') ?? '';
    assert.match(
      deadlines,
      /<cfRule type="cellIs"[^>]*operator="equal"[^>]*><formula>&quot;Wind-down&quot;</,
    );
  });

  it('carries a chart that its relations lead to and that reads the sheet’s own cells', () => {
    assert.match(parts.get('xl/worksheets/sheet1.xml') ?? '', /<drawing r:id="rId1"\/><\/worksheet>$/);
    assert.match(
      parts.get('xl/worksheets/_rels/sheet1.xml.rels') ?? '',
      /Id="rId1"[^>]*Target="\.\.\/drawings\/drawing1\.xml"/,
    );
    assert.match(parts.get('xl/drawings/drawing1.xml') ?? '', /<c:chart [^>]*r:id="rId1"/);
    assert.match(
      parts.get('xl/drawings/_rels/drawing1.xml.rels') ?? '',
      /Id="rId1"[^>]*Target="\.\.\/charts\/chart1\.xml"/,
    );
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const part of ['/xl/drawings/drawing1.xml', '/xl/charts/chart1.xml'])
      assert.ok(types.includes(`"${part}"`), part);
    const chart = parts.get('xl/charts/chart1.xml') ?? '';
    const [, column, from] = /<c:val><c:numRef><c:f>'Summary'!\$([A-Z])\$(\d+):/.exec(chart) ?? [];
    assert.equal(workbook.getWorksheet('Summary')!.getCell(`${column}${from}`).value, 7);
    assert.equal(rowOf('Summary', Number(from) - 1).getCell(1).value, 'Account');
  });
});

describe('writeWorkbook', () => {
  it('puts tables of every kind one below the other, whatever stands above their rows', async () => {
    const values = [1, 2, 3];
    const table = (more: Partial<Table>): Table => ({ ...sheetOf('integer', values).tables[0]!, ...more });
    const tables = [
      table({}),
      table({ headed: false, startsPage: true }),
      table({ headed: false, title: 'With a title' }),
      table({ rows: [], emptyText: 'None.' }),
      table({ startsPage: true, title: 'On a page of its own' }),
    ];
    const sheet = listSheet('Values', tables[0]!, { tables });
    const workbook = await read(await written(bookOf([sheet])));
    const [sheetRead] = workbook.worksheets;
    const rows = Array.from({ length: sheetRead!.rowCount }, (_, index) => sheetRead!.getRow(index + 1));
    const seen = rows.map((row) => row.getCell(1).text).join();
    const parts = [
      'Values,,Value,1,2,3',
      '1,2,3',
      'With a title,1,2,3',
      'Value,None.',
      'On a page of its own,Value,1,2,3',
    ];
    assert.equal(seen, parts.join(',,'));
    const xml = (await partsOf(await written(bookOf([sheet])))).get('xl/worksheets/sheet1.xml') ?? '';
    assert.deepEqual(
      [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row)),
      [7, 19],
    );
  });

  it('goes on in a further sheet where a table is too long for one', async () => {
    const values = Array.from({ length: 25 }, (_, index) => index);
    const workbook = await read(await written(bookOf([sheetOf('integer', values)]), 13));
    assert.deepEqual(
      workbook.worksheets.map(({ name }) => name),
      ['Values', 'Values (2)', 'Values (3)'],
    );
    const seen = workbook.worksheets.flatMap((sheet) => {
      assert.ok(sheet.rowCount <= 13);
      assert.equal(sheet.getCell('A3').value, 'Value');
      assert.equal(sheet.autoFilter, `A3:A${sheet.rowCount}`);
      return sheet.getColumn(1).values.slice(4);
    });
    assert.deepEqual(seen, values);
  });

  for (const rows of [100, 150, 499, 500, 501, 700, 1200]) {
    it(`ends where a sheet of ${rows} long rows is done before the packer has begun with it`, async () => {
      const values = Array.from({ length: rows }, (_, at) => `${at} `.padEnd(30_000, 'x'));
      const parts = await partsOf(await written(bookOf([sheetOf('text', values)])));
      const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
      assert.equal(xml.split('<row ').length - 1, rows + 2);
      assert.ok(xml.includes(`${rows - 1} xxx`) && xml.endsWith('</worksheet>'));
    });
  }

  it('writes a report without any position, and then no chart', async () => {
    const empty = reportBook(
      { ...sample, positions: [], alerts: [], problems: [] },
      { ...sampleExtra, skipped: [] },
    );
    const parts = await partsOf(await written(empty));
    assert.ok(!parts.has('xl/charts/chart1.xml'));
    assert.doesNotMatch(parts.get('[Content_Types].xml') ?? '', /chart/);
    assert.doesNotMatch(parts.get('xl/worksheets/sheet1.xml') ?? '', /<drawing/);
  });

  it('rejects when the output fails', async () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('no space left')) });
    await assert.rejects(writeWorkbook(book, full), /no space left/);
  });

  it('rejects when the output is closed early', async () => {
    const closing: Writable = new Writable({ write: () => closing.destroy() });
    await assert.rejects(writeWorkbook(book, closing), /[Pp]remature close/);
  });
});
