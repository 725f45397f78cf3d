const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayMs = 86_400_000;

function isoOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? at.toISOString().slice(0, 10) : null;
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

/** The calendar date `days` after an ISO date: plain calendar days, as E.O. 13959 s. 1(b) and (c) count them. */
export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
