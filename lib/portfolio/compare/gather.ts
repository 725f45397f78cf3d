import type { Position } from '../../holdings/position.ts';
import type { VenueTable } from '../../identifiers/ticker.ts';
import type { Exposure, Match } from '../../matching/match.ts';
import { instrumentKey, tickerMemory } from '../../screening/instrument.ts';
import { type LineKeys, lineKeysOf } from './line-keys.ts';

/** A row that takes part in a comparison: of a matched security, or of one that is matched elsewhere. */
export interface ComparedRow {
  readonly account: string | null;
  readonly keys: LineKeys;
  readonly name: string | null;
  readonly quantity: string | null;
  readonly match: Match | null;
  readonly alert: string | null;
  readonly place: { readonly input: number; readonly sheet: string | null; readonly row: number };
}

/** The two sides of a comparison: the earlier and the later holdings. */
export type SideName = 'before' | 'after';

/** The rows of one side that are kept, and every account of its files. */
export interface Gathered {
  readonly rows: ComparedRow[];
  readonly accounts: Set<string | null>;
}

/** Gathers the rows to compare, so that nobody has to hold the unmatched ones of a big file. */
export interface Gatherer {
  readonly before: Gathered;
  readonly after: Gathered;
  /** Takes a row when its file is read; an unmatched one is only noted. */
  add(side: SideName, position: Position, screened: Matched): void;
  /** Whether unmatched rows of a side are of lines that are matched elsewhere: then its files are read again. */
  needsAgain(side: SideName): boolean;
  /** Takes such a row when its file is read again. */
  addAgain(side: SideName, position: Position, screened: Matched): void;
  keysOf(security: Position['security'], exposure: Exposure | null): LineKeys;
}

type Matched = Pick<ComparedRow, 'match' | 'alert'>;

/** An empty gatherer; rows of `watched` lines are kept whether or not they are matched. */
export function gatherer(venues: VenueTable, watched: Iterable<string>): Gatherer {
  const gathered = {
    before: { rows: [] as ComparedRow[], accounts: new Set<string | null>() },
    after: { rows: [] as ComparedRow[], accounts: new Set<string | null>() },
  };
  const wanted = new Set(watched);
  // The first keys of unmatched securities: no more of them than distinct securities, however many rows.
  const unmatched = { before: new Set<string>(), after: new Set<string>() };
  const keysOf = keyMemory(venues);
  const rowOf = (position: Position, { match, alert }: Matched): ComparedRow => {
    const { input, sheet, row, account, quantity, security } = position;
    const keys = keysOf(security, match?.exposure ?? null);
    return { account, keys, name: security.name, quantity, match, alert, place: { input, sheet, row } };
  };
  return {
    ...gathered,
    keysOf,
    add: (side, position, screened) => {
      gathered[side].accounts.add(position.account);
      if (screened.match === null) {
        const [first] = keysOf(position.security, null);
        if (first !== undefined) unmatched[side].add(first);
        return;
      }
      const row = rowOf(position, screened);
      gathered[side].rows.push(row);
      for (const key of row.keys) wanted.add(key);
    },
    needsAgain: (side) => {
      for (const key of unmatched[side]) if (wanted.has(key)) return true;
      return false;
    },
    addAgain: (side, position, screened) => {
      if (screened.match !== null) return;
      const row = rowOf(position, screened);
      if (wanted.has(row.keys[0] ?? '')) gathered[side].rows.push(row);
    },
  };
}

const rememberedMax = 100_000;

/** The keys of a security repeat with its texts; they are made once. */
function keyMemory(venues: VenueTable): Gatherer['keysOf'] {
  const tickers = tickerMemory(venues);
  const remembered = new Map<string, LineKeys>();
  return (security, exposure) => {
    const { words, numbers } = instrumentKey({ security });
    const id = `${words}\u001e${numbers}\u001e${exposure}`;
    const known = remembered.get(id);
    if (known !== undefined) return known;
    const keys = lineKeysOf(security, tickers.read(security), exposure);
    if (remembered.size >= rememberedMax) remembered.clear();
    remembered.set(id, keys);
    return keys;
  };
}
