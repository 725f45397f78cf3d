import { refuse } from '../../../problems.ts';
import type { SheetInfo } from '../../rows.ts';
import type { WorkbookLimits } from '../workbook/limits.ts';
import { XmlTokens } from '../workbook/tokens.ts';
import { TagAttributes } from '../xml-sheets/attributes.ts';
import { endTagOf, surveyedBy } from '../xml-sheets/scan.ts';
import type { SurveyReader } from '../xml-sheets/scan.ts';
import { Body } from './body.ts';
import { attributeNames, elements } from './names.ts';

/** Goes through a document for its sheets, in the order of the tabs. Which are hidden is said by the style of each. */
export async function surveyedSheets(
  chunks: () => AsyncIterable<Uint8Array>,
  limits: WorkbookLimits,
): Promise<readonly SheetInfo[]> {
  const reader = await surveyedBy(chunks, () => new DocumentSurvey(limits));
  if (reader.sheets.length === 0)
    refuse('fileDamaged', { text: 'The workbook has no sheet. Save it again.' });
  return reader.sheets;
}

class DocumentSurvey implements SurveyReader {
  readonly tokens = new XmlTokens();
  readonly sheets: SheetInfo[] = [];
  passesTo: string | null = null;
  private readonly attributes = new TagAttributes();
  private readonly body = new Body();
  private readonly limits: WorkbookLimits;
  private readonly hiddenStyles = new Set<string>();
  private inStyles = false;
  private style = '';

  constructor(limits: WorkbookLimits) {
    this.limits = limits;
    this.tokens.skipsText = true;
  }

  open(): void {
    const { tokens, attributes } = this;
    const { depth, name } = tokens;
    if (this.body.opensSheet(tokens, attributes)) this.addSheet();
    else if (depth === 2) this.inStyles = name === elements.automaticStyles;
    else if (!this.inStyles) return;
    else if (depth === 3 && name === elements.style) this.openStyle();
    else if (depth === 4 && name === elements.tableProperties) this.openProperties();
  }

  text(): void {
    // Nothing that is looked for stands in a text.
  }

  close(): void {
    this.body.close(this.tokens);
  }

  private openStyle(): void {
    this.style = this.attributes.read(this.tokens).text(attributeNames.name) ?? '';
  }

  private openProperties(): void {
    if (this.attributes.read(this.tokens).text(attributeNames.display) !== 'false') return;
    this.hiddenStyles.add(this.style);
    if (this.hiddenStyles.size > this.limits.stylesMax) {
      refuse('contentTooLarge', { seen: `more than ${this.limits.stylesMax} styles of tables` });
    }
  }

  private addSheet(): void {
    const attributes = this.attributes.read(this.tokens);
    const name = attributes.text(attributeNames.name) ?? '';
    const isHidden =
      attributes.text(attributeNames.display) === 'false' ||
      this.hiddenStyles.has(attributes.text(attributeNames.styleName) ?? '');
    this.sheets.push({ name, hidden: isHidden });
    this.passesTo = endTagOf(this.tokens);
    if (this.sheets.length > this.limits.sheetsMax) {
      refuse('contentTooLarge', { seen: `${this.sheets.length} sheets` });
    }
  }
}
