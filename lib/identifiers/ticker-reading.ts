/** A ticker read against the venues: a code at a venue (ISO 10383 MIC), or without one. */
export interface TickerReading {
  readonly raw: string;
  readonly code: string;
  readonly mic: string | null;
  /** What the venue was read from; `none` makes the ticker weak evidence. */
  readonly basis: 'suffix' | 'venue' | 'country' | 'currency' | 'script' | 'none';
  /** True where zeros had to be added to, or taken from, the code to make it one of that venue. */
  readonly padded: boolean;
}
