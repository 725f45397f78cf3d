import { refuse } from '../../../problems.ts';
import { colspanMax, rowspanMax } from './limits.ts';
import type { HtmlLimits } from './limits.ts';
import type { Attributes } from './markup.ts';

/** How many columns and rows a cell takes. `rows` is 0 where it goes on to the end of its part of the table. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

const single: Span = { columns: 1, rows: 1 };

/** What a tag says of the places that its cell takes, as browsers read it. */
export function spanOf(attributes: Attributes): Span {
  const columns = attributes.get('colspan');
  const rows = attributes.get('rowspan');
  if (columns === undefined && rows === undefined) return single;
  return { columns: Math.max(1, whole(columns, colspanMax)), rows: whole(rows, rowspanMax) };
}

/** The number that a text begins with, 1 without one. */
function whole(text: string | undefined, max: number): number {
  const digits = /^\s{0,20}\+?(\d{1,20})/.exec(text ?? '')?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), max);
}

/** How much the cells of a page span, all tables together: what a page says in a few characters is not without end. */
export class SpanTally {
  readonly #limits: HtmlLimits;
  #cells = 0;
  #places = 0;

  constructor(limits: HtmlLimits) {
    this.#limits = limits;
  }

  /** `places`: the places that a cell takes, and those above it that others take. */
  admit(places: number): void {
    const { spannedFree, spannedPerCell } = this.#limits;
    this.#cells += 1;
    this.#places += places;
    if (this.#places > spannedFree + spannedPerCell * this.#cells) {
      refuse('contentTooLarge', { seen: `${this.#cells} cells that span ${this.#places} places` });
    }
  }
}

/** Gives the cells of one table their columns: cells that span rows push those of the rows below to the right. */
export class Columns {
  readonly #tally: SpanTally;
  readonly #max: number;
  /** By column: the first row that is free below a cell. */
  #freeFrom: number[] = [];
  #row = 0;
  #next = 0;

  constructor(tally: SpanTally, max: number) {
    this.#tally = tally;
    this.#max = max;
  }

  beginRow(): void {
    this.#row += 1;
    this.#next = 0;
  }

  /** Begins another part of the table (`thead`, `tbody`): no cell reaches into it. */
  beginPart(): void {
    if (this.#freeFrom.length > 0) this.#freeFrom = [];
  }

  /** The column of the next cell, counted from 0; `null` where the table is wider than it may be. */
  place({ columns, rows }: Span): number | null {
    const free = this.#freeFrom;
    const before = this.#next;
    let at = before;
    while ((free[at] ?? 0) > this.#row) at += 1;
    this.#next = at + columns;
    this.#tally.admit(this.#next - before);
    if (this.#next > this.#max) return null;
    if (rows !== 1) this.#take(at, this.#row + (rows === 0 ? rowspanMax : rows));
    return at;
  }

  #take(from: number, freeFrom: number): void {
    for (let at = this.#freeFrom.length; at < from; at += 1) this.#freeFrom.push(0);
    for (let at = from; at < this.#next; at += 1) this.#freeFrom[at] = freeFrom;
  }
}
