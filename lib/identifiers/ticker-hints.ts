import { fitVenues } from './code-shape.ts';
import type { FittedCode } from './code-shape.ts';
import { readCountry } from './country.ts';
import type { Venue } from './venue.ts';
import { venuesNamed } from './venue-table.ts';
import type { VenueTable } from './venue-table.ts';
import type { TickerReading } from './ticker-reading.ts';

/** What the rest of a row says about where its ticker is quoted, each as printed. */
export interface TickerHints {
  readonly venue: string | null;
  readonly country: string | null;
  readonly currency: string | null;
  readonly names: readonly string[];
}

/** Venues and codes found by one kind of hint. */
export interface HintedCodes {
  readonly basis: TickerReading['basis'];
  readonly fits: readonly FittedCode[];
}

/** Other spellings of currencies: the renminbi has three. */
const currencyCodes: Readonly<Record<string, string>> = { CNH: 'CNY', RMB: 'CNY', HK$: 'HKD', US$: 'USD' };

/**
 * Where a code without venue letters is quoted, by the first hint that says something: the exchange column, the
 * country with the shape of the code, the currency with the shape, a Chinese name with a whole Chinese code.
 */
export function placeByHints(code: string, hints: TickerHints, table: VenueTable): HintedCodes | null {
  const named = venuesNamed(hints.venue, table);
  if (named.length > 0) return byVenue(code, named, table);
  const currency = readCurrency(hints.currency);
  const country = hints.country === null ? null : readCountry(hints.country);
  const inCountry = byCountry(code, country, currency, table);
  if (inCountry.length > 0) return { basis: 'country', fits: inCountry };
  const inCurrency = byCurrency(code, currency, table);
  if (inCurrency.length > 0) return { basis: 'currency', fits: inCurrency };
  const inScript = byScript(code, hints.names, table);
  return inScript.length > 0 ? { basis: 'script', fits: inScript } : null;
}

/**
 * The code at the mainland exchange that its digits belong to, where the exchange printed is another one of the
 * mainland: `002415` under "Shanghai". The exchange then only says the country.
 */
export function bySister(code: string, named: readonly Venue[], table: VenueTable): HintedCodes | null {
  if (!named.some((venue) => venue.country === 'CN')) return null;
  const sisters = table.shaped.filter((venue) => venue.country === 'CN');
  const fits = fitVenues(code, sisters, table).filter((fit) => keepsZeros(code, fit));
  return fits.length > 0 ? { basis: 'country', fits } : null;
}

function byVenue(code: string, named: readonly Venue[], table: VenueTable): HintedCodes | null {
  const fits = fitVenues(code, named, table);
  return fits.length > 0 ? { basis: 'venue', fits } : bySister(code, named, table);
}

/**
 * "China" in a country column is said of shares in Hong Kong as well, so a short code there has two readings
 * (`883`: 00883 in Hong Kong, 000883 in Shenzhen), unless the currency is that of the other place.
 */
function byCountry(
  code: string,
  country: string | null,
  currency: string | null,
  table: VenueTable,
): readonly FittedCode[] {
  if (country === null) return [];
  const places = country === 'CN' ? ['CN', 'HK'] : [country];
  const venues = table.shaped.filter((venue) => places.includes(venue.country));
  const fits = fitVenues(code, venues, table).filter(
    (fit) => keepsZeros(code, fit) && (fit.venue.country === country || isNoLonger(code, fit)),
  );
  const abroad = fits.filter((fit) => fit.venue.country !== country && fit.venue.currencies[0] === currency);
  return abroad.length > 0 ? abroad : fits;
}

/** A venue's main currency takes codes that lost zeros, too; its other currencies only what is quoted in them. */
function byCurrency(code: string, currency: string | null, table: VenueTable): readonly FittedCode[] {
  if (currency === null) return [];
  const venues = table.shaped.filter((venue) => venue.currencies.includes(currency));
  return fitVenues(code, venues, table)
    .filter((fit) => keepsZeros(code, fit) && isNoLonger(code, fit))
    .filter((fit) => fit.venue.currencies[0] === currency || isSideCounter(fit));
}

/** Whole codes in a currency beside the main one: `80941` in CNY in Hong Kong, B shares (200…, 900…) on the mainland. */
function isSideCounter(fit: FittedCode): boolean {
  return (
    !fit.padded && fit.venue.codeLength !== null && (fit.venue.country !== 'CN' || /^[29]00/.test(fit.code))
  );
}

function byScript(code: string, names: readonly string[], table: VenueTable): readonly FittedCode[] {
  if (!names.some((name) => /\p{Script=Han}/u.test(name))) return [];
  const chinese = table.shaped.filter((venue) => ['CN', 'HK'].includes(venue.country));
  return fitVenues(code, chinese, table).filter((fit) => !fit.padded);
}

/**
 * A number loses all of its leading zeros or none: `0941` is Hong Kong's own short spelling and cannot be what a
 * spreadsheet left of `000941`. Shares of the mainland that begin with a zero begin with two.
 */
function keepsZeros(code: string, fit: FittedCode): boolean {
  if (!fit.padded || fit.venue.codeLength !== 6) return true;
  return !code.startsWith('0') && (fit.venue.country !== 'CN' || fit.code.startsWith('00'));
}

/** Whether the code as printed is not longer than the venue's codes: `000883` is no spelling of Hong Kong's 00883. */
function isNoLonger(code: string, fit: FittedCode): boolean {
  return fit.venue.codeLength === null || code.length <= fit.venue.codeLength;
}

function readCurrency(text: string | null): string | null {
  const code = text?.trim().toUpperCase() ?? '';
  if (code === '') return null;
  return currencyCodes[code] ?? code;
}
