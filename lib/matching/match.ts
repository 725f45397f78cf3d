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

/** One way from a fund to a security: what is held in what, outermost first. Weights are fractions of 1, decimal text. */
export interface FundRoute {
  readonly path: readonly string[];
  /** Of the outermost fund; `null` where a weight on the way is not known. */
  readonly weight: string | null;
}

/** Where the constituents of a fund were read. `on` is the day they are stated for. */
export interface ConstituentsSource {
  readonly fund: string;
  readonly input: number;
  readonly file: string;
  readonly on: string | null;
}

/** How a fund leads to a listed company, where its constituents were given. */
export interface LookThrough {
  /** Of all routes together, a fraction of 1 as decimal text; `null` where one of them is not known. */
  readonly weight: string | null;
  /** Heaviest first; long lists are cut, `routesInAll` counts them. */
  readonly routes: readonly FundRoute[];
  readonly routesInAll: number;
  /** The day of the oldest constituents on the way, `null` where one states none. */
  readonly constituentsOn: string | null;
  readonly sources: readonly ConstituentsSource[];
}

/** The best candidate for an instrument. `score` is 0 to 1 and orders matches; the outcome rests on the reasons. */
export interface Match {
  readonly uid: number;
  readonly listingName: string;
  readonly outcome: Outcome;
  readonly score: number;
  readonly exposure: Exposure;
  readonly reasons: readonly Reason[];
  /** Only for exposure through a fund whose constituents were given. */
  readonly lookThrough?: LookThrough;
}
