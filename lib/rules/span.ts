import { addDays } from '../dates/calendar.ts';
import { calendarDateIn, formatInstant, instantInZone, newYork, newYorkInstant } from '../dates/instants.ts';
import { ruleTime } from '../dates/as-of.ts';
import type { Listing } from '../listings/listing.ts';
import type { TransactionTime } from '../transactions/transaction.ts';
import { listingDates } from './deadlines.ts';

/**
 * The instants between which a transaction happened, both included: one and the same where the time is known, else
 * the first and last millisecond of its day in the zone of the source (New York where no zone is known).
 */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly zone: string | null;
}

/** The span of a transaction's time; `null` where not even the day is known. */
export function spanOf({ at, on, zone }: TransactionTime): Span | null {
  if (at !== null) return { from: at, to: at, zone };
  if (on === null) return null;
  const clock = zone ?? newYork;
  return {
    from: instantInZone(on, '00:00:00', clock),
    to: instantInZone(addDays(on, 1), '00:00:00', clock) - 1,
    zone,
  };
}

/** Everything at which a listing's standing changes, in order. Listing and removal count from midnight in New York. */
export function edgesOf(listing: Listing): readonly number[] {
  const { listedOn, effectiveOn, divestOn } = listingDates(listing);
  const edge = (on: string | null, time: string): readonly number[] =>
    on === null ? [] : [newYorkInstant(on, time)];
  return [
    ...edge(listedOn, '00:00:00'),
    ...edge(effectiveOn, ruleTime),
    ...edge(divestOn, ruleTime),
    ...edge(listing.delistedOn, '00:00:00'),
  ].toSorted((a, b) => a - b);
}

/** The edge that a span contains, that is: at which the standing differs from that at the span's start. */
export function edgeWithin(span: Span, listing: Listing): number | null {
  return edgesOf(listing).find((edge) => span.from < edge && edge <= span.to) ?? null;
}

/** The day a transaction is dated: in New York where its instant is known, else as the source dates it. */
export function dayOf({ at, on }: TransactionTime): string | null {
  return at === null ? on : calendarDateIn(at, newYork);
}

/** An instant as people read it: date and time on New York's clock, and on the source's where that is another. */
export function minuteText(at: number, zone: string | null): string {
  const there = zone === null || zone === newYork ? '' : `, which is ${wall(at, zone)} in ${zone}`;
  const unknown = zone === null ? ' (the row names no time zone; its day is taken as a day in New York)' : '';
  return `${wall(at, newYork)} in New York${there}${unknown}`;
}

function wall(at: number, zone: string): string {
  return formatInstant(at, zone).slice(0, 19).replace('T', ' ');
}
