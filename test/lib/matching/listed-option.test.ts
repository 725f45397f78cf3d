import assert from 'node:assert/strict';
import { readListedOption } from '../../../lib/matching/listed-option.ts';
import { matchRow } from './tables/instrument.ts';

describe('listed options', () => {
  it('are read from the symbols of the clearing house and of brokers', () => {
    const call = { underlying: 'CHL', expiresOn: '2021-01-15', side: 'call' };
    for (const symbol of ['CHL   210115C00030000', ' -CHL210115C30', 'CHL210115C00030000']) {
      assert.deepEqual(readListedOption(symbol), call, symbol);
    }
    for (const symbol of ['CHL', '600941.SS', 'CHL991399C00030000', '210115C00030000']) {
      assert.equal(readListedOption(symbol), null, symbol);
    }
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

describe('products on a listed company', () => {
  const cases = [
    ['CNOOC LTD CALL JAN 23 10.5', 'listed', 'derivative'],
    ['SMIC WARRANTS 2026', 'review', 'derivative'],
    ['HIKVISION DAILY 2X LEVERAGED PRODUCT', 'review', 'fund'],
    ['China Mobile Ltd Rights', 'listed', 'derivative'],
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
