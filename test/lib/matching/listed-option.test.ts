import assert from 'node:assert/strict';
import { readListedOption } from '../../../lib/matching/listed-option.ts';
import { matchRow } from './tables/instrument.ts';

describe('listed options', () => {
  it('are read from the symbols of the clearing house and of brokers', () => {
    const call = { underlying: 'CHL US', expiresOn: '2021-01-15', side: 'call' };
    for (const symbol of ['CHL   210115C00030000', ' -CHL210115C30', 'CHL210115C00030000']) {
      assert.deepEqual(readListedOption(symbol), call, symbol);
    }
    for (const symbol of ['CHL', '600941.SS', 'CHL991399C00030000', '210115C00030000']) {
      assert.equal(readListedOption(symbol), null, symbol);
    }
  });

  it('are read from the spellings of terminals', () => {
    const call = { underlying: '941 HK', expiresOn: '2022-03-30', side: 'call' };
    for (const symbol of ['941 HK 03/30/22 C55', '941 HK 03/30/22 C55 Equity', '941 HK 3/30/22 C52.5']) {
      assert.deepEqual(readListedOption(symbol), call, symbol);
    }
    assert.deepEqual(readListedOption('883 HK 3 P10'), {
      underlying: '883 HK',
      expiresOn: null,
      side: 'put',
    });
    for (const symbol of [
      '941 HK',
      '941 HK Equity',
      '600941 C1',
      'XS 4 03/01/27 CORP',
      '941 HK 13/30/22 C55',
    ]) {
      assert.equal(readListedOption(symbol), null, symbol);
    }
  });

  it('in Hong Kong are exposure to the company that has the code, by ticker or by name', () => {
    for (const row of [{ ticker: '941 HK 3 C55', name: 'Call' }, { name: '941 HK 03/30/22 C55 Equity' }]) {
      const match = matchRow({ ...row, heldOn: '2022-02-28' });
      assert.deepEqual([match?.uid, match?.outcome, match?.exposure], [30923, 'listed', 'derivative']);
    }
    assert.equal(matchRow({ ticker: '700 HK 3 C400', name: '700 HK 03/30/22 C400 Equity' }), null);
  });

  it('on a receipt that the issuer had at the time are exposure to it', () => {
    const match = matchRow({
      name: 'CHL 01/15/2021 30.00 C',
      ticker: 'CHL   210115C00030000',
      heldOn: '2020-12-31',
    });
    assert.equal(match?.uid, 30923);
    assert.equal(match?.outcome, 'listed');
    assert.equal(match?.exposure, 'derivative');
  });

  it('on a ticker that another company has now are not', () => {
    const match = matchRow({
      name: 'CHA JAN 16 2026 30 CALL',
      ticker: 'CHA   260116C00030000',
      heldOn: '2025-12-31',
    });
    assert.notEqual(match?.outcome, 'listed');
    assert.notEqual(match?.outcome, 'review');
  });
});

describe('codes with the venue letters of a broker', () => {
  for (const ticker of ['941 SEHK', '002415 SEHKSZSE', '600118 SEHKNTL']) {
    it(`${ticker} is at its venue`, () => assert.equal(matchRow({ ticker })?.outcome, 'listed'));
  }
});

describe('words of another name of the company', () => {
  it('beside a short name are not another company', () => {
    assert.equal(matchRow({ name: 'AVIC JONHON', ticker: '002179' })?.outcome, 'listed');
    assert.equal(matchRow({ name: '002415 C2 Equity', ticker: '002415 C2 Equity' })?.outcome, 'listed');
  });
});

describe('products on a listed company', () => {
  const cases = [
    ['CNOOC LTD CALL JAN 23 10.5', 'listed', 'derivative'],
    ['SMIC WARRANTS 2026', 'review', 'derivative'],
    ['HIKVISION SWAP UBS 2023', 'review', 'derivative'],
    ['Hangzhou Hikvision Digital Technology, A Shares (CNH)', 'listed', 'direct'],
    ['HIKVISION DAILY 2X LEVERAGED PRODUCT', 'review', 'fund'],
    ['China Mobile Ltd Rights', 'listed', 'derivative'],
    ['SEMICONDUCTOR MFG INTL F', 'listed', 'direct'],
    ['CHINA TELECOM CORP LTD SPON ADR', 'listed', 'depositaryReceipt'],
  ] as const;
  for (const [name, outcome, exposure] of cases) {
    it(`${name}: ${outcome}, ${exposure}`, () => {
      const match = matchRow({ name });
      assert.deepEqual(
        [match?.outcome, match?.exposure],
        [outcome, exposure],
        JSON.stringify(match, null, 1),
      );
    });
  }
});
