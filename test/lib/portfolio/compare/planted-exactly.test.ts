import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { screened } from '../screened.ts';
import { besides, file, type Row } from './files.ts';

describe('portfolio/compare: exactly what was planted', () => {
  const names = ['hikvision', 'mobile', 'smic', 'oldCode', 'senseTime', 'apple'] as const;
  const holding = fc.record({
    account: fc.constantFrom('A', 'B', 'C'),
    security: fc.constantFrom(...names),
    lots: fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 3 }),
    planted: fc.option(
      fc.integer({ min: -500, max: 500 }).filter((one) => one !== 0),
      { nil: 0, freq: 3 },
    ),
  });
  const portfolio = fc.uniqueArray(holding, {
    selector: (one) => `${one.account}${one.security}`,
    maxLength: 12,
  });

  it('finds the planted changes of listed lines, whatever order and lots', async () => {
    await fc.assert(
      fc.asyncProperty(portfolio, fc.infiniteStream(fc.nat()), async (holdings, keys) => {
        const shuffled = (rows: readonly Row[]): readonly Row[] =>
          rows
            .map((row) => ({ row, key: keys.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ row }) => row);
        const before = holdings.flatMap(({ account, security, lots }) =>
          lots.map((lot): Row => [account, security, String(lot)]),
        );
        const after = holdings.map(({ account, security, lots, planted }): Row => {
          const sum = lots.reduce((total, lot) => total + lot, 0);
          return [account, security, String(sum + planted)];
        });
        const all = ['A', 'B', 'C'];
        const { breaches, compared } = await screened([
          file('previous', '2025-01-01', shuffled(besides(all, before))),
          file('holdings', '2025-01-31', shuffled(besides(all, after))),
        ]);
        const expected = holdings.filter(
          ({ planted, security }) => planted !== 0 && security !== 'apple' && security !== 'senseTime',
        );
        assert.deepEqual(
          breaches.map(({ account, quantity }) => `${account} ${quantity}`).toSorted(),
          expected.map(({ account, planted }) => `${account} ${planted}`).toSorted(),
        );
        assert.deepEqual(compared?.notCompared, []);
      }),
      { numRuns: 60 },
    );
  });
});
