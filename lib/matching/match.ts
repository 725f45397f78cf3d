import type { DoubtfulIdentifier, Identifiers } from '../holdings/position.ts';
import type { TickerReading } from '../identifiers/ticker-reading.ts';

/** A distinct security as the positions name it; only instruments are matched. */
export interface Instrument {
  readonly name: string | null;
  readonly otherNames: readonly string[];
  readonly identifiers: Identifiers;
  readonly doubtful: readonly DoubtfulIdentifier[];
  readonly tickers: readonly TickerReading[];
  /** ISO 3166 alpha-2, where the row states or implies one. */
  readonly country: string | null;
  readonly currency: string | null;
  readonly assetClass: string | null;
  /** The day the holding is stated for; decides which period of a recycled ticker counts. */
  readonly heldOn: string | null;
}

export type Outcome = 'listed' | 'review' | 'related';
export type Exposure = 'direct' | 'depositaryReceipt' | 'debt' | 'derivative' | 'fund';

/** One reason for or against a match, in words for people, with the two values compared. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly position: string | null;
  readonly listing: string | null;
  readonly speaks: 'for' | 'against';
}

/** The best candidate for an instrument. `score` is 0 to 1 and orders matches; the outcome rests on the reasons. */
export interface Match {
  readonly uid: number;
  readonly listingName: string;
  readonly outcome: Outcome;
  readonly score: number;
  readonly exposure: Exposure;
  readonly reasons: readonly Reason[];
}
