import * as cusip from '../../identifiers/cusip.ts';
import * as figi from '../../identifiers/figi.ts';
import * as isin from '../../identifiers/isin.ts';
import * as sedol from '../../identifiers/sedol.ts';
import { readTickers, type VenueTable } from '../../identifiers/ticker.ts';
import type { TickerReading } from '../../identifiers/ticker-reading.ts';
import type { Identifiers, SecurityText } from '../../holdings/position.ts';
import { looseName } from '../../listings/names.ts';

/** All that names a fund: its identifiers, tickers, and names in letters and digits only. */
export interface FundIdentity {
  readonly isins: readonly string[];
  /** CUSIP, SEDOL and FIGI. */
  readonly numbers: readonly string[];
  readonly tickers: readonly TickerReading[];
  readonly names: readonly string[];
}

const nowhere = { venue: null, country: null, currency: null, names: [] };

const tickerShape = /^[\p{Lu}\d./-]{1,12}(?: [\p{Lu}]{2})?(?: EQUITY)?$/u;
const tickerInBrackets = /\(([\p{Lu}\d.]{2,8}(?: [\p{Lu}]{2})?)\)/u;

/** Reads texts that each name the same fund: an ISIN, CUSIP, SEDOL or FIGI, a ticker with or without venue, a name. */
export function identityOf(texts: readonly string[], venues: VenueTable): FundIdentity {
  const isins: string[] = [];
  const numbers: string[] = [];
  const tickers: string[] = [];
  const names: string[] = [];
  for (const text of texts.map((one) => one.trim()).filter((one) => one !== '')) {
    const asIsin = isin.read(text);
    const number = asIsin === null ? (cusip.read(text) ?? sedol.read(text) ?? figi.read(text)) : null;
    if (asIsin !== null) {
      isins.push(asIsin);
      numbers.push(...[isin.cusipOf(asIsin)].filter((one) => one !== null));
    } else if (number === null) {
      const bracketed = tickerInBrackets.exec(text)?.[1];
      if (bracketed !== undefined) tickers.push(bracketed);
      if (tickerShape.test(text)) tickers.push(text);
      names.push(looseName(bracketed === undefined ? text : text.replace(tickerInBrackets, ' ')));
    } else numbers.push(number);
  }
  return { isins, numbers, tickers: readTickers(tickers, nowhere, venues), names };
}

/** Finds what is kept for a fund by what a row says of its security. */
export interface FundIndex<Fund> {
  find(security: SecurityText, tickers: readonly TickerReading[]): Fund | null;
  /** Whether a fund is known by one of the numbers beside the ISIN. */
  knows(identifiers: Identifiers): boolean;
}

interface Known<Fund> {
  readonly fund: Fund;
  readonly identity: FundIdentity;
}

/**
 * An index of funds. The ISIN decides, then other numbers, then ticker, then name; two different ISINs are two funds
 * (or share classes), whatever else agrees, and so are tickers of two venues.
 */
export function fundIndex<Fund extends object>(
  funds: readonly Fund[],
  identity: (fund: Fund) => FundIdentity,
): FundIndex<Fund> {
  const byNumber = new Map<string, Known<Fund>>();
  const byCode = new Map<string, Known<Fund>[]>();
  const byName = new Map<string, Known<Fund>>();
  for (const fund of funds) {
    const known = { fund, identity: identity(fund) };
    for (const number of [...known.identity.isins, ...known.identity.numbers]) byNumber.set(number, known);
    for (const { code } of known.identity.tickers) {
      const place = bareCode(code);
      byCode.set(place, [...(byCode.get(place) ?? []), known]);
    }
    for (const name of known.identity.names) byName.set(name, known);
  }
  return {
    find: (security, tickers) => {
      if (funds.length === 0) return null;
      const { isin: own, cusip = '', sedol = '', figi = '' } = security.identifiers;
      const fits = (known: Known<Fund> | undefined): known is Known<Fund> =>
        known !== undefined && (own === undefined || isOpen(known.identity) || hasIsin(known.identity, own));
      if (own !== undefined && byNumber.has(own)) return byNumber.get(own)?.fund ?? null;
      const numbered = [cusip, sedol, figi].map((one) => byNumber.get(one)).find(fits);
      if (numbered !== undefined) return numbered.fund;
      const quoted = tickers.flatMap((one) => (byCode.get(bareCode(one.code)) ?? []).filter(isAt(one)));
      const names = [security.name, ...security.otherNames].filter((name) => name !== null);
      const named = names.map((name) => byName.get(looseName(name)));
      return [...quoted, ...named].find(fits)?.fund ?? null;
    },
    knows: ({ cusip = '', sedol = '', figi = '' }) =>
      [cusip, sedol, figi].some((one) => one !== '' && byNumber.has(one)),
  };
}

/** A fund that is known without an ISIN may have any. */
function isOpen({ isins }: FundIdentity): boolean {
  return isins.length === 0;
}

function hasIsin({ isins }: FundIdentity, isin: string): boolean {
  return isins.includes(isin);
}

/** Zeros in front come and go where a venue is not known. */
function bareCode(code: string): string {
  return code.toUpperCase().replace(/^0+(?=.)/, '');
}

function isAt({ code, mic }: TickerReading): <Fund>(known: Known<Fund>) => boolean {
  return ({ identity }) =>
    identity.tickers.some(
      (one) => bareCode(one.code) === bareCode(code) && (one.mic === mic || one.mic === null || mic === null),
    );
}
