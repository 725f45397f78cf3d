import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { added, Exact, textOf, Total, unitsOf } from '../../lib/exact.ts';

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

describe('a total', () => {
  it('is the exact sum of what was added, usual amounts and others', () => {
    const amounts = fc.array(fc.oneof(fc.stringMatching(/^-?\d{1,11}(?:\.\d{1,7})?$/), decimals), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(amounts, (all) => {
        const total = new Total();
        for (const amount of all) total.add(amount);
        const exact = all.reduce((sum, amount) => sum.plus(amount), new Exact(0));
        assert.equal(total.text(), exact.toFixed());
        assert.equal(total.text(), exact.toFixed(), 'asking changes nothing');
      }),
      { numRuns: 1000, seed: 20261120 },
    );
  });

  it('does not lose cents among billions', () => {
    const total = new Total();
    for (let time = 0; time < 5000; time += 1) total.add('9999999999.99');
    assert.equal(total.text(), '49999999999950');
  });
});
