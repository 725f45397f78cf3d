import { readCountry } from '../identifiers/country.ts';
import { type VenueTable, readTickers } from '../identifiers/ticker.ts';
import type { Position, SecurityText } from '../holdings/position.ts';
import type { Instrument, TickerReading } from '../matching/match.ts';

/**
 * One text for everything that a match depends on. Positions with the same text hold the same instrument, so that a
 * million positions cost no more than their distinct instruments.
 */
export function instrumentKey({ security, heldOn }: Position): string {
  const { identifiers, doubtful } = security;
  return [
    security.name,
    security.otherNames.join('\u001f'),
    identifiers.isin,
    identifiers.cusip,
    identifiers.sedol,
    identifiers.figi,
    identifiers.lei,
    identifiers.uscc,
    doubtful.length === 0 ? '' : doubtful.map((one) => one.value).join('\u001f'),
    security.tickers.join('\u001f'),
    security.venue,
    security.country,
    security.currency,
    security.assetClass,
    heldOn,
  ].join('\u001e');
}

/** Reads what a row says about its security into what matching compares. */
export function instrumentOf({ security, heldOn }: Position, tickers: TickerMemory): Instrument {
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

/** A memory of ticker readings against one table of venues. */
export function tickerMemory(table: VenueTable): TickerMemory {
  const remembered = new Map<string, readonly TickerReading[]>();
  return {
    read(security) {
      const { tickers, venue, country, currency } = security;
      if (tickers.length === 0) return [];
      const names = [security.name, ...security.otherNames].filter((name) => name !== null);
      const script = names.some((name) => /\p{Script=Han}/u.test(name)) ? 'han' : '';
      const key = [tickers.join('\u001f'), venue, country, currency, script].join('\u001e');
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const readings = readTickers(tickers, { venue, country, currency, names }, table);
      if (remembered.size >= rememberedMax) remembered.clear();
      remembered.set(key, readings);
      return readings;
    },
  };
}
