/** A listed option as its symbol spells it out. */
export interface ListedOption {
  /** Ticker of the underlying in the United States. */
  readonly underlying: string;
  readonly expiresOn: string;
  readonly side: 'call' | 'put';
}

/**
 * The symbol of the Options Clearing Corporation – root, yymmdd, C or P, strike in thousandths (`CHL   220121C00030000`)
 * – and the brokers' shorter one (` -CHL220121C30`).
 */
const spelling = /^[-+\s]*([A-Z]{1,6})\d?\s*(\d{2})(\d{2})(\d{2})([CP])(?:\d{8}|\d+(?:\.\d+)?)$/;

/** Takes such a symbol apart; `null` for any other ticker. */
export function readListedOption(symbol: string): ListedOption | null {
  const [, underlying, year, month, day, side] = spelling.exec(symbol.trim().toUpperCase()) ?? [];
  if (underlying === undefined || Number(month) > 12 || Number(day) > 31) return null;
  return { underlying, expiresOn: `20${year}-${month}-${day}`, side: side === 'C' ? 'call' : 'put' };
}
