import { isCalendarDate } from '../../dates/calendar.ts';
import { read as readIsin } from '../../identifiers/isin.ts';
import { read as readLei } from '../../identifiers/lei.ts';
import { readTickers, type VenueTable } from '../../identifiers/ticker.ts';
import type { OwnTerm } from '../../listings/own-list.ts';

/** A code at a venue (ISO 10383). */
export interface StatedTicker {
  readonly code: string;
  readonly mic: string;
  /** False where the letters beside the code are those of several venues (`US`). */
  readonly sure: boolean;
}

/** A company as somebody names it for a list beside the law, with what is to hold of it. Identifiers are checked. */
export interface StatedCompany extends OwnTerm {
  readonly names: readonly string[];
  readonly isins: readonly string[];
  readonly tickers: readonly StatedTicker[];
  readonly leis: readonly string[];
}

/** Says that a value cannot be used: which field, what was seen, why. Never returns. */
export type RefuseField = (field: string, seen: string, why: string) => never;

/** The ISIN in canonical spelling; refuses one that fails its check digit. */
export function isinOf(text: string, refuse: RefuseField): string {
  return readIsin(text) ?? refuse('isin', text, 'fails the check digit of an ISIN');
}

/** The LEI in canonical spelling; refuses one that fails its check digits. */
export function leiOf(text: string, refuse: RefuseField): string {
  return readLei(text) ?? refuse('lei', text, 'fails the check digits of an LEI');
}

/** The calendar date; refuses any other spelling, and days that do not exist. */
export function dateOf(field: string, text: string, refuse: RefuseField): string {
  return isCalendarDate(text) ? text : refuse(field, text, 'is no date (YYYY-MM-DD)');
}

/** What a ticker is at venues, read from letters beside the code (`20 HK`) or from the venue given; none without either. */
export function placedTickers(
  text: string,
  venue: string | null,
  table: VenueTable,
): readonly StatedTicker[] {
  const hints = { venue, country: null, currency: null, names: [] };
  const found = readTickers([text], hints, table);
  return found.flatMap(({ code, mic }) => (mic === null ? [] : [{ code, mic, sure: found.length === 1 }]));
}

/**
 * A ticker with its venue, from letters beside the code (`20 HK`, `HKG:20`) or from the venue given. Without a venue
 * letters belong to another company at the next exchange, so that is refused. Shared letters (`US`) give several.
 */
export function tickersOf(
  text: string,
  venue: string | null,
  { table, refuse }: { readonly table: VenueTable; readonly refuse: RefuseField },
): readonly StatedTicker[] {
  const found = placedTickers(text, venue, table);
  if (found.length > 0) return found;
  return venue === null
    ? refuse('ticker', text, 'names no venue known here: write "20 HK", or give the venue as mic')
    : refuse('mic', venue, `is no venue known here at which ${text} can be a code`);
}
