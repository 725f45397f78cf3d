import assert from 'node:assert/strict';
import { looksLikeFund } from '../../../../lib/portfolio/funds/fund-words.ts';
import { securityOf } from '../../../../lib/screening/stated-security.ts';

const funds: readonly (readonly [string, string?])[] = [
  ['ISHARES CHINA LARGE-CAP ETF'],
  ['KRANESHARES CSI CHINA INTERNET ETF'],
  ['VANGUARD FTSE EMERGING MARKETS', 'ETF'],
  ['JPM China A-Share Opportunities', 'Mutual Fund'],
  ['FIDELITY CHINA FOCUS FUND A-USD'],
  ['XTRACKERS CSI300 SWAP UCITS 1D'],
  ['SPDR S&P CHINA'],
  ['ABERDEEN STANDARD SICAV I CHINA A'],
  ['DEKA CHINA FONDS'],
  ['TRACKER FUND OF HONG KONG'],
  ['华夏上证50交易型开放式指数证券投资基金'],
  ['沪深300指数'],
  ['DWS TOP ASIEN', 'Fonds'],
  ['SOMETHING PLAIN', 'Unit Trust'],
  ['MSCI CHINA A', 'Exchange-Traded Fund'],
  ['GLOBAL BOND FUND', 'Bond Fund'],
];

const others: readonly (readonly [string, string?])[] = [
  ['HANGZHOU HIKVISION DIGITAL A', 'Equity'],
  ['APPLE INC'],
  ['INVESCO LTD', 'Equity'],
  ['AMUNDI SA', 'Stock'],
  ['WISDOMTREE INC'],
  ['FUNDING CIRCLE HOLDINGS PLC'],
  ['ORCHARD FUNDING GROUP'],
  ['INDEXIQ HOLDINGS'],
  ['NORTHERN TRUST CORP', 'Equity'],
  ['EUROPEAN STABILITY FUND 2.5% 2030', 'Government Bond'],
  ['HANG SENG INDEX DEC 26', 'Future'],
  ['CHINA MOBILE LTD', 'Common Stock'],
];

describe('what looks like a fund', () => {
  for (const [name, assetClass] of funds) {
    it(`finds ${name}${assetClass === undefined ? '' : ` (${assetClass})`}`, () => {
      assert.equal(looksLikeFund(securityOf({ name, ...(assetClass && { assetClass }) })), true);
    });
  }
  for (const [name, assetClass] of others) {
    it(`leaves out ${name}${assetClass === undefined ? '' : ` (${assetClass})`}`, () => {
      assert.equal(looksLikeFund(securityOf({ name, ...(assetClass && { assetClass }) })), false);
    });
  }
});
