import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DistinctCount } from '../../../lib/screening/hash-count.ts';

describe('counting distinct texts', () => {
  it('counts like a set, whatever the texts and their order', () => {
    const pair = fc.tuple(fc.string({ maxLength: 6 }), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 400 }), (pairs) => {
        const count = new DistinctCount();
        for (const [text, rest] of pairs) count.add(text, rest);
        assert.equal(count.size, new Set(pairs.map((one) => JSON.stringify(one))).size);
      }),
    );
  });

  it('grows', () => {
    const count = new DistinctCount();
    for (let number = 0; number < 50_000; number++) count.add(`text ${number}`, '');
    for (let number = 0; number < 50_000; number++) count.add(`text ${number}`, '');
    assert.equal(count.size, 50_000);
  });
});
