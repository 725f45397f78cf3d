import { readAmount } from '../../amounts.ts';
import { foldHeading } from '../headings/heading-text.ts';
import type { Cell } from '../rows.ts';
import { textOf, valueOf } from './cells.ts';
import type { ReadRow } from './row-reader.ts';
import type { TablePlan } from './table-plan.ts';

/** Headings of columns that tell lots from summaries. */
export const levelHeadings: ReadonlySet<string> = new Set([
  'data discriminator',
  'level of detail',
  'detail level',
  'row type',
  'record type',
  'lot type',
]);

/** Headings of the day on which a lot was bought. */
export const acquiredHeadings: ReadonlySet<string> = new Set(
  'date acquired,acquired,acquisition date,acquired date,purchase date,lot date,date bought,date opened,open date'.split(
    ',',
  ),
);

const lotWords = new Set(['lot', 'lots', 'tax lot', 'taxlot', 'open lot']);
const summaryWords = new Set(['summary', 'position', 'total position', 'aggregate']);

/** What rounding of the lots' quantities may add up to. */
const roundingShare = 0.001;

/** A date as brokers write it in the symbol column of a lot. */
const datedSymbol = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})$/;

/** The first column under one of these headings, or `null`. */
export function columnHeaded(headings: readonly string[], wanted: ReadonlySet<string>): number | null {
  const found = headings.findIndex((heading) => heading !== '' && wanted.has(foldHeading(heading)));
  return found === -1 ? null : found;
}

/** Tells the tax lots that repeat a position from the row that sums it up. Holds one key a summary row. */
export class Lots {
  readonly #plan: TablePlan;
  readonly #summaries = new Set<string>();
  /** The quantity of the position before, and what of it no lot below has stated yet; unknown until a lot asks. */
  #above: Cell | undefined;
  #left: number | null = null;

  constructor(plan: TablePlan) {
    this.#plan = plan;
  }

  /** Whether a row of the table repeats part of a position that was stated before it. */
  repeats(cells: readonly Cell[], read: ReadRow): boolean {
    const { level } = this.#plan;
    if (level === null) return !read.identified && this.#isBareLot(cells, read) && this.#isPart(cells);
    const word = textOf(cells[level]).toLowerCase();
    if (summaryWords.has(word)) this.#summaries.add(this.#keyOf(cells, read));
    return lotWords.has(word) && this.#summaries.has(this.#keyOf(cells, read));
  }

  /** Remembers the position that lots below may repeat. */
  notePosition(cells: readonly Cell[]): void {
    const { quantity } = this.#plan;
    this.#above = quantity === null ? null : (cells[quantity.index] ?? null);
    this.#left = null;
  }

  /** Whether a lot fits into what is left of the position above: its quantity is stated, and no larger. */
  #isPart(cells: readonly Cell[]): boolean {
    if (this.#above === undefined) return false;
    const column = this.#plan.quantity;
    this.#left ??= this.#quantityOf(this.#above) * (1 + roundingShare);
    const quantity = column === null ? 0 : this.#quantityOf(cells[column.index]);
    if (quantity === 0 || quantity > this.#left) return false;
    this.#left -= quantity;
    return true;
  }

  #quantityOf(cell: Cell | undefined): number {
    const sign = this.#plan.quantity?.sign ?? null;
    return Math.abs(Number(typeof cell === 'number' ? cell : (readAmount(textOf(cell), sign) ?? 0)));
  }

  /** A row that names no security but the day on which some of the one above was bought. */
  #isBareLot(cells: readonly Cell[], { name, tickers }: ReadRow): boolean {
    if (name !== '') return false;
    const [ticker = ''] = tickers;
    if (ticker !== '') return datedSymbol.test(ticker);
    const { acquired } = this.#plan;
    return acquired !== null && valueOf(cells[acquired]) !== '';
  }

  #keyOf(cells: readonly Cell[], read: ReadRow): string {
    const account = this.#plan.account === null ? '' : textOf(cells[this.#plan.account]);
    return JSON.stringify([account, read.tickers, read.identifiers, read.name]);
  }
}
