import type { Cell, Row } from '../rows.ts';
import { isBlankRow, valueOf } from './cells.ts';
import { traitsOf } from './traits.ts';
import type { CellTrait } from './traits.ts';

/** How often each trait was seen in a column of the sample, and the filled texts themselves. */
export interface ColumnProfile {
  readonly count: Readonly<Record<CellTrait, number>>;
  readonly texts: readonly string[];
  readonly distinct: number;
}

/** Share of the filled cells that show the trait, 0 to 1; 0 for an empty column. */
export function share(profile: ColumnProfile, trait: CellTrait): number {
  return profile.count.filled === 0 ? 0 : profile.count[trait] / profile.count.filled;
}

/** What is asked of a cell again and again. */
interface KnownCell {
  readonly traits: readonly CellTrait[];
  readonly value: string;
}

const emptyCell: KnownCell = { traits: [], value: '' };

/** The first rows of a sheet, kept until its table is found. Each cell is looked at once. */
export class Sample {
  readonly rows: readonly Row[];
  readonly width: number;
  readonly #known = new Map<Cell, KnownCell>();

  constructor(rows: readonly Row[]) {
    this.rows = rows;
    this.width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  }

  traits(row: number, column: number): readonly CellTrait[] {
    return this.#cell(row, column).traits;
  }

  #cell(row: number, column: number): KnownCell {
    const cell = this.rows[row]?.cells[column];
    if (cell === undefined || cell === null) return emptyCell;
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const found = { traits: traitsOf(cell), value: valueOf(cell) };
    this.#known.set(cell, found);
    return found;
  }

  /**
   * Profiles of all columns over at most `limit` filled rows of a part of the sample. A word alone in its row is the
   * title of a group and says nothing about the column it stands in, where other rows have several cells.
   */
  profiles({ from, until }: { from: number; until: number }, limit: number): ColumnProfile[] {
    const taken: number[] = [];
    for (let at = from; at < Math.min(until, this.rows.length) && taken.length < limit; at += 1) {
      const cells = this.rows[at]?.cells ?? [];
      if (!isBlankRow(cells)) taken.push(at);
    }
    return this.#profilesOf(taken);
  }

  #profilesOf(filled: readonly number[]): ColumnProfile[] {
    const broad = filled.filter((at) => !isTitle(this.rows[at]?.cells ?? []));
    const taken = broad.length >= Math.max(2, filled.length * broadShare) ? broad : filled;
    return Array.from({ length: this.width }, (_, column) => this.#profile(taken, column));
  }

  #profile(taken: readonly number[], column: number): ColumnProfile {
    const count = noTraits();
    const texts: string[] = [];
    for (const at of taken) {
      const { traits, value } = this.#cell(at, column);
      for (const trait of traits) count[trait] += 1;
      if (traits.length > 0) texts.push(value);
    }
    return { count, texts, distinct: new Set(texts).size };
  }
}

/** Where more rows than the rest hold one text alone, these are the list and no titles. */
const broadShare = 0.4;

/** Whether a row holds one text without a digit and nothing else. */
function isTitle(cells: readonly Cell[]): boolean {
  let found = '';
  for (const cell of cells) {
    const text = valueOf(cell);
    if (text === '') continue;
    if (found !== '' || /\d/.test(text)) return false;
    found = text;
  }
  return found !== '';
}

function noTraits(): Record<CellTrait, number> {
  return {
    filled: 0,
    isin: 0,
    figi: 0,
    lei: 0,
    uscc: 0,
    cusip: 0,
    cusipShaped: 0,
    sedol: 0,
    sedolShaped: 0,
    lettered: 0,
    amount: 0,
    fraction: 0,
    spoiltAmount: 0,
    date: 0,
    currency: 0,
    ticker: 0,
    venueTicker: 0,
    words: 0,
    company: 0,
  };
}
