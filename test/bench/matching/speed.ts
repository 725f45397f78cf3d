import { createMatcher } from '../../../lib/matching/matcher.ts';
import type { Instrument } from '../../../lib/matching/match.ts';
import { instrumentKey } from '../../../lib/screening/instrument.ts';
import type { Position } from '../../../lib/holdings/position.ts';
import { holdings } from '../generate.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { edition, knowledge, matcher, readInstrument } from './product.ts';
import { printTable } from './table.ts';

const rowCount = 1_000_000;
const distinct = 20_000;
const singles = 20_000;
const sample = 500;

/** Prints what matching costs in this process, after a warm-up, beside a scan of every known name for every row. */
export function printSpeed(): void {
  const positions = generated();
  const warm = createMatcher(edition, knowledge);
  for (const position of positions.slice(0, 5000)) warm.match(readInstrument(position));
  const fresh = createMatcher(edition, knowledge);
  const { seconds, instruments } = timeMatching(positions, fresh.match);
  const scan = scanSeconds(positions);
  const [each, rate] = [singleTimes(positions), (times: readonly number[]) => times.length / sum(times)];
  console.log(`\nSpeed: ${rowCount.toLocaleString('en')} positions, ${instruments} distinct instruments`);
  printTable(
    ['matching part, in this process', 'seconds', 'of ours'],
    [
      ['cmic-check', seconds.toFixed(2), '1'],
      [
        'scan of all known names, each instrument',
        (scan * instruments).toFixed(1),
        ratio(scan * instruments, seconds),
      ],
      ['scan of all known names, each row', (scan * rowCount).toFixed(0), ratio(scan * rowCount, seconds)],
    ],
  );
  console.log(`  The scans are extrapolated from ${sample} names (Jaro-Winkler, upper case).`);
  console.log(
    `\nSpeed: ${each.length.toLocaleString('en')} pre-trade matches, one at a time, no name remembered`,
  );
  printTable(
    ['single match', 'p50 ms', 'p99 ms', 'a second'],
    [
      ['cmic-check', quantile(each, 0.5), quantile(each, 0.99), Math.round(rate(each) * 1000)],
      ['scan of all known names', scanMs(scan), '', Math.round(1 / scan)],
    ],
  );
}

/** The rows of the speed benchmark as positions. */
function generated(): Position[] {
  const positions: Position[] = [];
  for (const [account, , isin, , ticker, exchange, name, type, currency] of holdings(
    rowCount,
    distinct,
    edition,
  )) {
    positions.push(positionOf({ account, isin, ticker, exchange, name, type, currency }));
  }
  return positions;
}

function positionOf(cells: Readonly<Record<string, unknown>>): Position {
  const cell = (key: string): string | null => (typeof cells[key] === 'string' ? cells[key] || null : null);
  const [isin, ticker] = [cell('isin'), cell('ticker')];
  return {
    input: 0,
    sheet: null,
    row: 0,
    account: cell('account'),
    quantity: null,
    marketValue: null,
    valueCurrency: null,
    weight: null,
    heldOn: '2022-03-01',
    clientRef: null,
    security: {
      name: cell('name'),
      otherNames: [],
      identifiers: isin === null ? {} : { isin },
      doubtful: [],
      tickers: ticker === null ? [] : [ticker],
      venue: cell('exchange'),
      country: null,
      currency: cell('currency'),
      assetClass: cell('type'),
    },
  };
}

/** Positions become instruments by their key, and each instrument is matched once. */
function timeMatching(
  positions: readonly Position[],
  match: (instrument: Instrument) => unknown,
): { seconds: number; instruments: number } {
  const started = performance.now();
  const done = new Map<string, unknown>();
  for (const position of positions) {
    const { words, numbers } = instrumentKey(position);
    const key = `${words}\u001e${numbers}`;
    if (!done.has(key)) done.set(key, match(readInstrument(position)));
  }
  return { seconds: (performance.now() - started) / 1000, instruments: done.size };
}

/** Seconds for comparing one name with every name the product knows. */
function scanSeconds(positions: readonly Position[]): number {
  const known = [
    ...edition.listings.flatMap(({ name, names }) => [name, ...names.map(({ text }) => text)]),
    ...knowledge.names.map(({ text }) => text),
    ...knowledge.lookalikes.flatMap(({ name, otherNames }) => [name, ...otherNames]),
  ].map((text) => text.toUpperCase());
  const names = positions.slice(0, sample * 2).map(({ security }) => (security.name ?? '').toUpperCase());
  const scan = (texts: readonly string[]): number => {
    let near = 0;
    for (const text of texts) for (const one of known) if (jaroWinkler(text, one) >= 0.9) near++;
    return near;
  };
  scan(names.slice(0, sample));
  const started = performance.now();
  scan(names.slice(sample));
  return (performance.now() - started) / 1000 / sample;
}

/** Milliseconds of each match of rows that were never seen, as orders come in one by one. */
function singleTimes(positions: readonly Position[]): number[] {
  const times: number[] = [];
  for (let at = 0; at < singles; at++) {
    const position = positions[at];
    if (position === undefined) break;
    const security = { ...position.security, name: `${position.security.name ?? ''} ${at.toString(36)}` };
    const started = performance.now();
    matcher.match(readInstrument({ ...position, security }));
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function quantile(sorted: readonly number[], share: number): string {
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(4);
}

function scanMs(seconds: number): string {
  return (seconds * 1000).toFixed(3);
}

function ratio(other: number, ours: number): string {
  return `${(other / ours).toFixed(0)} times`;
}
