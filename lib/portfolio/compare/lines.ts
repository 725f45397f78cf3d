import { Decimal } from 'decimal.js';
import type { Match, Outcome } from '../../matching/match.ts';
import type { ChangeSide } from '../../screening/changes.ts';
import type { ComparedRow } from './gather.ts';
import type { LineKeys } from './line-keys.ts';

/** A line of an account in one of the files: its lots together. */
export interface Side {
  readonly rows: readonly ComparedRow[];
  /** The sum, signs kept; `null` where the quantity of a lot is not known. */
  readonly quantity: string | null;
  /** The strongest match of its rows. */
  readonly match: Match | null;
  readonly alert: string | null;
}

/** One security in one account, before and after. */
export interface ComparedLine {
  readonly account: string | null;
  readonly line: string;
  readonly before: Side | null;
  readonly after: Side | null;
}

/** The lines of each account. */
export type LinesByAccount = ReadonlyMap<string | null, ReadonlyMap<string, ComparedLine>>;

interface Open {
  readonly before: ComparedRow[];
  readonly after: ComparedRow[];
}

/** Puts the rows of both sides together by account and line. */
export function linesByAccount(
  before: readonly ComparedRow[],
  after: readonly ComparedRow[],
  lineOf: (keys: LineKeys) => string,
): LinesByAccount {
  const accounts = new Map<string | null, Map<string, Open>>();
  for (const [side, rows] of [
    ['before', before],
    ['after', after],
  ] as const) {
    for (const row of rows) {
      const lines = accounts.get(row.account) ?? new Map<string, Open>();
      accounts.set(row.account, lines);
      const line = lineOf(row.keys);
      const open = lines.get(line) ?? { before: [], after: [] };
      lines.set(line, open);
      open[side].push(row);
    }
  }
  return new Map(
    [...accounts].map(([account, lines]) => [
      account,
      new Map(
        [...lines].map(([line, open]) => [
          line,
          { account, line, before: sideOf(open.before), after: sideOf(open.after) },
        ]),
      ),
    ]),
  );
}

/** Of the lots of one line, the strongest outcome is that of the line. */
export const outcomeRank: Readonly<Record<Outcome, number>> = { listed: 3, review: 2, related: 1 };

function sideOf(rows: readonly ComparedRow[]): Side | null {
  if (rows.length === 0) return null;
  const strongest = rows.reduce((best, row) => (rankOf(row) > rankOf(best) ? row : best));
  return { rows, quantity: sumOf(rows), match: strongest.match, alert: strongest.alert };
}

function rankOf({ match }: ComparedRow): number {
  return match === null ? 0 : outcomeRank[match.outcome];
}

/** Quantities of files have up to some thirty digits, and nothing may be rounded away. */
const Exact = Decimal.clone({ precision: 1000 });

function sumOf(rows: readonly ComparedRow[]): string | null {
  let sum = new Exact(0);
  for (const { quantity } of rows) {
    if (quantity === null) return null;
    sum = sum.plus(quantity);
  }
  return sum.toFixed();
}

/** Whether a quantity is known to be none. */
export function isNothing(side: Side | null): boolean {
  return side === null || (side.quantity !== null && new Exact(side.quantity).isZero());
}

/** What a line is called: by the later file where it is in it. */
export function nameOf({ before, after }: ComparedLine): string | null {
  const rows = [...(after?.rows ?? []), ...(before?.rows ?? [])];
  return rows.find(({ name }) => name !== null)?.name ?? null;
}

/** The match that a line stands under: the later one where there is one. */
export function matchOf({ before, after }: ComparedLine): Match | null {
  return after?.match ?? before?.match ?? null;
}

/** A side as the record keeps it; `outcome` is that of the engine unless another is told. */
export function changeSide(side: Side | null, outcome?: ChangeSide['outcome']): ChangeSide | null {
  if (side === null) return null;
  const place = side.rows[0]?.place ?? null;
  return { quantity: side.quantity, outcome: outcome ?? side.match?.outcome ?? null, position: place };
}
