/** Calendar dates, instants in a zone, and the as-of: one place to import them from. */
export { addDays, daysBetween, isCalendarDate, weekday } from './dates/calendar.ts';
export type { CalendarDate } from './dates/calendar.ts';
export {
  calendarDateIn,
  formatInstant,
  instantInZone,
  instantsShowing,
  isClockTime,
  isZone,
  newYork,
  newYorkInstant,
} from './dates/instants.ts';
export { readAsOf, ruleTime } from './dates/as-of.ts';
export type { AsOf } from './dates/as-of.ts';
export { legalDayOf } from './dates/legal-day.ts';
export type { Stretch } from './dates/legal-day.ts';
