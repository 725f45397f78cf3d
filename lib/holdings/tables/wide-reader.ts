import { decimalSignIn, isMissingAmount, readAmount } from '../../amounts.ts';
import { numberAsDecimal } from '../../number-text.ts';
import type { DecimalSign } from '../../amounts.ts';
import type { FoundTable, Position, SkipReason } from '../position.ts';
import type { Cell, Row } from '../rows.ts';
import { dateOrderIn, readTypedDate } from '../typed-dates.ts';
import type { DateOrder } from '../typed-dates.ts';
import { identifiersOfCell } from './cell-identifiers.ts';
import { textOf, valueOf } from './cells.ts';
import type { Sample } from './sample.ts';
import { skipReasonOf } from './skips.ts';
import { WideAttributes } from './wide-attributes.ts';
import type { Place, WholeReader, WholeRecord } from './whole-reader.ts';
import type { WideTable } from './wide-table.ts';

/** The latest amount of a column that is not zero, and its date. */
interface Latest {
  amount: string;
  heldOn: string | null;
}

const anyIdentifier = { index: 0, heading: '', scheme: 'any', cusip: false, sedol: false } as const;

/** Shares of the sum of a portfolio that count as all of it, as a part of one. */
const wholeFrom = 0.95;
const wholeUntil = 1.05;

/** Collects a transposed table: every heading cell is a position, with the amount of the latest row that has one. */
export class WideReader implements WholeReader {
  readonly layout = null;
  readonly account = null;
  readonly #table: WideTable;
  readonly #row: number;
  readonly #headings: ReadonlyMap<number, string>;
  readonly #sign: DecimalSign | null;
  readonly #order: DateOrder | null;
  readonly #attributes = new WideAttributes();
  readonly #latest = new Map<number, Latest>();
  #last: ReadonlyMap<number, string> = new Map();
  #heldOn: string | null = null;

  constructor(sample: Sample, table: WideTable) {
    const row = sample.rows[table.heading];
    this.#table = table;
    this.#row = row?.row ?? 1;
    this.#headings = new Map(table.columns.map((column) => [column, textOf(row?.cells[column])]));
    this.#sign = decimalSignIn(table.texts);
    const dates = table.dates;
    const texts = dates === null ? [] : sample.rows.map(({ cells }) => textOf(cells[dates]));
    this.#order = dateOrderIn(texts);
    for (const above of sample.rows.slice(0, table.heading)) this.#attributes.take(above, table.columns);
  }

  /** The date of the latest row. */
  get heldOn(): string | null {
    return this.#heldOn;
  }

  /** Notes the amounts of one row, and says what the row is. */
  take(row: Row): SkipReason {
    const { cells } = row;
    if (this.#table.dates === null && this.#attributes.take(row, this.#table.columns)) return 'amounts';
    const amounts = new Map<number, string>();
    for (const column of this.#table.columns) {
      const amount = amountOf(cells[column], this.#sign);
      if (amount !== null) amounts.set(column, amount);
    }
    if (amounts.size === 0) return this.#last.size === 0 ? 'heading' : 'section';
    const heldOn = this.#dateOf(cells);
    const isLater = heldOn === null || this.#heldOn === null || heldOn >= this.#heldOn;
    if (isLater) {
      this.#last = amounts;
      this.#heldOn = heldOn ?? this.#heldOn;
    }
    for (const [column, amount] of amounts) {
      const known = this.#latest.get(column);
      const isNewer = known === undefined || heldOn === null || (known.heldOn ?? '') <= heldOn;
      if (isNewer && Number(amount) !== 0) this.#latest.set(column, { amount, heldOn });
    }
    return 'amounts';
  }

  /** A record for each heading cell, in their order. */
  *records(place: Place): Generator<WholeRecord> {
    const field = this.#table.amounts ?? (this.#areWeights() ? 'weight' : null);
    for (const [column, text] of this.#headings) {
      const heading = originalOf(text, this.#headings);
      const outcome = this.#reasonOf(column, heading) ?? this.#position(column, heading, field, place);
      yield { row: this.#row, counted: false, outcome, seen: text, faults: [] };
    }
  }

  tables(sheet: string | null): FoundTable[] {
    return [{ sheet, headerRow: this.#row, columns: {} }];
  }

  #position(column: number, heading: string, field: WideTable['amounts'], place: Place): Position {
    const said = this.#attributes.of(column);
    const { found, left } = identifiersOfCell(heading, anyIdentifier);
    const isName = found.length === 0 && /\p{Ll}{2}|\s\S*\p{L}{3}|\p{Script=Han}{2}/u.test(heading);
    const more = [said.isin, said.cusip, said.sedol, said.figi, said.identifier, said.ticker].map(
      (text = '') =>
        identifiersOfCell(text, { ...anyIdentifier, cusip: text === said.cusip, sedol: text === said.sedol }),
    );
    const latest = this.#latest.get(column);
    const amount = this.#table.dates === null ? (this.#last.get(column) ?? null) : (latest?.amount ?? null);
    return {
      input: place.input,
      sheet: place.sheet,
      row: this.#row,
      column: column + 1,
      account: place.account,
      quantity: this.#amount(said.quantity) ?? (field === 'quantity' ? amount : null),
      marketValue: this.#amount(said.marketValue) ?? (field === 'marketValue' ? amount : null),
      valueCurrency: null,
      weight: this.#amount(said.weight) ?? (field === 'weight' ? amount : null),
      heldOn: latest?.heldOn ?? place.heldOn,
      clientRef: null,
      security: {
        name: isName ? heading : (said.name ?? null),
        otherNames: said.otherName === undefined ? [] : [said.otherName],
        identifiers: Object.fromEntries([...more.flatMap((one) => one.found), ...found]),
        doubtful: [],
        tickers: [...new Set([...(isName ? [] : left), ...(more.at(-1)?.left ?? [])])].filter(
          (text) => text !== '',
        ),
        venue: said.venue ?? null,
        country: said.country ?? null,
        currency: said.currency ?? null,
        assetClass: said.assetClass ?? null,
      },
    };
  }

  #amount(text: string | undefined): string | null {
    return text === undefined ? null : amountOf(text, this.#sign);
  }

  /** Currencies and totals; a heading `SUM` is one where it is the sum of the others (it is a ticker as well). */
  #reasonOf(column: number, heading: string): SkipReason | null {
    if (/^(?:sum|total)$/i.test(heading)) return this.#isSum(column) ? 'total' : null;
    const view = {
      label: heading,
      labelNames: true,
      filled: 2,
      name: heading,
      ticker: '',
      placed: false,
      counted: true,
    };
    const reason = skipReasonOf({ ...view, amounts: true, narrow: false });
    return reason === 'cash' || reason === 'total' ? reason : null;
  }

  #isSum(column: number): boolean {
    const sum = Number(this.#last.get(column) ?? 0);
    return sum !== 0 && Math.abs(this.#total(column) - sum) <= Math.abs(sum) * (1 - wholeFrom);
  }

  #total(without: number): number {
    let total = 0;
    for (const [column, amount] of this.#last) if (column !== without) total += Number(amount);
    return total;
  }

  /** Whether the latest amounts are parts of a whole: they add up to 1 or 100, or to a stated sum below 100. */
  #areWeights(): boolean {
    const amounts = [...this.#last.values()].map(Number);
    if (amounts.some((amount) => amount < -100 || amount > 100)) return false;
    const sum = [...this.#headings].find(
      ([column, text]) => /^(?:sum|total)$/i.test(text) && this.#isSum(column),
    );
    if (sum !== undefined) return this.#total(sum[0]) <= 100 * wholeUntil;
    const total = this.#total(-1);
    return [1, 100].some((whole) => total >= whole * wholeFrom && total <= whole * wholeUntil);
  }

  #dateOf(cells: readonly Cell[]): string | null {
    const { dates } = this.#table;
    const cell = dates === null ? undefined : cells[dates];
    if (typeof cell === 'object' && cell?.kind === 'date') return cell.iso.slice(0, 10);
    return cell === undefined ? null : readTypedDate(valueOf(cell), this.#order);
  }
}

/** A heading that pandas numbered because it came twice (`688208.SS.1`), as it was. */
function originalOf(text: string, headings: ReadonlyMap<number, string>): string {
  const original = /^(.+)\.\d{1,3}$/.exec(text)?.[1];
  return original !== undefined && [...headings.values()].includes(original) ? original : text;
}

function amountOf(cell: Cell | undefined, sign: DecimalSign | null): string | null {
  if (typeof cell === 'number') return numberAsDecimal(cell);
  const text = textOf(cell);
  return isMissingAmount(text) ? null : readAmount(text, sign);
}
