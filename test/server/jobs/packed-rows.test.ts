import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Cell, Row, RowBatch } from '../../../lib/holdings/rows.ts';
import { joined, RowPacker, RowUnpacker } from '../../../server/jobs/packed-rows.ts';

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

const batch: fc.Arbitrary<RowBatch> = fc.record({
  sheet: fc.record({ name: fc.option(fc.string(), { nil: null }), hidden: fc.boolean() }),
  rows: fc.array(row, { maxLength: 20 }),
});

describe('packed rows', () => {
  it('are the same rows again on the other side, batch after batch', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 6 }), (batches) => {
        const [packer, unpacker] = [new RowPacker(), new RowUnpacker()];
        for (const one of batches) {
          const sent = structuredClone(packer.pack(one));
          const unpacked = [...unpacker.unpack(sent)];
          assert.deepEqual(
            unpacked.flatMap(({ rows }) => rows),
            structuredClone(one.rows),
          );
          for (const { sheet } of unpacked) assert.deepEqual({ ...sheet }, { ...one.sheet });
        }
      }),
      { numRuns: 400, seed: 20261120 },
    );
  });

  it('send a text once, and begin anew before there are too many of them', () => {
    const [packer, unpacker] = [new RowPacker(), new RowUnpacker()];
    const sheet = { name: null, hidden: false };
    let sent = 0;
    let anew = 0;
    for (let number = 0; number < 120; number += 1) {
      const names = Array.from({ length: 1000 }, (_, at) => `Company ${number * 1000 + at}`);
      const rows = names.map((name, at) => ({ row: at + 1, cells: ['CNY', name, name] }));
      const packed = packer.pack({ sheet, rows });
      sent += packed.texts.length;
      anew += packed.areTextsAnew ? 1 : 0;
      assert.deepEqual(
        [...unpacker.unpack(packed)].flatMap((one) => one.rows),
        rows,
      );
    }
    assert.ok(anew >= 2, 'the texts begin anew');
    assert.equal(sent, 120_000 + 1 + anew);
  });

  it('are put together sheet by sheet, and none is lost', async () => {
    const [one, other] = [
      { name: 'One', hidden: false },
      { name: 'Other', hidden: true },
    ];
    const numbered = (numbers: readonly number[]): Row[] => numbers.map((row) => ({ row, cells: [row] }));
    const batches: readonly RowBatch[] = [
      { sheet: one, rows: numbered([1, 2]) },
      { sheet: one, rows: numbered([3]) },
      { sheet: one, rows: numbered([4]) },
      { sheet: other, rows: numbered([1]) },
      { sheet: other, rows: [] },
      { sheet: one, rows: numbered([5]) },
    ];
    async function* inTurn(): AsyncGenerator<RowBatch> {
      yield* batches;
    }
    const loads: (readonly [string | null, readonly number[]])[] = [];
    for await (const { sheet, rows } of joined(inTurn(), 3))
      loads.push([sheet.name, rows.map(({ row }) => row)]);
    assert.deepEqual(loads, [
      ['One', [1, 2, 3]],
      ['One', [4]],
      ['Other', [1]],
      ['One', [5]],
    ]);
  });
});
