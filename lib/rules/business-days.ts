import { addDays, weekday } from '../dates/calendar.ts';

/** A legal public holiday of the federal government (5 USC 6103(a)): a fixed day, or the nth weekday of a month. */
type HolidayRule =
  | { readonly month: number; readonly day: number; readonly since?: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number };

const monday = 1;
const thursday = 4;

/**
 * 5 USC 6103(a). Juneteenth since 2021 (P.L. 117-17). Inauguration Day is left out: it is one in the Washington area
 * only. Days off that a president gives once are no legal holidays either.
 */
const holidayRules: readonly HolidayRule[] = [
  { month: 1, day: 1 },
  { month: 1, weekday: monday, nth: 3 },
  { month: 2, weekday: monday, nth: 3 },
  { month: 5, weekday: monday, nth: -1 },
  { month: 6, day: 19, since: 2021 },
  { month: 7, day: 4 },
  { month: 9, weekday: monday, nth: 1 },
  { month: 10, weekday: monday, nth: 2 },
  { month: 11, day: 11 },
  { month: 11, weekday: thursday, nth: 4 },
  { month: 12, day: 25 },
];

const byYear = new Map<number, ReadonlySet<string>>();

/**
 * The days on which the holidays of a calendar year are observed: a Saturday's on the Friday before, a Sunday's on
 * the Monday after (5 USC 6103(b), E.O. 11582). New Year's Day of a Saturday is observed in the year before.
 */
export function federalHolidays(year: number): ReadonlySet<string> {
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const days = new Set(
    holidayRules
      .filter((rule) => !('since' in rule) || rule.since === undefined || year >= rule.since)
      .map((rule) => observed(dayOf(rule, year))),
  );
  byYear.set(year, days);
  return days;
}

/** Whether a day is neither a Saturday or Sunday nor an observed federal holiday. */
export function isBusinessDay(date: string): boolean {
  if (weekday(date) > 5) return false;
  const year = Number(date.slice(0, 4));
  return !federalHolidays(year).has(date) && !federalHolidays(year + 1).has(date);
}

/** The nth business day after a day; the first is the next business day, the day itself never counts. */
export function businessDaysAfter(date: string, days: number): string {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`no number of business days: ${days}`);
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}

function dayOf(rule: HolidayRule, year: number): string {
  if ('day' in rule) return dateText(year, rule.month, rule.day);
  if (rule.nth > 0) {
    const first = dateText(year, rule.month, 1);
    return addDays(first, ((rule.weekday - weekday(first) + 7) % 7) + 7 * (rule.nth - 1));
  }
  const last = addDays(dateText(year, rule.month + 1, 1), -1);
  return addDays(last, -((weekday(last) - rule.weekday + 7) % 7));
}

function observed(date: string): string {
  const day = weekday(date);
  if (day === 6) return addDays(date, -1);
  return day === 7 ? addDays(date, 1) : date;
}

function dateText(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
