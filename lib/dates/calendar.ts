/** A day of the Gregorian calendar without a zone, `YYYY-MM-DD`, from the year 1000 to 9999. */
export type CalendarDate = string;

const shape = /^(?<year>[1-9][0-9]{3})-(?<month>[0-9]{2})-(?<day>[0-9]{2})$/;

const dayMs = 86_400_000;

/** Whether the text is a day that exists, in the spelling `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return dayNumber(text) !== null;
}

/** The day that lies so many calendar days after (or, negative, before) another. Throws RangeError on a date that is none. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(requireDay(date) + days);
}

/** Calendar days from one day to another; negative where the second lies before. Throws RangeError on a date that is none. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return requireDay(to) - requireDay(from);
}

/** Day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday. Throws RangeError on a date that is none. */
export function weekday(date: CalendarDate): number {
  return ((((requireDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1970-01-01, or `null` where the text is no calendar date. */
function dayNumber(text: string): number | null {
  const groups = shape.exec(text)?.groups;
  if (groups === undefined) return null;
  const month = Number(groups.month);
  const days = Date.UTC(Number(groups.year), month - 1, Number(groups.day)) / dayMs;
  return new Date(days * dayMs).toISOString().startsWith(text) ? days : null;
}

function requireDay(date: CalendarDate): number {
  const days = dayNumber(date);
  if (days === null) throw new RangeError(`no calendar date: ${date}`);
  return days;
}

function dateOfDayNumber(days: number): CalendarDate {
  const text = Number.isInteger(days) ? new Date(days * dayMs).toISOString().slice(0, 10) : '';
  if (!shape.test(text)) throw new RangeError(`no calendar date: day ${days}`);
  return text;
}
