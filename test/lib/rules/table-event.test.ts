import assert from 'node:assert/strict';
import { tableEventOf } from '../../../lib/rules/table-event.ts';

describe('rules/table-event', () => {
  const cases = [
    ['trade', 'buy', 'direct', 'buy'],
    ['trade', 'sell', 'direct', 'sell'],
    ['trade', 'short', 'debt', 'sellShort'],
    ['trade', 'cover', 'depositaryReceipt', 'coverShort'],
    ['trade', 'buy', 'fund', 'fundBuy'],
    ['trade', 'sell', 'fund', 'fundSell'],
    ['trade', 'short', 'fund', 'sellShort'],
    ['trade', 'buy', 'derivative', 'derivativeBuy'],
    ['trade', 'sell', 'derivative', 'derivativeSell'],
    ['trade', 'short', 'derivative', 'derivativeOpen'],
    ['trade', 'cover', 'derivative', 'derivativeClose'],
    ['trade', null, 'direct', 'unknown'],
    ['unknown', 'buy', 'direct', 'unknown'],
    ['fundPurchase', null, 'fund', 'fundBuy'],
    ['fundSale', null, 'fund', 'fundSell'],
    ['dividend', null, 'direct', 'cashDividend'],
    ['dividend', 'buy', 'direct', 'unknown'],
    ['reinvestment', null, 'direct', 'reinvestment'],
    ['redemption', null, 'debt', 'redemption'],
    ['redemption', 'sell', 'fund', 'fundSell'],
    ['redemption', null, 'direct', 'tender'],
    ['redemption', null, 'derivative', 'expiry'],
    ['redemption', null, 'depositaryReceipt', 'conversion'],
    ['conversion', null, 'depositaryReceipt', 'conversion'],
    ['conversion', null, 'debt', 'debtConversion'],
    ['exercise', 'buy', 'derivative', 'exercise'],
    ['recall', null, 'direct', 'recall'],
  ] as const;
  for (const [type, side, exposure, event] of cases)
    it(`${type} ${side} of ${exposure} is ${event}`, () =>
      assert.equal(tableEventOf({ type, side }, exposure), event));
});
