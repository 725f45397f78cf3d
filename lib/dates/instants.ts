import { isCalendarDate } from './calendar.ts';
import type { CalendarDate } from './calendar.ts';

/**
 * Instants are milliseconds since 1970-01-01T00:00Z. Zones are IANA names (rules of summer time come from the runtime)
 * or fixed offsets (`+08:00`).
 */
export const newYork = 'America/New_York';

const dayMs = 86_400_000;

const clock =
  /^(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9])(?::(?<second>[0-5][0-9])(?:\.(?<ms>[0-9]{3}))?)?$/;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether the runtime knows a time zone of this name. */
export function isZone(zone: string): boolean {
  try {
    return formatter(zone) !== undefined;
  } catch {
    return false;
  }
}

/** Whether the text is a time of day: `HH:MM`, `HH:MM:SS` or `HH:MM:SS.mmm`. */
export function isClockTime(text: string): boolean {
  return clock.test(text);
}

/**
 * Every instant at which clocks of the zone show this date and time: one as a rule, none where the clock is put
 * forward past it, two (in order) where it is put back. Throws RangeError on a date, time or zone that is none.
 */
export function instantsShowing(date: CalendarDate, time: string, zone: string): readonly number[] {
  const wall = wallAsUtc(date, time);
  const offsets = new Set([offsetAt(wall - dayMs, zone), offsetAt(wall + dayMs, zone)]);
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((at) => at + offsetAt(at, zone) === wall)
    .toSorted((a, b) => a - b);
}

/**
 * The instant at which clocks of the zone show this date and time. Shown twice (clock put back): the first of the
 * two. Never shown (clock put forward): as if the clock had not been changed, so 02:30 becomes 03:30.
 */
export function instantInZone(date: CalendarDate, time: string, zone: string): number {
  const [first] = instantsShowing(date, time, zone);
  if (first !== undefined) return first;
  const wall = wallAsUtc(date, time);
  return wall - offsetAt(wall - dayMs, zone);
}

/** `instantInZone` for New York, the zone of every rule of this programme. */
export function newYorkInstant(date: CalendarDate, time: string): number {
  return instantInZone(date, time, newYork);
}

/** The day on which an instant falls in a zone. */
export function calendarDateIn(at: number, zone: string): CalendarDate {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10);
}

/** An instant as ISO 8601 with the offset of the zone (`Z` for UTC); milliseconds only where there are any. */
export function formatInstant(at: number, zone: string): string {
  const offset = offsetAt(at, zone);
  const wall = new Date(at + offset).toISOString().replace(/(?:\.000)?Z$/, '');
  return `${wall}${zone === 'UTC' ? 'Z' : offsetText(offset)}`;
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}

/** Offsets of named zones that were asked for, by second: the same deadlines are asked for again and again. */
const knownOffsets = new Map<string, Map<number, number>>();
const knownOffsetsMax = 10_000;

/** What a clock in the zone shows at an instant, taken for UTC, minus the instant: the offset in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const second = Math.floor(at / 1000) * 1000;
  const known = knownOffsets.get(zone)?.get(second);
  if (known !== undefined) return known;
  const fixed = fixedOffset.exec(zone);
  if (fixed !== null) return fixedMs(fixed);
  const offset = offsetShown(second, zone);
  const ofZone = knownOffsets.get(zone) ?? new Map<number, number>();
  if (ofZone.size >= knownOffsetsMax) ofZone.clear();
  knownOffsets.set(zone, ofZone.set(second, offset));
  return offset;
}

function offsetShown(second: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatter(zone).formatToParts(second)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
}

/** A zone that a source states as its distance from UTC; not every runtime takes such a text for a zone. */
const fixedOffset = /^([+-])(\d{2}):(\d{2})$/;

function fixedMs([, sign, hours, minutes]: RegExpExecArray): number {
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function wallAsUtc(date: CalendarDate, time: string): number {
  if (!isCalendarDate(date) || !isClockTime(time)) throw new RangeError(`no date and time: ${date} ${time}`);
  const groups = clock.exec(time)?.groups;
  return Date.parse(
    `${date}T${groups?.hour}:${groups?.minute}:${groups?.second ?? '00'}.${groups?.ms ?? '000'}Z`,
  );
}

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}
