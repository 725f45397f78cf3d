import assert from 'node:assert/strict';
import { deadlinesOf, statusAt } from '../../../lib/rules/deadlines.ts';
import { venueDeadlineOf } from '../../../lib/rules/venue-deadline.ts';
import type { Listing } from '../../../lib/listings/listing.ts';
import type { VenueDeadline } from '../../../lib/rules/venue-deadline.ts';
import { calendars } from './fixtures/calendars.ts';
import { listing } from './fixtures/listings.ts';

interface Asked {
  readonly mic?: string;
  readonly isin?: string;
  readonly dates?: Partial<Listing>;
  readonly asOf?: string;
}

function ask({ mic, isin, dates = { listedOn: '2021-12-16' }, asOf }: Asked): VenueDeadline | null {
  const at = Date.parse(asOf ?? '2022-09-24T00:01:00-04:00');
  const one = listing(dates);
  const known = { deadlines: deadlinesOf(one, at), status: statusAt(one, at), at };
  return venueDeadlineOf({ mic: mic ?? null, isin: isin ?? null, ...known }, calendars);
}

describe('rules/venue-deadline', () => {
  for (const [mic, effectiveAt, divestBefore] of [
    ['XSHG', '2021-08-02T12:01:00+08:00', '2022-06-03T12:01:00+08:00'],
    ['XHKG', '2021-08-02T12:01:00+08:00', '2022-06-03T12:01:00+08:00'],
    ['XNYS', '2021-08-02T00:01:00-04:00', '2022-06-03T00:01:00-04:00'],
    ['XFRA', '2021-08-02T06:01:00+02:00', '2022-06-03T06:01:00+02:00'],
  ] as const) {
    it(`shows the clock of ${mic}`, () => {
      const found = ask({ mic, dates: { listedOn: '2021-06-03' } });
      assert.deepEqual([found?.effectiveAt, found?.divestBefore], [effectiveAt, divestBefore]);
    });
  }

  it('gives the whole answer while the period runs', () => {
    assert.deepEqual(ask({ mic: 'XSHG' }), {
      mic: 'XSHG',
      basis: 'stated',
      zone: 'Asia/Shanghai',
      effectiveAt: '2022-02-14T13:01:00+08:00',
      divestBefore: '2022-12-16T13:01:00+08:00',
      lastFullSession: {
        on: '2022-12-15',
        opensAt: '2022-12-15T09:30:00+08:00',
        closesAt: '2022-12-15T15:00:00+08:00',
        closesAtNewYork: '2022-12-15T02:00:00-05:00',
        isHalfDay: false,
        confidence: 'likely',
      },
      partSession: { opensAt: '2022-12-16T09:30:00+08:00', closesAt: '2022-12-16T11:30:00+08:00' },
      lastTradeToSettle: { on: '2022-12-14', settlesOn: '2022-12-15', cycle: 'T+1', confidence: 'likely' },
      sessionsLeft: 54,
      remark: null,
    });
  });

  it('has trading on the deadline’s day only where the venue is open', () => {
    assert.equal(ask({ mic: 'XHKG' })?.partSession?.closesAt, '2022-12-16T12:00:00+08:00');
    assert.equal(ask({ mic: 'XNYS' })?.partSession, null);
    assert.equal(ask({ mic: 'XHKG', dates: { listedOn: '2021-12-10' } })?.partSession, null);
    assert.equal(ask({ mic: 'XHKG', dates: { listedOn: '2021-06-03' } })?.partSession, null);
  });

  it('counts no sessions once the period is over', () => {
    assert.equal(ask({ mic: 'XHKG', asOf: '2022-12-16T00:01:00-05:00' })?.sessionsLeft, null);
    assert.equal(ask({ mic: 'XHKG', asOf: '2022-12-16T00:00:59-05:00' })?.sessionsLeft, 0);
    assert.equal(ask({ mic: 'XHKG', asOf: '2022-01-05T00:01:00-05:00' })?.sessionsLeft, 235);
  });

  it('takes a venue from the ISIN only where it is quoted nowhere else', () => {
    assert.deepEqual(
      [ask({ isin: 'CNE100000PM8' })?.mic, ask({ isin: 'CNE100000PM8' })?.basis],
      ['XSHE', 'onlyVenue'],
    );
    assert.equal(ask({ isin: 'CNE100000PM8', mic: 'OTCM' })?.basis, 'stated');
    // Hong Kong and over the counter in several countries.
    for (const isin of ['HK0941009539', 'US0000000000']) {
      const found = ask({ isin });
      assert.deepEqual([found?.mic, found?.divestBefore, found?.lastFullSession], [null, null, null]);
      assert.match(found?.remark ?? '', /^Venue unknown/);
    }
  });

  it('says why there is no answer', () => {
    assert.match(ask({ mic: 'XFRA' })?.remark ?? '', /No trading calendar of XFRA/);
    const beyond = ask({ mic: 'XSHE', dates: { listedOn: '2026-11-20' }, asOf: '2026-11-20T00:01:00-05:00' });
    assert.equal(beyond?.lastFullSession, null);
    assert.equal(beyond?.divestBefore, '2027-11-20T13:01:00+08:00');
    assert.match(beyond?.remark ?? '', /covers only 2021-01-01 to 2026-12-31/);
  });

  it('has nothing where there is no deadline', () => {
    assert.equal(ask({ mic: 'XHKG', dates: {} }), null);
    assert.equal(ask({ mic: 'XHKG', dates: { listedOn: '2021-12-16', delistedOn: '2022-05-01' } }), null);
  });
});
