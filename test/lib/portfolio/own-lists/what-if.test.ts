import assert from 'node:assert/strict';
import { readWhatIfs, type WhatIf } from '../../../../lib/portfolio/own-lists/what-if.ts';
import { InputRefused } from '../../../../lib/problems.ts';
import { engine } from '../screened.ts';

function read(...texts: readonly string[]): readonly WhatIf[] {
  return readWhatIfs(texts, { venues: engine.venues, firstDay: '2021-06-03' });
}

describe('portfolio/own-lists/what-if', () => {
  const accepted: readonly (readonly [string, Partial<WhatIf>])[] = [
    ['Tencent, 2026-12-01', { label: 'Tencent', from: '2026-12-01', effect: 'asListed' }],
    ['Apple, Inc., 2026-12-01', { label: 'Apple, Inc.' }],
    ['腾讯控股有限公司,2026-12-01', { names: ['腾讯控股有限公司'] }],
    ['  X Co  ,  2028-02-29  ', { label: 'X Co', from: '2028-02-29', text: 'X Co  ,  2028-02-29' }],
    ['X, 2026-12-01; isin=kyg8757 21634', { isins: ['KYG875721634'] }],
    ['X, 2026-12-01; ticker=700 HK', { tickers: [{ code: '00700', mic: 'XHKG', sure: true }] }],
    ['X, 2026-12-01; ticker=700; mic=XHKG', { tickers: [{ code: '00700', mic: 'XHKG', sure: true }] }],
    ['X, 2026-12-01; otherName=Y; otherName=Z', { names: ['X', 'Y', 'Z'] }],
  ];
  for (const [text, expected] of accepted) {
    it(`reads ${text}`, () => {
      const [one] = read(text);
      for (const [field, value] of Object.entries(expected))
        assert.deepEqual(Object.entries(one ?? {}).find(([name]) => name === field)?.[1], value, field);
    });
  }

  it('takes letters that several venues share for each of them, none of them sure', () => {
    const [one] = read('X, 2026-12-01; ticker=AAPL US');
    assert.ok((one?.tickers.length ?? 0) > 1);
    assert.ok(one?.tickers.every(({ sure }) => !sure));
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['Tencent', 'name', /no name before a date/],
    [', 2026-12-01', 'name', /no name/],
    ['2026-12-01', 'name', /no name/],
    ['Tencent, 2026-02-30', 'date', /"2026-02-30" is no date/],
    ['Tencent, 1.12.2026', 'date', /is no date/],
    ['Tencent, 2021-06-02', 'date', /before 2021-06-03/],
    ['X, 2026-12-01; isin=KYG875721635', 'isin', /check digit/],
    ['X, 2026-12-01; lei=123', 'lei', /check digits/],
    ['X, 2026-12-01; ticker=AAPL', 'ticker', /names no venue/],
    ['X, 2026-12-01; ticker=700; mic=NOWHERE', 'mic', /no venue known here/],
    ['X, 2026-12-01; colour=red', 'colour', /is none of isin=/],
    ['X, 2026-12-01; isin', 'further', /"isin" is none of/],
  ];
  for (const [text, column, why] of refused) {
    it(`refuses ${text}`, () => {
      assert.throws(
        () => read(text),
        (error: unknown) => {
          assert.ok(error instanceof InputRefused);
          const [problem] = error.problems;
          assert.deepEqual(
            [problem?.code, problem?.column, problem?.seen],
            ['whatIfUnreadable', column, text],
          );
          assert.match(problem?.text ?? '', why);
          return true;
        },
      );
    });
  }

  it('refuses a company asked for twice, however it is punctuated', () => {
    assert.throws(() => read('X Co., Ltd., 2026-12-01', 'X CO LTD, 2027-01-01'), /asked for twice/);
  });
});
