import assert from 'node:assert/strict';
import { nameParser } from '../../../lib/matching/names/parsed-name.ts';
import { loadBuiltInEdition } from '../../../reference/edition/built-in.ts';
import { dataPath } from '../../../reference/data-path.ts';
import { readVocabulary } from '../../../reference/names/read-vocabulary.ts';

const vocabulary = readVocabulary(dataPath('.'));
const simplify = (text: string): string =>
  Array.from(text, (one) => vocabulary.simplified[one] ?? one).join('');

describe('reference/names/vocabulary', () => {
  const folded: readonly (readonly [string, string])[] = [
    ['商湯集團有限公司', '商汤集团有限公司'],
    ['中國移動有限公司', '中国移动有限公司'],
    ['中國聯合網絡通信（香港）股份有限公司', '中国联合网络通信（香港）股份有限公司'],
    ['中國鐵建股份有限公司', '中国铁建股份有限公司'],
    ['中芯國際集成電路製造有限公司', '中芯国际集成电路制造有限公司'],
    ['華為技術有限公司', '华为技术有限公司'],
    ['中國船舶重工股份有限公司', '中国船舶重工股份有限公司'],
    ['南京熊貓電子股份有限公司', '南京熊猫电子股份有限公司'],
    ['中國海洋石油有限公司', '中国海洋石油有限公司'],
    ['曠視科技有限公司', '旷视科技有限公司'],
    ['雲從科技集團股份有限公司', '云从科技集团股份有限公司'],
    ['貴州航天電器股份有限公司', '贵州航天电器股份有限公司'],
    ['廈門市美亞柏科信息股份有限公司', '厦门市美亚柏科信息股份有限公司'],
    ['東方網力', '东方网力'],
    ['長沙景嘉微電子', '长沙景嘉微电子'],
    ['曙光信息產業', '曙光信息产业'],
  ];
  for (const [from, to] of folded) it(`${from} -> ${to}`, () => assert.equal(simplify(from), to));

  it('leaves simplified names of the list alone', () => {
    const names = loadBuiltInEdition().listings.flatMap((one) => one.names);
    for (const { text } of names.filter((one) => one.script === 'simplifiedChinese'))
      assert.equal(simplify(text), text);
  });

  it('puts longer legal forms and suffixes before those they end in', () => {
    const forms = vocabulary.legalForms.map((one) => one.form);
    assert.ok(forms.indexOf('CO LTD') < forms.indexOf('LTD'));
    assert.ok(forms.indexOf('股份有限公司') < forms.indexOf('有限公司'));
    const suffixes = vocabulary.lineSuffixes.map((one) => one.suffix);
    assert.ok(suffixes.indexOf('SPONSORED ADR') < suffixes.indexOf('ADR'));
    assert.ok(suffixes.indexOf('CL A') < suffixes.indexOf('A'));
  });

  it('knows that a suffix may mean a receipt or a bond', () => {
    const exposure = (suffix: string): string | undefined =>
      vocabulary.lineSuffixes.find((one) => one.suffix === suffix)?.exposure;
    assert.deepEqual(['H SHARES', 'SPON ADR', 'CEDEAR', 'MTN', 'CNY1'].map(exposure), [
      'direct',
      'depositaryReceipt',
      'depositaryReceipt',
      'debt',
      'direct',
    ]);
  });

  it('holds what German banks print behind the name of a company', () => {
    const { parse } = nameParser(vocabulary);
    for (const text of [
      'China Mobile Ltd. Registered Shares o.N.',
      'China Mobile Ltd. Reg. Shares',
      'CHINA MOBILE LTD NAMENS-AKTIEN O.N.',
      'China Mobile Ltd. Inhaberaktien o.N.',
      'CHINA MOBILE LTD (SUSPENDED)',
    ]) {
      const { core, exposure } = parse(text);
      assert.deepEqual([...core, exposure], ['CHINA', 'MOBILE', 'direct'], text);
    }
  });

  it('gives every meaning of an abbreviation', () => {
    assert.deepEqual(vocabulary.abbreviations['COMM'], ['COMMUNICATIONS', 'COMMUNICATION', 'COMMERCIAL']);
    assert.deepEqual(vocabulary.abbreviations['SHIPBLDG'], ['SHIPBUILDING']);
    assert.deepEqual(vocabulary.abbreviations["INT'L"], ['INTERNATIONAL']);
  });
});
