import assert from 'node:assert/strict';
import { readStructuredProduct } from '../../../lib/matching/structured-product.ts';
import { matchRow } from './tables/instrument.ts';

describe('Hong Kong structured products', () => {
  const names: readonly (readonly [string, string | null])[] = [
    ['SG-SMIC@EC2607B', 'SMIC'],
    ['VT#C MOBRC2112A', 'C MOB'],
    ['HS#SMIC RC2206A', 'SMIC'],
    ['UB#CNOOCRP2203B', 'CNOOC'],
    ['CSCNOOC@EC2203A', 'CNOOC'],
    ['SGCMOLY@EC2604A', 'CMOLY'],
    ['HS-CMOB@L 2112A', 'CMOB'],
    ['HUARCHI W2205', null],
    ['CK ASSET', null],
    ['CHINA MOBILE-R', null],
  ];
  for (const [name, underlying] of names) {
    it(`${name}: ${underlying ?? 'none'}`, () => {
      assert.equal(readStructuredProduct(name)?.underlying ?? null, underlying);
    });
  }

  it('are exposure to the underlying (FAQ 860), not the issuer itself', () => {
    const match = matchRow({ name: 'SG-SMIC@EC2607B', ticker: '13036' });
    assert.equal(match?.uid, 30951);
    assert.equal(match?.exposure, 'derivative');
    assert.equal(match?.outcome, 'listed');
  });

  it('of look-alike underlyings are nothing', () => {
    assert.equal(matchRow({ name: 'SG-CMOLY@EC2604A', ticker: '13055' }), null);
  });
});
