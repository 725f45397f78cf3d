import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { added, Exact, textOf, unitsOf } from '../../lib/exact.ts';

const decimals = fc.oneof(
  fc.stringMatching(/^-?\d{1,30}(?:\.\d{1,20})?$/),
  fc.constantFrom('-0', '0.00', '00012.500', '1e5', '-1E-7', '.5', '5.', '+3'),
);

describe('an amount in units', () => {
  for (const [text, units, places, again] of [
    ['12', 12n, 0, '12'],
    ['-0.50', -50n, 2, '-0.5'],
    ['007.10', 710n, 2, '7.1'],
    ['-0', 0n, 0, '0'],
    ['0.000', 0n, 3, '0'],
    ['1e5', 100_000n, 0, '100000'],
    ['.5', 5n, 1, '0.5'],
  ] as const) {
    it(`is ${units} of 10^-${places} for ${text}, and ${again} again`, () => {
      assert.deepEqual(unitsOf(text), { units, places });
      assert.equal(textOf(unitsOf(text)), again);
    });
  }

  it('has the text that exact decimals have, alone and added', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        assert.equal(textOf(unitsOf(a)), new Exact(0).plus(a).toFixed());
        assert.equal(textOf(added(unitsOf(a), unitsOf(b))), new Exact(a).plus(b).toFixed());
      }),
      { numRuns: 500 },
    );
  });
});
