import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PackedReader } from '../../../../lib/holdings/packed/packed-rows.ts';
import { RowWriter } from '../../../../lib/holdings/packed/row-writer.ts';
import { readPositions } from '../../../../lib/holdings/read-positions.ts';
import type { Position } from '../../../../lib/holdings/position.ts';
import type { Cell, OpenedFile, RowList } from '../../../../lib/holdings/rows.ts';
import { InputRefused } from '../../../../lib/problems.ts';
import { freely, workbook } from '../opened.ts';

type Table = readonly (readonly Cell[])[];

const sheet = { name: 'Holdings', hidden: false };

/** The rows of a table as a workbook's reader packs them, some at a time; blank rows are not written but missing. */
function* packed(table: Table, { batch, anew }: { batch: number; anew: number }): Generator<RowList> {
  const reader = new PackedReader();
  let writer = new RowWriter();
  let first = 1;
  let isAnew = false;
  for (let from = 0; from < table.length; from += batch) {
    // Another writer knows no text yet: as where the texts begin anew.
    if (from > 0 && (from / batch) % anew === 0) {
      writer = new RowWriter();
      isAnew = true;
    }
    for (const [at, cells] of table.slice(from, from + batch).entries()) {
      writer.begin();
      for (const [index, cell] of cells.entries()) if (cell !== null) writer.put(index + 1, cell);
      if (writer.width > 0) writer.end(from + at + 1);
    }
    if (writer.rowsWaiting === 0) continue;
    const rows = writer.take(sheet, first);
    first = (rows.rows.at(-2) ?? 0) + 1;
    yield reader.open({ ...rows, areTextsAnew: isAnew });
    isAnew = false;
  }
}

function packedFile(table: Table, cuts: { batch: number; anew: number }): OpenedFile {
  return {
    ...workbook({ Holdings: table }),
    async *batches() {
      for (const rows of packed(table, cuts)) yield { sheet, rows };
    },
  };
}

async function readingOf(file: OpenedFile): Promise<unknown> {
  const positions: Position[] = [];
  try {
    const result = await readPositions(file, 0, freely, (position) => positions.push(position));
    return { positions, result };
  } catch (error) {
    if (error instanceof InputRefused) return { positions, refused: error.problems };
    throw error;
  }
}

const headings: readonly Cell[] = [
  'Account',
  'ISIN',
  'Ticker',
  'Security Name',
  'Currency',
  'Exchange',
  'As of',
  'Quantity',
  'Market Value',
  '',
];
const fault: Cell = { kind: 'fault', fault: 'error', text: '#REF!' };
const day: Cell = { kind: 'date', iso: '2022-03-01' };

/** Securities by ISIN, ticker, name, currency and exchange; some differ from others in one cell alone. */
const securities: readonly (readonly Cell[])[] = [
  ['CNE100000PM8', '002415', 'Hangzhou Hikvision', 'CNY', 'Shenzhen Stock Exchange'],
  ['CNE100000PM8', '002415', 'Hangzhou Hikvision', 'HKD', 'Shenzhen Stock Exchange'],
  ['CNE100000PM8', '002415', 'Hangzhou Hikvision', 'CNY', null],
  ['CNE100000PM8', 1, 'Hangzhou Hikvision', 'CNY', day],
  ['CNE100000PM8', 1, 'Hangzhou Hikvision', 'CNY', fault],
  ['CNE100000PM8', '1', 'Hangzhou Hikvision', 'CNY', true],
  ['CNE100000PM9', '002415', 'Hangzhou Hikvision', 'CNY', false],
  ['KRD010010001', null, 'KRW Cash', 'KRW', null],
  ['KRD010010001', null, 'Samsung Electronics', 'KRW', null],
  [null, '700 HK', 'Tencent Holdings Ltd', 'HKD', 'HKEX'],
  [null, null, 'Tencent Holdings Ltd', 'HKD', null],
  [null, null, 'SenseTime (KYG8062L1041)', null, null],
  [null, null, 'Total', null, null],
  [null, '1/15/2021', null, null, null],
  ['n/a', 2415, null, 'CNY', null],
  [fault, fault, null, null, null],
];

/** What differs from row to row: account; day, quantity, value, and what stands behind. */
const accounts: readonly Cell[] = ['A-1', 'A-2', ' a  3 ', null, 7];
const amounts: readonly (readonly Cell[])[] = [
  [day, '2022-02-28', 44621, 'someday', null],
  [100, 5, 0.1 + 0.2, '1,000', 'KYG875721634', null, fault],
  [3200.5, 1e21, 'not a number at all', null],
  [null, null, null, 'KYG875721634', 'some words behind'],
  [null, null, null, 'CNE100000PM8', 'x'],
];

const [hikvision = []] = securities;
const first: readonly Cell[] = ['A-1', ...hikvision, day, 100, 3200.5];
const width = 1 + hikvision.length + amounts.length;
const holding = fc
  .tuple(
    fc.constantFrom(...accounts),
    fc.constantFrom(...securities),
    fc.tuple(...amounts.map((cells) => fc.constantFrom(...cells))),
  )
  .map(([account, security, rest]) => [account, ...security, ...rest]);
const row: fc.Arbitrary<readonly Cell[]> = fc.oneof(
  { weight: 30, arbitrary: holding },
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant(headings) },
  { weight: 1, arbitrary: fc.constant(['Account: 77-1']) },
  { weight: 1, arbitrary: fc.constant(['Total', null, null, null, null, null, null, 105]) },
);
/** Rows enough for a table to be found among them: only what follows is read as it comes. */
const searched = Array.from({ length: 200 }, () => first);
const cuts = fc.record({ batch: fc.integer({ min: 1, max: 9 }), anew: fc.integer({ min: 1, max: 9 }) });

describe('rows that come packed', () => {
  it('say what they say as rows: the same positions, skips, problems and accounting', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 120 }),
        fc.integer({ min: 3, max: width }),
        cuts,
        async (rows, width, cut) => {
          const table = [['Holdings of the fund'], [], headings, ...searched, ...rows, first].map((cells) =>
            cells.slice(0, width),
          );
          assert.deepEqual(
            await readingOf(packedFile(table, cut)),
            await readingOf(workbook({ Holdings: table })),
          );
        },
      ),
      { numRuns: 300, seed: 20261120 },
    ));

  it('give one and the same security to all rows that say the same of theirs', async () => {
    const rows = Array.from({ length: 900 }, (_, at) => [`A-${at}`, ...first.slice(1, 7), at, at * 2.5]);
    const positions: Position[] = [];
    const file = packedFile([headings, ...rows], { batch: 50, anew: 1000 });
    await readPositions(file, 0, freely, (position) => positions.push(position));
    assert.equal(positions.length, 900);
    assert.equal(new Set(positions.slice(300).map(({ security }) => security)).size, 1);
    assert.deepEqual(
      positions.map(({ account, quantity, marketValue, row }) => [account, quantity, marketValue, row]),
      rows.map((_, at) => [`A-${at}`, String(at), String(at * 2.5), at + 2]),
    );
  });

  it('count what is blank between them, with a table above and without', async () => {
    const blank = Array.from({ length: 700 }, () => []);
    const prose = Array.from({ length: 5200 }, (_, at) => [`Remark ${at} of many`]);
    for (const table of [
      [headings, ...searched, ...blank, first, ...blank, first],
      [headings, ...blank, first],
      [...prose, ...blank, ['The end']],
      [...prose, ...blank, ...searched],
    ]) {
      assert.deepEqual(
        await readingOf(packedFile(table, { batch: 2000, anew: 9 })),
        await readingOf(workbook({ Holdings: table })),
      );
    }
  });

  it('may be of more securities than are remembered', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => [
      'A-1',
      'CNE100000PM8',
      null,
      `Company ${at}`,
      'USD',
      null,
      day,
      at,
    ]);
    const names: (string | null)[] = [];
    const file = packedFile([headings, ...rows, ...rows.slice(0, 10)], { batch: 2000, anew: 20 });
    await readPositions(file, 0, freely, ({ security }) => names.push(security.name));
    assert.deepEqual(
      names,
      [...rows, ...rows.slice(0, 10)].map((cells) => cells[3]),
    );
  });
});
