import { kinds } from '../packed/packed-rows.ts';
import type { PackedRowList } from '../packed/packed-rows.ts';
import type { Cell, Row } from '../rows.ts';
import { identityColumns, rememberedMax } from './known-securities.ts';
import type { ReadRow } from './row-reader.ts';
import { isNumberedCash } from './skips.ts';
import { isStrayColumn, mayHoldStrayIsin } from './stray-isin.ts';
import type { TablePlan } from './table-plan.ts';

/** Rows that are looked at under one first cell: a name of several lines, an ISIN in several currencies. */
const alikeMax = 8;

/**
 * What rows that come packed said of their securities, by the numbers of the cells that say it. It answers for rows with
 * a valid identifier in these cells: they are positions whatever else is in them, and no other cell is asked for one.
 */
export class PackedSecurities {
  readonly #plan: TablePlan;
  readonly #columns: readonly number[];
  readonly #amountColumns: readonly number[];
  readonly #amounts: Cell[];
  readonly #isOff: boolean;
  /** The list by which texts have their places; what is remembered by places of another means nothing. */
  #texts: readonly string[] | null = null;
  /** By the place of the text in the first identity cell: the last security that has it, counted from 1. */
  #firsts = new Int32Array(1024);
  /** By security: its identity cells, as many as there are such columns; what was read; another one, from 1, or 0. */
  #kinds = new Uint8Array(1024);
  #values = new Float64Array(1024);
  #reads: ReadRow[] = [];
  #others: number[] = [];

  constructor(plan: TablePlan) {
    this.#plan = plan;
    this.#columns = identityColumns(plan);
    const { quantity, marketValue, weight, heldOn, account, clientRef, currency } = plan;
    const dated = [quantity, marketValue, weight, heldOn, quantity?.short, marketValue?.short].flatMap(
      (column) => column?.index ?? [],
    );
    this.#amountColumns = [...dated, ...[account, clientRef, currency].filter((index) => index !== null)];
    this.#amounts = Array.from(plan.headings, () => null);
    this.#isOff = plan.twoLined || plan.level !== null || this.#columns.length === 0;
  }

  /** What an earlier row said that has the same in all identity columns; `null` where the row has to be read. */
  find(list: PackedRowList, place: number): ReadRow | null {
    if (list.texts !== this.#texts) return null;
    const start = list.startOf(place);
    const end = list.endOf(place);
    const key = this.#keyOf(list, start, end);
    let found = key < 0 ? 0 : (this.#firsts[key] ?? 0);
    for (let looked = 0; found > 0 && looked < alikeMax; looked += 1) {
      if (this.#isAt(found - 1, list, start, end)) return this.#reads[found - 1] ?? null;
      found = this.#others[found - 1] ?? 0;
    }
    return null;
  }

  /** Remembers what a row said of its security, where that is all that later rows of it have to be asked. */
  keep(list: PackedRowList, place: number, read: ReadRow | null): void {
    if (this.#isOff || read === null || !read.identified) return;
    if (isNumberedCash(read.name, read.identifiers.isin)) return;
    if (list.texts !== this.#texts || this.#reads.length >= rememberedMax) this.#begin(list.texts);
    const start = list.startOf(place);
    const end = list.endOf(place);
    const key = this.#keyOf(list, start, end);
    if (key < 0 || this.#mayHoldStray(list, start, end)) return;
    const from = this.#reads.length * this.#columns.length;
    this.#makeRoom(key, from + this.#columns.length);
    for (const [at, column] of this.#columns.entries()) {
      const cell = start + column;
      this.#kinds[from + at] = cell < end ? (list.kinds[cell] ?? 0) : kinds.blank;
      this.#values[from + at] = cell < end ? (list.values[cell] ?? 0) : 0;
    }
    this.#others.push(this.#firsts[key] ?? 0);
    this.#firsts[key] = this.#reads.push(read);
  }

  /** A row with no other cells than those that differ from row to row of a security; good until the next one is asked for. */
  amountsOf(list: PackedRowList, place: number): Row {
    const start = list.startOf(place);
    const end = list.endOf(place);
    for (const column of this.#amountColumns) {
      this.#amounts[column] = start + column < end ? list.cell(start + column) : null;
    }
    return { row: list.numberOf(place), cells: this.#amounts };
  }

  /** The place of the text in the first identity cell that is not blank; -1 where that is no text. */
  #keyOf(list: PackedRowList, start: number, end: number): number {
    for (const column of this.#columns) {
      const cell = start + column;
      const kind = cell < end ? list.kinds[cell] : kinds.blank;
      if (kind === kinds.text) return list.values[cell] ?? -1;
      if (kind !== kinds.blank) return -1;
    }
    return -1;
  }

  #isAt(security: number, list: PackedRowList, start: number, end: number): boolean {
    const columns = this.#columns;
    const from = security * columns.length;
    for (let at = 0; at < columns.length; at += 1) {
      const cell = start + (columns[at] ?? 0);
      const kind = cell < end ? (list.kinds[cell] ?? 0) : kinds.blank;
      // The place of a date or a fault is that of this list alone.
      if (kind !== this.#kinds[from + at] || kind === kinds.other) return false;
      if (kind !== kinds.blank && list.values[cell] !== this.#values[from + at]) return false;
    }
    return true;
  }

  /** Whether another cell could hold the ISIN that was read. */
  #mayHoldStray(list: PackedRowList, start: number, end: number): boolean {
    for (let index = 0; index < end - start; index += 1) {
      if (this.#columns.includes(index) || !isStrayColumn(this.#plan, index)) continue;
      if (mayHoldStrayIsin(list.cell(start + index))) return true;
    }
    return false;
  }

  #begin(texts: readonly string[]): void {
    this.#texts = texts;
    this.#firsts.fill(0);
    this.#reads = [];
    this.#others = [];
  }

  #makeRoom(key: number, cells: number): void {
    if (key >= this.#firsts.length) {
      const before = this.#firsts;
      this.#firsts = new Int32Array(Math.max(key + 1, before.length * 2));
      this.#firsts.set(before);
    }
    if (cells <= this.#kinds.length) return;
    const [kindsBefore, valuesBefore] = [this.#kinds, this.#values];
    const room = Math.max(cells, kindsBefore.length * 2);
    this.#kinds = new Uint8Array(room);
    this.#kinds.set(kindsBefore);
    this.#values = new Float64Array(room);
    this.#values.set(valuesBefore);
  }
}
