import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Cell } from '../../../../../lib/holdings/rows.ts';
import { sheetsOf } from '../workbook/workbooks.ts';
import * as biff from './records.ts';
import { open, openStream, rowsIn, specOf, streamOf, workbookBytes } from './workbooks.ts';
import type { Plain } from './workbooks.ts';
import { workbookStream } from '../../../../../lib/holdings/files/compound/workbook.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';

const error = (text: string): Cell => ({ kind: 'fault', fault: 'error', text });
const notCalculated: Cell = { kind: 'fault', fault: 'notCalculated', text: '=…' };
const date = (iso: string): Cell => ({ kind: 'date', iso });

const dateMode1904 = biff.record(0x0022, biff.u16(1));
const codePage = (page: number): Buffer => biff.record(0x0042, biff.u16(page));

describe('cells of an old workbook', () => {
  it('hold numbers in each of their forms', async () => {
    const rows = await rowsIn([
      biff.number(0, 0, 12_345.67),
      biff.number(0, 1, -0),
      biff.rk(0, 2, (100 << 2) | 2),
      biff.rk(0, 3, (-12_345 << 2) | 3),
      biff.rk(0, 4, 0x3ff80000),
      biff.rk(0, 5, 0x405ec001 | 1),
      biff.mulRk(0, 6, [0, (7 << 2) | 2], [0, (250 << 2) | 3], [0, (-1 << 2) | 2]),
      biff.number(0, 9, 123_456_789_012_345_680),
      biff.number(0, 10, Number.NaN),
    ]);
    assert.deepEqual(rows, [
      [12_345.67, 0, 100, -123.45, 1.5, 1.23, 7, 2.5, -1, '123456789012345680', error('#NUM!')],
    ]);
  });

  it('hold dates, codes with leading zeros and shares by their formats', async () => {
    const formats = ['yyyy\\-mm\\-dd', '000000', '0.00%', 'yyyy-mm-dd hh:mm'];
    const styles = [0, 14, 164, 165, 166, 167];
    const cells = [
      biff.number(0, 0, 44_621, 1),
      biff.rk(0, 1, (44_621 << 2) | 2, 2),
      biff.number(0, 2, 2415, 3),
      biff.number(0, 3, 0.0125, 4),
      biff.mulRk(0, 4, [2, (44_621 << 2) | 2], [3, (7 << 2) | 2]),
      biff.formula(0, 6, biff.result.number(44_621.5), { style: 5 }),
      biff.number(0, 7, 5, 99),
    ];
    const day = date('2022-03-01');
    const expected = [day, day, '002415', 0.0125, day, '000007', date('2022-03-01T12:00:00'), 5];
    assert.deepEqual(await rowsIn(cells, { formats, styles }), [expected]);
    assert.deepEqual(await rowsIn(cells, { formats, styles, version: 5 }), [expected]);
    const [later] = await rowsIn(cells, { formats, styles, before: [dateMode1904] });
    assert.deepEqual(later?.slice(0, 3), [date('2026-03-02'), date('2026-03-02'), '002415']);
  });

  it('hold truth, errors and nothing', async () => {
    const rows = await rowsIn([
      biff.boolErr(0, 0, 1),
      biff.boolErr(0, 1, 0),
      ...[0x00, 0x07, 0x0f, 0x17, 0x1d, 0x24, 0x2a, 0x63].map((code, at) =>
        biff.boolErr(0, 2 + at, code, true),
      ),
      biff.blank(0, 10),
      biff.record(0x00be, biff.u16(0, 11, 0, 0, 12)),
    ]);
    const errors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERROR 99'];
    assert.deepEqual(rows, [[true, false, ...errors.map(error)]]);
  });

  it('hold texts of their own, with formatting left out', async () => {
    const rich = Buffer.from(biff.unicode('海康威视'));
    rich[2] = 1 | 8;
    const withRuns = Buffer.concat([rich.subarray(0, 3), biff.u16(1), rich.subarray(3), biff.u16(0, 1)]);
    const rows = await rowsIn([
      biff.label(0, 0, biff.unicode('Zürich')),
      biff.label(0, 1, biff.unicode('贵州茅台'), 0x00d6),
      biff.label(0, 2, withRuns, 0x00d6),
      biff.label(0, 3, biff.unicode('')),
      biff.label(0, 4, biff.unicode('padded\0\0')),
    ]);
    assert.deepEqual(rows, [['Zürich', '贵州茅台', '海康威视', null, 'padded']]);
  });

  it('hold what their formulas came to', async () => {
    const shared = biff.record(0x04bc, Buffer.alloc(12));
    const rows = await rowsIn([
      biff.formula(0, 0, biff.result.number(1234.5)),
      biff.formula(0, 1, biff.result.text),
      biff.formulaText(biff.unicode('CNE100000PM8')),
      biff.formula(0, 2, biff.result.text),
      shared,
      biff.formulaText(biff.unicode('中国联通')),
      biff.formula(0, 3, biff.result.text),
      biff.record(0x0221, Buffer.alloc(16)),
      biff.formulaText(biff.unicode('array')),
      biff.formula(0, 4, biff.result.truth(true)),
      biff.formula(0, 5, biff.result.error(0x2a)),
      biff.formula(0, 6, biff.result.emptyText),
      biff.formula(0, 7, biff.result.number(0), { flags: 2 }),
      biff.number(0, 8, 9),
    ]);
    assert.deepEqual(rows, [[1234.5, 'CNE100000PM8', '中国联通', 'array', true, error('#N/A'), null, 0, 9]]);
  });

  it('are faults where a formula has no result', async () => {
    const rows = await rowsIn([
      biff.formula(0, 0, biff.result.text),
      biff.number(0, 1, 1),
      biff.formula(1, 0, biff.result.text),
    ]);
    assert.deepEqual(rows, [[notCalculated, 1], [notCalculated]]);
  });

  it('are faults where texts are joined to a zero, which LibreOffice writes for them', async () => {
    const tokens = [0x44, 0, 0, 0, 0xc0, 0x44, 0, 0, 1, 0xc0, 0x08];
    const joined = [biff.number(0, 0, 1), biff.formula(0, 1, biff.result.number(0), { tokens })];
    assert.deepEqual(await rowsIn(joined), [[1, notCalculated]]);
    const reference = [biff.formula(0, 0, biff.result.number(0), { tokens: [0x44, 0, 0, 8] })];
    assert.deepEqual(await rowsIn(reference, { version: 5 }), [[0]], 'a reference to column I');
  });

  it('are faults where the writer calculated nothing at all', async () => {
    const zeros = [
      biff.formula(0, 0, biff.result.number(0), { flags: 3 }),
      biff.formula(0, 1, biff.result.emptyText),
      biff.number(0, 2, 0),
    ];
    assert.deepEqual(await rowsIn(zeros), [[notCalculated, notCalculated, 0]]);
    const calculated = [...zeros, biff.formula(0, 3, biff.result.number(4), { flags: 3 })];
    assert.deepEqual(await rowsIn(calculated), [[0, null, 0, 4]]);
    assert.deepEqual(
      await rowsIn([biff.formula(0, 0, biff.result.number(0))]),
      [[0]],
      'a zero like any other',
    );
  });
});

describe('texts in the code page of an old workbook', () => {
  const chinese = Buffer.from('baa3bfb5cdfecad3', 'hex');
  const pages: readonly (readonly [number | null, Buffer, string])[] = [
    [null, Buffer.from([0x5a, 0xfc, 0x72, 0x80]), 'Zür€'],
    [1252, Buffer.from([0x5a, 0xfc, 0x72, 0x80]), 'Zür€'],
    [1251, Buffer.from([0xc3, 0xe0, 0xe7]), 'Газ'],
    [936, chinese, '海康威视'],
    [950, Buffer.from('a4a4b0ea', 'hex'), '中国'.replace('国', '國')],
    [932, Buffer.from('8ea9', 'hex'), '自'],
    [949, Buffer.from('bbefbcba', 'hex'), '삼성'],
    [10_000, Buffer.from([0x5a, 0x9f]), 'Zü'],
    [850, Buffer.from('plain'), 'plain'],
  ];
  for (const [page, bytes, expected] of pages) {
    it(`${page ?? 'that is not said'} are read`, async () => {
      const before = page === null ? [] : [codePage(page)];
      const file = await open({
        version: 5,
        before,
        sheets: [{ name: bytes, records: [biff.label(0, 0, biff.byteText(bytes)), biff.label(0, 1, biff.byteText(bytes), 0x00d6), biff.formula(0, 2, biff.result.text), biff.formulaText(biff.byteText(bytes))] }], // prettier-ignore
      });
      assert.deepEqual(await sheetsOf(file), { [expected]: [[expected, expected, expected]] });
    });
  }

  it('may go on in the next record, within a character', async () => {
    const whole = biff.byteText(chinese);
    const rows = await rowsIn(
      [
        biff.formula(0, 0, biff.result.text),
        biff.formulaText(whole.subarray(0, 5)),
        biff.record(0x003c, whole.subarray(5)),
      ],
      { version: 5, before: [codePage(936)] },
    );
    assert.deepEqual(rows, [['海康威视']]);
  });
});

describe('an old workbook', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('a', 'Z', '7', ' ', 'é', '海', '康', '😀')),
    maxLength: 60,
  });
  const plain: fc.Arbitrary<Plain> = fc.oneof(
    text.map((one) => (one === '' ? null : one)),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((one) => one + 0),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const table = fc.array(fc.array(plain, { maxLength: 12 }), { maxLength: 30 });

  it('gives back the rows that were written', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, isFile) => {
        const spec = specOf(rows);
        const stream = isFile
          ? await workbookStream(bufferSource(workbookBytes(spec)))
          : bufferSource(streamOf(spec));
        const file = await openStream(await stream.read(0, stream.size));
        assert.deepEqual((await sheetsOf(file))['Holdings'] ?? [], trimmed(rows));
      }),
      { numRuns: 200 },
    );
  });

  it('gives back the rows that were written in byte strings', async () => {
    const ascii = fc.array(fc.array(fc.oneof(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), fc.integer()), { maxLength: 9 }), { maxLength: 20 }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(ascii, async (rows) => {
        const file = await open(specOf(rows, 5));
        assert.deepEqual((await sheetsOf(file))['Holdings'] ?? [], trimmed(rows));
      }),
      { numRuns: 100 },
    );
  });
});

/** Rows without the empty cells at their ends and the empty rows at theirs, as readers hand them on. */
function trimmed(rows: readonly (readonly Plain[])[]): (readonly Plain[])[] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return cut
    .slice(0, cut.findLastIndex((row) => row.length > 0) + 1)
    .map((row) => row.map((cell) => (cell === 0 ? 0 : cell)));
}
