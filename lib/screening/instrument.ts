import { readCountry } from '../identifiers/country.ts';
import { type VenueTable, readTickers } from '../identifiers/ticker.ts';
import type { DoubtfulIdentifier, OtherIsin, Position, SecurityText } from '../holdings/position.ts';
import type { Instrument } from '../matching/match.ts';
import type { TickerReading } from '../identifiers/ticker-reading.ts';

/**
 * What names a security, as text: positions with the same texts hold the same instrument, so that a million positions
 * cost no more than their distinct instruments. `numbers` are the identifiers beside the ISIN; where none of them is
 * known, the match depends on `words` alone.
 */
export interface InstrumentKey {
  readonly words: string;
  readonly numbers: string;
}

/**
 * Keys a position's instrument. An identifier that fails its check digit matters only as an ISIN, because the list
 * itself prints three such ISINs; others would make every mistyped row its own.
 */
export function instrumentKey({ security }: Pick<Position, 'security'>): InstrumentKey {
  const { isin = '', cusip = '', sedol = '', figi = '', lei = '', uscc = '' } = security.identifiers;
  const { name, otherNames, tickers, doubtful, venue, country, currency } = security;
  const names = otherNames.length === 0 ? name : `${name}\u001f${otherNames.join('\u001f')}`;
  const codes = tickers.length === 1 ? tickers[0] : tickers.join('\u001f');
  const printed = doubtful.length === 0 ? isin : `${isin}${isinsOf(doubtful)}`;
  const isins = security.otherIsins === undefined ? printed : `${printed}${othersOf(security.otherIsins)}`;
  return {
    words: `${names}\u001e${isins}\u001e${codes}\u001e${venue}\u001e${country}\u001e${currency}`,
    numbers: `${cusip}${sedol}${figi}${lei}${uscc}`,
  };
}

/** What of a row, beside the instrument, its match can depend on: the kind of security and the day it is held. */
export function circumstances({ security, heldOn }: Pick<Position, 'security' | 'heldOn'>): string {
  return `${security.assetClass}\u001e${heldOn}`;
}

function othersOf(others: readonly OtherIsin[]): string {
  return others.map(({ isin, underlying }) => `\u001f${isin}${underlying ? '*' : ''}`).join('');
}

function isinsOf(doubtful: readonly DoubtfulIdentifier[]): string {
  return doubtful.map(({ scheme, value }) => (scheme === 'isin' ? value : '')).join('');
}

/** Reads what a row says about its security into what matching compares. */
export function instrumentOf(
  { security, heldOn }: Pick<Position, 'security' | 'heldOn'>,
  tickers: TickerMemory,
): Instrument {
  const isinCountry = security.identifiers.isin?.slice(0, 2) ?? null;
  return {
    name: security.name,
    otherNames: security.otherNames,
    identifiers: security.identifiers,
    doubtful: security.doubtful,
    tickers: tickers.read(security),
    country: security.country === null ? countryOfIsin(isinCountry) : readCountry(security.country),
    currency: security.currency,
    assetClass: security.assetClass,
    heldOn,
  };
}

/** An ISIN of a place of convenience (Cayman, Bermuda, international) says nothing about the company's country. */
const saysNothing = new Set(['KY', 'BM', 'VG', 'XS', 'US', 'LU', 'JE', 'GG']);

function countryOfIsin(prefix: string | null): string | null {
  return prefix === null || prefix.startsWith('X') || saysNothing.has(prefix) ? null : prefix;
}

/** Ticker readings repeat with their hints; they are read once. */
export interface TickerMemory {
  read(security: SecurityText): readonly TickerReading[];
}

const rememberedMax = 100_000;
const none: readonly TickerReading[] = [];
const han = /\p{Script=Han}/u;

/** A memory of ticker readings against one table of venues. */
export function tickerMemory(table: VenueTable): TickerMemory {
  const remembered = new Map<string, readonly TickerReading[]>();
  return {
    read(security) {
      const { tickers, venue, country, currency, name, otherNames } = security;
      if (tickers.length === 0) return none;
      const isHan = (name !== null && han.test(name)) || otherNames.some((one) => han.test(one));
      const codes = tickers.length === 1 ? tickers[0] : tickers.join('\u001f');
      const key = `${codes}\u001e${venue ?? ''}\u001e${country ?? ''}\u001e${currency ?? ''}\u001e${isHan}`;
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const names = name === null ? otherNames : [name, ...otherNames];
      const readings = readTickers(tickers, { venue, country, currency, names }, table);
      if (remembered.size >= rememberedMax) remembered.clear();
      remembered.set(key, readings);
      return readings;
    },
  };
}
