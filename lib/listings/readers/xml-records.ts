import { SaxesParser } from 'saxes';
import { problem, refuse, InputRefused } from '../../problems.ts';
import type { PublicationFile } from './publication-file.ts';
import { chunksOf, markedEncoding } from './text.ts';

/** One element with what is inside it. `text` is its own text, trimmed; names are without namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

interface OpenElement {
  readonly name: string;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
  readonly kept: boolean;
}

const depthMax = 32;
/** An entry of the real list has some hundreds of elements; a file that goes far beyond holds no list. */
const elementsPerRecordMax = 50_000;
const textMax = 100_000;

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Feeds a parser and hands over each record as soon as it is closed: one record is held at a time, never the file. */
class RecordParser {
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly stack: OpenElement[] = [];
  private elementsInRecord = 0;
  private readonly file: PublicationFile;
  private readonly onRecord: Readonly<Record<string, (record: XmlElement) => void>>;

  constructor(file: PublicationFile, onRecord: Readonly<Record<string, (record: XmlElement) => void>>) {
    this.file = file;
    this.onRecord = onRecord;
    this.parser.on('doctype', () =>
      this.refuse('It declares a document type or entities, which no publication does.'),
    );
    this.parser.on('error', (error) => this.refuse(`The XML is damaged or cut off (${error.message}).`));
    this.parser.on('opentag', (tag) => this.open(withoutPrefix(tag.name), tag.attributes));
    this.parser.on('text', (text) => this.addText(text));
    this.parser.on('cdata', (text) => this.addText(text));
    this.parser.on('closetag', () => this.close());
  }

  write(text: string): void {
    this.parser.write(text);
  }

  end(): void {
    this.parser.close();
  }

  private refuse(text: string): never {
    throw new InputRefused(
      problem('listUnreadable', 'file', { file: this.file.name, row: this.parser.line, text }),
    );
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.stack.at(-1);
    const path = parent ? `${parent.path}/${name}` : name;
    const isRecord = Object.hasOwn(this.onRecord, path);
    if (isRecord) this.elementsInRecord = 0;
    const kept = isRecord || (parent?.kept ?? false);
    this.elementsInRecord += kept ? 1 : 0;
    if (this.stack.length >= depthMax || this.elementsInRecord > elementsPerRecordMax) {
      this.refuse('It is nested deeper, or its entries are larger, than any publication of the list.');
    }
    this.stack.push({ name, path, attributes, children: [], text: '', kept });
  }

  private addText(text: string): void {
    const element = this.stack.at(-1);
    if (!element?.kept) return;
    element.text += text;
    if (element.text.length > textMax) this.refuse('One of its values is longer than any on the list.');
  }

  private close(): void {
    const element = this.stack.pop();
    if (!element?.kept) return;
    const { name, attributes, children } = element;
    const closed: XmlElement = { name, attributes, text: element.text.trim(), children };
    const handler = Object.hasOwn(this.onRecord, element.path) ? this.onRecord[element.path] : undefined;
    if (handler) handler(closed);
    else this.stack.at(-1)?.children.push(closed);
  }
}

const declarable = new Map([
  ['utf-8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['windows-1252', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['utf-16', 'utf-16le'],
]);

function xmlEncoding(file: PublicationFile, start: Uint8Array): string {
  const marked = markedEncoding(start);
  if (marked !== null) return marked;
  const declaration = new TextDecoder('windows-1252').decode(start.subarray(0, 200));
  const declared = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  return (
    declarable.get(declared.toLowerCase()) ??
    refuse('encodingUnreadable', { file: file.name, seen: declared })
  );
}

/**
 * Reads an XML file as a stream and calls the handler of each path (`sdnList/sdnEntry`) for every element there.
 * A document type, an undeclared entity, XML that is not well formed or ends early is refused: `listUnreadable`.
 */
export async function readXmlRecords(
  file: PublicationFile,
  onRecord: Readonly<Record<string, (record: XmlElement) => void>>,
): Promise<void> {
  const parser = new RecordParser(file, onRecord);
  const encoding = xmlEncoding(file, await file.source.read(0, 200));
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      return refuse('encodingUnreadable', { file: file.name, seen: encoding });
    }
  };
  for await (const chunk of chunksOf(file)) parser.write(decode(chunk));
  parser.write(decode());
  parser.end();
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
