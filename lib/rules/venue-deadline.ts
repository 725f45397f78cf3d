import { leastCertain } from '../confidence.ts';
import type { Confidence } from '../confidence.ts';
import { calendarDateIn, formatInstant, newYork } from '../dates.ts';
import type { VenueCalendars } from './calendar.ts';
import type { Deadlines } from './deadlines.ts';
import { planFor } from './plan.ts';
import { sessionsOf } from './sessions.ts';
import type { Session, Sessions } from './sessions.ts';
import { lastTradeToSettleBefore } from './settlement.ts';
import type { Status } from './status.ts';

/** A session in the contract's shape. Instants carry the offset of the venue, or of New York where they say so. */
export interface SessionFacts {
  readonly on: string;
  readonly opensAt: string;
  /** End of continuous trading; a closing auction may follow. */
  readonly closesAt: string;
  readonly closesAtNewYork: string;
  readonly isHalfDay: boolean;
  readonly confidence: Confidence;
}

/** The deadlines of a listing as the venue of the instrument sees them. What is not known is `null`; `remark` says why. */
export interface VenueDeadline {
  readonly mic: string | null;
  /** How the venue is known: the row states it, or the security is known to be quoted there and nowhere else. */
  readonly basis: 'stated' | 'onlyVenue' | null;
  readonly zone: string | null;
  readonly effectiveAt: string | null;
  readonly divestBefore: string | null;
  readonly lastFullSession: SessionFacts | null;
  /** Trading on the deadline's own day that ends before the instant. */
  readonly partSession: { readonly opensAt: string; readonly closesAt: string } | null;
  readonly lastTradeToSettle: {
    readonly on: string;
    readonly settlesOn: string;
    readonly cycle: string;
    readonly confidence: Confidence;
  } | null;
  /** Full sessions left as of the screening's instant; `null` once the period is over. */
  readonly sessionsLeft: number | null;
  readonly remark: string | null;
}

/** What is asked: the venue and ISIN stated, the listing's deadlines and status, the as-of instant. */
export interface VenueQuestion {
  readonly mic: string | null;
  readonly isin: string | null;
  readonly deadlines: Deadlines;
  readonly status: Status | null;
  readonly at: number;
}

const unknown: VenueDeadline = {
  mic: null,
  basis: null,
  zone: null,
  effectiveAt: null,
  divestBefore: null,
  lastFullSession: null,
  partSession: null,
  lastTradeToSettle: null,
  sessionsLeft: null,
  remark: 'Venue unknown: neither stated nor certain from the ISIN.',
};

/** The deadline on the venue's clock, the last session before it, sessions left. `null` where there is no deadline. */
export function venueDeadlineOf(question: VenueQuestion, calendars: VenueCalendars): VenueDeadline | null {
  const { divestBefore, effectiveAt } = question.deadlines;
  if (divestBefore === null || question.status === 'delisted') return null;
  const onlyVenue = question.isin === null ? undefined : calendars.onlyVenues.get(question.isin);
  const mic = question.mic ?? onlyVenue ?? null;
  const zone = mic === null ? undefined : calendars.zones.get(mic);
  if (mic === null || zone === undefined) return unknown;
  const basis = question.mic === null ? 'onlyVenue' : 'stated';
  const key = JSON.stringify([mic, basis, effectiveAt, divestBefore, question.status, question.at]);
  const known = answered.get(calendars) ?? new Map<string, VenueDeadline>();
  const answer = known.get(key) ?? answerAt({ mic, zone, basis }, question, divestBefore, calendars);
  if (known.size >= answeredMax) known.clear();
  answered.set(calendars, known.set(key, answer));
  return answer;
}

/** Answers given: instruments are many, venues and dates of listing are few. */
const answered = new WeakMap<VenueCalendars, Map<string, VenueDeadline>>();
const answeredMax = 1000;

type Place = Pick<VenueDeadline, 'mic' | 'basis'> & { readonly mic: string; readonly zone: string };

function answerAt(
  { mic, basis, zone }: Place,
  question: VenueQuestion,
  divestBefore: string,
  calendars: VenueCalendars,
): VenueDeadline {
  const { effectiveAt } = question.deadlines;
  const inZone = (at: string): string => formatInstant(Date.parse(at), zone);
  const sessions = sessionsOf(mic, calendars);
  const answers =
    sessions === null
      ? { ...unknown, remark: `No trading calendar of ${mic} here.` }
      : answersOf(question, sessions, calendars);
  return {
    mic,
    basis,
    zone,
    effectiveAt: effectiveAt === null ? null : inZone(effectiveAt),
    divestBefore: inZone(divestBefore),
    lastFullSession: answers.lastFullSession,
    partSession: answers.partSession,
    lastTradeToSettle: answers.lastTradeToSettle,
    sessionsLeft: answers.sessionsLeft,
    remark: answers.remark,
  };
}

type Answers = Pick<
  VenueDeadline,
  'lastFullSession' | 'partSession' | 'lastTradeToSettle' | 'sessionsLeft' | 'remark'
>;

function answersOf(question: VenueQuestion, sessions: Sessions, calendars: VenueCalendars): Answers {
  const deadline = Date.parse(question.deadlines.divestBefore ?? '');
  const { session, noAnswer } = sessions.lastFullSessionBefore(deadline);
  const isRunning = question.status === 'windDown' || question.status === 'notYetEffective';
  const plan = isRunning ? planFor(null, question.at, deadline, sessions) : null;
  return {
    lastFullSession: session === null ? null : sessionFacts(session, sessions.zone),
    partSession: partBefore(deadline, sessions),
    lastTradeToSettle: settlementFacts(deadline, sessions, calendars),
    sessionsLeft: plan?.sessionsLeft ?? null,
    remark: noAnswer ?? (plan !== null && plan.sessionsLeft === null ? notReached(sessions) : null),
  };
}

function notReached({ mic, firstOn, lastOn }: Sessions): string {
  return `Sessions left cannot be counted: the calendar of ${mic} covers ${firstOn} to ${lastOn}.`;
}

function sessionFacts(session: Session, zone: string): SessionFacts {
  return {
    on: session.date,
    opensAt: formatInstant(session.opensAt, zone),
    closesAt: formatInstant(session.closesAt, zone),
    closesAtNewYork: formatInstant(session.closesAt, newYork),
    isHalfDay: session.isHalf,
    confidence: session.confidence,
  };
}

/** The stretches of trading on the deadline's day that lie wholly before it, where the day's session does not. */
function partBefore(deadline: number, sessions: Sessions): VenueDeadline['partSession'] {
  const session = sessions.sessionOn(calendarDateIn(deadline, sessions.zone));
  if (session === null || session.endsAt < deadline) return null;
  const before = session.parts.filter(({ closesAt }) => closesAt < deadline);
  const [first, last] = [before[0], before.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    opensAt: formatInstant(first.opensAt, sessions.zone),
    closesAt: formatInstant(last.closesAt, sessions.zone),
  };
}

function settlementFacts(
  deadline: number,
  sessions: Sessions,
  calendars: VenueCalendars,
): VenueDeadline['lastTradeToSettle'] {
  const found = lastTradeToSettleBefore(deadline, sessions, calendars);
  if (found === null) return null;
  const { session, settlesOn, cycle } = found;
  const confidence = leastCertain([session.confidence, cycle.confidence]);
  return { on: session.date, settlesOn, cycle: `T+${cycle.days}`, confidence };
}
