import assert from 'node:assert/strict';
import { aliasKindOf, foldName, looseName, scriptOf, strengthByShape } from '../../../lib/listings/names.ts';
import { readPublishedDate } from '../../../lib/listings/published-date.ts';
import { isOddlySpaced, splitTicker } from '../../../lib/listings/tickers.ts';

describe('a published date', () => {
  const cases: [string, string | null][] = [
    ['03 Jun 2021', '2021-06-03'],
    ['3 June 2021', '2021-06-03'],
    ['2021-06-03', '2021-06-03'],
    ['2026-01-08T00:00:00', '2026-01-08'],
    ['03/28/2025', '2025-03-28'],
    ['28/03/2025', null],
    ['31 Jun 2021', null],
    ['29 Feb 2024', '2024-02-29'],
    ['29 Feb 2023', null],
    ['03 Xyz 2021', null],
    ['', null],
  ];
  for (const [text, expected] of cases) {
    it(`"${text}" is ${expected}`, () => assert.equal(readPublishedDate(text), expected));
  }
});

describe('an equity ticker', () => {
  const cases: [string, string, string | null, boolean][] = [
    ['002415 CN', '002415', 'CN', false],
    ['601698  CN', '601698', 'CN', true],
    ['603019CN', '603019', 'CN', true],
    ['0728 HK', '0728', 'HK', false],
    ['C1HL34 BR', 'C1HL34', 'BR', false],
    ['CHL', 'CHL', null, false],
    ['EWGX', 'EWGX', null, false],
  ];
  for (const [printed, code, country, odd] of cases) {
    it(`"${printed}" is ${code} in ${country}`, () => {
      const ticker = splitTicker(printed);
      assert.deepEqual(ticker, { printed, code, country });
      assert.equal(isOddlySpaced(ticker), odd);
    });
  }
});

describe('a name', () => {
  it('is the same name in other capitals, and loosely in other punctuation', () => {
    assert.equal(foldName('Cnooc  Limited '), 'CNOOC LIMITED');
    assert.equal(
      looseName('HUAWEI INVESTMENT & HOLDING CO., LTD.'),
      looseName('Huawei Investment & Holding Co Ltd'),
    );
  });

  it('has the script its label says, else the one of its letters', () => {
    assert.equal(scriptOf('商湯集團有限公司', 'Chinese Traditional'), 'traditionalChinese');
    assert.equal(scriptOf('旷视科技有限公司', 'Chinese Simplified'), 'simplifiedChinese');
    assert.equal(scriptOf('旷视'), 'other');
    assert.equal(scriptOf('Société “Générale” – ﬁn'), 'latin');
    assert.equal(scriptOf('ГАЗ', 'Cyrillic'), 'other');
  });

  it('is an alias of the kind its mark says', () => {
    assert.deepEqual(['a.k.a.', 'F.K.A.', 'nka', 'primary'].map(aliasKindOf), ['aka', 'fka', 'nka', null]);
  });

  const weak = ['AVIC', 'SUGON', 'LEON TECHNOLOGY', 'CHINA TELECOM', 'CLOUDWALK'];
  const strong = [
    'CHINA TELECOM CO., LTD',
    'CNOOC LTD',
    'AERO ENGINE CORP OF CHINA',
    'China State Shipbuilding',
  ];
  for (const text of weak) it(`${text} is weak by shape`, () => assert.equal(strengthByShape(text), 'weak'));
  for (const text of strong)
    it(`${text} is strong by shape`, () => assert.equal(strengthByShape(text), 'strong'));
});
