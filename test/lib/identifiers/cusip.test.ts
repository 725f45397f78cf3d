import assert from 'node:assert/strict';
import { read, readUnpadded, toIsin } from '../../../lib/identifiers/cusip.ts';
import { isinsWithCusip } from './fixtures/real-numbers.ts';

describe('identifiers/cusip', () => {
  it('makes the ISIN of its country', () => {
    for (const [isin, cusip] of isinsWithCusip) assert.equal(toIsin(cusip, isin.slice(0, 2)), isin);
  });

  it('makes no ISIN of a wrong number, a private placement or a country that is none', () => {
    assert.equal(toIsin('037833101', 'US'), null);
    assert.equal(toIsin('037833100', 'USA'), null);
    assert.equal(toIsin(privatePlacement, 'US'), null);
  });

  it('reads private placement numbers with their marks', () => {
    assert.equal(read(privatePlacement.toLowerCase()), privatePlacement);
    assert.equal(read('12345A*@8'), null);
  });

  it('puts back zeros that a spreadsheet took, if the check digit then holds', () => {
    assert.equal(readUnpadded('37833100'), '037833100');
    assert.equal(readUnpadded('30420103'), '030420103');
    assert.equal(readUnpadded('37833101'), null);
    assert.equal(readUnpadded('16941M109'), null);
    assert.equal(readUnpadded('12'), null);
  });
});

/** By hand: 1 + 4 + 3 + 8 + 5 + (A 10, doubled 20: 2) + (* 36: 9) + (@ 37, doubled 74: 11) = 43, so 7. */
const privatePlacement = '12345A*@7';
