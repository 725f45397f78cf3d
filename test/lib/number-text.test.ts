import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { numberAsDecimal } from '../../lib/number-text.ts';

describe('numberAsDecimal', () => {
  const numbers: readonly (readonly [number, string | null])[] = [
    [12, '12'],
    [-0, '0'],
    [0.1 + 0.2, '0.3'],
    [0.0031569999999999997, '0.003157'],
    [123456.7890123456, '123456.789012346'],
    [1e21, '1000000000000000000000'],
    [1e-9, '0.000000001'],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ];
  for (const [value, text] of numbers) {
    it(`writes ${value} as ${text}`, () => assert.equal(numberAsDecimal(value), text));
  }

  const slowly = (value: number): string => {
    const shortest = String(value);
    if (Number.isSafeInteger(value) || (shortest.length <= 16 && !shortest.includes('e'))) return shortest;
    return new Decimal(String(Number(value.toPrecision(15)))).toFixed();
  };
  const amounts = fc.oneof(
    fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), fc.integer({ min: 0, max: 8 })),
    fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 12 })),
    fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 5 })),
  );

  it('writes what the shortest spelling or 15 digits say, whatever the number', () => {
    fc.assert(
      fc.property(amounts, ([units, places]) => {
        const value = units / 10 ** places;
        assert.equal(numberAsDecimal(value), slowly(value));
      }),
      { numRuns: 5000, seed: 20261120 },
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.equal(numberAsDecimal(value), slowly(value));
      }),
      { numRuns: 2000, seed: 20261120 },
    );
  });
});
