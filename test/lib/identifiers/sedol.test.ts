import assert from 'node:assert/strict';
import { readUnpadded, sedolOf } from '../../../lib/identifiers/sedol.ts';
import { isinsWithSedol } from './fixtures/real-numbers.ts';

describe('identifiers/sedol', () => {
  it('knows the SEDOL inside British, Irish and Channel Islands ISINs', () => {
    for (const [isin, sedol] of isinsWithSedol) assert.equal(sedolOf(isin), sedol, isin);
  });

  it('names none where that is not certain', () => {
    for (const isin of ['IE000716YHJ7', 'US0378331005', 'CNE100000PM8', 'GB0002634947', '']) {
      assert.equal(sedolOf(isin), null, isin);
    }
  });

  it('puts back zeros that a spreadsheet took, if the check digit then holds', () => {
    assert.equal(readUnpadded('263494'), '0263494');
    assert.equal(readUnpadded('263495'), null);
    assert.equal(readUnpadded('B10RZP7'), null);
  });
});
