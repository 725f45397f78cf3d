import { ruleTime } from './as-of.ts';
import { addDays } from './calendar.ts';
import { calendarDateIn, newYork, newYorkInstant } from './instants.ts';

/** From an instant (included) up to another, both in milliseconds since 1970-01-01T00:00Z. */
export interface Stretch {
  readonly from: number;
  readonly before: number;
}

/** The stretch around an instant within which no status changes: from one 00:01:00 in New York up to the next. */
export function legalDayOf(at: number): Stretch {
  const date = calendarDateIn(at, newYork);
  const day = at < newYorkInstant(date, ruleTime) ? addDays(date, -1) : date;
  return { from: newYorkInstant(day, ruleTime), before: newYorkInstant(addDays(day, 1), ruleTime) };
}
