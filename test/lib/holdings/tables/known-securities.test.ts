import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Cell, Row } from '../../../../lib/holdings/rows.ts';
import { findTable } from '../../../../lib/holdings/tables/find-table.ts';
import { RowJudge } from '../../../../lib/holdings/tables/row-judge.ts';
import { RowReader } from '../../../../lib/holdings/tables/row-reader.ts';
import { Sample } from '../../../../lib/holdings/tables/sample.ts';
import type { TablePlan } from '../../../../lib/holdings/tables/table-plan.ts';

const headings = [
  'Account',
  'ISIN',
  'Ticker',
  'Security Name',
  'Currency',
  'Exchange',
  'Quantity',
  'Market Value',
  '',
];
const first: Cell[] = [
  'A-1',
  'CNE100000PM8',
  '002415',
  'Hangzhou Hikvision Digital Technology',
  'CNY',
  'Shenzhen Stock Exchange',
  100,
  3200.5,
];

function planOf(rows: readonly (readonly Cell[])[]): TablePlan {
  const sample = new Sample([headings, ...rows].map((cells, at) => ({ row: at + 1, cells })));
  const found = findTable(sample, { choices: { map: {}, sheet: null }, separator: null });
  if (found === null) throw new Error('the headings are not found');
  return found.plan;
}

const plan = planOf([first]);
const fault: Cell = { kind: 'fault', fault: 'error', text: '#REF!' };

/** Few different cells in each column, so that rows agree in some and differ in others. */
const columns: readonly (readonly Cell[])[] = [
  ['A-1', 'A-2', 'Total', null],
  ['CNE100000PM8', 'US8740391003', 'CNE100000PM9', 'n/a', null, fault],
  ['002415', '700 HK', 2415, null, fault],
  [
    'Hangzhou Hikvision',
    'Tencent Holdings Ltd',
    'SenseTime (KYG8062L1041)',
    'Total',
    'Hong Kong',
    'Cash',
    null,
  ],
  ['CNY', 'HKD', null],
  ['Shenzhen Stock Exchange', 'HKEX', null],
  [100, '1,000', 'KYG875721634', null, fault],
  [3200.5, 'not a number at all', null],
  [null, 'KYG875721634', 'some words behind'],
  [null, 'CNE100000PM8', 'x'],
];

const rows = fc.array(fc.tuple(...columns.map((cells) => fc.constantFrom(...cells))), {
  minLength: 1,
  maxLength: 60,
});

describe('securities that were read before', () => {
  it('make no difference to what a row says, and to what becomes of it', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: columns.length }), (tables, width) => {
        const [remembering, judge] = [new RowReader(plan), new RowJudge(plan)];
        for (const [at, cells] of tables.entries()) {
          const row: Row = { row: at + 2, cells: cells.slice(0, width) };
          const [read, anew] = [remembering.read(row), new RowReader(plan).read(row)];
          assert.deepEqual(read, anew);
          assert.deepEqual(judge.judge(row, read), new RowJudge(plan).judge(row, anew));
        }
      }),
      { numRuns: 500, seed: 20261120 },
    );
  });

  it('are the same object for rows that differ in amounts and account alone', () => {
    const reader = new RowReader(plan);
    const [, ...security] = first;
    const one = reader.read({ row: 2, cells: first });
    const two = reader.read({ row: 3, cells: ['A-2', ...security.slice(0, 5), 7, null] });
    const other = reader.read({
      row: 4,
      cells: ['A-1', ...security.slice(0, 3), 'HKD', 'HKEX', 100, 3200.5],
    });
    assert.equal(two.security, one.security);
    assert.notEqual(other.security, one.security);
    assert.equal(other.security.currency, 'HKD');
  });

  it('do not hide an ISIN among the amounts of a later row', () => {
    const reader = new RowReader(plan);
    const nameless: Cell[] = ['A-1', null, null, 'Held by name', 'HKD', null, 5, 6];
    assert.equal(reader.read({ row: 2, cells: nameless }).identified, false);
    const pushed = reader.read({ row: 3, cells: nameless.with(6, 'KYG875721634') });
    assert.equal(pushed.identifiers.isin, 'KYG875721634');
    const beyond = reader.read({ row: 4, cells: [...nameless, null, 'KYG875721634'] });
    assert.equal(beyond.identifiers.isin, 'KYG875721634');
  });

  it('repeat the faults of their cells for each of their rows', () => {
    const reader = new RowReader(plan);
    const cells = first.with(1, 'CNE100000PM9');
    const codes = [2, 3, 4].map((row) => reader.read({ row, cells }).faults.map(({ code }) => code));
    assert.deepEqual(codes, [['identifierInvalid'], ['identifierInvalid'], ['identifierInvalid']]);
  });

  it('are judged anew where a row states a quantity and another does not', () => {
    const [reader, judge] = [new RowReader(plan), new RowJudge(plan)];
    const named = (quantity: Cell): Cell[] => ['A-1', null, null, 'Hong Kong', 'HKD', null, quantity, 6];
    const judged = [null, 5, null, 5].map((quantity, at) => {
      const row = { row: at + 2, cells: named(quantity) };
      return judge.judge(row, reader.read(row)).kind;
    });
    assert.deepEqual(judged, ['skip', 'position', 'skip', 'position']);
  });

  it('may be more than are remembered', () => {
    const reader = new RowReader(plan);
    const named = (number: number): Row => ({
      row: number + 2,
      cells: ['A-1', null, null, `Company ${number}`, 'USD', null, 1, 1],
    });
    for (let number = 0; number < 60_000; number += 1) reader.read(named(number));
    assert.equal(reader.read(named(3)).name, 'Company 3');
  });
});
