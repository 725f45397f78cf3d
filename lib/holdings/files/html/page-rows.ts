import { refuse } from '../../../problems.ts';
import type { Cell, Row } from '../../rows.ts';
import { textOf } from '../../tables/cells.ts';
import type { CellText } from './cell-text.ts';
import { blocks, ends, tableParts } from './elements.ts';
import { Hiding } from './hiding.ts';
import type { HtmlLimits } from './limits.ts';
import { Lines } from './lines.ts';
import type { Attributes, MarkupTaker } from './markup.ts';
import { OpenTable } from './open-table.ts';
import type { PageTraits } from './page-traits.ts';
import { SpanTally } from './spans.ts';

/**
 * Makes rows of a page, in its order: a row for each of a table's, and one of one cell for each line of text outside.
 * Of tables in each other the innermost hold the data: what stands in a cell beside a table is a row of its own. A table
 * of one text in a cell is no table but that text.
 */
export class PageRows implements MarkupTaker {
  readonly #limits: HtmlLimits;
  readonly #traits: PageTraits;
  readonly #tally: SpanTally;
  readonly #tables: OpenTable[] = [];
  readonly #lines: Lines;
  #rows: Row[] = [];
  #row = 0;
  readonly #hiding = new Hiding();
  #preDepth = 0;

  constructor(limits: HtmlLimits, traits: PageTraits) {
    this.#limits = limits;
    this.#traits = traits;
    this.#tally = new SpanTally(limits);
    this.#lines = new Lines(limits.cellCharactersMax);
  }

  /** The rows that ended since the last time. */
  take(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'td' || name === 'th') this.#beginCell(attributes);
    else if (name === 'tr') this.#beginRow();
    else if (name === 'table') this.#beginTable();
    else if (this.#hiding.isOn) this.#hiding.open(name, attributes, false);
    else if (tableParts.has(name)) this.#beginPart();
    else this.#openOther(name, attributes);
  }

  close(name: string): void {
    if (name === 'td' || name === 'th') this.#endCell();
    else if (name === 'tr') this.#closeRow();
    else if (name === 'table') this.#endTable();
    else if (this.#hiding.isOn) this.#hiding.close(name);
    else if (tableParts.has(name)) this.#beginPart();
    else if (name === 'caption') this.#endLine();
    else if (blocks.has(name)) this.#breakLine(name === 'pre' ? -1 : 0);
    if (name === 'html' || name === 'body') this.#traits.isEnded = true;
    if (name === 'title') this.#traits.isTitle = false;
  }

  text(text: string): void {
    if (this.#traits.isTitle) this.#traits.addTitle(text);
    else if (this.#hiding.isOn) return;
    else if (this.#preDepth > 0) this.#addPrinted(text);
    else this.#addText(text);
  }

  /** Ends the page, and refuses one that is cut off within a table whose rows had ends. */
  end(): void {
    const table = this.#tables.at(-1);
    this.#traits.isCut =
      table !== undefined &&
      table.rowsClosed > 0 &&
      !this.#traits.isEnded &&
      (table.cells !== null || this.#traits.isBegun);
    while (this.#tables.length > 0) this.#endTable();
    this.#endLine();
  }

  get #table(): OpenTable | undefined {
    return this.#tables.at(-1);
  }

  /** The text of the open cell; `null` where none is open. */
  get #text(): CellText | null {
    return this.#tables.at(-1)?.text ?? null;
  }

  #beginTable(): OpenTable {
    this.#hiding.end();
    this.#traits.tables += 1;
    // In a table, but in none of its cells, a table begins only where the one before was not ended.
    if (this.#tables.length > 0 && this.#text === null) this.#endTable();
    this.#endLine();
    if (this.#tables.length >= this.#limits.depthMax)
      refuse('contentTooLarge', { seen: `more than ${this.#limits.depthMax} tables in each other` });
    const table = new OpenTable(this.#tally, this.#limits);
    this.#tables.push(table);
    return table;
  }

  #beginPart(): void {
    this.#endRow();
    this.#table?.beginPart();
  }

  #beginRow(): void {
    this.#hiding.end();
    this.#endRow();
    this.#endLine();
    // Rows and cells in no table are read as if they stood in one: programs write the beginning of it by hand.
    const table = this.#table ?? this.#beginTable();
    if (table.held !== null) this.#settle(table);
    table.beginRow();
  }

  #beginCell(attributes: Attributes): void {
    this.#endCell();
    if (this.#table === undefined || this.#table.cells === null) this.#beginRow();
    this.#table?.beginCell(attributes, this.#row + 1);
  }

  #endCell(): void {
    this.#hiding.end();
    if (this.#text === null) return;
    this.#preDepth = 0;
    this.#table?.endCell(this.#row + 1);
  }

  #closeRow(): void {
    const table = this.#table;
    if (table !== undefined && table.cells !== null) table.rowsClosed += 1;
    this.#endRow();
    this.#endLine();
  }

  #endRow(): void {
    this.#endCell();
    const table = this.#table;
    const cells = table?.cells ?? null;
    if (table === undefined || cells === null) return;
    table.cells = null;
    table.rowsEnded += 1;
    this.#traits.noteRow(cells);
    const isInner = this.#tables.length > 1;
    if (table.isLayout && cells.length === 0) return;
    if (isInner && table.rowsEnded === 1) table.held = cells;
    else this.#emit(cells);
  }

  /** What was held back, and what stands before it in the tables around, comes first: a table of data begins. */
  #settle(table: OpenTable): void {
    for (const outer of this.#tables) {
      const { held } = outer;
      outer.held = null;
      if (held !== null) this.#emit(held);
      if (outer === table) return;
      outer.isLayout = true;
      const cells = outer.takeCells(this.#row + 1);
      if (cells.length > 0) this.#emit(cells);
    }
  }

  #endTable(): void {
    this.#endRow();
    this.#endLine();
    const table = this.#tables.pop();
    if (table === undefined) return;
    if (table.held === null) return;
    const filled = table.held.filter((cell) => cell !== null);
    const outer = this.#text;
    if (filled.length > 1 || outer === null) {
      this.#tables.push(table);
      this.#settle(table);
      this.#tables.pop();
      return;
    }
    outer.breakLine();
    if (filled.length === 1) outer.add(textOf(filled[0]));
    outer.breakLine();
  }

  #openOther(name: string, attributes: Attributes): void {
    if (name === 'title') this.#traits.isTitle = this.#traits.title === '';
    if (name === 'html' || name === 'body') this.#traits.isBegun = true;
    if (name === 'frame' || name === 'iframe') this.#traits.addFrame(name, attributes.get('src') ?? '');
    if (name === 'input' && /^password$/i.test(attributes.get('type') ?? ''))
      this.#traits.asksPassword = true;
    if (name === 'caption') this.#endLine();
    else if (blocks.has(name)) this.#breakLine(name === 'pre' ? 1 : 0);
    if (!ends.has(name)) this.#hiding.open(name, attributes, this.#text !== null);
  }

  #breakLine(pre: -1 | 0 | 1): void {
    const text = this.#text;
    if (text !== null) text.breakLine();
    else if (pre === 0 && this.#preDepth > 0) this.#emitLines(this.#lines.addPrinted('\n'));
    else this.#endLine();
    this.#preDepth = Math.max(0, this.#preDepth + pre);
  }

  #addText(text: string): void {
    const cell = this.#text;
    if (cell === null) {
      this.#emitLines(this.#lines.add(text));
      return;
    }
    cell.add(text);
    if (cell.length > this.#limits.cellCharactersMax) this.#table?.checkCell(this.#row + 1);
  }

  /** In a cell a line is broken; elsewhere the lines may be a table. */
  #addPrinted(text: string): void {
    if (this.#text === null) {
      this.#emitLines(this.#lines.addPrinted(text));
      return;
    }
    for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
      if (at > 0) this.#breakLine(0);
      this.#addText(line);
    }
  }

  #endLine(): void {
    this.#emitLines(this.#lines.end());
  }

  #emitLines(rows: readonly Cell[][]): void {
    if (rows.length === 0) return;
    const table = this.#table;
    if (table !== undefined) this.#settle(table);
    for (const cells of rows) {
      this.#traits.noteRow(cells);
      this.#emit(cells);
    }
  }

  #emit(cells: readonly Cell[]): void {
    this.#row += 1;
    if (this.#row > this.#limits.rowsMax)
      refuse('tooManyRows', { row: this.#row, seen: `more than ${this.#limits.rowsMax} rows` });
    this.#rows.push({ row: this.#row, cells });
  }
}
