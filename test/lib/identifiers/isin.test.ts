import assert from 'node:assert/strict';
import { cusipOf, isValidIsin, read, resembles } from '../../../lib/identifiers/isin.ts';
import { figis, isinsWithCusip } from './fixtures/real-numbers.ts';

describe('identifiers/isin', () => {
  it('keeps the three ISINs invalid that the list misprints', () => {
    for (const text of ['BRC1EODR004', 'CND10002K094', 'CND10002G601']) {
      assert.equal(isValidIsin(text), false, text);
      assert.equal(read(text), null, text);
    }
    assert.equal(resembles('CND10002K094'), true);
    assert.equal(resembles('BRC1EODR004'), false, 'eleven characters');
  });

  it('accepts prefixes that are no country and refuses those that are nothing', () => {
    for (const prefix of ['US', 'HK', 'XS', 'XA', 'XF', 'XK', 'QS', 'QT', 'EU', 'EZ', 'AN', 'CS']) {
      assert.equal(resembles(`${prefix}0000000000`), true, prefix);
    }
    for (const prefix of ['AA', 'ZZ', 'QA1', 'UK', 'LC1'].map((text) => text.slice(0, 2))) {
      assert.equal(resembles(`${prefix}0000000000`), prefix === 'QA' || prefix === 'LC', prefix);
    }
  });

  it('reads full-width characters and zero-width marks', () => {
    assert.equal(read('ＣＮＥ１０００００ＰＭ８'), 'CNE100000PM8');
    assert.equal(read('\ufeffCNE1\u200b00000PM8'), 'CNE100000PM8');
  });

  it('does not take a FIGI for a number of Barbados', () => {
    for (const figi of figis) assert.equal(read(figi), null, figi);
  });

  it('knows the CUSIP inside American, Canadian and offshore numbers', () => {
    for (const [isin, cusip] of isinsWithCusip) assert.equal(cusipOf(isin), cusip, isin);
  });

  it('names no CUSIP where that is not certain', () => {
    for (const isin of [
      'CNE100000PM8',
      'HK0941009539',
      'GB0002634946',
      'LR0008862868',
      'US16941M1098',
      'junk',
    ]) {
      assert.equal(cusipOf(isin), null, isin);
    }
  });
});
