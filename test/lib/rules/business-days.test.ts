import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { businessDaysAfter, federalHolidays, isBusinessDay } from '../../../lib/rules/business-days.ts';

/** Days on which federal offices were or will be closed, written down by hand from the calendars of those years. */
const closed: Readonly<Record<number, string>> = {
  2021: '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
  2022: '01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26',
  2023: '01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
  2024: '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  2025: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
  2026: '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
  2027: '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
  2028: '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
};

const allClosed = new Set(
  Object.entries(closed).flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`)),
);

/** Another calendar than the one tested: the runtime's, with the list above. */
function isOpen(date: Date): boolean {
  return date.getUTCDay() % 6 !== 0 && !allClosed.has(date.toISOString().slice(0, 10));
}

describe('rules/business-days', () => {
  it('agrees with the list on every day of eight years', () => {
    const end = Date.UTC(2028, 11, 31);
    for (let at = Date.UTC(2021, 0, 1); at <= end; at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      assert.equal(isBusinessDay(day), isOpen(new Date(at)), day);
    }
  });

  it('keeps Juneteenth from 2021 on and knows no Inauguration Day', () => {
    assert.ok(!federalHolidays(2020).has('2020-06-19'));
    assert.ok(federalHolidays(2021).has('2021-06-18'));
    assert.ok(isBusinessDay('2021-01-20'));
    assert.equal(federalHolidays(2026).size, 11);
  });

  const counted: readonly (readonly [string, number, string])[] = [
    ['2021-09-01', 10, '2021-09-16'],
    ['2022-06-03', 10, '2022-06-17'],
    ['2022-06-06', 10, '2022-06-21'],
    ['2022-12-10', 10, '2022-12-23'],
    ['2022-12-16', 10, '2023-01-03'],
    ['2026-11-20', 10, '2026-12-07'],
    ['2021-12-30', 1, '2022-01-03'],
    ['2022-03-04', 1, '2022-03-07'],
  ];
  for (const [from, days, to] of counted)
    it(`${days} after ${from} is ${to}`, () => assert.equal(businessDaysAfter(from, days), to));

  it('holds so many open days, and ends on one', () => {
    const day = fc.date({ min: new Date('2021-01-01'), max: new Date('2028-10-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 25 }), (from, days) => {
        const start = from.toISOString().slice(0, 10);
        const end = businessDaysAfter(start, days);
        let open = 0;
        for (let at = Date.parse(start) + 86_400_000; at <= Date.parse(end); at += 86_400_000)
          if (isOpen(new Date(at))) open += 1;
        assert.equal(open, days);
        assert.ok(isOpen(new Date(end)));
      }),
    );
  });

  it('refuses numbers that are none', () => {
    for (const days of [0, -1, 1.5, Number.NaN])
      assert.throws(() => businessDaysAfter('2022-01-03', days), RangeError);
  });
});
