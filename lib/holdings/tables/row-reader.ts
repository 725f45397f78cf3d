import { detached } from '../../detached.ts';
import type { DoubtfulIdentifier, Identifiers, OtherIsin, SecurityText } from '../position.ts';
import type { Cell, Row } from '../rows.ts';
import { identifiersOfCell, isMoneyNumber } from './cell-identifiers.ts';
import * as isin from '../../identifiers/isin.ts';
import { addFault } from './cell-fault.ts';
import type { CellFault } from './cell-fault.ts';
import { firstValue, orNull, textOf, valueAt, valueOf } from './cells.ts';
import { addTicker, keep, takeCodeFromName, takeIsinFromNames } from './found.ts';
import type { Found } from './found.ts';
import { KnownSecurities } from './known-securities.ts';
import { isStrayColumn, mayHoldStrayIsin } from './stray-isin.ts';
import { venueTicker } from './traits.ts';
import type { IdentifierColumn, TablePlan } from './table-plan.ts';
import { loneText } from './two-lines.ts';

/** What one row says, not yet judged. */
export interface ReadRow {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly tickers: readonly string[];
  readonly identifiers: Identifiers;
  readonly identified: boolean;
  readonly otherIsins: readonly OtherIsin[];
  readonly doubtful: readonly DoubtfulIdentifier[];
  /** The same object for rows that say the same of their security, as long as it is remembered. */
  readonly security: SecurityText;
  readonly faults: readonly CellFault[];
}

const none: readonly never[] = [];

/** The running number before a name: `12. Tencent Holdings Ltd`. */
const rank = /^\d{1,5}[.)]\s+/;

/**
 * Reads rows of one table by its plan. It remembers securities, and of records in two rows the name that stands above,
 * but no row.
 */
export class RowReader {
  readonly plan: TablePlan;
  readonly #tickerColumns: readonly IdentifierColumn[];
  readonly #textColumns: readonly number[];
  readonly #known: KnownSecurities;
  readonly #areCut: boolean;
  #above: { readonly row: number; readonly name: string } | null = null;
  #last: Row | null = null;
  #lastRead: ReadRow | null = null;

  /** `areCut`: whether the cells may be pieces of a longer text, as those of a text file are. */
  constructor(plan: TablePlan, areCut = true) {
    this.plan = plan;
    this.#areCut = areCut;
    this.#known = new KnownSecurities(plan);
    this.#textColumns = [...plan.names, ...plan.tickers, ...plan.identifiers.map(({ index }) => index)];
    this.#tickerColumns = plan.tickers.map((index) => ({
      index,
      heading: plan.headings[index] ?? '',
      scheme: 'any',
      cusip: false,
      sedol: false,
    }));
  }

  /** Identity of the security of a row: names, tickers, identifiers, and the cells that could not be read. */
  read(row: Row): ReadRow {
    this.#last = row;
    this.#lastRead = this.#read(row);
    return this.#lastRead;
  }

  /** What `read` said of this row, where it was the last that it read. */
  lastReadOf(row: Row): ReadRow | null {
    return row === this.#last ? this.#lastRead : null;
  }

  #read(row: Row): ReadRow {
    if (!this.#known.admits(row.cells)) return withSecurity(this.#find(row), row.cells, this.plan);
    const known = this.#known.find(row.cells);
    if (known !== null) return known;
    const cells = this.#areCut ? row.cells.map(ownCell) : row.cells;
    const read = withSecurity(this.#find({ row: row.row, cells }), cells, this.plan);
    this.#known.keep(cells, read);
    return read;
  }

  #find({ row, cells }: Row): Found {
    const { plan } = this;
    const found: Found = {
      name: '',
      otherNames: none,
      identifiers: {},
      otherIsins: [],
      doubtful: [],
      tickers: [],
      faults: [],
      identified: false,
    };
    for (const column of plan.identifiers) this.#readIdentifiers(cells, column, found);
    for (const column of this.#tickerColumns) readTicker(valueOf(cells[column.index]), column, found);
    const printed = firstValue(cells, plan.names);
    const name = plan.namesRanked ? printed.replace(rank, '') : printed;
    if (plan.otherNames.length > 0) found.otherNames = otherNames(cells, plan.otherNames, name);
    if (found.identifiers.isin === undefined) takeIsinFromNames([name, ...found.otherNames], found);
    if (!found.identified) this.#readStrayIsin(cells, found);
    for (const index of this.#textColumns) addFault(cells[index], plan.headings[index], found.faults);
    found.name = plan.twoLined ? this.#nameOf(row, cells, name) : name;
    if (!found.identified && found.tickers.length === 0) takeCodeFromName(found);
    return found;
  }

  /** The name in the row above, where a record takes two rows and its lower one has none. */
  #nameOf(row: number, cells: readonly Cell[], name: string): string {
    const above = this.#above;
    const lone = loneText(cells);
    this.#above = lone === null ? null : { row, name: lone };
    return name === '' && lone === null && above?.row === row - 1 ? above.name : name;
  }

  /** An ISIN where none belongs: a name with a bare comma pushes the cells of its row to the right. */
  #readStrayIsin(cells: readonly Cell[], into: Found): void {
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index];
      if (!mayHoldStrayIsin(cell) || !isStrayColumn(this.plan, index)) continue;
      const value = isin.read(textOf(cell));
      if (value !== null) keep(into, 'isin', value);
    }
  }

  #readIdentifiers(cells: readonly Cell[], column: IdentifierColumn, into: Found): void {
    const text = valueOf(cells[column.index]);
    if (text === '') return;
    const cell = identifiersOfCell(text, column);
    for (const [scheme, value] of cell.found) keep(into, scheme, value, column.heading);
    if (cell.doubtful !== null) into.doubtful.push(cell.doubtful);
    const isWrong = cell.doubtful !== null || (column.scheme !== 'any' && isWrongNumber(text));
    if (cell.found.length === 0 && isWrong) {
      into.faults.push({ code: 'identifierInvalid', column: column.heading, seen: text });
    }
    if (this.plan.tickers.length > 0 || (cell.found.length === 0 && into.identified)) return;
    if (column.scheme === 'any') into.tickers.push(...cell.left);
    else if (column.scheme === 'isin')
      into.tickers.push(...cell.left.filter((text) => venueTicker.test(text)));
  }
}

function ownCell(cell: Cell): Cell {
  return typeof cell === 'string' ? detached(cell) : cell;
}

function withSecurity(found: Found, cells: readonly Cell[], plan: TablePlan): ReadRow {
  const { name, otherNames, identifiers, otherIsins, doubtful, tickers, identified, faults } = found;
  const security = {
    name: orNull(name),
    otherNames,
    identifiers,
    ...(otherIsins.length === 0 ? {} : { otherIsins }),
    doubtful,
    tickers,
    venue: valueAt(cells, plan.venue),
    country: orNull(firstValue(cells, plan.countries)),
    currency: valueAt(cells, plan.priceCurrency) ?? valueAt(cells, plan.currency),
    assetClass: valueAt(cells, plan.assetClass),
  };
  return { name, otherNames, tickers, identifiers, identified, otherIsins, doubtful, security, faults };
}

/** Text that should have been a number of the column's scheme; `000000000` stands for none, words are no number. */
function isWrongNumber(text: string): boolean {
  return /\d/.test(text) && !/^(.)\1*$|\p{Ll}{2}.*\s|\s.*\p{Ll}{2}/u.test(text) && !isMoneyNumber(text);
}

function readTicker(text: string, column: IdentifierColumn, into: Found): void {
  if (text === '') return;
  if (text.length < 7) {
    addTicker(text, into);
    return;
  }
  const { found, left } = identifiersOfCell(text, column);
  for (const [scheme, value] of found) keep(into, scheme, value);
  for (const ticker of found.length === 0 ? [text] : left) addTicker(ticker, into);
}

function otherNames(cells: readonly Cell[], columns: readonly number[], name: string): string[] {
  const names = columns.map((index) => valueOf(cells[index])).filter((text) => text !== '' && text !== name);
  return [...new Set(names)];
}
