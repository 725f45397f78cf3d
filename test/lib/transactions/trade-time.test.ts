import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { onSourceClock, readTradeTime } from '../../../lib/transactions/trade-time.ts';
import type { TimeText } from '../../../lib/transactions/trade-time.ts';

const blank: TimeText = { date: '', time: '', zone: '', order: 'monthFirst', venueZone: null };
const hongKong = 'Asia/Hong_Kong';

/** What is given, then the instant in UTC (or the day alone), the zone, and the fault. */
const cases: readonly (readonly [Partial<TimeText>, string | null, string | null, string | null])[] = [
  [{ date: '2021-09-01T10:00:00-04:00' }, '2021-09-01T14:00:00.000Z', '-04:00', null],
  [{ date: '2021-09-01T10:00:00Z' }, '2021-09-01T10:00:00.000Z', 'UTC', null],
  [{ date: '2021-09-01T10:00:00.123456Z' }, '2021-09-01T10:00:00.123Z', 'UTC', null],
  [{ date: '2021-09-01 10:00 ET' }, '2021-09-01T14:00:00.000Z', 'America/New_York', null],
  [{ date: '12/10/2022 00:00:59 EST' }, '2022-12-10T05:00:59.000Z', 'America/New_York', null],
  [{ date: '12/10/2022 12:01 AM EST' }, '2022-12-10T05:01:00.000Z', 'America/New_York', null],
  [{ date: '09/01/2021 2:30:05 PM EDT' }, '2021-09-01T18:30:05.000Z', 'America/New_York', null],
  [{ date: '2022-06-03', time: '12:00:59 HKT' }, '2022-06-03T04:00:59.000Z', hongKong, null],
  [{ date: '2022-06-03', time: '12:01', zone: 'Asia/Hong_Kong' }, '2022-06-03T04:01:00.000Z', hongKong, null],
  [{ date: '2022-06-03', time: '93005', venueZone: hongKong }, '2022-06-03T01:30:05.000Z', hongKong, null],
  [{ date: '2022-06-03', time: '0.5', venueZone: hongKong }, '2022-06-03T04:00:00.000Z', hongKong, null],
  [{ date: '20220603', time: '120000', venueZone: hongKong }, '2022-06-03T04:00:00.000Z', hongKong, null],
  [{ date: '20210901;223005', venueZone: hongKong }, '2021-09-01T14:30:05.000Z', hongKong, null],
  [{ date: '20210901-02:30:05.123Z' }, '2021-09-01T02:30:05.123Z', 'UTC', null],
  [{ date: '20210901T023005Z' }, '2021-09-01T02:30:05.000Z', 'UTC', null],
  [{ date: '2021-09-01, 22:30:05', venueZone: hongKong }, '2021-09-01T14:30:05.000Z', hongKong, null],
  [{ date: '2021年9月1日 下午2:30', venueZone: hongKong }, '2021-09-01T06:30:00.000Z', hongKong, null],
  [{ date: '1630463525000' }, '2021-09-01T02:32:05.000Z', 'UTC', null],
  [{ date: '44440.5', venueZone: hongKong }, '2021-09-01T04:00:00.000Z', hongKong, null],
  [{ date: '09/02/2021 as of 09/01/2021' }, '2021-09-01', null, null],
  [{ date: '2022-06-03', venueZone: hongKong }, '2022-06-03', hongKong, null],
  [{ date: '2022-06-03T00:00:00Z' }, '2022-06-03', 'UTC', null],
  [{ date: '2022-06-03 00:00:00', venueZone: hongKong }, '2022-06-03', hongKong, null],
  [{ date: '2022-06-03 10:00:00' }, '2022-06-03', null, null],
  [{ date: '2022-06-03 10:00:00 CST' }, '2022-06-03', null, 'zone'],
  [
    { date: '2022-06-03 10:00:00 CST', venueZone: 'Asia/Shanghai' },
    '2022-06-03T02:00:00.000Z',
    'Asia/Shanghai',
    null,
  ],
  [
    { date: '2022-06-03 10:00:00 CST', venueZone: 'America/New_York' },
    '2022-06-03T15:00:00.000Z',
    'America/Chicago',
    null,
  ],
  [{ date: '2022-06-03 10:00:00 QQT' }, '2022-06-03', null, 'zone'],
  [{ date: '2022-06-03 25:00:00', venueZone: hongKong }, '2022-06-03', hongKong, 'time'],
  [{ date: '2022-06-03', time: 'noon', venueZone: hongKong }, '2022-06-03', hongKong, 'time'],
  [{ date: '2021-11-07 01:30:00 ET' }, '2021-11-07', 'America/New_York', 'time'],
  [{ date: '2021-03-14 02:30:00 ET' }, '2021-03-14', 'America/New_York', 'time'],
  [{ date: '05/06/2021', order: null }, null, null, 'date'],
  [{ date: 'yesterday' }, null, null, 'date'],
  [{}, null, null, null],
];

describe('reading when a row happened', () => {
  for (const [given, expected, zone, fault] of cases) {
    it(JSON.stringify(given), () => {
      const read = readTradeTime({ ...blank, ...given });
      const { at, on } = read.time;
      assert.equal(at === null ? on : new Date(at).toISOString(), expected);
      assert.equal(read.time.zone, zone);
      assert.equal(read.fault, fault);
    });
  }

  it('keeps the text as found', () => {
    const { time } = readTradeTime({ ...blank, date: '2022-06-03', time: '12:01', zone: 'HKT' });
    assert.equal(time.text, '2022-06-03 12:01 HKT');
  });

  it('reads back every instant it is given as ISO text with an offset, on the clock it was written', () => {
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.integer({ min: -14 * 4, max: 14 * 4 }), (instant, quarters) => {
        const at = Math.floor(instant.getTime() / 1000) * 1000;
        const minutes = Math.abs(quarters) * 15;
        const two = (value: number): string => String(value).padStart(2, '0');
        const offset = `${quarters < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        const wall = new Date(at + quarters * 15 * 60_000).toISOString().slice(0, 19);
        if (wall.endsWith('00:00:00')) return;
        const { time } = readTradeTime({ ...blank, date: `${wall}${offset}` });
        assert.equal(time.at, at);
        assert.equal(onSourceClock(time), `${wall}${offset}`);
        assert.equal(time.on, wall.slice(0, 10));
      }),
    );
  });

  it('never throws', () => {
    const text = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, (date, time, zone) => void readTradeTime({ ...blank, date, time, zone })),
    );
  });
});
