import assert from 'node:assert/strict';
import { nameParser } from '../../../../lib/matching/names/parsed-name.ts';
import { readVocabulary } from '../../../../reference/names/read-vocabulary.ts';
import { dataPath } from '../../../../reference/data-path.ts';

const { parse } = nameParser(readVocabulary(dataPath('.')));

describe('a name taken apart', () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['China Mobile Ltd.', 'CHINA MOBILE', null],
    ['CHINA MOBILE LTD ORD', 'CHINA MOBILE', 'direct'],
    ['China Telecom Corp. Ltd. Class H', 'CHINA TELECOM', 'direct'],
    ['CHINA TELECOM CORP LTD-SPON ADR', 'CHINA TELECOM', 'depositaryReceipt'],
    ['CHINA MOBILE LTD 3.05% 2024 MTN', 'CHINA MOBILE', 'debt'],
    ['PROVEN GLORY CAPITAL LTD 3.25 02/21/22', 'PROVEN GLORY CAPITAL', 'debt'],
    ['CNOOC LTD CALL JAN 23 10.5', 'CNOOC', 'derivative'],
    ['CALL WTS ON SMIC 2022/12', 'SMIC', 'derivative'],
    ['CHINA MOBILE LTD HKD 0.10', 'CHINA MOBILE', null],
    ['CHINA UNICOM (HONG KONG) HKD0.10', 'CHINA UNICOM HK', null],
    ['AVIC SHENYANG AIRCRAFT COMPANY LIM', 'AVIC SHENYANG AIRCRAFT', null],
    ['AVIATION INDUSTRY CORPORATION OF C', 'AVIATION INDUSTRY CORPORATION C', null],
    ['China National Nuclear Corporation (CNNC)', 'CHINA NATIONAL NUCLEAR', null],
    ['OAO Gazprom', 'GAZPROM', null],
    ['Huawei Investment & Holding Co., Ltd.', 'HUAWEI INVESTMENT HOLDING', null],
    ['SAP SE', 'SAP', null],
  ];
  for (const [text, core, exposure] of cases) {
    it(text, () => {
      const parsed = parse(text);
      assert.equal(parsed.core.join(' '), core);
      if (exposure !== null) assert.equal(parsed.exposure, exposure);
    });
  }

  it('has a Chinese key without legal form, marks and traditional characters', () => {
    assert.equal(parse('商湯集團有限公司').han, '商汤集团');
    assert.equal(parse('*ST航通').han, '航通');
    assert.deepEqual(parse('*ST航通').core, []);
    assert.equal(parse('China Mobile').han, null);
  });

  it('never loses the whole name', () => {
    for (const text of ['A', 'Ltd', 'CO LTD', 'H', '3.5%', 'Call', 'Group']) {
      assert.ok(parse(text).core.length > 0, text);
    }
  });
});
