import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addDays, formatInstant, newYorkInstant, weekday } from '../../../lib/dates.ts';
import { sessionsOf } from '../../../lib/rules/sessions.ts';
import { calendars, venue } from './fixtures/calendars.ts';

const mics = ['XSHG', 'XSHE', 'XHKG', 'XNYS', 'OTCM'] as const;

const last = (mic: string, at: number) => venue(mic).lastFullSessionBefore(at);
const deadline = (date: string): number => newYorkInstant(date, '00:01:00');

describe('rules/sessions: the last full session before a deadline', () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    // The Dragon Boat festival: 3 June 2022 has no session in Hong Kong and on the mainland.
    ['2022-06-03', 'XSHG', '2022-06-02', '2022-06-02T15:00:00+08:00', 'likely'],
    ['2022-06-03', 'XSHE', '2022-06-02', '2022-06-02T15:00:00+08:00', 'likely'],
    ['2022-06-03', 'XHKG', '2022-06-02', '2022-06-02T16:00:00+08:00', 'likely'],
    ['2022-06-03', 'XNYS', '2022-06-02', '2022-06-02T16:00:00-04:00', 'likely'],
    // A Saturday.
    ['2022-12-10', 'XSHG', '2022-12-09', '2022-12-09T15:00:00+08:00', 'likely'],
    ['2022-12-10', 'XHKG', '2022-12-09', '2022-12-09T16:00:00+08:00', 'likely'],
    ['2022-12-10', 'XNYS', '2022-12-09', '2022-12-09T16:00:00-05:00', 'likely'],
    // A Friday with sessions everywhere: 13:01 in Asia, so its session does not end before.
    ['2022-12-16', 'XSHE', '2022-12-15', '2022-12-15T15:00:00+08:00', 'likely'],
    ['2022-12-16', 'XHKG', '2022-12-15', '2022-12-15T16:00:00+08:00', 'likely'],
    ['2022-12-16', 'OTCM', '2022-12-15', '2022-12-15T16:00:00-05:00', 'likely'],
    // After the mainland's week of the National Day.
    ['2022-10-08', 'XSHG', '2022-09-30', '2022-09-30T15:00:00+08:00', 'likely'],
    // A half day in New York, and one in Hong Kong on the day itself, which ends at 12:10 of 13:01.
    ['2022-11-26', 'XNYS', '2022-11-25', '2022-11-25T13:00:00-05:00', 'likely'],
    ['2024-12-24', 'XHKG', '2024-12-24', '2024-12-24T12:00:00+08:00', 'likely'],
    // Days known from memory only.
    ['2026-06-03', 'XHKG', '2026-06-02', '2026-06-02T16:00:00+08:00', 'unverified'],
  ];
  for (const [on, mic, date, closesAt, confidence] of cases) {
    it(`${on} at ${mic}: ${date}`, () => {
      const { session, noAnswer } = last(mic, deadline(on));
      assert.equal(noAnswer, null);
      assert.deepEqual(
        [session?.date, formatInstant(session?.closesAt ?? 0, venue(mic).zone), session?.confidence],
        [date, closesAt, confidence],
      );
    });
  }

  it('has no full session on a Hong Kong half day in summer time, whose auction runs past 12:01', () => {
    const half = { ...calendars, holidays: [{ ...calendars.holidays[0]!, mic: 'XHKG', date: '2022-06-01' }] };
    const summer = half.holidays.map((one) => ({ ...one, kind: 'half' as const, closeLocal: '12:00' }));
    const sessions = sessionsOf('XHKG', { ...calendars, holidays: summer });
    assert.equal(sessions?.lastFullSessionBefore(deadline('2022-06-01')).session?.date, '2022-05-31');
    assert.equal(
      sessions?.lastFullSessionBefore(newYorkInstant('2022-06-01', '00:11:00')).session?.date,
      '2022-06-01',
    );
  });

  it('asks for an end before the instant, not at it', () => {
    const close = newYorkInstant('2022-12-15', '16:00:00');
    assert.equal(last('XNYS', close).session?.date, '2022-12-14');
    assert.equal(last('XNYS', close + 1).session?.date, '2022-12-15');
  });

  it('follows summer time: the same hour in New York, another in UTC', () => {
    const utc = (date: string): string => formatInstant(venue('XNYS').sessionOn(date)?.opensAt ?? 0, 'UTC');
    assert.equal(utc('2022-03-11'), '2022-03-11T14:30:00Z');
    assert.equal(utc('2022-03-14'), '2022-03-14T13:30:00Z');
    assert.equal(utc('2022-11-04'), '2022-11-04T13:30:00Z');
    assert.equal(utc('2022-11-07'), '2022-11-07T14:30:00Z');
  });
});

describe('rules/sessions: where the calendar ends', () => {
  for (const [mic, first, end] of [
    ['XSHG', '2021-01-01', '2026-12-31'],
    ['XSHE', '2021-01-01', '2026-12-31'],
    ['XHKG', '2021-01-01', '2026-12-31'],
    ['XNYS', '2021-01-01', '2027-12-31'],
  ] as const) {
    it(`${mic}: ${first} to ${end}, and no guess beyond`, () => {
      const sessions = venue(mic);
      assert.deepEqual([sessions.firstOn, sessions.lastOn], [first, end]);
      assert.notEqual(sessions.isSession(first), null);
      assert.notEqual(sessions.isSession(end), null);
      for (const beyond of [addDays(first, -1), addDays(end, 1)]) {
        assert.equal(sessions.isSession(beyond), null);
        assert.equal(sessions.sessionOn(beyond), null);
        const { session, noAnswer } = last(mic, deadline(beyond));
        assert.equal(session, null);
        assert.match(noAnswer ?? '', new RegExp(`covers only ${first} to ${end}`));
      }
      assert.equal(sessions.countBetween(deadline(addDays(end, -10)), deadline(addDays(end, 10))), null);
      assert.equal(sessions.sessionBefore(addDays(first, 3), 10), null);
    });
  }

  it('has nothing for venues without a calendar', () => {
    for (const mic of ['XFRA', 'BJSE', 'NONE']) assert.equal(sessionsOf(mic, calendars), null);
  });
});

const day = fc.integer({ min: 5, max: 2180 }).map((count) => addDays('2021-01-01', count));

describe('rules/sessions: on every covered day', () => {
  for (const mic of mics) {
    const sessions = venue(mic);
    const source = mic === 'XSHE' ? 'XSHG' : mic === 'OTCM' ? 'XNYS' : mic;
    const closed = calendars.holidays.filter((one) => one.mic === source && one.kind === 'closed');
    const closedOn = new Set(closed.map((one) => one.date));

    it(`${mic}: no session on a weekend or a holiday, one on every other day`, () => {
      fc.assert(
        fc.property(day, (date) => {
          assert.equal(sessions.isSession(date), weekday(date) <= 5 && !closedOn.has(date));
          assert.equal(sessions.sessionOn(date) !== null, sessions.isSession(date));
        }),
      );
    });

    it(`${mic}: the last full session ends before the instant and the next one does not`, () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 30, max: 2150 }),
          fc.integer({ min: 0, max: 86_399 }),
          (days, second) => {
            const at = newYorkInstant(addDays('2021-01-01', days), '00:00:00') + second * 1000;
            const { session } = sessions.lastFullSessionBefore(at);
            assert.ok(session !== null && session.endsAt < at);
            let next = addDays(session.date, 1);
            while (sessions.isSession(next) === false) next = addDays(next, 1);
            assert.ok((sessions.sessionOn(next)?.endsAt ?? 0) >= at);
          },
        ),
      );
    });

    it(`${mic}: counts the sessions one would count one by one`, () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 30, max: 2000 }),
          fc.integer({ min: 0, max: 60 * 86_400 }),
          (days, seconds) => {
            const from = newYorkInstant(addDays('2021-01-01', days), '05:00:00');
            const to = from + seconds * 1000;
            let session = sessions.lastFullSessionBefore(to).session;
            let count = 0;
            while (session !== null && session.endsAt > from) {
              count += 1;
              session = sessions.sessionBefore(session.date, 1);
            }
            assert.equal(sessions.countBetween(from, to), count);
          },
        ),
      );
    });
  }
});
