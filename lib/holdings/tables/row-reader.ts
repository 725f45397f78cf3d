import { isMissingAmount, numberAsDecimal, readAmount, scaled } from '../../amounts.ts';
import type { Problem, ProblemCode } from '../../problems.ts';
import type { DoubtfulIdentifier, Identifiers, Position } from '../position.ts';
import type { Cell, Row } from '../rows.ts';
import { readTypedDate, serialAsDate } from '../typed-dates.ts';
import { identifiersOfCell, isinWithin } from './cell-identifiers.ts';
import type { CellIdentifiers } from './cell-identifiers.ts';
import { isBlank, textOf, valueOf } from './cells.ts';
import type { AmountColumn, IdentifierColumn, Scheme, TablePlan } from './table-plan.ts';

/** A fault of one cell, before it is known whether its row becomes a position. */
export interface CellFault {
  readonly code: ProblemCode;
  readonly at: Pick<Problem, 'column' | 'seen'>;
}

/** What one row says, not yet judged. */
export interface ReadRow {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly tickers: readonly string[];
  readonly identifiers: Identifiers;
  readonly identified: boolean;
  readonly doubtful: readonly DoubtfulIdentifier[];
  readonly faults: readonly CellFault[];
}

/** Remembered identifier cells; a million rows hold some twenty thousand securities. */
const rememberedMax = 50_000;

const none: readonly never[] = [];

/** Reads rows of one table by its plan. Holds no row; remembers identifier cells to read each text once. */
export class RowReader {
  readonly plan: TablePlan;
  readonly #remembered: readonly Map<string, CellIdentifiers>[];
  readonly #tickerColumns: readonly IdentifierColumn[];

  constructor(plan: TablePlan) {
    this.plan = plan;
    this.#remembered = plan.identifiers.map(() => new Map());
    this.#tickerColumns = plan.tickers.map((index) => ({
      index,
      heading: plan.headings[index] ?? '',
      scheme: 'any',
      cusip: false,
      sedol: false,
    }));
  }

  /** Identity of the security of a row: names, tickers, identifiers, and the cells that could not be read. */
  read({ cells }: Row): ReadRow {
    const { plan } = this;
    const faults: CellFault[] = [];
    const identifiers: Partial<Record<Scheme, string>> = {};
    const doubtful: DoubtfulIdentifier[] = [];
    const tickers: string[] = [];
    plan.identifiers.forEach((column, at) => {
      const text = valueOf(cells[column.index]);
      if (text === '') return;
      const cell = this.#identifiers(text, column, at);
      for (const [scheme, value] of cell.found) identifiers[scheme] ??= value;
      if (cell.doubtful !== null) doubtful.push(cell.doubtful);
      if (cell.found.length === 0 && column.scheme !== 'any' && isWrongNumber(text)) {
        faults.push({ code: 'identifierInvalid', at: { column: column.heading, seen: text } });
      } else if (cell.doubtful !== null) {
        faults.push({ code: 'identifierInvalid', at: { column: column.heading, seen: cell.doubtful.value } });
      }
      if (column.scheme === 'any' && plan.tickers.length === 0) tickers.push(...cell.left);
    });
    for (const column of this.#tickerColumns)
      readTicker(valueOf(cells[column.index]), column, { tickers, identifiers });
    const name = firstOf(cells, plan.names);
    if (identifiers.isin === undefined && name.length >= 12) {
      const inName = isinWithin(name);
      if (inName !== null) identifiers.isin = inName;
    }
    for (const index of [...plan.names, ...plan.tickers])
      addFault(cells[index], plan.headings[index], faults);
    for (const { index } of plan.identifiers) addFault(cells[index], plan.headings[index], faults);
    return {
      name,
      otherNames: plan.otherNames.length === 0 ? none : otherNames(cells, plan.otherNames, name),
      tickers,
      identifiers,
      identified: hasAny(identifiers),
      doubtful,
      faults,
    };
  }

  #identifiers(text: string, column: IdentifierColumn, at: number): CellIdentifiers {
    const remembered = this.#remembered[at];
    const known = remembered?.get(text);
    if (known !== undefined) return known;
    const read = identifiersOfCell(text, column);
    if (remembered !== undefined) {
      if (remembered.size >= rememberedMax) remembered.clear();
      remembered.set(text, read);
    }
    return read;
  }
}

/** Makes the position of a row; faults of amounts and dates are added to `faults`. */
export function positionOf(
  row: Row,
  read: ReadRow,
  plan: TablePlan,
  place: Pick<Position, 'input' | 'sheet' | 'account' | 'heldOn'> & { faults: CellFault[] },
): Position {
  const { cells } = row;
  const currency = at(cells, plan.currency);
  const priceCurrency = at(cells, plan.priceCurrency);
  return {
    input: place.input,
    sheet: place.sheet,
    row: row.row,
    account: at(cells, plan.account) ?? place.account,
    quantity: amountAt(cells, plan.quantity, place.faults),
    marketValue: amountAt(cells, plan.marketValue, place.faults),
    valueCurrency: plan.marketValue === null ? currency : (plan.marketValue.currency ?? currency),
    weight: amountAt(cells, plan.weight, place.faults),
    heldOn: dateAt(cells, plan, place.faults) ?? place.heldOn,
    clientRef: at(cells, plan.clientRef),
    security: {
      name: read.name === '' ? null : read.name,
      otherNames: read.otherNames,
      identifiers: read.identifiers,
      doubtful: read.doubtful,
      tickers: read.tickers,
      venue: at(cells, plan.venue),
      country: orNull(firstOf(cells, plan.countries)),
      currency: priceCurrency ?? currency,
      assetClass: at(cells, plan.assetClass),
    },
  };
}

/** Text that should have been a number of the column's scheme; `000000000` and `999999999` stand for none. */
function isWrongNumber(text: string): boolean {
  return /\d/.test(text) && !/^(.)\1*$/.test(text);
}

function hasAny(identifiers: Identifiers): boolean {
  for (const scheme in identifiers) if (scheme !== '') return true;
  return false;
}

function readTicker(
  text: string,
  column: IdentifierColumn,
  into: { tickers: string[]; identifiers: Partial<Record<Scheme, string>> },
): void {
  if (text === '') return;
  if (text.length < 7) {
    if (!into.tickers.includes(text)) into.tickers.push(text.endsWith('.0') ? text.slice(0, -2) : text);
    return;
  }
  const { found, left } = identifiersOfCell(text, column);
  for (const [scheme, value] of found) into.identifiers[scheme] ??= value;
  const tickers = found.length === 0 ? [text.replace(/^(\d{1,6})\.0+$/, '$1')] : left;
  for (const ticker of tickers) if (!into.tickers.includes(ticker)) into.tickers.push(ticker);
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

function amountAt(cells: readonly Cell[], column: AmountColumn | null, faults: CellFault[]): string | null {
  if (column === null) return null;
  const cell = cells[column.index];
  if (isBlank(cell)) return null;
  if (typeof cell === 'number') {
    const amount = numberAsDecimal(cell);
    return amount === null ? null : scaled(amount, column.unit);
  }
  addFault(cell, column.heading, faults);
  const text = textOf(cell);
  if (isMissingAmount(text)) return null;
  const amount = readAmount(text, column.sign);
  if (amount !== null) return scaled(amount, column.unit);
  faults.push({ code: 'amountUnreadable', at: { column: column.heading, seen: text } });
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
  if (date === null) faults.push({ code: 'dateUnreadable', at: { column: column.heading, seen: text } });
  return date;
}

/** A cell that a spreadsheet could not work out is a fault of the cell. */
export function addFault(cell: Cell | undefined, heading: string | undefined, faults: CellFault[]): void {
  if (typeof cell !== 'object' || cell?.kind !== 'fault') return;
  const code = cell.fault === 'error' ? 'cellError' : 'cellNotCalculated';
  faults.push({ code, at: { column: heading ?? null, seen: cell.text } });
}
