import { textOf, unitsOf } from '../exact.ts';
import type { Sessions } from './sessions.ts';

/** What a holding comes to per session until its deadline. */
export interface Plan {
  /** Full sessions left, one under way included; `null` where the calendar does not reach that far. */
  readonly sessionsLeft: number | null;
  /** Decimal text; `null` where quantity or sessions are unknown, and where no session is left. */
  readonly averagePerSession: string | null;
}

/** Counts sessions and quantity per session from `asOf` to the deadline (instants). Past the deadline there is none. */
export function planFor(
  quantity: string | null,
  asOf: number,
  divestBefore: number,
  venue: Sessions,
): Plan | null {
  if (asOf >= divestBefore) return null;
  const sessionsLeft = venue.countBetween(asOf, divestBefore);
  return { sessionsLeft, averagePerSession: averagePerSession(quantity, sessionsLeft) };
}

/** Quantity by sessions, rounded away from zero: to whole units where the quantity is whole, else to two decimals. */
export function averagePerSession(quantity: string | null, sessionsLeft: number | null): string | null {
  if (quantity === null || sessionsLeft === null || sessionsLeft === 0) return null;
  const { units, places } = unitsOf(quantity);
  const unit = 10n ** BigInt(places);
  const roundedTo = units % unit === 0n ? 0 : 2;
  const dividend = (units < 0n ? -units : units) * 10n ** BigInt(roundedTo);
  const divisor = unit * BigInt(sessionsLeft);
  const average = (dividend + divisor - 1n) / divisor;
  return textOf({ units: units < 0n ? -average : average, places: roundedTo });
}
