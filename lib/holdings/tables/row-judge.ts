import { isAmount, isMissingAmount } from '../../amounts.ts';
import { foldHeading } from '../headings/heading-text.ts';
import { headingMeanings, identifies } from '../headings/vocabulary.ts';
import type { SkipReason } from '../position.ts';
import type { Cell, Row } from '../rows.ts';
import { accountOfLine } from './account-lines.ts';
import { isBlank, textOf, valueOf } from './cells.ts';
import { Lots } from './lots.ts';
import { withoutPieces } from './piece-words.ts';
import type { ReadRow } from './row-reader.ts';
import { isNumberedCash, skipReasonOf } from './skips.ts';
import type { RowView } from './skips.ts';
import { totalPhrases } from './skip-words.ts';
import type { TablePlan } from './table-plan.ts';
import { traitsOf } from './traits.ts';
import { loneText } from './two-lines.ts';

/** Whether a cell states a venue, a country or a price: not the `Total` in the first column, nor a currency for a price. */
function places(cell: Cell | undefined, isPrice: boolean, isFirst: boolean): boolean {
  const text = valueOf(cell);
  if (text === '' || (isPrice && !/\d/.test(text))) return false;
  return !(isFirst && totalPhrases.has(foldHeading(text)));
}

/** What becomes of a row that is not blank: a position, a skip, a row problem, or the heading of another table. */
export type Judgement =
  | { readonly kind: 'position' | 'otherHeading' | 'unidentified' | 'tooShort' }
  | { readonly kind: 'skip'; readonly reason: SkipReason };

/** Why rows that state an amount are left out or not (`null`), and by what it was found. */
interface Reason extends Pick<RowView, 'placed' | 'counted'> {
  readonly reason: SkipReason | null;
}

/** Judges rows of one table. A row with a valid identifier is always a position. */
export class RowJudge {
  readonly #plan: TablePlan;
  readonly #namingColumns: ReadonlySet<number>;
  readonly #quantityColumns: readonly number[];
  readonly #amountColumns: readonly number[];
  readonly #folded: readonly string[];
  readonly #narrow: boolean;
  readonly #lots: Lots;
  readonly #aside: boolean;
  readonly #titles: ReadonlySet<string>;
  readonly #reasons = new WeakMap<ReadRow, Reason>();

  /**
   * `aside`: the table lists no holdings; only rows with a valid identifier are taken from it. `titles`: what stood alone
   * in a row above the table, and stands there again on every page of a printed list.
   */
  constructor(plan: TablePlan, aside = false, titles: ReadonlySet<string> = new Set()) {
    this.#plan = plan;
    this.#aside = aside;
    this.#titles = titles;
    this.#lots = new Lots(plan);
    const identifiers = plan.identifiers.map(({ index }) => index);
    this.#namingColumns = new Set([...plan.names, ...plan.otherNames, ...plan.tickers, ...identifiers]);
    this.#quantityColumns = [plan.quantity, plan.quantity?.short].flatMap((column) => column?.index ?? []);
    this.#amountColumns = [plan.marketValue, plan.marketValue?.short, plan.weight]
      .flatMap((column) => column?.index ?? [])
      .concat(this.#quantityColumns)
      .concat(plan.price ?? []);
    this.#folded = plan.headings.map(foldHeading);
    this.#narrow =
      Object.keys(plan.columns).length <= 1 && plan.headings.filter((text) => text !== '').length <= 1;
  }

  judge(row: Row, read: ReadRow): Judgement {
    if (this.#lots.repeats(row.cells, read)) return { kind: 'skip', reason: 'duplicateLot' };
    const judgement = this.#judge(row, read);
    if (this.#aside && judgement.kind === 'position' && !read.identified) {
      return { kind: 'skip', reason: 'otherTable' };
    }
    if (judgement.kind === 'position') this.notePosition(row.cells);
    return judgement;
  }

  /** Notes a position that needs no judgement. */
  notePosition(cells: readonly Cell[]): void {
    this.#lots.notePosition(cells);
  }

  #judge(row: Row, read: ReadRow): Judgement {
    if (isNumberedCash(read.name, read.identifiers.isin)) return { kind: 'skip', reason: 'cash' };
    if (read.identified) return { kind: 'position' };
    const { cells } = row;
    const amounts = this.#hasAmounts(cells);
    if (!amounts) {
      const heading = this.#headingLike(cells);
      if (heading !== null) return heading;
    }
    if (!amounts && (this.#isAccountLine(cells) || this.#isTitle(cells)))
      return { kind: 'skip', reason: 'section' };
    const view = this.#view(cells, read, amounts);
    const reason = this.#reasonOf(view, read);
    const isHalf = this.#plan.twoLined && loneText(cells) !== null;
    if (isHalf && (reason === null || reason === 'section')) return { kind: 'skip', reason: 'nameAbove' };
    if (reason !== null) return { kind: 'skip', reason };
    if (read.name !== '' || read.tickers.length > 0 || read.doubtful.length > 0) return { kind: 'position' };
    if (read.otherNames.length > 0) return { kind: 'position' };
    if (amounts || read.faults.length > 0) return { kind: 'unidentified' };
    return this.#isCutShort(cells, view.filled) ? { kind: 'tooShort' } : { kind: 'skip', reason: 'section' };
  }

  /**
   * Rows that say the same of their security and state an amount differ in nothing that would leave one of them out, but
   * in whether a place and a quantity are stated: names of a long file repeat, and are judged once.
   */
  #reasonOf(view: RowView, read: ReadRow): SkipReason | null {
    if (!view.amounts || view.name === '') return skipReasonOf(view);
    const known = this.#reasons.get(read);
    if (known?.placed === view.placed && known.counted === view.counted) return known.reason;
    const { placed, counted } = view;
    const reason = skipReasonOf(view);
    this.#reasons.set(read, { placed, counted, reason });
    return reason;
  }

  #hasAmounts(cells: readonly Cell[]): boolean {
    return this.#amountColumns.some((index) => {
      const cell = cells[index];
      if (typeof cell === 'number') return true;
      const text = textOf(cell);
      return !isMissingAmount(text) && (isAmount(text) || isAmount(withoutPieces(text)));
    });
  }

  /** The table's own heading again, the heading of another table, or `null`. */
  #headingLike(cells: readonly Cell[]): Judgement | null {
    let filled = 0;
    let same = 0;
    let known = 0;
    let identifying = 0;
    for (let index = 0; index < cells.length; index += 1) {
      const text = textOf(cells[index]);
      if (text === '') continue;
      filled += 1;
      if (foldHeading(text) === this.#folded[index]) same += 1;
      else if (filled > 3 && known + same === 0) return null;
      if (text.length <= 60) {
        const meanings = headingMeanings(text);
        if (meanings.length > 0) known += 1;
        if (meanings.some(({ field }) => identifies(field))) identifying += 1;
      }
    }
    if (same >= 2 && same >= filled * 0.6) return { kind: 'skip', reason: 'heading' };
    if (this.#narrow && same === 1 && filled === 1) return { kind: 'skip', reason: 'heading' };
    if (known >= 3 && identifying >= 1 && known >= filled * 0.6) return { kind: 'otherHeading' };
    return known >= 2 && known >= filled * 0.6 ? { kind: 'skip', reason: 'heading' } : null;
  }

  /** A line between rows that names the account of those below it, in whichever column it stands. */
  #isAccountLine(cells: readonly Cell[]): boolean {
    const texts: string[] = [];
    for (const cell of cells) {
      const text = textOf(cell);
      if (text !== '') texts.push(text);
      if (texts.length > 2) return false;
    }
    return accountOfLine(texts) !== null;
  }

  /** A lone text that stood above the table too and names no company. Where names alone are listed it is one of them. */
  #isTitle(cells: readonly Cell[]): boolean {
    if (this.#titles.size === 0 || this.#amountColumns.length === 0 || this.#plan.twoLined) return false;
    const text = loneText(cells);
    return text !== null && this.#titles.has(text) && !traitsOf(text).includes('company');
  }

  #view(cells: readonly Cell[], read: ReadRow, amounts: boolean): RowView {
    const plan = this.#plan;
    let filled = 0;
    let first = -1;
    for (let index = 0; index < cells.length; index += 1) {
      if (isBlank(cells[index])) continue;
      filled += 1;
      if (first === -1 && valueOf(cells[index]) !== '') first = index;
    }
    const placed = [plan.venue, plan.price, ...plan.countries].some(
      (index) => index !== null && places(cells[index], index === plan.price, index === first),
    );
    return {
      label: textOf(cells[first]),
      labelNames: this.#namingColumns.has(first),
      filled,
      name: read.name,
      ticker: read.tickers[0] ?? '',
      placed,
      counted: plan.quantity === null || this.#quantityColumns.some((at) => /\d/.test(valueOf(cells[at]))),
      amounts,
      narrow: this.#narrow,
    };
  }

  /** Whether the row ends before every column that could name a security, and yet holds several cells. */
  #isCutShort(cells: readonly Cell[], filled: number): boolean {
    const width = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
    return filled >= 2 && [...this.#namingColumns].every((index) => index >= width);
  }
}
