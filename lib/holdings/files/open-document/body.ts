import { problemAdvice, refuse } from '../../../problems.ts';
import { elementName } from '../workbook/names.ts';
import type { XmlTokens } from '../workbook/tokens.ts';
import type { TagAttributes } from '../xml-sheets/attributes.ts';
import { attributeNames, elements } from './names.ts';

/** How deep the parts of a document lie: document, body, spreadsheet, table. */
export const level = { document: 1, body: 2, spreadsheet: 3, table: 4 } as const;

/** What a document is that has something else than a spreadsheet in its body. */
const otherBodies: ReadonlyMap<number, string> = new Map([
  [elementName('text'), 'an OpenDocument text'],
  [elementName('presentation'), 'an OpenDocument presentation'],
  [elementName('drawing'), 'an OpenDocument drawing'],
  [elementName('chart'), 'an OpenDocument chart'],
  [elementName('image'), 'an OpenDocument image'],
  [elementName('database'), 'an OpenDocument database'],
]);

/** LibreOffice keeps what it last saw of other files in tables that are named after them; they are no sheets. */
const cacheOfOtherFile = /^'[a-z][a-z0-9+.-]*:.*'#/i;

/** Follows a document to the tables that are its sheets. */
export class Body {
  private hasBody = false;
  private hasSpreadsheet = false;

  /** Whether the element that was just opened is a sheet; refuses a document that is no spreadsheet. */
  opensSheet(tokens: XmlTokens, attributes: TagAttributes): boolean {
    const { depth, name } = tokens;
    if (depth === level.document) this.openDocument(name);
    if (depth === level.body) this.hasBody = name === elements.body;
    if (depth === level.spreadsheet && this.hasBody) this.openBody(name);
    if (depth !== level.table || !this.hasSpreadsheet || name !== elements.table) return false;
    return !cacheOfOtherFile.test(attributes.read(tokens).text(attributeNames.name) ?? '');
  }

  /** Says that an element was closed. */
  close({ depth }: XmlTokens): void {
    if (depth === level.body) this.hasSpreadsheet = false;
    if (depth === level.document) this.hasBody = false;
  }

  private openDocument(name: number): void {
    if (name !== elements.document && name !== elements.content) {
      refuse('fileNotSupported', { seen: 'an XML document' });
    }
  }

  private openBody(name: number): void {
    this.hasSpreadsheet = name === elements.spreadsheet;
    const other = otherBodies.get(name);
    if (other === undefined) return;
    refuse('fileOpenDocument', { seen: other, text: `This is ${other}. ${problemAdvice.fileOpenDocument}` });
  }
}
