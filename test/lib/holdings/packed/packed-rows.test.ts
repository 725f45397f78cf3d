import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PackedReader, PackedRowList } from '../../../../lib/holdings/packed/packed-rows.ts';
import type { PackedRows } from '../../../../lib/holdings/packed/packed-rows.ts';
import { packedBatches, RowWriter } from '../../../../lib/holdings/packed/row-writer.ts';
import type { Cell, Row, SheetInfo } from '../../../../lib/holdings/rows.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('CNY', 'HKD', 'Hangzhou Hikvision Digital Technology', '', '\ud800', 'a\0b'),
  fc.record({
    kind: fc.constant('date' as const),
    iso: fc.constantFrom('2022-03-01', '2022-03-01T10:00:00'),
  }),
  fc.record({
    kind: fc.constant('fault' as const),
    fault: fc.constantFrom('error' as const, 'notCalculated' as const),
    text: fc.string(),
  }),
);

const row: fc.Arbitrary<Row> = fc.record(
  {
    row: fc.integer({ min: 1, max: 10_000_000 }),
    cells: fc.array(cell, { maxLength: 12 }),
    column: fc.integer({ min: 1, max: 99 }),
    note: fc.constant({ kind: 'skip' as const, reason: 'total' as const, seen: 'Total' }),
    faults: fc.constant([
      { code: 'amountUnreadable' as const, column: 'Quantity', seen: 'x', text: 'Write a number.' },
    ]),
  },
  { requiredKeys: ['row', 'cells'] },
);

const sheets: readonly SheetInfo[] = [
  { name: 'One', hidden: false },
  { name: 'Other', hidden: true },
];

interface Batch {
  readonly sheet: SheetInfo;
  readonly rows: readonly Row[];
}

const batch: fc.Arbitrary<Batch> = fc.record({
  sheet: fc.constantFrom(...sheets),
  rows: fc.array(row, { maxLength: 20 }),
});

const [sheet = { name: null, hidden: false }] = sheets;

async function packedOf(batches: readonly Batch[]): Promise<PackedRows[]> {
  async function* inTurn(): AsyncGenerator<Batch> {
    yield* batches;
  }
  const packed: PackedRows[] = [];
  // Copied as a message between threads is.
  for await (const one of packedBatches(inTurn())) packed.push(structuredClone(one));
  return packed;
}

describe('packed rows', () => {
  it('are the same rows again on the other side, each with its sheet', () =>
    fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 6 }), async (batches) => {
        const reader = new PackedReader();
        const found = (await packedOf(batches)).flatMap((one) =>
          [...reader.open(one)].map((row) => ({ sheet: one.sheet.name, ...row })),
        );
        const given = batches.flatMap(({ sheet, rows }) =>
          rows.map((row) => ({ sheet: sheet.name, ...row })),
        );
        assert.deepEqual(found, structuredClone(given));
      }),
      { numRuns: 400, seed: 20261120 },
    ));

  it('go together in batches that are neither long nor wide, nor of many characters', async () => {
    const rowsOf = (count: number, cells: readonly Cell[]): Row[] =>
      Array.from({ length: count }, (_, at) => ({ row: at + 1, cells }));
    const narrow = await packedOf([{ sheet, rows: rowsOf(10_000, [1]) }]);
    assert.deepEqual(
      narrow.map(({ rows }) => rows.length / 2),
      [2000, 2000, 2000, 2000, 2000],
    );
    const wide = await packedOf([
      {
        sheet,
        rows: rowsOf(
          20,
          Array.from({ length: 16_384 }, () => 1),
        ),
      },
    ]);
    assert.ok(wide.every(({ kinds }) => kinds.length < 120_000));
    const long = rowsOf(60, []).map(({ row }) => ({ row, cells: [String(row).repeat(16_000)] }));
    for (const { texts } of await packedOf([{ sheet, rows: long }]))
      assert.ok(texts.join('').length < 1_100_000);
  });

  it('send a text once, and begin anew before there are too many of them', () => {
    const [writer, reader] = [new RowWriter(), new PackedReader()];
    let sent = 0;
    let anew = 0;
    for (let number = 0; number < 240; number += 1) {
      const names = Array.from({ length: 1000 }, (_, at) => `Company ${number * 1000 + at}`);
      const rows = names.map((name, at) => ({ row: at + 1, cells: ['CNY', name, name] }));
      for (const { row, cells } of rows) {
        writer.begin();
        for (const [at, text] of cells.entries()) writer.put(at + 1, text);
        writer.end(row);
      }
      const packed = writer.take(sheet, null);
      sent += packed.texts.length;
      anew += packed.areTextsAnew ? 1 : 0;
      assert.deepEqual([...reader.open(packed)], rows);
    }
    assert.ok(anew >= 2, 'the texts begin anew');
    assert.equal(sent, 240_000 + 1 + anew);
  });

  it('know shared texts by their number, and other texts by what they say', () => {
    const writer = new RowWriter(3);
    for (const row of [1, 2]) {
      writer.begin();
      writer.addShared(1, 2, 'China Mobile');
      writer.addShared(3, 0, 'CNY');
      writer.put(4, 'China Mobile');
      writer.end(row);
    }
    const packed = writer.take(sheet, 1);
    assert.deepEqual(packed.texts, ['China Mobile', 'CNY', 'China Mobile']);
    assert.deepEqual(
      [...new PackedReader().open(packed)].map(({ cells }) => cells),
      [1, 2].map(() => ['China Mobile', null, 'CNY', 'China Mobile']),
    );
  });

  it('have a place for each cell once', () => {
    const writer = new RowWriter();
    writer.begin();
    assert.ok(writer.put(3, 'c'));
    assert.ok(writer.put(1, 'a'), 'a gap is free');
    assert.ok(!writer.put(1, 'b'));
    assert.ok(!writer.put(3, 0));
    writer.end(7);
    writer.begin();
    writer.put(1, 'forgotten');
    writer.begin();
    writer.addNumber(2, 5);
    writer.end(9);
    assert.deepEqual(
      [...new PackedReader().open(writer.take(sheet, null))],
      [
        { row: 7, cells: ['a', null, 'c'] },
        { row: 9, cells: [null, 5] },
      ],
    );
  });

  it('have the blank rows that lack between them, as long as they are gone through', () => {
    const writer = new RowWriter();
    for (const row of [3, 4, 6]) {
      writer.begin();
      writer.addNumber(1, row);
      writer.end(row);
    }
    const list = new PackedRowList(writer.take(sheet, 2), []);
    assert.deepEqual(
      [...list].map(({ row, cells }) => [row, ...cells]),
      [[2], [3, 3], [4, 4], [5], [6, 6]],
    );
    assert.equal(list.length, 5);
    assert.equal(list.count, 3);
  });
});
