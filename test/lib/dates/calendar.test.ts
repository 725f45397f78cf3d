import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addDays, daysBetween, isCalendarDate, weekday } from '../../../lib/dates.ts';

/** An independent calendar: days since 1 March of the year 0, by the lengths of 400, 100, 4 and 1 years. */
function ordinal(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + Math.floor((153 * m + 2) / 5) + day - 1;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const two = (value: number): string => String(value).padStart(2, '0');

const dates = fc
  .record({
    year: fc.integer({ min: 1583, max: 9998 }),
    month: fc.integer({ min: 1, max: 12 }),
    part: fc.nat(30),
  })
  .map(({ year, month, part }) => {
    const length = month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 31);
    return `${year}-${two(month)}-${two((part % length) + 1)}`;
  });

describe('dates: calendar', () => {
  it('counts days as an independent calendar does', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        assert.equal(isCalendarDate(a), true);
        assert.equal(daysBetween(a, b), ordinal(b) - ordinal(a));
        assert.equal(addDays(a, ordinal(b) - ordinal(a)), b);
        assert.equal(weekday(a), ((ordinal(a) + 2) % 7) + 1);
      }),
    );
  });

  it('knows which days exist', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, day) => {
        const length = month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0);
        assert.equal(isCalendarDate(`${year}-${two(month)}-${two(day)}`), day >= 1 && day <= length);
      }),
    );
    for (const text of [
      '',
      '2022-3-1',
      '2022-02-30',
      '20220301',
      '2022-03-01T00:00',
      ' 2022-03-01',
      '0000-01-01',
    ]) {
      assert.equal(isCalendarDate(text), false, text);
    }
  });

  it('knows days of the week', () => {
    assert.equal(weekday('2022-12-10'), 6, 'the second divestment deadline is a Saturday');
    assert.equal(weekday('2022-06-03'), 5);
    assert.equal(weekday('1969-12-31'), 3);
  });

  it('throws on dates that are none, and beyond the calendar', () => {
    assert.throws(() => addDays('2022-02-30', 1), RangeError);
    assert.throws(() => daysBetween('2022-02-01', 'x'), RangeError);
    assert.throws(() => addDays('9999-12-31', 1), RangeError);
    assert.throws(() => addDays('2022-02-01', 0.5), RangeError);
  });

  it('counts 60 and 365 calendar days as the list was published', () => {
    const published = [
      ['2021-06-03', '2021-08-02', '2022-06-03'],
      ['2021-12-10', '2022-02-08', '2022-12-10'],
      ['2021-12-16', '2022-02-14', '2022-12-16'],
      ['2026-11-20', '2027-01-19', '2027-11-20'],
      ['2027-06-03', '2027-08-02', '2028-06-02'],
    ] as const;
    for (const [listed, effective, divest] of published) {
      assert.equal(addDays(listed, 60), effective);
      assert.equal(addDays(listed, 365), divest);
    }
  });
});
