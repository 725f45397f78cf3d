import type { Cell } from '../rows.ts';
import type { ReadRow } from './row-reader.ts';
import { isStrayColumn, mayHoldStrayIsin } from './stray-isin.ts';
import type { TablePlan } from './table-plan.ts';

/** Securities remembered at once. A file of more distinct ones costs their reading again, never memory. */
export const rememberedMax = 50_000;

/** Rows that are looked at under one first cell: a name of several lines, an ISIN in several currencies. */
const alikeMax = 8;

/**
 * What rows said of their securities, by the cells that say it: of a million positions most repeat a security that was
 * read before, and comparing cells is much cheaper than reading them. Everything lies in three flat lists, side by side:
 * with so many rows it is the way to memory that takes the time.
 */
export class KnownSecurities {
  readonly #columns: readonly number[];
  readonly #plan: TablePlan;
  readonly #isStray: readonly boolean[];
  /** The place of the last security that has this as its first identity cell. */
  readonly #places = new Map<Cell, number>();
  /** By place: the identity cells, as many as there are such columns; what was read; the place of another, or -1. */
  #cells: Cell[] = [];
  #reads: ReadRow[] = [];
  #others: number[] = [];

  constructor(plan: TablePlan) {
    this.#plan = plan;
    this.#columns = identityColumns(plan);
    this.#isStray = plan.headings.map((_, index) => isStrayColumn(plan, index));
  }

  /** Whether identity columns alone tell what the row says: no other cell could hold an ISIN, nor the row above a name. */
  admits(cells: readonly Cell[]): boolean {
    if (this.#plan.twoLined) return false;
    for (let index = 0; index < cells.length; index += 1) {
      if ((this.#isStray[index] ?? true) && mayHoldStrayIsin(cells[index]) && !this.#columns.includes(index))
        return false;
    }
    return true;
  }

  /** What an earlier row said that has the same in all identity columns; `null` where none is remembered. */
  find(cells: readonly Cell[]): ReadRow | null {
    let place = this.#places.get(this.#keyOf(cells)) ?? -1;
    for (let looked = 0; place >= 0 && looked < alikeMax; looked += 1) {
      if (this.#isAt(place, cells)) return this.#reads[place] ?? null;
      place = this.#others[place] ?? -1;
    }
    return null;
  }

  keep(cells: readonly Cell[], read: ReadRow): void {
    if (this.#reads.length >= rememberedMax) this.#forget();
    const key = this.#keyOf(cells);
    this.#others.push(this.#places.get(key) ?? -1);
    this.#places.set(key, this.#reads.length);
    for (const index of this.#columns) this.#cells.push(cells[index] ?? null);
    this.#reads.push(read);
  }

  #forget(): void {
    this.#places.clear();
    this.#cells = [];
    this.#reads = [];
    this.#others = [];
  }

  #keyOf(cells: readonly Cell[]): Cell {
    for (const index of this.#columns) {
      const cell = cells[index] ?? null;
      if (cell !== null) return cell;
    }
    return null;
  }

  #isAt(place: number, cells: readonly Cell[]): boolean {
    const columns = this.#columns;
    const from = place * columns.length;
    for (let at = 0; at < columns.length; at += 1) {
      if (this.#cells[from + at] !== (cells[columns[at] ?? 0] ?? null)) return false;
    }
    return true;
  }
}

/** The columns that say anything of a security, those first that tell securities apart. */
export function identityColumns(plan: TablePlan): number[] {
  const { identifiers, names, otherNames, tickers, countries } = plan;
  const single = [plan.venue, plan.currency, plan.priceCurrency, plan.assetClass].filter(
    (index) => index !== null,
  );
  const numbers = identifiers.map(({ index }) => index);
  return [...new Set([...numbers, ...names, ...tickers, ...otherNames, ...countries, ...single])];
}
