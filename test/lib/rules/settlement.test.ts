import assert from 'node:assert/strict';
import { newYorkInstant } from '../../../lib/dates.ts';
import { lastTradeToSettleBefore, settlementCycleOf } from '../../../lib/rules/settlement.ts';
import { calendars, venue } from './fixtures/calendars.ts';

describe('rules/settlement', () => {
  for (const [mic, date, days] of [
    ['XNYS', '2024-05-24', 2],
    ['XNYS', '2024-05-27', 2],
    ['XNYS', '2024-05-28', 1],
    ['OTCM', '2024-05-28', 1],
    ['XHKG', '2022-06-01', 2],
    ['XSHE', '2022-06-01', 1],
    ['XNYS', '2017-09-04', undefined],
    ['XFRA', '2022-06-01', undefined],
  ] as const) {
    it(`${mic} on ${date}: ${days === undefined ? 'unknown' : `T+${days}`}`, () =>
      assert.equal(settlementCycleOf(mic, date, calendars)?.days, days));
  }

  for (const [mic, on, trade, settlesOn] of [
    ['XSHG', '2022-06-03', '2022-06-01', '2022-06-02'],
    ['XHKG', '2022-06-03', '2022-05-31', '2022-06-02'],
    ['XNYS', '2022-06-03', '2022-05-31', '2022-06-02'],
    ['XHKG', '2022-12-10', '2022-12-07', '2022-12-09'],
    // The change of the cycle: a trade of Friday the 24th settles on Wednesday, as does one of Tuesday the 28th.
    ['XNYS', '2024-05-29', '2024-05-23', '2024-05-28'],
    ['XNYS', '2024-05-30', '2024-05-28', '2024-05-29'],
  ] as const) {
    it(`${mic} before ${on}: trades of ${trade} settle on ${settlesOn}`, () => {
      const found = lastTradeToSettleBefore(newYorkInstant(on, '00:01:00'), venue(mic), calendars);
      assert.deepEqual([found?.session.date, found?.settlesOn], [trade, settlesOn]);
    });
  }

  it('has no answer where calendar or cycle end', () => {
    assert.equal(
      lastTradeToSettleBefore(newYorkInstant('2027-06-03', '00:01:00'), venue('XHKG'), calendars),
      null,
    );
    const none = { ...calendars, settlement: [] };
    assert.equal(
      lastTradeToSettleBefore(newYorkInstant('2022-06-03', '00:01:00'), venue('XHKG'), none),
      null,
    );
  });
});
