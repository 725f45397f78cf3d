import type { FoundTable, SkipReason } from '../position.ts';
import type { Cell, Row, RowList } from '../rows.ts';
import { accountOfLine } from './account-lines.ts';
import { firstText, isBlankRow, textOf } from './cells.ts';
import { findNextTable, findTable } from './find-table.ts';
import type { FoundPlan } from './find-table.ts';
import { likeliestHeading } from './header.ts';
import type { LikelyHeading } from './header.ts';
import { PackedRowList } from '../packed/packed-rows.ts';
import { PendingRows } from './pending-rows.ts';
import { deliverRow } from './deliver-row.ts';
import { refuseRow } from './refuse-row.ts';
import { RowsAbove } from './rows-above.ts';
import { Sample } from './sample.ts';
import { partOf, tableAlone, tablesOf } from './sheet-table.ts';
import type { SheetTable } from './sheet-table.ts';
import type { SheetContext, SheetOutcome } from './sheet-outcome.ts';
import { dayOfSheet, dayOfTable } from './dated-headings.ts';
import { statedDate } from './stated-date.ts';
import { isStatement, StatementReader } from './statement.ts';
import { deliverRecords } from './whole-reader.ts';
import type { WholeReader } from './whole-reader.ts';
import { WideReader } from './wide-reader.ts';
import { findWideTable } from './wide-table.ts';
import type { WideTable } from './wide-table.ts';

/** A sheet whose table has not begun after this many rows is taken to have none. */
const searchedRowsMax = 5_000;

/** Reads one sheet row by row: looks for a table, then turns its rows into positions until another heading comes. */
export class SheetReader {
  readonly #context: SheetContext;
  readonly #tables: FoundTable[] = [];
  readonly #pending = new PendingRows();
  readonly #above = new RowsAbove();
  /** The table being read, and those beside it. */
  #current: readonly SheetTable[] = [];
  #hopeless = false;
  #whole: WholeReader | null = null;
  #likely: LikelyHeading | null = null;
  #layout: string | null = null;
  #heldOn: string | null = null;
  #account: string | null = null;
  /** Of the last line that is no row of a table. */
  #title: string | null = null;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** Whether tables were found and rows are taken as they come. */
  get #isReading(): boolean {
    return this.#current.length > 0 && this.#pending.length === 0 && this.#whole === null && !this.#hopeless;
  }

  pushAll(rows: RowList): void {
    if (!(rows instanceof PackedRowList)) for (const row of rows) this.push(row);
    else for (let place = 0; place < rows.count; place += 1) this.#pushPacked(rows, place);
  }

  /** No row is made of one of which an earlier one said all but its amounts. */
  #pushPacked(list: PackedRowList, place: number): void {
    if (list.blanksBefore(place) > 0) this.#skipBlanks(list, place);
    const table = this.#isReading ? tableAlone(this.#current) : null;
    const read = table?.packed.find(list, place) ?? null;
    if (table === null || read === null) {
      const row = list.row(place);
      this.push(row);
      table?.packed.keep(list, place, table.reader.lastReadOf(row));
      return;
    }
    const row = table.packed.amountsOf(list, place);
    this.#context.ledger.rows += 1;
    table.judge.notePosition(row.cells);
    deliverRow(row, read, table, { context: this.#context, account: this.#account });
  }

  /** A sheet may say nothing between one row and the next a million below: once that decides nothing it is counted. */
  #skipBlanks(list: PackedRowList, place: number): void {
    const { ledger, sheet } = this.#context;
    for (const blank of list.blankRowsBefore(place)) {
      if (this.#hopeless || (this.#isReading && tableAlone(this.#current) !== null)) {
        const rows = list.numberOf(place) - blank.row;
        ledger.rows += rows;
        ledger.skip(sheet, blank.row, { reason: this.#hopeless ? 'noTable' : 'blank', seen: null }, rows);
        return;
      }
      this.push(blank);
    }
  }

  push(row: Row): void {
    this.#context.ledger.rows += 1;
    if (this.#whole !== null) this.#takeWhole(row, this.#whole);
    else if (this.#hopeless) this.#skip(row, 'noTable');
    else if (this.#isReading) this.#take(row);
    else {
      this.#pending.keep(row);
      if (this.#pending.isFull) this.#settle();
    }
  }

  end(): SheetOutcome {
    while (this.#pending.length > 0) {
      this.#settle();
      if (this.#current.length === 0 && this.#whole === null) this.#giveUp(this.#pending.takeAll());
    }
    if (this.#whole !== null) this.#deliverWhole(this.#whole);
    else this.#above.settle(this.#context.ledger, this.#context.sheet, 'noTable');
    return { tables: this.#tables, layout: this.#layout, heldOn: this.#heldOn, likely: this.#likely };
  }

  /** Decides about the pending rows: a table begins among them, or the older half of them is given up. */
  #settle(): void {
    const rows = this.#pending.takeAll();
    const sample = new Sample(rows);
    const isFirst = this.#current.length === 0;
    if (isFirst && this.#above.count === 0 && isStatement(sample)) {
      this.#beginWhole(new StatementReader(this.#context.choices), rows);
      return;
    }
    const found = isFirst ? findTable(sample, this.#context) : findNextTable(sample, this.#context);
    if (found !== null) {
      this.#begin(found, rows);
    } else if (!isFirst) {
      rows.forEach((row, at) => (at === 0 ? this.#skip(row, 'heading') : this.#resume(row)));
    } else {
      const wide = Object.keys(this.#context.choices.map).length > 0 ? null : findWideTable(sample);
      if (wide !== null) {
        this.#beginWide(sample, wide);
        return;
      }
      this.#likely ??= likeliestHeading(sample);
      const half = Math.ceil(rows.length / 2);
      for (const row of rows.slice(half)) this.#pending.keep(row);
      this.#giveUp(rows.slice(0, half));
    }
  }

  #begin(found: FoundPlan, rows: readonly Row[]): void {
    const { plan } = found;
    const above = rows.slice(0, found.first);
    this.#skipRowsAbove(above);
    const heading = rows.slice(found.first, found.body);
    const stated = dayOfTable({ above, heading }, plan.dateOrder) ?? this.#heldOn;
    const heldOn = stated ?? dayOfSheet(this.#context.sheet, plan.dateOrder);
    for (const row of heading) this.#skip(row, 'heading');
    this.#heldOn ??= heldOn;
    this.#layout ??= plan.layout;
    this.#tables.push({ sheet: this.#context.sheet, headerRow: plan.headerRow, columns: plan.columns });
    const [follow, areCut] = [this.#tables.length > 1, this.#context.separator !== null];
    this.#current = tablesOf(found, { heldOn, follow, areCut, above, title: this.#title });
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
    this.#heldOn = reader.heldOn ?? this.#heldOn;
    deliverRecords(reader, this.#context, { account: this.#account, heldOn: this.#heldOn });
    for (const table of reader.tables(this.#context.sheet)) this.#tables.push(table);
  }

  #skipRowsAbove(above: readonly Row[]): void {
    this.#above.settle(this.#context.ledger, this.#context.sheet, 'preamble');
    for (const row of above) {
      this.#noteLine(row.cells);
      this.#skip(row, isBlankRow(row.cells) ? 'blank' : 'preamble');
    }
  }

  /** A row that was counted before: goes on where `push` would have sent it. */
  #resume(row: Row): void {
    if (this.#pending.length > 0 || this.#current.length === 0) this.#pending.keep(row);
    else this.#take(row);
  }

  /** Reads a row, once for each of the tables that stand side by side. */
  #take(row: Row): void {
    const tables = this.#current;
    for (let at = 0; at < tables.length; at += 1) {
      const table = tables[at];
      if (table === undefined) return;
      const part = table.span === null ? row : partOf(row, table.span);
      if (at > 0) this.#context.ledger.rows += 1;
      if (this.#takeAs(part, table) === 'taken') continue;
      if (at > 0) this.#skip(part, 'heading');
      else {
        this.#pending.keep(row);
        return;
      }
    }
  }

  #takeAs(row: Row, table: SheetTable): 'taken' | 'otherHeading' {
    if (isBlankRow(row.cells)) {
      this.#skip(row, 'blank');
      return 'taken';
    }
    const read = table.reader.read(row);
    const verdict = table.judge.judge(row, read);
    if (verdict.kind === 'otherHeading') return 'otherHeading';
    if (verdict.kind === 'position') {
      deliverRow(row, read, table, { context: this.#context, account: this.#account });
    } else if (verdict.kind === 'skip') {
      if (verdict.reason === 'section') this.#noteLine(row.cells);
      this.#skip(row, verdict.reason, read.name);
    } else {
      const { sheet, ledger } = this.#context;
      refuseRow(ledger, { sheet, row, kind: verdict.kind, faults: read.faults });
    }
    return 'taken';
  }

  #giveUp(rows: readonly Row[]): void {
    this.#above.add(rows);
    if (this.#above.count < searchedRowsMax && !this.#pending.isExhausted) return;
    this.#hopeless = true;
    this.#above.settle(this.#context.ledger, this.#context.sheet, 'noTable');
    for (const row of this.#pending.takeAll()) this.#skip(row, 'noTable');
  }

  #noteLine(cells: readonly Cell[]): void {
    const texts = cells.map(textOf).filter((text) => text !== '');
    this.#account = accountOfLine(texts) ?? this.#account;
    this.#title = texts[0] ?? this.#title;
  }

  #skip(row: Row, reason: SkipReason, name = ''): void {
    const seen = reason === 'blank' ? null : name === '' ? firstText(row.cells) : name;
    this.#context.ledger.skip(this.#context.sheet, row.row, { reason, seen });
  }
}
