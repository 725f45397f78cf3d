import { formatInstant, instantsShowing, isClockTime } from '../dates.ts';
import { readTypedDate, serialAsDate } from '../holdings/typed-dates.ts';
import type { DateOrder } from '../holdings/typed-dates.ts';
import type { TransactionTime } from './transaction.ts';
import { readZone, settledBy } from './words/zones.ts';
import type { StatedZone } from './words/zones.ts';

/** What a row says about its time, as text: a date or timestamp, a time beside it, a zone beside or in a heading. */
export interface TimeText {
  readonly date: string;
  readonly time: string;
  readonly zone: string;
  readonly order: DateOrder | null;
  /** The zone of the venue, which a time without one is taken for; `null` where it is not known. */
  readonly venueZone: string | null;
}

/** Why a time is less than an instant. `date`, `time`, `zone`: that part cannot be read or does not exist there. */
export type TimeFault = 'date' | 'time' | 'zone';

export interface ReadTime {
  readonly time: TransactionTime;
  readonly fault: TimeFault | null;
}

interface Wall {
  readonly on: string | null;
  readonly clock: string | null;
  readonly zone: string;
  readonly timeUnread: boolean;
}

/**
 * Reads when a row happened. A midnight to the second is a day without a time, as exports write dates; a time
 * without a zone takes the venue's, and where that is not known only the day counts. Clock times shown twice or
 * never leave the day.
 */
export function readTradeTime(given: TimeText): ReadTime {
  const text = [given.date, given.time, given.zone].filter((part) => part !== '').join(' ');
  const epoch = epochOf(given.date);
  if (epoch !== null) {
    const on = new Date(epoch).toISOString().slice(0, 10);
    return { time: { text, at: epoch, on, zone: 'UTC' }, fault: null };
  }
  const wall = wallOf(given);
  const day: TransactionTime = { text, at: null, on: wall.on, zone: null };
  if (wall.on === null) return { time: day, fault: text === '' ? null : 'date' };
  const zone = zoneOf(wall.zone, given);
  if (zone === 'unread') return { time: day, fault: 'zone' };
  const dated: TransactionTime = { ...day, zone: zone === null ? null : nameOf(zone) };
  if (wall.timeUnread) return { time: dated, fault: 'time' };
  if (wall.clock === null || isMidnight(wall.clock) || zone === null) return { time: dated, fault: null };
  const at = instantOf(wall.on, wall.clock, zone);
  return { time: { ...dated, at }, fault: at === null ? 'time' : null };
}

/** The instant of a transaction on the clock of its source, ISO 8601 with offset; `null` where only the day is known. */
export function onSourceClock({ at, zone }: TransactionTime): string | null {
  if (at === null || zone === null) return null;
  const stated = readZone(zone);
  if (stated?.kind !== 'offset') return formatInstant(at, zone);
  return new Date(at + stated.minutes * 60_000).toISOString().replace(/(?:\.000)?Z$/, stated.text);
}

function nameOf(zone: Exclude<StatedZone, { kind: 'ambiguous' }>): string {
  return zone.kind === 'zone' ? zone.name : zone.text;
}

function zoneOf(
  text: string,
  { venueZone }: TimeText,
): Exclude<StatedZone, { kind: 'ambiguous' }> | null | 'unread' {
  if (text === '') return venueZone === null ? null : { kind: 'zone', name: venueZone };
  const stated = readZone(text);
  if (stated === null) return 'unread';
  if (stated.kind !== 'ambiguous') return stated;
  const name = settledBy(stated.among, venueZone);
  return name === null ? 'unread' : { kind: 'zone', name };
}

function instantOf(
  on: string,
  clock: string,
  zone: Exclude<StatedZone, { kind: 'ambiguous' }>,
): number | null {
  if (zone.kind === 'offset') return (instantsShowing(on, clock, 'UTC')[0] ?? 0) - zone.minutes * 60_000;
  const [only, another] = instantsShowing(on, clock, zone.name);
  return another === undefined ? (only ?? null) : null;
}

function isMidnight(clock: string): boolean {
  return /^00:00(?::00(?:\.000)?)?$/.test(clock);
}

/** Seconds or milliseconds since 1970, as order systems write instants (2001 to 2286). */
function epochOf(text: string): number | null {
  if (/^[1-9]\d{9}$/.test(text)) return Number(text) * 1000;
  return /^[1-9]\d{12}$/.test(text) ? Number(text) : null;
}

function wallOf(given: TimeText): Wall {
  // Schwab prints the day of booking, `as of` the day of trading.
  const dateText = /\bas of\s+(\S.*)$/i.exec(given.date)?.[1] ?? given.date;
  const own = split(dateText);
  const beside = timeBeside(given.time);
  const serial = serialOf(own.date);
  const clock = beside?.clock ?? own.clock ?? serial?.clock ?? null;
  const inTime = given.time === '' || beside !== null ? null : split(given.time);
  return {
    on: serial?.on ?? readTypedDate(own.date, given.order),
    clock: inTime?.clock ?? clock,
    zone:
      [own.zone, beside?.zone, inTime?.zone, given.zone].find((one) => one !== undefined && one !== '') ?? '',
    timeUnread: clock === null && (given.time !== '' || hasClock(dateText)),
  };
}

const clockPattern =
  /(?<![\d:])(?<half>上午|下午|[AaPp]\.?[Mm]\.?\s)?\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<part>\d{1,9}))?)?\s*(?<ampm>[AaPp]\.?[Mm]\b\.?)?(?<zone>.*)$/u;
const compactPattern =
  /^(?<date>\d{4}-?\d{2}-?\d{2})[T;, _-]+(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?:\.?(?<part>\d{1,9}))?(?<zone>\D.*)?$/;

interface Parted {
  readonly date: string;
  readonly clock: string | null;
  readonly zone: string;
}

/** Date, clock time and zone of one text; the clock is `null` where there is none or where it does not exist. */
function split(text: string): Parted {
  const typed = text.normalize('NFKC').trim();
  const found = compactPattern.exec(typed) ?? clockPattern.exec(typed);
  if (found === null) return { date: typed, clock: null, zone: '' };
  const before = found.groups?.['date'] ?? typed.slice(0, found.index);
  const date = before
    .replace(/[\sT,;_@-]+$/u, '')
    .replace(/\bat$/i, '')
    .trim();
  return { date, clock: clockOf(found), zone: (found.groups?.['zone'] ?? '').trim() };
}

/** A cell of its own for the time: `10:00:00 ET`, `93005`, `0.4375`. */
function timeBeside(text: string): { clock: string; zone: string } | null {
  if (text === '') return null;
  const digits = /^(\d{1,2})(\d{2})(\d{2})(?:\.?\d{3,})?$/.exec(text);
  const clock = digits === null ? null : tidyClock(digits[1], digits[2], digits[3]);
  if (clock !== null) return { clock, zone: '' };
  if (/^0?\.\d+$/.test(text)) return { clock: clockOfFraction(Number(text)), zone: '' };
  const { clock: typed, zone } = split(text);
  return typed === null ? null : { clock: typed, zone };
}

/** A spreadsheet's serial day, with the time in its fraction. */
function serialOf(text: string): { on: string; clock: string | null } | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const serial = Number(text);
  const on = serialAsDate(serial);
  if (on === null) return null;
  return { on, clock: Number.isInteger(serial) ? null : clockOfFraction(serial % 1) };
}

function clockOfFraction(part: number): string {
  const seconds = Math.min(Math.round(part * 86_400), 86_399);
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

function clockOf({ groups = {} }: RegExpExecArray): string | null {
  const { hour, minute, second = '00', part = '', half = '', ampm = '' } = groups;
  const mark = `${half}${ampm}`.toLowerCase();
  const afternoon = mark.startsWith('p') || mark.startsWith('下');
  const morning = mark.startsWith('a') || mark.startsWith('上');
  let hours = Number(hour);
  if (afternoon && hours < 12) hours += 12;
  if (morning && hours === 12) hours = 0;
  const clock = tidyClock(String(hours), minute, second);
  return clock === null || part === '' ? clock : `${clock}.${part.slice(0, 3).padEnd(3, '0')}`;
}

function tidyClock(hour = '', minute = '', second = ''): string | null {
  const clock = `${hour.padStart(2, '0')}:${minute}:${second}`;
  return isClockTime(clock) ? clock : null;
}

function hasClock(text: string): boolean {
  return /\d{1,2}:\d{2}/.test(text);
}
