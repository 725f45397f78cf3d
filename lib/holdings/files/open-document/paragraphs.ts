import { refuse } from '../../../problems.ts';
import { elementName } from '../workbook/names.ts';
import { decodedText } from '../workbook/text.ts';
import type { XmlTokens } from '../workbook/tokens.ts';
import { TagAttributes } from '../xml-sheets/attributes.ts';
import { repeatedBlanksMax } from '../xml-sheets/limits.ts';
import { LongText } from '../xml-sheets/long-text.ts';
import { attributeNames, elements } from './names.ts';

const blanks = elementName('s');
const tab = elementName('tab');
const lineBreak = elementName('line-break');

/** What stands around paragraphs in a cell. Anything else in a cell (notes, shapes, tables) is beside its text. */
const around = new Set(['list', 'list-item', 'list-header', 'section'].map(elementName));

/** What stands in a paragraph and is no part of its text. */
const beside = new Set(
  ['p', 'h', 'annotation', 'note', 'ruby-text', 'frame', 'custom-shape', 'g', 'script'].map(elementName),
);

/** The text of a cell as it is displayed: its paragraphs, with a line break between them. */
export class Paragraphs {
  private readonly all = new LongText();
  private readonly attributes = new TagAttributes();
  /** The depth of the paragraph, or of an element that is passed over with all it holds; 0 outside of one. */
  private paragraph = 0;
  private passed = 0;
  private count = 0;
  /** Blanks at the beginning of a paragraph, at its end, and behind one another, are the layout of the XML. */
  private isBlankDue = false;
  private isAtStart = true;
  private blanks = 0;

  start(): void {
    this.all.take();
    this.paragraph = 0;
    this.passed = 0;
    this.count = 0;
  }

  /** An element inside the cell was opened. */
  open(tokens: XmlTokens): void {
    const { depth, name } = tokens;
    if (this.passed > 0) return;
    if (this.paragraph > 0) this.openWithin(tokens);
    else if (name === elements.paragraph || name === elements.heading) this.openParagraph(depth);
    else if (!around.has(name)) this.passed = depth;
  }

  text({ bytes, textStart, textEnd, textEscaped }: XmlTokens): void {
    if (this.paragraph === 0 || this.passed > 0) return;
    const text = decodedText(bytes, textStart, textEnd, textEscaped);
    const words = text.replace(/[ \t\r\n]+/g, ' ');
    if (words.startsWith(' ')) this.isBlankDue = true;
    if (words === '' || words === ' ') return;
    this.add(words.replace(/^ | $/g, ''));
    this.isBlankDue = words.endsWith(' ');
  }

  /** An element inside the cell was closed, or the cell itself. */
  close({ depth }: XmlTokens): void {
    if (this.passed > depth) this.passed = 0;
    if (this.paragraph > depth) this.paragraph = 0;
  }

  take(): string {
    return this.all.take();
  }

  private openParagraph(depth: number): void {
    this.paragraph = depth;
    if (this.count > 0) this.all.add('\n');
    this.count += 1;
    this.isBlankDue = false;
    this.isAtStart = true;
  }

  private openWithin(tokens: XmlTokens): void {
    const { depth, name } = tokens;
    if (beside.has(name)) this.passed = depth;
    else if (name === tab) this.add('\t');
    else if (name === lineBreak) this.add('\n');
    else if (name === blanks) this.add(this.blanksOf(tokens));
  }

  /** Several blanks are written as one element that says how many. */
  private blanksOf(tokens: XmlTokens): string {
    const count = this.attributes.read(tokens).whole(attributeNames.count, 0, 1);
    this.blanks += count;
    if (this.blanks > repeatedBlanksMax) {
      refuse('contentTooLarge', { seen: `more than ${repeatedBlanksMax} blanks by repetition` });
    }
    return ' '.repeat(count);
  }

  private add(piece: string): void {
    if (this.isBlankDue && !this.isAtStart) this.all.add(' ');
    this.isBlankDue = false;
    this.isAtStart = false;
    this.all.add(piece);
  }
}
