import { calendarDateIn } from '../dates.ts';
import type { SettlementCycle, VenueCalendars } from './calendar.ts';
import type { Session, Sessions } from './sessions.ts';

/** A trade day, the day on which its trades settle, and the cycle between them. */
export interface SettledTrade {
  readonly session: Session;
  readonly settlesOn: string;
  readonly cycle: SettlementCycle;
}

/** No cycle is longer than this. */
const cycleDaysMax = 5;

/** The settlement cycle of trades of a day at a venue; `null` where none is known. */
export function settlementCycleOf(
  mic: string,
  date: string,
  calendars: VenueCalendars,
): SettlementCycle | null {
  const source = calendars.kept.find((one) => one.mic === mic)?.keeps ?? mic;
  const found = calendars.settlement.find(
    (one) => one.mic === source && (one.from ?? date) <= date && date <= (one.to ?? date),
  );
  return found ?? null;
}

/**
 * The last session whose trades also settle in a session that ends before the instant, counted in sessions of the
 * venue. A doubtful basis, for caution only: compliance is measured by the trade date (FAQ 864, removed in 2021 and
 * not issued again). `null` where calendar or cycle give no answer.
 */
export function lastTradeToSettleBefore(
  at: number,
  sessions: Sessions,
  calendars: VenueCalendars,
): SettledTrade | null {
  const { session: last } = sessions.lastFullSessionBefore(at);
  if (last === null) return null;
  for (let back = 0; back <= cycleDaysMax; back += 1) {
    const session = sessions.sessionBefore(last.date, back);
    if (session === null) return null;
    const cycle = settlementCycleOf(sessions.mic, calendarDateIn(session.opensAt, sessions.zone), calendars);
    if (cycle === null) return null;
    if (cycle.days <= back) {
      const settled = sessions.sessionBefore(last.date, back - cycle.days);
      return settled === null ? null : { session, settlesOn: settled.date, cycle };
    }
  }
  return null;
}
