import { leastCertain } from '../confidence.ts';
import type { Confidence } from '../confidence.ts';
import { addDays, calendarDateIn, instantInZone, weekday } from '../dates.ts';
import type { CoveredPeriod, ExchangeHoliday, TradingPart, VenueCalendars } from './calendar.ts';

/** One stretch of trading, as instants. */
export interface SessionPart {
  readonly opensAt: number;
  readonly closesAt: number;
}

/**
 * One day's session. `closesAt` is the end of continuous trading, `endsAt` that of a closing auction after it (the
 * same where there is none). `confidence` is that of the least certain fact the answer rests on.
 */
export interface Session {
  readonly date: string;
  readonly isHalf: boolean;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly endsAt: number;
  readonly parts: readonly SessionPart[];
  readonly confidence: Confidence;
}

/** The last full session before an instant, or why there is no answer. */
export type SessionAnswer =
  | { readonly session: Session; readonly noAnswer: null }
  | { readonly session: null; readonly noAnswer: string };

/** The days and hours of one venue. A day that the calendar does not cover is never guessed: `null`. */
export interface Sessions {
  readonly mic: string;
  readonly zone: string;
  readonly firstOn: string;
  readonly lastOn: string;
  isSession(date: string): boolean | null;
  /** The session of a day; `null` where there is none and where the day is not covered. */
  sessionOn(date: string): Session | null;
  /** The last session that ends, closing auction included, before the instant. */
  lastFullSessionBefore(at: number): SessionAnswer;
  /** The session so many sessions before the one of a date; `null` where a day between is not covered. */
  sessionBefore(date: string, count: number): Session | null;
  /** Sessions that end after `from` and before `to`, one under way included; `null` where a day is not covered. */
  countBetween(from: number, to: number): number | null;
}

type DayKind = 'full' | 'half' | 'closed' | 'notCovered';

interface Book {
  readonly mic: string;
  readonly zone: string;
  readonly parts: readonly TradingPart[];
  readonly covered: readonly CoveredPeriod[];
  readonly holidays: ReadonlyMap<string, ExchangeHoliday>;
  readonly keptBy: Confidence;
  /** Kinds of days already asked for. */
  readonly kinds: Map<string, DayKind>;
}

const made = new WeakMap<VenueCalendars, Map<string, Sessions | null>>();

/** Sessions of a venue by its MIC; `null` where there is no calendar of it. */
export function sessionsOf(mic: string, calendars: VenueCalendars): Sessions | null {
  const known = made.get(calendars) ?? new Map<string, Sessions | null>();
  made.set(calendars, known);
  const sessions = known.get(mic) ?? makeSessions(mic, calendars);
  known.set(mic, sessions);
  return sessions;
}

function makeSessions(mic: string, calendars: VenueCalendars): Sessions | null {
  const book = bookOf(mic, calendars);
  const firstOn = book?.covered.map(({ from }) => from).toSorted()[0];
  const lastOn = book?.covered
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (book === null || firstOn === undefined || lastOn === undefined) return null;
  return {
    mic,
    zone: book.zone,
    firstOn,
    lastOn,
    isSession: (date) => {
      const kind = kindOf(date, book);
      return kind === 'notCovered' ? null : kind !== 'closed';
    },
    sessionOn: (date) => sessionOn(date, book),
    lastFullSessionBefore: (at) => {
      const session = lastEnding(at, calendarDateIn(at, book.zone), book);
      return session === null
        ? { session, noAnswer: `No answer: the calendar of ${mic} covers only ${firstOn} to ${lastOn}.` }
        : { session, noAnswer: null };
    },
    sessionBefore: (date, count) => stepBack(date, count, book),
    countBetween: (from, to) => countBetween(from, to, book),
  };
}

function bookOf(mic: string, calendars: VenueCalendars): Book | null {
  const kept = calendars.kept.find((one) => one.mic === mic);
  const source = kept?.keeps ?? mic;
  const zone = calendars.zones.get(mic);
  const parts = calendars.parts.filter((one) => one.mic === source);
  if (zone === undefined || parts.length === 0) return null;
  const holidays = calendars.holidays.filter((one) => one.mic === source);
  return {
    mic,
    zone,
    parts,
    covered: calendars.covered.filter((one) => one.mic === source),
    holidays: new Map(holidays.map((one) => [one.date, one])),
    keptBy: kept?.confidence ?? 'official',
    kinds: new Map(),
  };
}

function kindOf(date: string, book: Book): DayKind {
  const known = book.kinds.get(date);
  if (known !== undefined) return known;
  const kind = readKind(date, book);
  if (kind !== 'notCovered') book.kinds.set(date, kind);
  return kind;
}

function readKind(date: string, book: Book): DayKind {
  if (coverOf(date, book) === undefined) return 'notCovered';
  if (weekday(date) > 5) return 'closed';
  return book.holidays.get(date)?.kind ?? 'full';
}

function coverOf(date: string, { covered }: Book): CoveredPeriod | undefined {
  return covered.find(({ from, to }) => from <= date && date <= to);
}

function sessionOn(date: string, book: Book): Session | null {
  const kind = kindOf(date, book);
  if (kind === 'closed' || kind === 'notCovered') return null;
  const ofDay = book.parts
    .filter((part) => part.day === kind)
    .toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
  const instants = ofDay.map((part) => ({ ...part, ...instantsOf(date, part, book.zone) }));
  const trading = instants.filter((part) => part.kind === 'trading');
  const [first, last, end] = [trading[0], trading.at(-1), instants.at(-1)];
  if (first === undefined || last === undefined || end === undefined)
    throw new Error(`no hours of a ${kind} day at ${book.mic}`);
  return {
    date,
    isHalf: kind === 'half',
    opensAt: first.opensAt,
    closesAt: last.closesAt,
    endsAt: end.closesAt,
    parts: trading.map(({ opensAt, closesAt }) => ({ opensAt, closesAt })),
    confidence: leastCertain([dayConfidence(date, book), ...ofDay.map((part) => part.confidence)]),
  };
}

function instantsOf(date: string, part: TradingPart, zone: string): SessionPart {
  return {
    opensAt: instantInZone(date, part.opens, zone),
    closesAt: instantInZone(date, part.closes, zone),
  };
}

/** How certain it is that a day is what it is taken for. A weekend day needs no source. */
function dayConfidence(date: string, book: Book): Confidence {
  if (weekday(date) > 5) return 'official';
  const facts = [book.holidays.get(date)?.confidence, coverOf(date, book)?.confidence, book.keptBy];
  return leastCertain(facts.filter((one) => one !== undefined));
}

/** Walks back from a day; every day passed over must be covered, and its certainty counts. */
function lastEnding(at: number, from: string, book: Book): Session | null {
  const passed: Confidence[] = [];
  for (let date = from; coverOf(date, book) !== undefined; date = addDays(date, -1)) {
    const session = sessionOn(date, book);
    if (session !== null && session.endsAt < at)
      return { ...session, confidence: leastCertain([session.confidence, ...passed]) };
    passed.push(dayConfidence(date, book));
  }
  return null;
}

function stepBack(date: string, count: number, book: Book): Session | null {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    const kind = kindOf(day, book);
    if (kind === 'notCovered') return null;
    if (kind !== 'closed') left -= 1;
  }
  return sessionOn(day, book);
}

/** Only the first and the last day need a clock; of those between, the kind of day suffices. */
function countBetween(from: number, to: number, book: Book): number | null {
  const [first, last] = [calendarDateIn(from, book.zone), calendarDateIn(to, book.zone)];
  let count = 0;
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const kind = kindOf(date, book);
    if (kind === 'notCovered') return null;
    if (kind === 'closed') continue;
    const isEdge = date === first || date === last;
    if (!isEdge || endsBetween(date, { from, to }, book)) count += 1;
  }
  return count;
}

function endsBetween(date: string, { from, to }: { from: number; to: number }, book: Book): boolean {
  const session = sessionOn(date, book);
  return session !== null && session.endsAt > from && session.endsAt < to;
}
