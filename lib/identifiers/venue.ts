/**
 * A trading venue and the ways files spell it. `codeLength` is the length that codes of this venue are padded to
 * with leading zeros (Hong Kong 5, mainland China 6); `null` where codes have no fixed length.
 */
export interface Venue {
  readonly mic: string;
  readonly name: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly timeZone: string;
  readonly currencies: readonly string[];
  /** Spellings of the venue in tickers: `941 HK`, `0941.HK` (Reuters, Yahoo), `HKG:0941` (Google). */
  readonly bloomberg: readonly string[];
  readonly reuters: readonly string[];
  readonly yahoo: readonly string[];
  readonly google: readonly string[];
  /** The country letters that OFAC's "Equity Ticker" uses for this venue (`CN`, `HK`, `US`, `DE`). */
  readonly listLetters: readonly string[];
  /** Spellings in exchange columns, lower case (`hong kong exchanges and clearing ltd`, `xhkg`). */
  readonly words: readonly string[];
  /** A regular expression (anchored) that a padded code of this venue satisfies, or `null`. */
  readonly codePattern: string | null;
  readonly codeLength: number | null;
}
