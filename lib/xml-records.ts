import { SaxesParser } from 'saxes';

/** One element with what is inside it. `text` is its own text, trimmed; names are without namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** Where its start tag ends: line and column, 1-based. */
  readonly line: number;
  readonly column: number;
}

/** Why a text is not read any further, and in which line that was seen. */
export interface XmlFault {
  readonly kind: 'doctype' | 'damaged' | 'tooDeep' | 'tooLong';
  readonly detail: string;
  readonly line: number;
}

/** A start tag whose element has not ended. */
export type XmlStart = Pick<XmlElement, 'name' | 'attributes'>;

/** Takes a record and the elements that it stands in, the outermost first. */
export type XmlHandler = (record: XmlElement, within: readonly XmlStart[]) => void;

/** What records a reader wants, and what to do about a text that is not to be read. */
export interface XmlReading {
  /** The handler of the elements at a path of names (`sdnList/sdnEntry`), or `undefined` where they are no records. */
  readonly handlerOf: (path: string) => XmlHandler | undefined;
  readonly refuse: (fault: XmlFault) => never;
}

interface OpenElement {
  readonly name: string;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly line: number;
  readonly column: number;
  readonly kept: boolean;
  readonly handler: XmlHandler | undefined;
  text: string;
}

const depthMax = 32;
/** A record of a real list or statement has some hundreds of elements; one that goes far beyond is none. */
const elementsPerRecordMax = 50_000;
const charactersPerRecordMax = 16 * 1024 ** 2;
const textMax = 100_000;
const nameMax = 200;
/**
 * Characters from one tag or text to the next: the parser holds what lies between. Comments are not listened to: with
 * two listeners more the parser takes twice the time, V8 having given up on its shape.
 */
const unbrokenMax = 1024 ** 2;

/**
 * Reads XML that arrives in pieces and hands over each record as soon as it is closed: one record is held at a time,
 * never the file. A document type, an undeclared entity and XML that is not well formed or ends early are refused.
 */
export class XmlRecordParser {
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly stack: OpenElement[] = [];
  private readonly reading: XmlReading;
  private elementsInRecord = 0;
  private recordStart = 0;
  /** Characters that came, and those before the place where the parser last had something to tell. */
  private written = 0;
  private told = 0;

  constructor(reading: XmlReading) {
    this.reading = reading;
    this.parser.on('doctype', () => this.refuse('doctype'));
    this.parser.on('error', (error) => this.refuse('damaged', error.message));
    this.parser.on('opentag', (tag) => this.open(withoutPrefix(tag.name), tag.attributes));
    this.parser.on('text', (text) => this.addText(text));
    this.parser.on('cdata', (text) => this.addText(text));
    this.parser.on('closetag', () => this.close());
  }

  write(text: string): void {
    this.parser.write(text);
    this.written += text.length;
    if (this.written - this.told > unbrokenMax) this.refuse('tooLong');
  }

  end(): void {
    this.parser.close();
  }

  private refuse(kind: XmlFault['kind'], detail = ''): never {
    return this.reading.refuse({ kind, detail, line: this.parser.line });
  }

  private note(): void {
    this.told = this.parser.position;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.note();
    if (name.length > nameMax) this.refuse('tooLong');
    const parent = this.stack.at(-1);
    const path = parent === undefined ? name : `${parent.path}/${name}`;
    const handler = parent?.kept === true ? undefined : this.reading.handlerOf(path);
    if (handler !== undefined) this.begin();
    const kept = handler !== undefined || (parent?.kept ?? false);
    this.elementsInRecord += kept ? 1 : 0;
    if (this.stack.length >= depthMax || (kept && this.isRecordTooLarge())) this.refuse('tooDeep');
    const { line, column } = this.parser;
    this.stack.push({ name, path, attributes, children: [], line, column, kept, handler, text: '' });
  }

  private begin(): void {
    this.elementsInRecord = 0;
    this.recordStart = this.told;
  }

  private isRecordTooLarge(): boolean {
    if (this.elementsInRecord > elementsPerRecordMax) return true;
    return this.told - this.recordStart > charactersPerRecordMax;
  }

  private addText(text: string): void {
    this.note();
    const element = this.stack.at(-1);
    if (element?.kept !== true) return;
    element.text += text;
    if (element.text.length > textMax) this.refuse('tooLong');
  }

  private close(): void {
    this.note();
    const element = this.stack.pop();
    if (element?.kept !== true) return;
    const { name, attributes, children, line, column } = element;
    const closed: XmlElement = { name, attributes, text: element.text.trim(), children, line, column };
    if (element.handler === undefined) this.stack.at(-1)?.children.push(closed);
    else element.handler(closed, this.stack);
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const declarable = new Map([
  ['utf-8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['windows-1252', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['utf-16', 'utf-16le'],
]);

/** The encoding that the declaration at the start of an XML text names, UTF-8 without one; `null` for one not known here. */
export function declaredEncoding(start: Uint8Array): { declared: string; encoding: string | null } {
  const declaration = new TextDecoder('windows-1252').decode(start.subarray(0, 200));
  const declared = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  return { declared, encoding: declarable.get(declared.toLowerCase()) ?? null };
}

/** The children of an element with this name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The elements at the end of a path of names below an element. */
export function elementsAt(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap((one) => childrenOf(one, name)),
    [element],
  );
}

/** The text of the first element at the end of a path, `null` where there is none or it is empty. */
export function textAt(element: XmlElement, ...path: readonly string[]): string | null {
  return elementsAt(element, ...path)[0]?.text || null;
}
