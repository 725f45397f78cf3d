import type { FoundTable, SkipReason } from '../../holdings/position.ts';
import type { Cell, Row } from '../../holdings/rows.ts';
import { accountOfLine } from '../../holdings/tables/account-lines.ts';
import { firstText, isBlankRow, textOf } from '../../holdings/tables/cells.ts';
import type { Ledger } from '../../holdings/tables/ledger.ts';
import { RowReader } from '../../holdings/tables/row-reader.ts';
import type { CellFault } from '../../holdings/tables/cell-fault.ts';
import { Sample } from '../../holdings/tables/sample.ts';
import type { Transaction } from '../transaction.ts';
import { Statement } from './statement.ts';
import { findTradeHeader, isHeading, likeliestHeadings } from './trade-header.ts';
import type { ColumnMap, TradeHeader } from './trade-header.ts';
import { TradeJudge } from './trade-judge.ts';
import type { TradeVerdict } from './trade-judge.ts';
import { planTrades } from './trade-plan.ts';
import { TradeRowReader } from './trade-row.ts';
import type { TradeContext } from './trade-row.ts';

/** Rows that are kept until the table among them is found. */
const sampleRows = 200;

export interface TradeSheetContext {
  readonly input: number;
  readonly sheet: string | null;
  readonly separator: string | null;
  readonly map: ColumnMap;
  readonly ledger: Ledger;
  readonly trades: TradeContext;
  readonly deliver: (transaction: Transaction) => void;
}

/** What a sheet turned out to hold. */
export interface TradeSheetOutcome {
  readonly tables: readonly FoundTable[];
  readonly layout: string | null;
  readonly likeliestHeadings: readonly string[];
}

interface Table {
  readonly security: RowReader;
  readonly trades: TradeRowReader;
  readonly judge: TradeJudge;
  readonly statement: Statement | null;
}

/** Reads one sheet row by row: looks for a table of trades, and again for another wherever a heading comes. */
export class TradeSheetReader {
  readonly #context: TradeSheetContext;
  readonly #tables: FoundTable[] = [];
  #pending: Row[] = [];
  #table: Table | null = null;
  /** Whether the rows belong to a table that was headed and lists no trades. */
  #elsewhere = false;
  #layout: string | null = null;
  #headings: readonly string[] = [];
  #account: string | null = null;

  constructor(context: TradeSheetContext) {
    this.#context = context;
  }

  push(row: Row): void {
    this.#context.ledger.rows += 1;
    this.#resume(row);
  }

  end(): TradeSheetOutcome {
    while (this.#pending.length > 0) this.#settle(true);
    return { tables: this.#tables, layout: this.#layout, likeliestHeadings: this.#headings };
  }

  #resume(row: Row): void {
    if (this.#pending.length === 0 && this.#table !== null) this.#take(row, this.#table);
    else if (this.#pending.length === 0 && this.#elsewhere) this.#pass(row);
    else {
      this.#pending.push(row);
      if (this.#pending.length >= sampleRows) this.#settle(false);
    }
  }

  /** Decides about the pending rows: a table begins among them, or the older half (at the end all) is given up. */
  #settle(ended: boolean): void {
    const rows = this.#pending;
    const isNext = this.#table !== null || this.#elsewhere;
    const sample = new Sample(rows);
    const header = findTradeHeader(sample, this.#context.map, isNext ? 1 : rows.length);
    this.#pending = [];
    if (header !== null) {
      this.#begin(header, rows);
    } else if (isNext) {
      this.#table = null;
      this.#elsewhere = true;
      rows.forEach((row, at) => (at === 0 ? this.#skip(row, 'notTrades') : this.#resume(row)));
    } else {
      if (this.#headings.length === 0) this.#headings = likeliestHeadings(sample);
      const given = ended ? rows.length : sampleRows / 2;
      for (const row of rows.slice(0, given)) this.#skipAbove(row, 'noTable');
      this.#pending = rows.slice(given);
    }
  }

  #begin(header: TradeHeader, rows: readonly Row[]): void {
    const heading = rows[header.at];
    const plan = planTrades(header, heading?.row ?? 0, this.#context.separator);
    for (const row of rows.slice(0, header.at)) this.#skipAbove(row, 'preamble');
    if (heading !== undefined) this.#skip(heading, 'heading');
    this.#layout ??= plan.security.layout;
    const { headerRow } = plan.security;
    this.#tables.push({ sheet: this.#context.sheet, headerRow, columns: plan.columns });
    this.#elsewhere = false;
    this.#table = {
      security: new RowReader(plan.security),
      trades: new TradeRowReader(plan, this.#context.trades),
      judge: new TradeJudge(plan),
      statement: Statement.of(plan),
    };
    for (const row of rows.slice(header.at + 1)) this.#resume(row);
  }

  #take(row: Row, table: Table): void {
    if (isBlankRow(row.cells)) {
      this.#skip(row, 'blank');
      return;
    }
    const heading = table.judge.headingKind(row);
    const section = table.statement?.verdict(row.cells.map(textOf)) ?? null;
    if (heading === 'same') this.#skip(row, 'heading');
    else if (heading === 'other' || section === 'heading') this.#pending.push(row);
    else if (section !== null) this.#skip(row, section);
    else this.#judge(row, table);
  }

  #judge(row: Row, { security, trades, judge }: Table): void {
    const { input, sheet, ledger, deliver } = this.#context;
    const read = security.read(row);
    const found = trades.read(row, read, { input, sheet, account: this.#account });
    const verdict = judge.judge(row, read, found);
    if (verdict.kind === 'skip') {
      if (verdict.reason === 'section') this.#noteAccount(row.cells);
      this.#skip(row, verdict.reason, read.name);
    } else if (verdict.kind === 'transaction' && found.transaction !== null) {
      for (const fault of found.faults) ledger.cellProblem(fault, sheet, row.row);
      ledger.position();
      deliver(found.transaction);
    } else {
      this.#refuseRow(row, verdict, found.faults);
    }
  }

  /** A row that a table of trades should hold and that names no security. */
  #refuseRow(row: Row, { kind }: TradeVerdict, faults: readonly CellFault[]): void {
    const fault: CellFault | undefined = faults.find(
      ({ code }) => code === 'cellError' || code === 'identifierInvalid',
    );
    const code = fault?.code ?? (kind === 'tooShort' ? 'rowTooShort' : 'rowUnidentified');
    const texts = row.cells.map(textOf).filter((text) => text !== '');
    const { sheet, ledger } = this.#context;
    const seen = fault?.seen ?? texts.join(' | ');
    ledger.rowProblem(code, { sheet, row: row.row, column: fault?.column ?? null, seen });
  }

  /** A row below a heading that heads no trades: skipped until another heading comes. */
  #pass(row: Row): void {
    const texts = row.cells.map((cell) => (typeof cell === 'string' ? textOf(cell) : ''));
    if (isBlankRow(row.cells)) this.#skip(row, 'blank');
    else if (isHeading(texts)) this.#pending.push(row);
    else this.#skip(row, 'notTrades');
  }

  #noteAccount(cells: readonly Cell[]): void {
    const texts = cells.map(textOf).filter((text) => text !== '');
    const [, , label, account] = texts;
    const stated = label === 'Account' && texts.length === 4 ? account : null;
    const titled = /^transactions\s+for account (.+?)(?: as of .*)?$/i.exec(texts[0] ?? '')?.[1];
    this.#account = stated ?? titled ?? accountOfLine(texts) ?? this.#account;
  }

  #skipAbove(row: Row, reason: SkipReason): void {
    this.#noteAccount(row.cells);
    this.#skip(row, isBlankRow(row.cells) ? 'blank' : reason);
  }

  #skip(row: Row, reason: SkipReason, name = ''): void {
    const seen = reason === 'blank' ? null : name === '' ? firstText(row.cells) : name;
    this.#context.ledger.skip(this.#context.sheet, row.row, { reason, seen });
  }
}
