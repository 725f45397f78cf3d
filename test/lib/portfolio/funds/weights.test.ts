import assert from 'node:assert/strict';
import { sumOfAll, timesWeight, weightsOf } from '../../../../lib/portfolio/funds/weights.ts';

const rows = (...weights: readonly (string | null)[]) =>
  weights.map((weight) => ({ weight, value: null, currency: null }));

const valued = (...values: readonly (readonly [string | null, string | null])[]) =>
  values.map(([value, currency]) => ({ weight: null, value, currency }));

describe('weights of constituents', () => {
  it('are percent where the column adds up to about 100', () => {
    const read = weightsOf(rows('0.5', '60', '38.2', null));
    assert.deepEqual(read, {
      weights: ['0.005', '0.6', '0.382', null],
      from: 'percent',
      covered: '0.987',
      columnSum: '98.7',
    });
  });

  it('are fractions where it adds up to about 1: the same 0.5 is then half of the fund', () => {
    const read = weightsOf(rows('0.5', '0.3', '0.19'));
    assert.deepEqual([read.weights[0], read.from, read.covered], ['0.5', 'fraction', '0.99']);
  });

  for (const [what, weights, sum] of [
    ['part of a fund, which may be 45 % or 0.45', ['0.3', '0.15'], '0.45'],
    ['the first ten of a fund', ['7', '5.5', '4'], '16.5'],
    ['amounts', ['1200', '3400'], '4600'],
    ['long and short that cancel out', ['100', '-100'], '0'],
  ] as const) {
    it(`are not guessed of ${what}`, () => {
      const read = weightsOf(rows(...weights));
      assert.deepEqual([read.weights, read.from, read.columnSum], [weights.map(() => null), null, sum]);
    });
  }

  it('come from market values of one currency where no weight is stated', () => {
    const read = weightsOf(valued(['100', 'HKD'], ['200', 'HKD'], ['300', 'HKD']));
    assert.deepEqual(read.weights, ['0.166666666667', '0.333333333333', '0.5']);
    assert.equal(read.from, 'values');
  });

  for (const [what, given] of [
    ['of two currencies', valued(['100', 'HKD'], ['200', 'USD'])],
    ['of no stated currency', valued(['100', null], ['200', null])],
    ['that some rows lack', valued(['100', 'HKD'], [null, 'HKD'])],
    ['that add up to nothing', valued(['100', 'HKD'], ['-100', 'HKD'])],
  ] as const) {
    it(`do not come from values ${what}`, () => {
      assert.equal(weightsOf(given).from, null);
    });
  }

  it('multiply exactly, and are unknown where one is', () => {
    assert.equal(timesWeight('0.1', '0.2'), '0.02');
    assert.equal(timesWeight('0.333333333333333333333333333333', '0.7'), '0.2333333333333333333333333333331');
    assert.equal(timesWeight(null, '0.2'), null);
    assert.equal(sumOfAll(['0.1', '0.2']), '0.3');
    assert.equal(sumOfAll(['0.1', null]), null);
  });
});
