import type { SkipReason } from '../position.ts';
import type { Row } from '../rows.ts';
import { firstText, isBlankRow } from './cells.ts';
import type { Ledger } from './ledger.ts';

/** Rows that were given up as standing above a table that has not come yet: their numbers, not their cells. */
export class RowsAbove {
  #rows: { row: number; blank: boolean; seen: string | null }[] = [];

  get count(): number {
    return this.#rows.length;
  }

  /** The first text met, for people to see what was looked at. */
  get firstSeen(): string | null {
    return this.#rows.find(({ seen }) => seen !== null)?.seen ?? null;
  }

  add(rows: readonly Row[]): void {
    for (const { row, cells } of rows) {
      this.#rows.push({ row, blank: isBlankRow(cells), seen: firstText(cells) });
    }
  }

  /** Counts the rows, now that it is known what they stand above: a table, or nothing. */
  settle(ledger: Ledger, sheet: string | null, reason: 'preamble' | 'noTable'): void {
    for (const { row, blank, seen } of this.#rows) {
      const found: SkipReason = blank && reason === 'preamble' ? 'blank' : reason;
      ledger.skip(sheet, row, { reason: found, seen });
    }
    this.#rows = [];
  }
}
