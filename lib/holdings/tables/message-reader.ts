import type { ColumnField, FoundTable, Position } from '../position.ts';
import type { MessageTraits, Row } from '../rows.ts';
import { textOf } from './cells.ts';
import type { Ledger } from './ledger.ts';
import { positionOf } from './position-of.ts';
import { RowReader } from './row-reader.ts';
import type { ReadRow } from './row-reader.ts';
import type { SheetOutcome } from './sheet-outcome.ts';
import type { AmountColumn, IdentifierColumn, TablePlan } from './table-plan.ts';

interface MessageContext {
  readonly input: number;
  readonly message: MessageTraits;
  readonly ledger: Ledger;
  readonly deliver: (position: Position) => void;
}

/**
 * Reads the records of a message: its standard names the field of every cell, so no heading is looked for and no
 * word of a name makes a record a total or a balance. A record that names no security is a problem. What `--map` fixes
 * are headings; here there are none.
 */
export class MessageReader {
  readonly #context: MessageContext;
  readonly #plan: TablePlan;
  readonly #reader: RowReader;

  constructor(context: MessageContext) {
    this.#context = context;
    this.#plan = planOfMessage(context.message);
    this.#reader = new RowReader(this.#plan);
  }

  push(row: Row): void {
    const { ledger } = this.#context;
    ledger.rows += 1;
    const { note } = row;
    if (note?.kind === 'skip') ledger.skip(null, row.row, note);
    else if (note?.kind === 'problem') {
      const { code, column, seen, text } = note;
      ledger.rowProblem(code, { row: row.row, column, seen, ...(text === undefined ? {} : { text }) });
    } else this.#take(row);
  }

  end(): SheetOutcome {
    const table: FoundTable = { sheet: null, headerRow: null, columns: this.#plan.columns };
    return { tables: [table], layout: this.#context.message.layout, heldOn: null, likely: null };
  }

  #take(row: Row): void {
    const { input, ledger, deliver } = this.#context;
    for (const fault of row.faults ?? []) ledger.cellProblem(fault, null, row.row);
    const read = this.#reader.read(row);
    if (!namesSecurity(read)) {
      const texts = row.cells.map(textOf).filter((text) => text !== '');
      ledger.rowProblem('rowUnidentified', { row: row.row, seen: texts.join(' | ') });
      return;
    }
    const faults = [...read.faults];
    const place = { input, sheet: null, account: null, heldOn: null };
    const position = positionOf(row, read, this.#plan, { place, faults });
    for (const fault of faults) ledger.cellProblem(fault, null, row.row);
    ledger.position();
    deliver(row.column === undefined ? position : { ...position, column: row.column });
  }
}

function namesSecurity({ name, otherNames, tickers, identified, doubtful }: ReadRow): boolean {
  return identified || name !== '' || otherNames.length + tickers.length + doubtful.length > 0;
}

const schemes = ['isin', 'cusip', 'sedol', 'figi', 'lei', 'uscc'] as const;

/** The plan that a message's standard gives. Readers of messages write amounts with a decimal point. */
function planOfMessage({ layout, columns }: MessageTraits): TablePlan {
  const of = (field: ColumnField): number[] =>
    columns.flatMap((column, index) => (column.field === field ? [index] : []));
  const first = (field: ColumnField): number | null => of(field)[0] ?? null;
  const heading = (index: number): string => columns[index]?.heading ?? '';
  const amount = (field: ColumnField): AmountColumn | null => {
    const index = first(field);
    return index === null
      ? null
      : { index, heading: heading(index), sign: 'point', unit: '1', currency: null };
  };
  const identifier = (scheme: IdentifierColumn['scheme'], index: number): IdentifierColumn => {
    return { index, heading: heading(index), scheme, cusip: true, sedol: true };
  };
  const heldOn = first('heldOn');
  return {
    headerRow: null,
    headings: columns.map((column) => column.heading),
    layout,
    dateOrder: null,
    columns: Object.fromEntries(columns.toReversed().map(({ field, heading }) => [field, heading])),
    names: of('name'),
    namesRanked: false,
    otherNames: of('otherName'),
    tickers: of('ticker'),
    identifiers: [
      ...schemes.flatMap((scheme) => of(scheme).map((index) => identifier(scheme, index))),
      ...of('identifier').map((index) => identifier('any', index)),
    ],
    venue: first('venue'),
    countries: of('country'),
    currency: first('currency'),
    priceCurrency: first('priceCurrency'),
    assetClass: first('assetClass'),
    account: first('account'),
    clientRef: first('clientRef'),
    quantity: amount('quantity'),
    marketValue: amount('marketValue'),
    weight: amount('weight'),
    price: first('price'),
    heldOn: heldOn === null ? null : { index: heldOn, heading: heading(heldOn), order: null },
    level: null,
    acquired: null,
    twoLined: false,
  };
}
