import { refuse } from '../../../problems.ts';
import type { SheetInfo } from '../../rows.ts';
import type { NumberFormat } from '../workbook/formats.ts';
import { plainFormat } from '../workbook/formats.ts';
import type { WorkbookLimits } from '../workbook/limits.ts';
import { elementName } from '../workbook/names.ts';
import { looselyDecodedText } from '../workbook/text.ts';
import { XmlTokens } from '../workbook/tokens.ts';
import { TagAttributes } from '../xml-sheets/attributes.ts';
import { LongText } from '../xml-sheets/long-text.ts';
import { endTagOf, surveyedBy } from '../xml-sheets/scan.ts';
import type { SurveyReader } from '../xml-sheets/scan.ts';
import { formatOf } from './formats.ts';

/** What a workbook says of itself: its sheets in the order of the tabs, and the formats of its styles by their ids. */
export interface Survey {
  readonly sheets: readonly SheetInfo[];
  readonly formats: ReadonlyMap<string, NumberFormat>;
  readonly date1904: boolean;
}

const names = {
  workbook: elementName('Workbook'),
  settings: elementName('ExcelWorkbook'),
  date1904: elementName('Date1904'),
  styles: elementName('Styles'),
  style: elementName('Style'),
  numberFormat: elementName('NumberFormat'),
  worksheet: elementName('Worksheet'),
  table: elementName('Table'),
  options: elementName('WorksheetOptions'),
  visible: elementName('Visible'),
};

const attributeNames = {
  id: elementName('ID'),
  parent: elementName('Parent'),
  format: elementName('Format'),
  name: elementName('Name'),
};

/** Goes through a workbook for what stands before its rows and behind them. */
export async function surveyed(
  chunks: () => AsyncIterable<Uint8Array>,
  limits: WorkbookLimits,
): Promise<Survey> {
  const reader = await surveyedBy(chunks, () => new WorkbookSurvey(limits));
  if (reader.sheets.length === 0)
    refuse('fileDamaged', { text: 'The workbook has no sheet. Save it again.' });
  return reader;
}

class WorkbookSurvey implements SurveyReader, Survey {
  readonly tokens = new XmlTokens();
  readonly sheets: { name: string; hidden: boolean }[] = [];
  readonly formats = new Map<string, NumberFormat>();
  date1904 = false;
  passesTo: string | null = null;
  private readonly attributes = new TagAttributes();
  private readonly limits: WorkbookLimits;
  private readonly visible = new LongText();
  /** The elements around the current one, at the second and the third level. */
  private section = 0;
  private part = 0;
  private style = '';

  constructor(limits: WorkbookLimits) {
    this.limits = limits;
    this.tokens.skipsText = true;
  }

  open(): void {
    const { depth, name } = this.tokens;
    if (depth === 1 && name !== names.workbook) refuse('fileNotSupported', { seen: 'an XML document' });
    if (depth === 2) this.openSection(name);
    if (depth === 3) this.openPart(name);
    if (depth === 4) this.openLeaf(name);
  }

  text(): void {
    const { tokens, visible } = this;
    if (tokens.skipsText) return;
    visible.add(looselyDecodedText(tokens.bytes, tokens.textStart, tokens.textEnd, tokens.textEscaped));
  }

  close(): void {
    const { tokens } = this;
    if (tokens.skipsText || tokens.depth !== 3) return;
    tokens.skipsText = true;
    const sheet = this.sheets.at(-1);
    if (sheet !== undefined && /hidden/i.test(this.visible.take())) sheet.hidden = true;
  }

  private openSection(name: number): void {
    this.section = name;
    if (name !== names.worksheet) return;
    this.sheets.push({ name: this.attribute(attributeNames.name) ?? '', hidden: false });
    if (this.sheets.length > this.limits.sheetsMax) {
      refuse('contentTooLarge', { seen: `${this.sheets.length} sheets` });
    }
  }

  private openPart(name: number): void {
    this.part = name;
    if (this.section === names.worksheet && name === names.table) this.passesTo = endTagOf(this.tokens);
    if (this.section === names.settings && name === names.date1904) this.date1904 = true;
    if (this.section === names.styles && name === names.style) this.openStyle();
  }

  /** A style begins with the format of the one that it is made from, which stands before it. */
  private openStyle(): void {
    this.style = this.attribute(attributeNames.id) ?? '';
    const parent = this.attribute(attributeNames.parent) ?? '';
    this.formats.set(this.style, this.formats.get(parent) ?? plainFormat);
    if (this.formats.size > this.limits.stylesMax) {
      refuse('contentTooLarge', { seen: `more than ${this.limits.stylesMax} cell styles` });
    }
  }

  private openLeaf(name: number): void {
    const { section, part } = this;
    if (section === names.styles && part === names.style && name === names.numberFormat) {
      this.formats.set(this.style, formatOf(this.attribute(attributeNames.format) ?? ''));
    }
    if (section === names.worksheet && part === names.options && name === names.visible) {
      this.tokens.skipsText = false;
    }
  }

  private attribute(name: number): string | null {
    return this.attributes.read(this.tokens).text(name);
  }
}
