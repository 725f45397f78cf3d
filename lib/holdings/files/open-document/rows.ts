import type { SheetInfo } from '../../rows.ts';
import { XmlTokens } from '../workbook/tokens.ts';
import { TagAttributes } from '../xml-sheets/attributes.ts';
import type { RowsReader } from '../xml-sheets/scan.ts';
import { SheetRows } from '../xml-sheets/sheet-rows.ts';
import { Body, level } from './body.ts';
import { CellValues, isBlankCell } from './cell.ts';
import { attributeNames, elements, rowContainers } from './names.ts';
import { Paragraphs } from './paragraphs.ts';

/** Makes rows of the tables of a document. Rows and cells come one after the other and say how often they repeat. */
export class DocumentRows implements RowsReader {
  readonly tokens = new XmlTokens();
  readonly rows = new SheetRows();
  private readonly attributes = new TagAttributes();
  private readonly body = new Body();
  private readonly sheets: readonly SheetInfo[];
  private readonly values = new CellValues();
  private readonly paragraphs = new Paragraphs();
  private sheet = -1;
  /** The depth of the table or of the innermost group of rows around the current place; 0 outside of tables. */
  private group = 0;
  private row = 0;
  private cell = 0;
  private rowTimes = 1;
  private cellTimes = 1;

  constructor(sheets: readonly SheetInfo[]) {
    this.sheets = sheets;
    this.tokens.skipsText = true;
  }

  open(): void {
    const { tokens } = this;
    const { depth, name } = tokens;
    if (this.cell > 0) this.paragraphs.open(tokens);
    else if (this.row > 0) {
      if (depth === this.row + 1 && (name === elements.cell || name === elements.covered)) this.openCell();
    } else if (this.group > 0) this.openInTable(depth, name);
    else this.openOutside(depth);
  }

  text(): void {
    if (this.cell > 0) this.paragraphs.text(this.tokens);
  }

  close(): void {
    const { tokens } = this;
    const { depth } = tokens;
    if (this.cell > 0) {
      if (depth < this.cell) this.endCell();
      else this.paragraphs.close(tokens);
    } else if (this.row > 0) {
      if (depth < this.row) this.endRow();
    } else if (depth === this.group - 1) this.endGroup(depth);
    else this.body.close(tokens);
  }

  private openOutside(depth: number): void {
    const { tokens, attributes } = this;
    if (depth === level.document) this.values.startDocument(attributes.read(tokens));
    if (!this.body.opensSheet(tokens, attributes)) return;
    this.sheet += 1;
    this.group = depth;
    this.rows.begin(this.sheets[this.sheet] ?? { name: '', hidden: false });
  }

  /** Rows stand in the table itself or in groups of rows; what else stands there (shapes, columns) holds none. */
  private openInTable(depth: number, name: number): void {
    if (depth !== this.group + 1) return;
    if (rowContainers.has(name)) this.group = depth;
    else if (name === elements.row) {
      this.row = depth;
      this.rowTimes = this.attributes.read(this.tokens).whole(attributeNames.rowsRepeated, 1, 1);
      this.rows.beginRow(this.rows.row + 1);
    }
  }

  private endGroup(depth: number): void {
    this.group = depth >= level.table ? depth : 0;
    if (this.group === 0) this.rows.end();
  }

  private openCell(): void {
    const { tokens, rows } = this;
    const attributes = this.attributes.read(tokens);
    const times = attributes.whole(attributeNames.columnsRepeated, 1, 1);
    if (isBlankCell(tokens, attributes)) {
      rows.column += times;
      return;
    }
    this.cell = tokens.depth;
    this.cellTimes = times;
    this.values.start(attributes);
    this.paragraphs.start();
    tokens.skipsText = false;
  }

  private endCell(): void {
    const { rows, cellTimes } = this;
    const value = this.values.finish(this.paragraphs.take());
    this.cell = 0;
    this.tokens.skipsText = true;
    rows.column += value === null ? cellTimes : 1;
    if (value !== null) rows.put(value, cellTimes);
  }

  private endRow(): void {
    this.row = 0;
    this.rows.endRow(this.rowTimes);
  }
}
