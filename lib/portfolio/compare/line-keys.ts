import type { SecurityText } from '../../holdings/position.ts';
import type { TickerReading } from '../../identifiers/ticker-reading.ts';
import { looseName } from '../../listings/names.ts';
import type { Knowledge } from '../../matching/knowledge.ts';
import type { Exposure } from '../../matching/match.ts';

/**
 * What a row names its security by, each as `SCHEME value`, the surest first. A row with an ISIN is of that ISIN,
 * whatever else it says; the other keys find it for rows without one.
 */
export type LineKeys = readonly string[];

const numberSchemes = ['isin', 'cusip', 'sedol', 'figi'] as const;

/** The keys of a security. Derivatives are told by their own numbers or names: their ticker is often the underlying's. */
export function lineKeysOf(
  { identifiers, doubtful, tickers, name }: SecurityText,
  readings: readonly TickerReading[],
  exposure: Exposure | null,
): LineKeys {
  const numbers = numberSchemes.flatMap((scheme) => {
    const value = identifiers[scheme] ?? doubtful.find((one) => one.scheme === scheme)?.value;
    return value === undefined ? [] : [`${scheme} ${value}`];
  });
  const quoted = readings.flatMap(({ code, mic }) => (mic === null ? [] : [`ticker ${code} ${mic}`]));
  const codes = quoted.length > 0 ? quoted : tickers.map((text) => `code ${looseName(text)}`);
  const names = looseName(name ?? '') === '' ? [] : [`name ${looseName(name ?? '')}`];
  const own = exposure === 'derivative' ? [...numbers, ...names] : [...numbers, ...codes, ...names];
  return own.length > 0 ? own : codes;
}

/** The kind of a key: an ISIN, a code at a venue, a name … */
export function schemeOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

/** A line as people read it: the kind of number is left out where its shape shows it. */
export function lineText(key: string): string {
  const scheme = schemeOf(key);
  return scheme === 'isin' || scheme === 'ticker' ? key.slice(scheme.length + 1) : key;
}

/** Keys that stand for others: a code at a venue for an ISIN. What would stand for two stands for none. */
export interface Aliases {
  add(key: string, line: string): void;
  of(key: string): string | null;
}

/** An empty book of aliases over those of `known`. */
export function aliases(known?: Pick<Aliases, 'of'>): Aliases {
  const lines = new Map<string, string | null>();
  return {
    add: (key, line) => {
      if (key === line) return;
      const there = lines.get(key);
      lines.set(key, there === undefined || there === line ? line : null);
    },
    of: (key) => known?.of(key) ?? lines.get(key) ?? null,
  };
}

/** The ISINs that reference data knows for other numbers and for codes at venues; pairings by guess are left out. */
export function knownLines({ securities, lookalikes }: Knowledge): Pick<Aliases, 'of'> {
  const book = aliases();
  for (const { isin, code, mic, cusip, sedol, figis, confidence } of securities) {
    if (isin === null || confidence === 'unverified') continue;
    const line = `isin ${isin}`;
    if (code !== null && mic !== null) book.add(`ticker ${code} ${mic}`, line);
    if (cusip !== null) book.add(`cusip ${cusip}`, line);
    if (sedol !== null) book.add(`sedol ${sedol}`, line);
    for (const figi of figis) book.add(`figi ${figi}`, line);
  }
  for (const { isin, code, mic } of lookalikes.flatMap((one) => one.securities)) {
    if (isin !== null && code !== null && mic !== null) book.add(`ticker ${code} ${mic}`, `isin ${isin}`);
  }
  return { of: (key) => book.of(key) };
}

/**
 * Tells of each row which line it is of, from all rows together: where one of them states both numbers of a security,
 * those that state one of them are of the same line. A name counts only where a row has nothing else.
 */
export function lineResolver(
  rows: Iterable<LineKeys>,
  known: Pick<Aliases, 'of'>,
): (keys: LineKeys) => string {
  const book = aliases(known);
  const resolve = (keys: LineKeys): string => {
    const [first = 'name '] = keys;
    if (schemeOf(first) === 'isin') return first;
    const usable = keys.filter((key, at) => at === 0 || schemeOf(key) !== 'name');
    return usable.map((key) => book.of(key)).find((line) => line !== null) ?? first;
  };
  const all = [...rows];
  const isSure = ([first = '']: LineKeys): boolean => schemeOf(first) === 'isin';
  // Rows with an ISIN first: what they teach settles the others.
  for (const keys of [...all.filter(isSure), ...all.filter((one) => !isSure(one))]) {
    const line = resolve(keys);
    for (const key of keys) book.add(key, line);
  }
  return resolve;
}
