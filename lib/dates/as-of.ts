import { problemAdvice, refuse } from '../problems.ts';
import { isCalendarDate } from './calendar.ts';
import { formatInstant, instantsShowing, isClockTime, isZone, newYork, newYorkInstant } from './instants.ts';

/** An as-of: the instant, the text it was read from, and the instant again as ISO text with the New York offset. */
export interface AsOf {
  readonly at: number;
  readonly text: string;
  readonly iso: string;
  /** Only a day was given; it stands for 00:01:00 in New York, when the deadlines of that day are reached. */
  readonly dateOnly: boolean;
}

/** The time of day at which every prohibition and carve-out of E.O. 13959 as amended begins or ends. */
export const ruleTime = '00:01:00';

const instant =
  /^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?<time>[0-9:.]+) ?(?<offset>Z|[+-][0-9]{2}(?::?[0-9]{2})?)? ?(?<zone>\[[A-Za-z0-9_+/-]+\]|[A-Za-z_]+\/[A-Za-z0-9_+/-]+|UTC|GMT)?$/;

/**
 * Reads an as-of: a day, or a date and time with an offset, a zone name, or both. Refused (`asOfUnreadable`): days
 * and times that do not exist, times without a zone, offset and zone that contradict each other, and local times
 * that the zone's clocks show never or twice.
 */
export function readAsOf(text: string): AsOf {
  const given = text.trim();
  if (isCalendarDate(given)) return asOf(newYorkInstant(given, ruleTime), given, true);
  const { date, time, offset, zone } = instant.exec(given)?.groups ?? {};
  if (date === undefined || time === undefined || !isCalendarDate(date) || !isClockTime(time))
    return unreadable(given);
  const name = zone?.replace(/[[\]]/g, '');
  if (name !== undefined && !isZone(name)) return unreadable(given, `The time zone ${name} is not known.`);
  const byOffset = offset === undefined ? null : atOffset(date, time, offset);
  if (byOffset !== null && Number.isNaN(byOffset)) return unreadable(given);
  const shown = name === undefined ? null : instantsShowing(date, time, name);
  return asOf(settle(byOffset, shown, given), given, false);
}

function settle(byOffset: number | null, shown: readonly number[] | null, given: string): number {
  if (shown === null) return byOffset ?? unreadable(given);
  if (byOffset !== null) {
    return shown.includes(byOffset)
      ? byOffset
      : unreadable(given, 'The offset is not that of the time zone.');
  }
  const [only, another] = shown;
  if (only === undefined)
    return unreadable(given, 'Clocks in this time zone never showed that time: they were put forward.');
  if (another !== undefined) {
    return unreadable(
      given,
      'Clocks in this time zone showed that time twice: write the offset (-04:00 or -05:00).',
    );
  }
  return only;
}

/** NaN where the offset is none that a clock on earth has. */
function atOffset(date: string, time: string, offset: string): number {
  const [wall] = instantsShowing(date, time, 'UTC');
  if (wall === undefined) return Number.NaN;
  if (offset === 'Z') return wall;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', '') || '0');
  if (hours > 14 || minutes > 59) return Number.NaN;
  return wall - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function asOf(at: number, text: string, dateOnly: boolean): AsOf {
  return { at, text, iso: formatInstant(at, newYork), dateOnly };
}

function unreadable(seen: string, why?: string): never {
  const advice = problemAdvice.asOfUnreadable;
  return refuse('asOfUnreadable', why === undefined ? { seen } : { seen, text: `${why} ${advice}` });
}
