import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  calendarDateIn,
  formatInstant,
  instantInZone,
  instantsShowing,
  isZone,
  newYork,
  newYorkInstant,
} from '../../../lib/dates.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** Summer time in New York since 2007: second Sunday of March, 07:00Z, to first Sunday of November, 06:00Z. */
function newYorkOffsetHours(at: number): number {
  const year = new Date(at).getUTCFullYear();
  const sunday = (month: number, nth: number): number => {
    const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
    return ((7 - first) % 7) + 1 + (nth - 1) * 7;
  };
  const summer = at >= Date.UTC(year, 2, sunday(2, 2), 7) && at < Date.UTC(year, 10, sunday(10, 1), 6);
  return summer ? -4 : -5;
}

describe('dates: instants', () => {
  it('places the edges of the programme', () => {
    const edges = [
      ['2021-08-02', '2021-08-02T04:01:00.000Z'],
      ['2022-06-03', '2022-06-03T04:01:00.000Z'],
      ['2022-02-08', '2022-02-08T05:01:00.000Z'],
      ['2022-12-10', '2022-12-10T05:01:00.000Z'],
      ['2022-02-14', '2022-02-14T05:01:00.000Z'],
      ['2022-12-16', '2022-12-16T05:01:00.000Z'],
      ['2027-01-19', '2027-01-19T05:01:00.000Z'],
      ['2028-06-02', '2028-06-02T04:01:00.000Z'],
    ] as const;
    for (const [date, expected] of edges) assert.equal(iso(newYorkInstant(date, '00:01:00')), expected);
  });

  it('agrees with the rule of summer time written down independently', () => {
    const instants = fc.integer({ min: Date.UTC(2008, 0, 2), max: Date.UTC(2036, 11, 30) });
    fc.assert(
      fc.property(instants, (at) => {
        const wall = new Date(at + newYorkOffsetHours(at) * 3_600_000).toISOString();
        assert.equal(calendarDateIn(at, newYork), wall.slice(0, 10));
        const shown = instantsShowing(wall.slice(0, 10), wall.slice(11, 23), newYork);
        assert.ok(shown.includes(at));
        assert.equal(Date.parse(formatInstant(at, newYork)), at);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays right over more instants than are remembered', () => {
    const from = Date.UTC(2022, 0, 1);
    for (let hour = 0; hour < 12_000; hour += 1) {
      const at = from + hour * 3_600_000;
      const shown = formatInstant(at, newYork);
      assert.equal(shown.slice(-6), newYorkOffsetHours(at) === -4 ? '-04:00' : '-05:00');
      assert.equal(formatInstant(at, newYork), shown);
      if (hour % 1000 === 0) assert.equal(formatInstant(at, 'Asia/Hong_Kong').slice(-6), '+08:00');
    }
  });

  it('takes the first of two hours when the clock is put back', () => {
    assert.equal(iso(newYorkInstant('2022-11-06', '01:30:00')), '2022-11-06T05:30:00.000Z');
    assert.deepEqual(instantsShowing('2022-11-06', '01:30', newYork).map(iso), [
      '2022-11-06T05:30:00.000Z',
      '2022-11-06T06:30:00.000Z',
    ]);
  });

  it('goes on as if unchanged through an hour that is skipped', () => {
    assert.deepEqual(instantsShowing('2022-03-13', '02:30', newYork), []);
    assert.equal(
      formatInstant(newYorkInstant('2022-03-13', '02:30:00'), newYork),
      '2022-03-13T03:30:00-04:00',
    );
    assert.equal(
      formatInstant(newYorkInstant('2022-03-13', '01:59:59'), newYork),
      '2022-03-13T01:59:59-05:00',
    );
    assert.equal(
      formatInstant(newYorkInstant('2022-03-13', '03:00:00'), newYork),
      '2022-03-13T03:00:00-04:00',
    );
  });

  it('knows other zones: noon in Hong Kong on the deadline is a minute inside', () => {
    const deadline = newYorkInstant('2022-06-03', '00:01:00');
    assert.equal(deadline - instantInZone('2022-06-03', '12:00:00', 'Asia/Hong_Kong'), 60_000);
    assert.equal(instantInZone('2022-06-03', '12:01:00', 'Asia/Hong_Kong'), deadline);
  });

  it('writes offsets, and Z for UTC', () => {
    const at = Date.UTC(2022, 2, 1, 5, 1);
    assert.equal(formatInstant(at, newYork), '2022-03-01T00:01:00-05:00');
    assert.equal(formatInstant(at, 'UTC'), '2022-03-01T05:01:00Z');
    assert.equal(formatInstant(at, 'Asia/Kolkata'), '2022-03-01T10:31:00+05:30');
    assert.equal(formatInstant(at, '+08:00'), '2022-03-01T13:01:00+08:00');
    assert.equal(formatInstant(at, '-03:30'), '2022-03-01T01:31:00-03:30');
    assert.equal(instantInZone('2022-03-01', '13:01:00', '+08:00'), at);
    assert.equal(formatInstant(at + 250, 'UTC'), '2022-03-01T05:01:00.250Z');
    assert.equal(formatInstant(at, 'Europe/London'), '2022-03-01T05:01:00+00:00');
  });

  it('throws on what is no date, time or zone', () => {
    assert.throws(() => newYorkInstant('2022-02-30', '00:00:00'), RangeError);
    assert.throws(() => newYorkInstant('2022-02-20', '24:00:00'), RangeError);
    assert.throws(() => newYorkInstant('2022-02-20', '9:00'), RangeError);
    assert.throws(() => instantInZone('2022-02-20', '09:00', 'Mars/Olympus'), RangeError);
    assert.equal(isZone('Mars/Olympus'), false);
    assert.equal(isZone('Asia/Shanghai'), true);
  });
});
