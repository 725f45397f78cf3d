import type { Confidence } from '../confidence.ts';

/**
 * A weekday on which a venue holds no session, or ends it early. `date` is the venue's own calendar date; `closeLocal`
 * is `HH:MM` of its clock on a half day, else `null`.
 */
export interface ExchangeHoliday {
  readonly mic: string;
  readonly date: string;
  readonly kind: 'closed' | 'half';
  readonly closeLocal: string | null;
  readonly reason: string | null;
  readonly confidence: Confidence;
  readonly source: string;
}

/** A stretch of a venue's day, `HH:MM` of its clock. A closing auction ends the day after the last `trading`. */
export interface TradingPart {
  readonly mic: string;
  readonly day: 'full' | 'half';
  readonly kind: 'trading' | 'closingAuction';
  readonly opens: string;
  readonly closes: string;
  readonly confidence: Confidence;
  readonly source: string;
}

/** Days, first and last included, for which every weekday without a full session is known. */
export interface CoveredPeriod {
  readonly mic: string;
  readonly from: string;
  readonly to: string;
  readonly confidence: Confidence;
  readonly source: string;
}

/** A venue that keeps the days and hours of another. */
export interface KeptCalendar {
  readonly mic: string;
  readonly keeps: string;
  readonly confidence: Confidence;
  readonly source: string;
}

/** Sessions from trade to settlement for trades of those days (`null` is open). */
export interface SettlementCycle {
  readonly mic: string;
  readonly days: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string | null;
  readonly confidence: Confidence;
  readonly source: string;
}

/** Everything known of the days and hours of venues. */
export interface VenueCalendars {
  /** IANA zone by MIC, of every known venue. */
  readonly zones: ReadonlyMap<string, string>;
  readonly holidays: readonly ExchangeHoliday[];
  readonly parts: readonly TradingPart[];
  readonly covered: readonly CoveredPeriod[];
  readonly kept: readonly KeptCalendar[];
  readonly settlement: readonly SettlementCycle[];
  /** The only venue at which a known security is quoted, by ISIN; securities of several venues are not in it. */
  readonly onlyVenues: ReadonlyMap<string, string>;
}
