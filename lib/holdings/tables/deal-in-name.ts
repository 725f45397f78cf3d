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
  readonly names: readonly string[];
}

/**
 * The name behind the side of a deal (`Buy Alibaba (BABA)`). Companies are called by `Long` and `Short` as well: behind
 * these a ticker has to stand, and the name counts with and without the word. `Buy USD sell HKD` deals in money.
 */
export function dealInName(name: string): DealInName | null {
  const side = dealBefore.exec(name)?.[0];
  if (side === undefined) return null;
  const behind = name.slice(side.length);
  if (currencyCodes.has(behind.slice(0, 3)) && /^.{3}\b/u.test(behind)) return null;
  if (tickerAlone.test(behind)) return { ticker: behind, names: [] };
  const isWordOfNames = /^(?:long|short)/i.test(side);
  const found = tickerBehind.exec(behind);
  if (found === null) return isWordOfNames ? null : { ticker: null, names: [behind] };
  const own = behind.slice(0, found.index).trim();
  return { ticker: found[1] ?? null, names: isWordOfNames ? [`${side}${own}`, own] : [own] };
}
