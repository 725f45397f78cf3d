import { currencyCodes } from '../../currencies.ts';

/** The side of a deal before what was dealt in. Orders (`Market buy`, `Buy to open`) name nothing behind it. */
export const dealBefore =
  /^(?:buy|sell|long|short)\s+(?!(?:to|limit|market|stop|order|open|close)\b)(?=[\p{L}\p{N}]{2})/iu;

/** A ticker in brackets behind the name, or alone with its venue. */
const tickerBehind = /\(([A-Z0-9][A-Z0-9.-]{0,9})\)$/;
const tickerAlone = /^[A-Z0-9]{1,6}\.[A-Z]{1,3}$/;

/** What a cell names behind the side of a deal; `ticker` is null where the name has none. */
export interface DealInName {
  readonly ticker: string | null;
  readonly rest: string;
}

/**
 * The name behind the side of a deal (`Buy Alibaba (BABA)`), and behind `Long` and `Short`, by which companies are called
 * as well, only what is a ticker (`Long 00941.HK`); else `null`. `Buy USD sell HKD` deals in money.
 */
export function dealInName(name: string): DealInName | null {
  const side = dealBefore.exec(name);
  if (side === null) return null;
  const behind = name.slice(side[0].length);
  if (currencyCodes.has(behind.slice(0, 3)) && /^.{3}\b/u.test(behind)) return null;
  if (tickerAlone.test(behind)) return { ticker: behind, rest: behind };
  const ticker = tickerBehind.exec(behind);
  if (ticker === null)
    return /^[bs]/i.test(name) && !/^short/i.test(name) ? { ticker: null, rest: behind } : null;
  return { ticker: ticker[1] ?? null, rest: behind.slice(0, ticker.index).trim() || behind };
}
