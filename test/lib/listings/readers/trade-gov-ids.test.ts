import assert from 'node:assert/strict';
import { readTradeGovIds } from '../../../../lib/listings/readers/trade-gov-ids.ts';

describe('the ids cell of trade.gov', () => {
  const cases: [string, string[]][] = [
    [
      'ISIN, XS1233275194; Target Type, Private Company',
      ['ISIN=XS1233275194', 'Target Type=Private Company'],
    ],
    [
      'XS1233275194, ISIN; Private Company, Target Type',
      ['ISIN=XS1233275194', 'Target Type=Private Company'],
    ],
    ['Issuer Name, China Telecom Co., Ltd', ['Issuer Name=China Telecom Co., Ltd']],
    ['China Telecom Co., Ltd, Issuer Name', ['Issuer Name=China Telecom Co., Ltd']],
    ['Issuer Name, Some Firm, CO', ['Issuer Name=Some Firm, CO']],
    ['Company Number, 0685974, HK', ['Company Number=0685974@Hong Kong']],
    ['0685974, Company Number, HK', ['Company Number=0685974@Hong Kong']],
    ['Legal Entity Number, 549300XIVJCBIGMRUD48', ['Legal Entity Number=549300XIVJCBIGMRUD48']],
    ['C.R. No., 2162198, XX', ['C.R. No.=2162198@XX']],
    [
      '2021-06-03, Listing Date (CMIC); Effective Date (CMIC), 02 Aug 2021',
      ['Listing Date (CMIC)=2021-06-03', 'Effective Date (CMIC)=02 Aug 2021'],
    ],
    ['', []],
  ];
  for (const [cell, expected] of cases) {
    it(`reads "${cell}"`, () => {
      const { attributes, leftovers } = readTradeGovIds(cell);
      assert.deepEqual(
        attributes.map((one) => `${one.label}=${one.value}${one.country ? `@${one.country}` : ''}`),
        expected,
      );
      assert.deepEqual(leftovers, []);
    });
  }

  it('keeps aside what has no known label at either end', () => {
    assert.deepEqual(readTradeGovIds('Gender, Male; ISIN, A').leftovers, ['Gender, Male']);
  });
});
