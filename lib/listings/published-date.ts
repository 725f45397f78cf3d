import { isCalendarDate } from '../dates.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function isoOf(year: number, month: number, day: number): string | null {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  return isCalendarDate(iso) ? iso : null;
}

function numbers(match: RegExpExecArray): [number, number, number] {
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/**
 * A date as the publications print it – `03 Jun 2021`, `2021-06-03` (a time after it is ignored) or `06/03/2021`
 * (month first) – as ISO text; `null` where it is none of these or no day of the calendar.
 */
export function readPublishedDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
  if (iso) return isoOf(...numbers(iso));
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (american) {
    const [month, day, year] = numbers(american);
    return isoOf(year, month, day);
  }
  const named = /^(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})$/.exec(text);
  if (!named) return null;
  const month = months.indexOf((named[2] ?? '').toLowerCase()) + 1;
  return month === 0 ? null : isoOf(Number(named[3]), month, Number(named[1]));
}
