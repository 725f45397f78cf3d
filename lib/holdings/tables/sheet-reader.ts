import type { FoundTable, Position, SkipReason } from '../position.ts';
import type { Cell, Row } from '../rows.ts';
import { accountOfLine } from './account-lines.ts';
import { firstText, isBlankRow, textOf } from './cells.ts';
import { findNextTable, findTable } from './find-table.ts';
import type { FoundPlan, SearchChoices } from './find-table.ts';
import { likeliestHeadings } from './header.ts';
import type { Ledger } from './ledger.ts';
import { RowJudge } from './row-judge.ts';
import { positionOf, RowReader } from './row-reader.ts';
import type { CellFault, ReadRow } from './row-reader.ts';
import { Sample } from './sample.ts';
import { statedDate } from './stated-date.ts';
import { isStatement, StatementReader } from './statement.ts';
import type { TablePlan } from './table-plan.ts';
import type { WholeReader } from './whole-reader.ts';
import { WideReader } from './wide-reader.ts';
import { findWideTable } from './wide-table.ts';
import type { WideTable } from './wide-table.ts';

/** Rows that are kept until the table among them is found. */
export const sampleRows = 200;
/** A sheet whose table has not begun after this many rows is taken to have none. */
const searchedRowsMax = 5_000;

export interface SheetContext extends SearchChoices {
  readonly input: number;
  readonly sheet: string | null;
  readonly ledger: Ledger;
  readonly deliver: (position: Position) => void;
}

/** What a sheet turned out to hold. */
export interface SheetOutcome {
  readonly tables: readonly FoundTable[];
  readonly layout: string | null;
  readonly heldOn: string | null;
  readonly likeliestHeadings: readonly string[];
}

interface Table {
  readonly plan: TablePlan;
  readonly reader: RowReader;
  readonly judge: RowJudge;
  readonly heldOn: string | null;
}

/** Reads one sheet row by row: looks for a table, then turns its rows into positions until another heading comes. */
export class SheetReader {
  readonly #context: SheetContext;
  readonly #tables: FoundTable[] = [];
  #pending: Row[] = [];
  /** Rows given up as standing above a table that has not come yet. */
  readonly #above: { row: number; blank: boolean; seen: string | null }[] = [];
  #table: Table | null = null;
  #hopeless = false;
  #whole: WholeReader | null = null;
  #headings: readonly string[] = [];
  #layout: string | null = null;
  #heldOn: string | null = null;
  #account: string | null = null;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  push(row: Row): void {
    this.#context.ledger.rows += 1;
    if (this.#whole !== null) this.#takeWhole(row, this.#whole);
    else if (this.#hopeless) this.#skip(row, 'noTable');
    else if (this.#pending.length === 0 && this.#table !== null) this.#take(row, this.#table);
    else {
      this.#pending.push(row);
      if (this.#pending.length >= sampleRows) this.#settle();
    }
  }

  end(): SheetOutcome {
    while (this.#pending.length > 0) {
      this.#settle();
      if (this.#table === null && this.#whole === null) this.#giveUp(this.#pending.splice(0));
    }
    if (this.#whole !== null) this.#deliverWhole(this.#whole);
    else if (this.#table === null) for (const above of this.#above) this.#skipAbove(above, 'noTable');
    return {
      tables: this.#tables,
      layout: this.#layout,
      heldOn: this.#heldOn,
      likeliestHeadings: this.#headings,
    };
  }

  /** Decides about the pending rows: a table begins among them, or the older half of them is given up. */
  #settle(): void {
    const rows = this.#pending;
    const sample = new Sample(rows);
    const before = this.#table;
    if (before === null && this.#above.length === 0 && isStatement(sample)) {
      this.#pending = [];
      this.#beginWhole(new StatementReader(this.#context.choices), rows);
      return;
    }
    const found = before === null ? findTable(sample, this.#context) : findNextTable(sample, this.#context);
    this.#pending = [];
    if (found !== null) {
      this.#begin(found, rows);
    } else if (before !== null) {
      rows.forEach((row, at) => (at === 0 ? this.#skip(row, 'heading') : this.#resume(row)));
    } else {
      const wide = Object.keys(this.#context.choices.map).length > 0 ? null : findWideTable(sample);
      if (wide !== null) {
        this.#beginWide(sample, wide);
        return;
      }
      if (this.#headings.length === 0) this.#headings = likeliestHeadings(sample);
      this.#pending = rows.slice(sampleRows / 2);
      this.#giveUp(rows.slice(0, sampleRows / 2));
    }
  }

  #begin(found: FoundPlan, rows: readonly Row[]): void {
    const { plan } = found;
    const above = rows.slice(0, found.first);
    this.#skipRowsAbove(above);
    for (const row of rows.slice(found.first, found.body)) this.#skip(row, 'heading');
    const heldOn = statedDate(above, plan.dateOrder) ?? this.#heldOn;
    this.#heldOn ??= heldOn;
    this.#layout ??= plan.layout;
    this.#tables.push({ sheet: this.#context.sheet, headerRow: plan.headerRow, columns: plan.columns });
    this.#table = { plan, reader: new RowReader(plan), judge: new RowJudge(plan), heldOn };
    for (const row of rows.slice(found.body)) this.#resume(row);
  }

  #beginWide(sample: Sample, wide: WideTable): void {
    const above = sample.rows.slice(0, wide.heading);
    this.#skipRowsAbove(above);
    for (const heading of sample.rows.slice(wide.heading, wide.heading + 1)) this.#skip(heading, 'heading');
    this.#heldOn = statedDate(above, null);
    this.#beginWhole(new WideReader(sample, wide), sample.rows.slice(wide.heading + 1));
  }

  #beginWhole(reader: WholeReader, rows: readonly Row[]): void {
    this.#whole = reader;
    this.#layout = reader.layout;
    for (const row of rows) this.#takeWhole(row, reader);
  }

  #takeWhole(row: Row, reader: WholeReader): void {
    const reason = isBlankRow(row.cells) ? 'blank' : reader.take(row);
    if (reason !== null) this.#skip(row, reason);
  }

  #deliverWhole(reader: WholeReader): void {
    const { input, sheet, ledger, deliver } = this.#context;
    this.#heldOn = reader.heldOn ?? this.#heldOn;
    const place = { input, sheet, account: reader.account ?? this.#account, heldOn: this.#heldOn };
    for (const { row, counted, outcome, seen, faults } of reader.records(place)) {
      if (!counted) ledger.rows += 1;
      if (typeof outcome === 'string') {
        ledger.skip(sheet, row, { reason: outcome, seen });
        continue;
      }
      for (const fault of faults) ledger.cellProblem(fault, sheet, row);
      ledger.position();
      deliver(outcome);
    }
    this.#tables.push(...reader.tables(sheet));
  }

  #skipRowsAbove(above: readonly Row[]): void {
    for (const one of this.#above.splice(0)) this.#skipAbove(one, 'preamble');
    for (const row of above) {
      this.#noteAccount(row.cells);
      this.#skip(row, isBlankRow(row.cells) ? 'blank' : 'preamble');
    }
  }

  /** A row that was counted before: goes on where `push` would have sent it. */
  #resume(row: Row): void {
    if (this.#pending.length > 0 || this.#table === null) this.#pending.push(row);
    else this.#take(row, this.#table);
  }

  #take(row: Row, table: Table): void {
    if (isBlankRow(row.cells)) {
      this.#skip(row, 'blank');
      return;
    }
    const read = table.reader.read(row);
    const verdict = table.judge.judge(row, read);
    if (verdict.kind === 'position') {
      this.#deliver(row, table, read);
    } else if (verdict.kind === 'otherHeading') {
      this.#pending.push(row);
    } else if (verdict.kind === 'skip') {
      if (verdict.reason === 'section') this.#noteAccount(row.cells);
      this.#skip(row, verdict.reason, read.name);
    } else {
      this.#refuseRow(row, verdict.kind, read.faults);
    }
  }

  #deliver(row: Row, { plan, heldOn }: Table, read: ReadRow): void {
    const { input, sheet, ledger } = this.#context;
    const position = positionOf(row, read, plan, { input, sheet, account: this.#account, heldOn });
    for (const fault of read.faults) ledger.cellProblem(fault, sheet, row.row);
    ledger.position();
    this.#context.deliver(position);
  }

  #refuseRow(row: Row, kind: 'unidentified' | 'tooShort', faults: readonly CellFault[]): void {
    const [fault] = faults;
    const code = fault?.code ?? (kind === 'tooShort' ? 'rowTooShort' : 'rowUnidentified');
    const seen =
      fault?.seen ??
      row.cells
        .map(textOf)
        .filter((text) => text !== '')
        .join(' | ');
    const { sheet, ledger } = this.#context;
    ledger.rowProblem(code, { sheet, row: row.row, column: fault?.column ?? null, seen });
  }

  #giveUp(rows: readonly Row[]): void {
    for (const { row, cells } of rows) {
      this.#above.push({ row, blank: isBlankRow(cells), seen: firstText(cells) });
    }
    if (this.#above.length < searchedRowsMax) return;
    this.#hopeless = true;
    for (const above of this.#above.splice(0)) this.#skipAbove(above, 'noTable');
    for (const row of this.#pending.splice(0)) this.#skip(row, 'noTable');
  }

  #noteAccount(cells: readonly Cell[]): void {
    const texts = cells.map(textOf).filter((text) => text !== '');
    this.#account = accountOfLine(texts) ?? this.#account;
  }

  #skip(row: Row, reason: SkipReason, name = ''): void {
    const seen = reason === 'blank' ? null : name === '' ? firstText(row.cells) : name;
    this.#context.ledger.skip(this.#context.sheet, row.row, { reason, seen });
  }

  #skipAbove(above: { row: number; blank: boolean; seen: string | null }, reason: SkipReason): void {
    const { ledger, sheet } = this.#context;
    const found = above.blank && reason === 'preamble' ? 'blank' : reason;
    ledger.skip(sheet, above.row, { reason: found, seen: above.seen });
  }
}
