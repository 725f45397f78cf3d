import { addDays, daysBetween } from '../dates/calendar.ts';
import { calendarDateIn, formatInstant, newYork, newYorkInstant } from '../dates/instants.ts';
import { ruleTime } from '../dates/as-of.ts';
import type { Listing } from '../listings/listing.ts';
import { refuse } from '../problems.ts';
import type { Rules, Standing } from './rules.ts';
import type { Status } from './status.ts';

/** A listing's dates and instants as they stand at an instant; `null` where the list gives no date. */
export interface Deadlines {
  readonly listedOn: string | null;
  readonly effectiveOn: string | null;
  readonly divestOn: string | null;
  /** Instants with the New York offset. */
  readonly effectiveAt: string | null;
  readonly divestBefore: string | null;
  /** Calendar days in New York from the as-of day to the deadline; negative once it has passed. */
  readonly daysToEffective: number | null;
  readonly daysToDivest: number | null;
}

/** Calendar days from the listing date to the start of the prohibition: E.O. 13959 as amended, s. 1(b). */
export const effectiveAfterDays = 60;

/** Calendar days from the listing date to the end of the divestment carve-out: s. 1(c). Not a year: leap days count. */
export const divestAfterDays = 365;

/** The three dates of a listing. */
export interface ListingDates {
  readonly listedOn: string | null;
  readonly effectiveOn: string | null;
  readonly divestOn: string | null;
}

/**
 * The three dates: as published where they are, the others counted from the listing date (or back to it: the order
 * ties each to it by a number of days). All `null` where the list prints none.
 */
export function listingDates(listing: Listing): ListingDates {
  const { effectiveOn, divestOn } = listing;
  const listedOn =
    listing.listedOn ?? shift(effectiveOn, -effectiveAfterDays) ?? shift(divestOn, -divestAfterDays);
  return {
    listedOn,
    effectiveOn: effectiveOn ?? shift(listedOn, effectiveAfterDays),
    divestOn: divestOn ?? shift(listedOn, divestAfterDays),
  };
}

/** Dates and instants of a listing, and the calendar days left in New York as of an instant. */
export function deadlinesOf(listing: Listing, at: number): Deadlines {
  const dates = listingDates(listing);
  const today = calendarDateIn(at, newYork);
  return {
    ...dates,
    effectiveAt: edgeText(dates.effectiveOn),
    divestBefore: edgeText(dates.divestOn),
    daysToEffective: dates.effectiveOn === null ? null : daysBetween(today, dates.effectiveOn),
    daysToDivest: dates.divestOn === null ? null : daysBetween(today, dates.divestOn),
  };
}

/**
 * Where a listing stands at an instant: the prohibition starts at 00:01:00 New York on the effective date (that
 * second included), the carve-out ends before 00:01:00 on the divestment date. Listing and removal have a day but no
 * time, and count from its midnight in New York. `null` before the listing date, and where no date is known.
 */
export function statusAt(listing: Listing, at: number): Status | null {
  const standing = standingAt(listing, at);
  return standing === 'notListed' || standing === 'undated' ? null : standing;
}

/** `statusAt` with the two kinds of "no status" told apart. */
export function standingAt(listing: Listing, at: number): Standing {
  if (listing.delistedOn !== null && at >= newYorkInstant(listing.delistedOn, '00:00:00')) return 'delisted';
  const { listedOn, effectiveOn, divestOn } = listingDates(listing);
  if (listedOn === null || effectiveOn === null || divestOn === null) return 'undated';
  if (at >= newYorkInstant(divestOn, ruleTime)) return 'holdOnly';
  if (at >= newYorkInstant(effectiveOn, ruleTime)) return 'windDown';
  return at >= newYorkInstant(listedOn, '00:00:00') ? 'notYetEffective' : 'notListed';
}

/** Refuses (`asOfNotCovered`) an instant before the first day that the rules cover. */
export function assertCovered(at: number, rules: Rules): void {
  if (at < newYorkInstant(rules.coveredFrom, '00:00:00')) {
    refuse('asOfNotCovered', { seen: formatInstant(at, newYork) });
  }
}

function shift(date: string | null, days: number): string | null {
  return date === null ? null : addDays(date, days);
}

function edgeText(date: string | null): string | null {
  return date === null ? null : formatInstant(newYorkInstant(date, ruleTime), newYork);
}
