import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import exceljs from 'exceljs';
import * as fc from 'fast-check';
import { column, listSheet } from '../../../../lib/report/sheet.ts';
import { rowXml } from '../../../../lib/report/workbook/row-xml.ts';
import { byExceljs, type Case, cases, firstRow } from './row-cases.ts';
import { bookOf, partsOf, written } from './written.ts';
import type { CellValue, Column, Table } from '../../../../lib/report/sheet.ts';
import type { CellStyle } from '../../../../lib/report/workbook/styles.ts';

/** The rows of the one sheet in a workbook, as XML. */
async function rowsIn(bytes: Buffer): Promise<string> {
  const sheet = (await partsOf(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
  return /<sheetData>(.*)<\/sheetData>/s.exec(sheet)?.[1] ?? '';
}

async function read(bytes: Buffer): Promise<exceljs.Worksheet> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook.getWorksheet('Values')!;
}

function tableOf({ columns, rows }: Case): Table {
  const plain = { title: null, tone: null, emptyText: '', headed: false, startsPage: false };
  return { ...plain, columns, rows };
}

describe('the rows of a table', () => {
  it('are those that exceljs writes, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const { styles } = new exceljs.stream.xlsx.WorkbookWriter({
          stream: new PassThrough(),
          useStyles: true,
        });
        const xmlOf = rowXml(one.columns, one.widths, (style) => styles.addStyleModel(style));
        const rows = one.rows.map((row, index) => xmlOf(row, firstRow + index)).join('');
        assert.equal(rows, await rowsIn(await byExceljs(one)));
      }),
      { numRuns: 60 },
    );
  });

  it('come back from a workbook with the values and styles that cells of exceljs come back with', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const table = tableOf(one);
        const ours = await read(await written(bookOf([listSheet('Values', table, { filtered: null })])));
        const theirs = await read(await byExceljs(one));
        // The title and an empty line stand above the table.
        const shift = 3 - firstRow;
        one.rows.forEach((row, index) => {
          const [here, there] = [ours.getRow(firstRow + index + shift), theirs.getRow(firstRow + index)];
          row.forEach((_, at) => {
            const mine = here.getCell(at + 1);
            const other = there.getCell(at + 1);
            assert.deepEqual([mine.type, mine.value], [other.type, other.value]);
            assert.deepEqual(mine.style, other.style);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  const text = column('T', 'text');
  const table: readonly (readonly [string, Column, CellValue, string])[] = [
    ['text', text, '00941', '<c r="A7" s="1" t="str"><v>00941</v></c>'],
    ['nothing beside something', text, null, '<c r="A7" s="1"/>'],
    ['empty text', text, '', '<c r="A7" s="1" t="str"><v></v></c>'],
    ['blanks around text', text, ' a ', '<c r="A7" s="1" t="str"><v> a </v></c>'],
    ['signs of XML', text, `<&>"'`, '<c r="A7" s="1" t="str"><v>&lt;&amp;&gt;&quot;&apos;</v></c>'],
    ['what looks like a formula', text, '=1+1', '<c r="A7" s="1" t="str"><v>=1+1</v></c>'],
    ['what looks like an escape', text, '_x000D_', '<c r="A7" s="1" t="str"><v>_x005F_x000D_</v></c>'],
    ['what XML cannot hold', text, 'a\u0000\uD83D', '<c r="A7" s="1" t="str"><v>a\uFFFD\uFFFD</v></c>'],
    ['a number', column('N', 'integer'), 1234, '<c r="A7" s="1"><v>1234</v></c>'],
    ['an amount', column('N', 'money'), '0412000.50', '<c r="A7" s="1"><v>412000.5</v></c>'],
    [
      'an amount too long for a number',
      column('N', 'decimal'),
      '1234567890.123456789',
      '<c r="A7" s="1" t="str"><v>1234567890.123456789</v></c>',
    ],
    ['a day', column('D', 'date'), '2021-06-03', '<c r="A7" s="1"><v>44350</v></c>'],
    ['a day among texts', text, { kind: 'date', value: '2021-06-03' }, '<c r="A7" s="1"><v>44350</v></c>'],
    [
      'text among instants',
      column('D', 'dateTime'),
      { kind: 'text', value: 'unknown' },
      '<c r="A7" s="1" t="str"><v>unknown</v></c>',
    ],
  ];
  for (const [what, first, value, cell] of table) {
    it(`hold ${what} as ${cell}`, () => {
      const row = rowXml([first, text], [20, 20], numbered())([value, 'x'], 7);
      assert.ok(row.startsWith('<row r="7" spans="1:2" x14ac:dyDescent="0.25">'), row);
      assert.ok(row.includes(cell), row);
    });
  }

  it('break lines, and are as high as their longest text', () => {
    const row = rowXml([text, text], [20, 20], numbered())(['one\r\ntwo\nthree', 'x'], 2);
    assert.match(row, /^<row r="2" ht="38\.91\d*" customHeight="1" spans="1:2"/);
    assert.ok(row.includes('<v>one\ntwo\nthree</v>'), row);
  });

  it('are left out where they hold nothing', () => {
    const xmlOf = rowXml([text, text], [20, 20], numbered());
    assert.equal(xmlOf([null, { kind: 'date', value: null }], 2), '');
    assert.equal(xmlOf([null, ''], 3).startsWith('<row r="3"'), true);
  });

  it('draw their line on below text that runs on', () => {
    const last = column('L', 'text', { runsOn: true });
    const row = rowXml([text, last], [20, 20, 20, 20], numbered())(['x', 'y'], 2);
    assert.match(row, / spans="1:4" .*<c r="C2" s="2"\/><c r="D2" s="2"\/><\/row>$/);
  });

  it('say the same of the same text however many others there were between', () => {
    const xmlOf = rowXml([text], [20], numbered());
    const first = xmlOf(['again'], 1);
    for (let number = 0; number < 20_000; number += 1) xmlOf([`text ${number}`], 1);
    assert.equal(xmlOf(['again'], 1), first);
  });
});

/** Numbers styles from 1 on, in the order in which they are asked for. */
function numbered(): (style: CellStyle) => number {
  const styles: CellStyle[] = [];
  return (style) => {
    if (!styles.includes(style)) styles.push(style);
    return styles.indexOf(style) + 1;
  };
}
