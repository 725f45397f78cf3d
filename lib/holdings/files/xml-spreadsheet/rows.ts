import { refuse } from '../../../problems.ts';
import type { SheetInfo } from '../../rows.ts';
import { elementName } from '../workbook/names.ts';
import { looselyDecodedText, malformed } from '../workbook/text.ts';
import { XmlTokens } from '../workbook/tokens.ts';
import { TagAttributes } from '../xml-sheets/attributes.ts';
import { LongText } from '../xml-sheets/long-text.ts';
import type { RowsReader } from '../xml-sheets/scan.ts';
import { SheetRows } from '../xml-sheets/sheet-rows.ts';
import { CellValues } from './cell.ts';
import { ColumnStyles } from './columns.ts';
import type { Survey } from './survey.ts';

const names = {
  worksheet: elementName('Worksheet'),
  table: elementName('Table'),
  column: elementName('Column'),
  row: elementName('Row'),
  cell: elementName('Cell'),
  data: elementName('Data'),
};

const attributeNames = {
  index: elementName('Index'),
  span: elementName('Span'),
  top: elementName('TopCell'),
  left: elementName('LeftCell'),
  across: elementName('MergeAcross'),
  style: elementName('StyleID'),
  formula: elementName('Formula'),
  type: elementName('Type'),
};

/** How deep the parts of a sheet lie: workbook, worksheet, table, row, cell, data. */
const level = { worksheet: 2, table: 3, row: 4, cell: 5, data: 6 } as const;

/** Makes rows of the tables of a workbook. Tables, rows and cells are counted on from the one before, or say where they are. */
export class SpreadsheetRows implements RowsReader {
  readonly tokens = new XmlTokens();
  readonly rows = new SheetRows();
  private readonly attributes = new TagAttributes();
  private readonly sheets: readonly SheetInfo[];
  private readonly values: CellValues;
  private readonly columns = new ColumnStyles();
  private readonly data = new LongText();
  private sheet = -1;
  /** The level of the part of a sheet that the reader is in; what else stands there is passed over. */
  private inside = 0;
  private hadTable = false;
  private above = 0;
  private before = 0;
  private rowSpan = 0;
  private across = 0;
  private tableStyle: string | null = null;
  private rowStyle: string | null = null;
  private style: string | null = null;
  private type: string | null = null;
  private isFormula = false;
  private hasData = false;

  constructor(survey: Survey) {
    this.sheets = survey.sheets;
    this.values = new CellValues(survey);
    this.tokens.skipsText = true;
  }

  open(): void {
    const { depth, name } = this.tokens;
    if (depth === level.worksheet && name === names.worksheet) this.openSheet();
    else if (depth !== this.inside + 1) return;
    else if (depth === level.table && name === names.table) this.openTable();
    else if (depth === level.row) this.openInTable(name);
    else if (depth === level.cell) this.openCell(name);
    else if (depth === level.data && name === names.data) this.openData();
  }

  text(): void {
    const { tokens, inside } = this;
    if (inside < level.row) return;
    const text = looselyDecodedText(tokens.bytes, tokens.textStart, tokens.textEnd, tokens.textEscaped);
    if (inside === level.data) this.data.add(text);
    else if (tokens.depth === inside && text.trim() !== '') malformed('a text beside the data of a cell');
  }

  close(): void {
    const { depth } = this.tokens;
    if (depth !== this.inside - 1) return;
    this.inside = depth;
    if (depth === level.row) this.endCell();
    else if (depth === level.table) this.endRow();
    else if (depth === level.worksheet - 1) this.rows.end();
  }

  private openSheet(): void {
    this.sheet += 1;
    this.inside = level.worksheet;
    this.hadTable = false;
    this.rows.begin(this.sheets[this.sheet] ?? { name: '', hidden: false });
  }

  private openTable(): void {
    if (this.hadTable) refuse('fileDamaged', { seen: 'a sheet with two tables' });
    const attributes = this.attributes.read(this.tokens);
    this.inside = level.table;
    this.hadTable = true;
    this.above = attributes.whole(attributeNames.top, 1, 1) - 1;
    this.before = attributes.whole(attributeNames.left, 1, 1) - 1;
    this.tableStyle = attributes.text(attributeNames.style);
    this.rowSpan = 0;
    this.columns.begin();
  }

  private openInTable(name: number): void {
    const attributes = this.attributes.read(this.tokens);
    const index = attributes.whole(attributeNames.index, 1, 0);
    const further = attributes.whole(attributeNames.span, 0, 0);
    const style = attributes.text(attributeNames.style);
    if (name === names.column) this.columns.add(index, further, style);
    else if (name === names.row) this.openRow(index, further, style);
    else malformed('a table holds what is no row');
  }

  /** A row may stand for more rows below it that are as blank as itself. */
  private openRow(index: number, further: number, style: string | null): void {
    const { rows } = this;
    const next = Math.max(rows.row, this.above) + this.rowSpan + 1;
    this.inside = level.row;
    this.rowSpan = 0;
    rows.beginRow(index === 0 ? next : this.above + index);
    this.rowSpan = further;
    this.rowStyle = style;
    this.across = 0;
    this.tokens.skipsText = false;
  }

  /** A cell that is merged takes the places to its right from those behind it; places below it are passed by number. */
  private openCell(name: number): void {
    if (name !== names.cell) malformed('a row holds what is no cell');
    const { rows, before } = this;
    const attributes = this.attributes.read(this.tokens);
    const index = attributes.whole(attributeNames.index, 1, 0);
    const next = Math.max(rows.column, before) + this.across + 1;
    this.inside = level.cell;
    rows.moveTo(index === 0 ? next : before + index);
    this.across = attributes.whole(attributeNames.across, 0, 0);
    this.style = attributes.text(attributeNames.style);
    this.isFormula = attributes.has(attributeNames.formula);
    this.type = null;
    this.hasData = false;
    this.data.take();
  }

  private openData(): void {
    if (this.hasData) malformed('a cell with two values');
    this.inside = level.data;
    this.hasData = true;
    this.type = this.attributes.read(this.tokens).text(attributeNames.type);
  }

  private endCell(): void {
    const { rows } = this;
    const cell = this.values.cell({
      type: this.type,
      text: this.hasData ? this.data.take() : null,
      style: this.style ?? this.rowStyle ?? this.columns.styleOf(rows.column) ?? this.tableStyle,
      isFormula: this.isFormula,
    });
    if (cell !== null) rows.put(cell);
  }

  private endRow(): void {
    this.tokens.skipsText = true;
    this.rows.endRow();
  }
}
