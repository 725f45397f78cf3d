import { addDays, isCalendarDate } from '../dates/calendar.ts';
import type { CalendarDate } from '../dates/calendar.ts';

/** The same day so many years later; for 29 February, 1 March where the year has none, so that no day is lost. */
export function yearsAfter(date: CalendarDate, years: number): CalendarDate {
  const same = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return isCalendarDate(same) ? same : addDays(`${same.slice(0, 7)}-28`, 1);
}
