import { refuse } from '../../problems.ts';
import type { FoundTable, Position, SkipReason } from '../position.ts';
import type { Cell, Row } from '../rows.ts';
import { accountOfLine } from './account-lines.ts';
import { columnLetters } from '../files/workbook/reference.ts';
import { firstText, isBlankRow, textOf } from './cells.ts';
import { findNextTable, findTable } from './find-table.ts';
import type { FoundPlan, SearchChoices } from './find-table.ts';
import { likeliestHeadings } from './header.ts';
import type { Ledger } from './ledger.ts';
import { RowJudge } from './row-judge.ts';
import { positionOf, RowReader } from './row-reader.ts';
import type { CellFault, ReadRow } from './row-reader.ts';
import { Sample } from './sample.ts';
import { sideBySide } from './side-by-side.ts';
import { statedDate } from './stated-date.ts';
import type { TablePlan } from './table-plan.ts';
import { isWideTable } from './wide-table.ts';

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
  readonly wide: boolean;
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
  #wide = false;
  #headings: readonly string[] = [];
  #layout: string | null = null;
  #heldOn: string | null = null;
  #account: string | null = null;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  push(row: Row): void {
    this.#context.ledger.rows += 1;
    if (this.#hopeless) this.#skip(row, 'noTable');
    else if (this.#pending.length === 0 && this.#table !== null) this.#take(row, this.#table);
    else {
      this.#pending.push(row);
      if (this.#pending.length >= sampleRows) this.#settle();
    }
  }

  end(): SheetOutcome {
    while (this.#pending.length > 0) {
      this.#settle();
      if (this.#table === null) this.#giveUp(this.#pending.splice(0));
    }
    if (this.#table === null) for (const above of this.#above) this.#skipAbove(above, 'noTable');
    return {
      tables: this.#tables,
      layout: this.#layout,
      heldOn: this.#heldOn,
      wide: this.#wide,
      likeliestHeadings: this.#headings,
    };
  }

  /** Decides about the pending rows: a table begins among them, or the older half of them is given up. */
  #settle(): void {
    const rows = this.#pending;
    const sample = new Sample(rows);
    const before = this.#table;
    const found = before === null ? findTable(sample, this.#context) : findNextTable(sample, this.#context);
    this.#pending = [];
    if (found !== null) {
      this.#begin(found, rows);
    } else if (before !== null) {
      rows.forEach((row, at) => (at === 0 ? this.#skip(row, 'heading') : this.#resume(row)));
    } else {
      this.#wide ||= isWideTable(sample);
      if (this.#headings.length === 0) this.#headings = likeliestHeadings(sample);
      this.#pending = rows.slice(sampleRows / 2);
      this.#giveUp(rows.slice(0, sampleRows / 2));
    }
  }

  #begin(found: FoundPlan, rows: readonly Row[]): void {
    const { plan } = found;
    this.#assertOneTable(plan, rows.slice(found.body));
    const above = rows.slice(0, found.first);
    for (const one of this.#above.splice(0)) this.#skipAbove(one, 'preamble');
    for (const row of above) {
      this.#noteAccount(row.cells);
      this.#skip(row, isBlankRow(row.cells) ? 'blank' : 'preamble');
    }
    for (const row of rows.slice(found.first, found.body)) this.#skip(row, 'heading');
    const heldOn = statedDate(above, plan.dateOrder) ?? this.#heldOn;
    this.#heldOn ??= heldOn;
    this.#layout ??= plan.layout;
    this.#tables.push({ sheet: this.#context.sheet, headerRow: plan.headerRow, columns: plan.columns });
    this.#table = { plan, reader: new RowReader(plan), judge: new RowJudge(plan), heldOn };
    for (const row of rows.slice(found.body)) this.#resume(row);
  }

  #assertOneTable({ headings, headerRow }: TablePlan, body: readonly Row[]): void {
    const found = sideBySide(headings, body);
    if (found === null) return;
    const { input, sheet, ledger } = this.#context;
    const [left, right] = [columnLetters(found.left + 1), columnLetters(found.right + 1)];
    const text = `Two tables stand side by side, from columns ${left} and ${right}, under the same headings. Put one below the other, or give each a sheet of its own.`;
    refuse('noTable', { input, file: ledger.file, sheet, row: headerRow, seen: headings.join(' | '), text });
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
