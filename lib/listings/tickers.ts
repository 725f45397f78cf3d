import type { ListedTicker } from './listing.ts';

/**
 * Splits an "Equity Ticker" into code and country letters, whatever blanks lie between (`601698  CN`). Without any
 * blank only figures before two letters are split (`603019CN`): `CHL` alone is a code, not `C` in `HL`.
 */
export function splitTicker(printed: string): ListedTicker {
  const text = printed.trim();
  const parts = /^(\S+)\s+([A-Za-z]{2})$/.exec(text) ?? /^(\d+)([A-Za-z]{2})$/.exec(text);
  const code = parts?.[1];
  const country = parts?.[2];
  return code !== undefined && country !== undefined
    ? { printed, code: code.toUpperCase(), country: country.toUpperCase() }
    : { printed, code: text.toUpperCase(), country: null };
}

/** True where a ticker is not printed as code, one blank, two letters. */
export function isOddlySpaced(ticker: ListedTicker): boolean {
  return ticker.country !== null && ticker.printed !== `${ticker.code} ${ticker.country}`;
}
