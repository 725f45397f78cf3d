import assert from 'node:assert/strict';
import exceljs from 'exceljs';
import * as fc from 'fast-check';
import { defaultWorkbookLimits, openWorkbook } from '../../../../../lib/holdings/files/workbook/open.ts';
import type { Cell, OpenedFile } from '../../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { sheetsOf } from './workbooks.ts';

type Value = string | number | boolean | Date | null;

async function reopened(book: exceljs.Workbook, useSharedStrings = true): Promise<OpenedFile> {
  const bytes = await book.xlsx.writeBuffer({ useSharedStrings });
  return openWorkbook(bufferSource(new Uint8Array(bytes)), 'written.xlsx', defaultWorkbookLimits);
}

/** Texts that XML can hold: the writer drops what it cannot, so control characters are left out here. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((value) => !/[\p{Cc}\ufffe\uffff]/u.test(value));

const number = fc.oneof(
  fc.integer(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    .filter((value) => !Number.isInteger(value)),
);

const day = fc.integer({ min: -25_000, max: 60_000 }).map((days) => new Date(days * 86_400_000));

const value: fc.Arbitrary<Value> = fc.oneof(fc.constant(null), text, number, fc.boolean(), day);

function expected(cell: Value): Cell {
  if (cell instanceof Date) return { kind: 'date', iso: cell.toISOString().slice(0, 10) };
  return cell === 0 ? 0 : cell;
}

function trimmed(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

function trimmedRows(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

describe('a workbook that exceljs wrote', () => {
  it('reads back as it was written, whatever the table', async () => {
    const table = fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, useSharedStrings) => {
        const book = new exceljs.Workbook();
        const sheet = book.addWorksheet('T');
        for (const [at, row] of rows.entries()) sheet.getRow(at + 1).values = row;
        const read = (await sheetsOf(await reopened(book, useSharedStrings)))['T'] ?? [];
        assert.deepEqual(read, trimmedRows(rows.map((row) => trimmed(row.map(expected)))));
      }),
      { numRuns: 150 },
    );
  });

  it('reads what its own reader loses', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('Sheet', { state: 'hidden' });
    sheet.getCell('A1').value = { richText: [{ text: 'Huawei ', font: { bold: true } }, { text: 'Tech' }] };
    sheet.getCell('B1').value = { formula: 'TODAY()', result: new Date(Date.UTC(2022, 2, 1)) };
    sheet.getCell('C1').value = { formula: 'A1=A2', result: true };
    sheet.getCell('D1').value = { formula: 'NA()', result: { error: '#N/A' } };
    sheet.getCell('E1').value = { formula: 'J2*K2' };
    sheet.getCell('F1').value = 2415;
    sheet.getCell('F1').numFmt = '000000';
    sheet.getCell('G1').value = { text: 'Hikvision', hyperlink: 'https://example.com' };
    sheet.getCell('A3').value = 'merged';
    sheet.mergeCells('A3:C3');
    for (const shared of [true, false]) {
      const file = await reopened(book, shared);
      assert.deepEqual(file.sheets, [{ name: 'Sheet', hidden: true }]);
      assert.deepEqual((await sheetsOf(file))['Sheet'], [
        [
          'Huawei Tech',
          { kind: 'date', iso: '2022-03-01' },
          true,
          { kind: 'fault', fault: 'error', text: '#N/A' },
          { kind: 'fault', fault: 'notCalculated', text: '=…' },
          '002415',
          'Hikvision',
        ],
        [],
        ['merged'],
      ]);
    }
  });

  it('of several sheets in the 1904 count reads back', async () => {
    const book = new exceljs.Workbook();
    book.properties.date1904 = true;
    for (const name of ['One', 'Two'])
      book.addWorksheet(name).addRow([name, new Date(Date.UTC(2022, 2, 1, 10, 30))]);
    const row = (name: string): readonly Cell[] => [name, { kind: 'date', iso: '2022-03-01T10:30:00' }];
    assert.deepEqual(await sheetsOf(await reopened(book)), { One: [row('One')], Two: [row('Two')] });
  });
});
