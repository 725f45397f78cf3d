import { isMissingAmount, numberAsDecimal, readAmount, scaled } from '../../amounts.ts';
import type { ProblemCode } from '../../problems.ts';
import type { DoubtfulIdentifier, Identifiers, OtherIsin, Position } from '../position.ts';
import type { Cell, Row } from '../rows.ts';
import { readTypedDate, serialAsDate } from '../typed-dates.ts';
import { identifiersOfCell, isMoneyNumber } from './cell-identifiers.ts';
import * as isin from '../../identifiers/isin.ts';
import { isBlank, textOf, valueOf } from './cells.ts';
import { addTicker, keep, takeCodeFromName, takeIsinFromNames } from './found.ts';
import type { Found } from './found.ts';
import { withoutPieces } from './piece-words.ts';
import { venueTicker } from './traits.ts';
import type { AmountColumn, IdentifierColumn, TablePlan } from './table-plan.ts';
import { loneText } from './two-lines.ts';

/** A fault of one cell, before it is known whether its row becomes a position. */
export interface CellFault {
  readonly code: ProblemCode;
  readonly column: string | null;
  readonly seen: string;
}

/** What one row says, not yet judged. */
export interface ReadRow {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly tickers: readonly string[];
  readonly identifiers: Identifiers;
  readonly identified: boolean;
  readonly otherIsins: readonly OtherIsin[];
  readonly doubtful: readonly DoubtfulIdentifier[];
  readonly faults: CellFault[];
}

const none: readonly never[] = [];

/** The running number before a name: `12. Tencent Holdings Ltd`. */
const rank = /^\d{1,5}[.)]\s+/;

/** Reads rows of one table by its plan. Holds no row, but of records in two rows the name that stands above. */
export class RowReader {
  readonly plan: TablePlan;
  readonly #tickerColumns: readonly IdentifierColumn[];
  readonly #textColumns: readonly number[];
  #above: { readonly row: number; readonly name: string } | null = null;

  constructor(plan: TablePlan) {
    this.plan = plan;
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
  read({ row, cells }: Row): ReadRow {
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
    const printed = firstOf(cells, plan.names);
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
      if (typeof cell !== 'string' || cell.length < 12 || !this.#strayColumn(index)) continue;
      const value = isin.read(textOf(cell));
      if (value !== null) keep(into, 'isin', value);
    }
  }

  #strayColumn(index: number): boolean {
    const { headings, quantity, marketValue, weight, price } = this.plan;
    const amounts = [quantity?.index, marketValue?.index, weight?.index, price];
    return (headings[index] ?? '') === '' || amounts.includes(index);
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

/** Makes the position of a row; faults of amounts and dates are added to `read.faults`. */
export function positionOf(
  row: Row,
  read: ReadRow,
  plan: TablePlan,
  place: Pick<Position, 'input' | 'sheet' | 'account' | 'heldOn'>,
): Position {
  const { cells } = row;
  const currency = at(cells, plan.currency);
  const priceCurrency = at(cells, plan.priceCurrency);
  return {
    input: place.input,
    sheet: place.sheet,
    row: row.row,
    account: at(cells, plan.account) ?? place.account,
    quantity: amountAt(cells, plan.quantity, read.faults),
    marketValue: amountAt(cells, plan.marketValue, read.faults),
    valueCurrency: plan.marketValue === null ? currency : (plan.marketValue.currency ?? currency),
    weight: amountAt(cells, plan.weight, read.faults),
    heldOn: dateAt(cells, plan, read.faults) ?? place.heldOn,
    clientRef: at(cells, plan.clientRef),
    security: {
      name: read.name === '' ? null : read.name,
      otherNames: read.otherNames,
      identifiers: read.identifiers,
      ...(read.otherIsins.length === 0 ? {} : { otherIsins: read.otherIsins }),
      doubtful: read.doubtful,
      tickers: read.tickers,
      venue: at(cells, plan.venue),
      country: orNull(firstOf(cells, plan.countries)),
      currency: priceCurrency ?? currency,
      assetClass: at(cells, plan.assetClass),
    },
  };
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

function firstOf(cells: readonly Cell[], columns: readonly number[]): string {
  for (const index of columns) {
    const text = valueOf(cells[index]);
    if (text !== '') return text;
  }
  return '';
}

function otherNames(cells: readonly Cell[], columns: readonly number[], name: string): string[] {
  const names = columns.map((index) => valueOf(cells[index])).filter((text) => text !== '' && text !== name);
  return [...new Set(names)];
}

function at(cells: readonly Cell[], index: number | null): string | null {
  return index === null ? null : orNull(valueOf(cells[index]));
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** The amount in a row's cell as decimal text, `null` where there is none; what cannot be read goes to `faults`. */
export function amountAt(
  cells: readonly Cell[],
  column: AmountColumn | null,
  faults: CellFault[],
): string | null {
  if (column === null) return null;
  const cell = cells[column.index];
  if (isBlank(cell)) return null;
  if (typeof cell === 'number') {
    const amount = numberAsDecimal(cell);
    return amount === null ? null : scaled(amount, column.unit);
  }
  addFault(cell, column.heading, faults);
  const text = textOf(cell);
  const amount = readAmount(text, column.sign);
  if (amount !== null) return scaled(amount, column.unit);
  if (isMissingAmount(text)) return null;
  const pieces = readAmount(withoutPieces(text), column.sign);
  if (pieces !== null) return scaled(pieces, column.unit);
  faults.push({ code: 'amountUnreadable', column: column.heading, seen: text });
  return null;
}

function dateAt(cells: readonly Cell[], plan: TablePlan, faults: CellFault[]): string | null {
  const column = plan.heldOn;
  if (column === null) return null;
  const cell = cells[column.index];
  if (typeof cell === 'object' && cell?.kind === 'date') return cell.iso.slice(0, 10);
  const text = valueOf(cell);
  if (text === '') return null;
  const typed = readTypedDate(text, column.order);
  const date = typed ?? (/^\d{5}(?:\.\d+)?$/.test(text) ? serialAsDate(Number(text)) : null);
  if (date === null) faults.push({ code: 'dateUnreadable', column: column.heading, seen: text });
  return date;
}

/** A cell that a spreadsheet could not work out is a fault of the cell. */
export function addFault(cell: Cell | undefined, heading: string | undefined, faults: CellFault[]): void {
  if (typeof cell !== 'object' || cell?.kind !== 'fault') return;
  const code = cell.fault === 'error' ? 'cellError' : 'cellNotCalculated';
  faults.push({ code, column: heading ?? null, seen: cell.text });
}
