import type { Instrument, Match } from '../matching/match.ts';
import type { AlertRecord } from './record.ts';

/** Gathers the positions of one listing and one instrument group into the alert that a reviewer decides on. */
export interface AlertBook {
  /** The id of the alert that a match of this instrument belongs to; made at its first position. */
  alertFor(match: Match, instrument: Instrument): string;
  /** Counts one row of the alert. */
  count(id: string, row: CountedRow): void;
  /** All alerts, in the order of their first position. */
  records(): AlertRecord[];
}

/** What a row that an alert counts is. */
export type CountedRow = 'position' | 'transaction';

interface Open {
  readonly id: string;
  readonly match: Match;
  readonly instrument: AlertRecord['instrument'];
  positions: number;
  transactions: number;
}

/** Ids in the order in which they are asked for: `a1`, `a2`, …. */
export function countedIds(letter: string): () => string {
  let count = 0;
  return () => `${letter}${++count}`;
}

/** An empty book. Ids follow the order of the file, so that the same file gives the same ids. */
export function alertBook(nextId: () => string = countedIds('a')): AlertBook {
  const byGroup = new Map<string, Open>();
  const byId = new Map<string, Open>();
  return {
    alertFor(match, instrument) {
      const group = groupOf(match, instrument);
      const known = byGroup.get(group);
      if (known !== undefined) return known.id;
      const reading = instrument.tickers[0];
      const open: Open = {
        id: nextId(),
        match,
        instrument: {
          name: instrument.name,
          identifiers: instrument.identifiers,
          ticker: reading?.code ?? null,
          mic: reading?.mic ?? null,
        },
        positions: 0,
        transactions: 0,
      };
      byGroup.set(group, open);
      byId.set(open.id, open);
      return open.id;
    },
    count(id, row) {
      const open = byId.get(id);
      if (open === undefined) return;
      if (row === 'position') open.positions++;
      else open.transactions++;
    },
    records: () => [...byId.values()].map((open) => ({ ...open })),
  };
}

/**
 * Rows of one security under slightly different names belong together where an identifier or a ticker says so. A row
 * whose name is not the company's at all stands apart: an alert's reasons must be true of each of its positions.
 */
function groupOf(match: Match, { identifiers, tickers, name }: Instrument): string {
  const line = tickers.find((reading) => reading.mic !== null);
  const security =
    identifiers.isin ?? (line === undefined ? (name ?? '').toUpperCase() : `${line.mic} ${line.code}`);
  const stranger = name !== null && !isNamed(match) ? 'otherName' : '';
  return [match.uid, match.outcome, match.exposure, security, stranger].join(' ');
}

function isNamed({ reasons }: Match): boolean {
  return reasons.some(({ code, speaks }) => code.startsWith('name') && speaks === 'for');
}
