import { fitVenues } from './code-shape.ts';
import type { FittedCode } from './code-shape.ts';
import * as figi from './figi.ts';
import * as isin from './isin.ts';
import { bySister, placeByHints } from './ticker-hints.ts';
import type { HintedCodes, TickerHints } from './ticker-hints.ts';
import { classSlash, cleanTicker, isCompound, isShortCode, splitTicker } from './ticker-spelling.ts';
import { symbolKey, venueTable, venuesNamed } from './venue-table.ts';
import type { VenueTable } from './venue-table.ts';
import type { TickerReading } from './ticker-reading.ts';

export type { TickerHints, VenueTable };
export { venueTable };

/**
 * Reads the tickers of one row as codes at venues. One text may give several readings – letters shared by several
 * venues (`CHL US`), or a short code under "China" – of which at most one is true; they share `raw` and `basis`.
 * A ticker whose venue is unknown, and an option, keep their text as code without a venue. ISINs, FIGIs and marks
 * for "no ticker" give no reading.
 */
export function readTickers(
  texts: readonly string[],
  hints: TickerHints,
  table: VenueTable,
): readonly TickerReading[] {
  const [only = ''] = texts;
  if (texts.length === 1) return distinct(readTicker(only, hints, table));
  return distinct(texts.flatMap((text) => readTicker(text, hints, table)));
}

/** The first reading of each code at each venue. */
function distinct(readings: readonly TickerReading[]): readonly TickerReading[] {
  if (readings.length <= 1) return readings;
  const found = new Map<string, TickerReading>();
  for (const reading of readings) {
    const key = `${reading.mic ?? ''} ${reading.code}`;
    if (!found.has(key)) found.set(key, reading);
  }
  return [...found.values()];
}

function readTicker(raw: string, hints: TickerHints, table: VenueTable): readonly TickerReading[] {
  const ticker = cleanTicker(raw);
  if (ticker === null) return [];
  if (!isShortCode(ticker)) {
    if (isin.resembles(ticker) || figi.read(ticker) !== null) return [];
    if (isCompound(ticker)) return [unplaced(raw, ticker)];
  }
  const placed = bySymbol(ticker, hints, table) ?? placeByHints(classSlash(ticker), hints, table);
  if (placed === null) return [unplaced(raw, classSlash(ticker))];
  return placed.fits.map((fit) => reading(raw, fit, placed.basis));
}

/** The venue letters beside the code decide, if the code can be one of theirs; an exchange column narrows several. */
function bySymbol(ticker: string, hints: TickerHints, table: VenueTable): HintedCodes | null {
  let sister: HintedCodes | null = null;
  for (const { code, symbol, place } of splitTicker(ticker)) {
    const venues = table.symbols[place].get(symbolKey(symbol)) ?? [];
    const fits = fitVenues(classSlash(code), venues, table);
    if (fits.length > 0) return { basis: 'suffix', fits: narrow(fits, hints, table) };
    sister ??= bySister(code, venues, table);
  }
  return sister;
}

function narrow(fits: readonly FittedCode[], hints: TickerHints, table: VenueTable): readonly FittedCode[] {
  const named = venuesNamed(hints.venue, table);
  const both = fits.filter((fit) => named.includes(fit.venue));
  return both.length > 0 ? both : fits;
}

function reading(raw: string, fit: FittedCode, basis: TickerReading['basis']): TickerReading {
  return { raw, code: fit.code, mic: fit.venue.mic, basis, padded: fit.padded };
}

function unplaced(raw: string, code: string): TickerReading {
  return { raw, code, mic: null, basis: 'none', padded: false };
}
