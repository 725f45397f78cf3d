import assert from 'node:assert/strict';
import { columnLetters } from '../../../../../lib/holdings/files/workbook/reference.ts';
import { refusalOf, sheetsOf } from '../workbook/workbooks.ts';
import { blank, bof, formula, label, mulRk, number, record, result, rk, u16, unicode } from './records.ts';
import { open, openStream, rowsIn, streamOf } from './workbooks.ts';

const one = [number(0, 0, 1)];
const two = [number(0, 0, 2)];

describe('openLegacyWorkbook', () => {
  it('reads sheets in the order of their tabs, hidden ones too, and leaves out charts and macros', async () => {
    const file = await open({
      sheets: [
        { name: 'Zweites & letztes', records: two },
        { name: 'Chart', kind: 2, type: 0x20, records: [number(0, 0, 99)] },
        { name: 'Hidden', state: 1, records: one },
        { name: 'Macro', kind: 1, type: 0x40, records: [number(0, 0, 98)] },
        { name: '持仓', state: 2, records: one },
        { name: 'Empty', records: [] },
      ],
    });
    assert.deepEqual([file.kind, file.name, file.text], ['xls', 'holdings.xls', null]);
    assert.deepEqual(file.sheets, [
      { name: 'Zweites & letztes', hidden: false },
      { name: 'Hidden', hidden: true },
      { name: '持仓', hidden: true },
      { name: 'Empty', hidden: false },
    ]);
    const expected = { 'Zweites & letztes': [[2]], Hidden: [[1]], 持仓: [[1]] };
    assert.deepEqual(await sheetsOf(file), expected);
    assert.deepEqual(await sheetsOf(file), expected, 'a second time too');
  });

  it('yields blank rows between and before, none behind, hidden ones as any', async () => {
    const hidden = record(0x0208, u16(2, 0, 256, 255, 0, 0, 0x0120, 0x0f));
    const rows = await rowsIn([hidden, number(2, 1, 7), blank(5, 0), number(700, 0, 8), blank(900, 0)]);
    assert.equal(rows.length, 701);
    assert.deepEqual(rows[2], [null, 7]);
    assert.deepEqual(rows[700], [8]);
    assert.ok(rows.every((cells, at) => at === 2 || at === 700 || cells.length === 0));
  });

  it('reads the last row and the last column', async () => {
    const rows = await rowsIn([number(65_535, 255, 1)]);
    assert.equal(rows.length, 65_536);
    assert.equal(rows.at(-1)?.length, 256);
  });

  it('gives a merged cell its value once', async () => {
    const merged = record(0x00e5, u16(1, 0, 0, 0, 2));
    assert.deepEqual(await rowsIn([label(0, 0, unicode('Title')), blank(0, 1), blank(0, 2), merged]), [
      ['Title'],
    ]);
  });

  it('steps over charts that stand in a sheet, with the cells they bring', async () => {
    const chart = [bof(8, 0x20), number(0, 0, 99), number(9, 9, 99), record(0x000a)];
    assert.deepEqual(await rowsIn([number(0, 0, 1), ...chart, number(1, 0, 2)]), [[1], [2]]);
  });

  it('does not believe what a sheet says of its size', async () => {
    const dimensions = record(0x0200, Buffer.alloc(14, 0xff));
    assert.deepEqual(await rowsIn([dimensions, number(3, 0, 1)]), [[], [], [], [1]]);
  });

  it('puts rows in order whose cells were written by columns', async () => {
    const rows = Array.from({ length: 1200 }, (_, row) => row);
    const byColumns = [0, 1, 2].flatMap((column) =>
      rows.map((row) => number(row, column, 10 * row + column)),
    );
    const read = await rowsIn([...byColumns, label(5000, 1, unicode('last'))]);
    assert.equal(read.length, 5001);
    assert.deepEqual(
      read.slice(0, 1200),
      rows.map((row) => [10 * row, 10 * row + 1, 10 * row + 2]),
    );
    assert.deepEqual(read[5000], [null, 'last']);
  });

  it('says where a fault lies', async () => {
    const problem = await refusalOf(rowsIn([number(0, 0, 1), number(4, 27, 1), number(4, 27, 2)]));
    assert.deepEqual(
      [problem.code, problem.file, problem.sheet, problem.row, problem.column],
      ['fileDamaged', 'holdings.xls', 'Holdings', 5, columnLetters(28)],
    );
    assert.match(problem.text, /a cell twice/);
  });
});

describe('an old workbook that cannot be read', () => {
  const start = { start: bof(8, 5), end: record(0x000a) };
  const streams: readonly (readonly [string, Uint8Array, string, string])[] = [
    ['nothing', Buffer.alloc(0), 'fileEmpty', 'an Excel workbook without content'],
    ['zeros', Buffer.alloc(5000), 'fileDamaged', 'no workbook at the beginning of its stream'],
    [
      'Excel 3',
      record(0x0209, u16(0, 16, 0)),
      'fileLegacyXls',
      'a workbook in the format of Excel 4 or older',
    ],
    [
      'a later version',
      record(0x0809, u16(0x0700, 5)),
      'fileDamaged',
      'version 1792 of the old Excel format',
    ],
    ['a sheet alone', bof(8, 0x10), 'fileDamaged', 'a sheet without a workbook around it'],
    ['a workbook without an end', start.start, 'fileDamaged', 'records that go on at byte 20, where they should have ended'], // prettier-ignore
    ['a password', Buffer.concat([start.start, record(0x002f, Buffer.alloc(54))]), 'fileEncrypted', 'an encrypted Excel workbook'], // prettier-ignore
    ['a long record', Buffer.concat([start.start, u16(0x00ff, 8225), Buffer.alloc(9000)]), 'fileDamaged', 'a record of 8225 bytes at byte 20'], // prettier-ignore
    ['a sheet outside', streamOf({ sheets: [{ records: one, place: 5000 }] }), 'fileDamaged', 'the sheet Holdings at byte 5000 of 110'], // prettier-ignore
    ['two sheets in one place', streamOf({ sheets: [{ name: 'A', records: one, place: 60 }, { name: 'B', records: two, place: 60 }] }), 'fileDamaged', 'the sheet B at byte 60 of 158'], // prettier-ignore
  ];
  for (const [what, stream, code, seen] of streams) {
    it(`is refused: ${what}`, async () => {
      const problem = await refusalOf(openStream(stream));
      assert.deepEqual([problem.code, problem.file, problem.seen], [code, 'holdings.xls', seen]);
    });
  }

  it('is refused: no sheet, or charts only', async () => {
    assert.match((await refusalOf(open({ sheets: [] }))).text, /no sheet/);
    assert.equal((await refusalOf(open({ sheets: [{ kind: 2, type: 0x20, records: [] }] }))).code, 'noTable');
  });

  const wrong: readonly (readonly [string, readonly Uint8Array[], RegExp])[] = [
    ['a short number', [record(0x0203, u16(0, 0, 0))], /^a record 515 of 6 bytes at byte \d+, 14 expected$/],
    ['a short cell', [record(0x00fd, u16(0))], /10 expected|4 expected/],
    ['a short formula', [record(0x0006, u16(0, 0, 0))], /16 expected/],
    ['several numbers that are fewer', [record(0x00bd, u16(0, 0, 0, 1, 1, 7))], /^1 numbers up to column 7$/],
    ['several numbers of odd length', [record(0x00bd, u16(0, 0, 0, 1, 1, 1, 0))], /numbers up to column/],
    ['an encrypted sheet', [record(0x002f, u16(0))], /encrypted/],
    ['a column outside', [number(0, 256, 1)], /^$/],
    ['columns that run outside', [mulRk(0, 254, [0, 2], [0, 2], [0, 2])], /^$/],
  ];
  for (const [what, records, seen] of wrong) {
    it(`is refused: ${what}`, async () => {
      const problem = await refusalOf(rowsIn(records));
      assert.ok(['fileDamaged', 'fileEncrypted'].includes(problem.code));
      assert.equal(problem.sheet, 'Holdings');
      assert.match(problem.seen ?? '', seen);
    });
  }

  it('is refused: a sheet that is a chart, or no sheet at all', async () => {
    const chart = await open({ sheets: [{ type: 0x20, records: one }] });
    assert.match((await refusalOf(sheetsOf(chart))).seen ?? '', /^a worksheet that is none \(32\)/);
    const elsewhere = await open({ sheets: [{ records: one, place: 20 }] });
    assert.equal((await refusalOf(sheetsOf(elsewhere))).seen, 'no sheet at byte 20');
  });

  it('is refused: a sheet that goes on into the next', async () => {
    const whole = streamOf({
      sheets: [
        { name: 'A', records: one },
        { name: 'B', records: two },
      ],
    });
    const firstEnd = whole.length - bof(8, 0x10).length - two[0]!.length - 8;
    whole.writeUInt16LE(0x0031, firstEnd);
    const { code, sheet } = await refusalOf(openStream(whole).then(sheetsOf));
    assert.deepEqual([code, sheet], ['fileDamaged', 'A']);
  });

  it('is refused where a formula is cut off', async () => {
    const cut = formula(0, 0, result.number(1)).subarray(0, 10);
    cut.writeUInt16LE(6, 2);
    assert.equal((await refusalOf(rowsIn([cut, rk(0, 1, 2)]))).code, 'fileDamaged');
  });
});
