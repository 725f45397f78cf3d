import { refuse } from '../../../problems.ts';
import { XmlRecordParser } from '../../../xml-records.ts';
import type { XmlElement, XmlFault, XmlStart } from '../../../xml-records.ts';
import type { Row } from '../../rows.ts';

/** The rows of a record, which stands in the elements `within`. */
export type RecordRows = (element: XmlElement, within: readonly XmlStart[]) => Row[];

/** What a kind of XML message makes of its elements, in the order of the file. */
export interface XmlMessage {
  /** What to do with the elements at a path of names, or `undefined` where they hold nothing that is read. */
  handlerOf(path: string): RecordRows | undefined;
  /** What can be said only at the end. */
  finish(): Row[];
}

const refusals: Readonly<
  Record<
    XmlFault['kind'],
    readonly ['fileNotSupported' | 'fileDamaged' | 'contentTooLarge', (detail: string) => string]
  >
> = {
  doctype: [
    'fileNotSupported',
    () =>
      'The XML declares a document type or entities, which no statement of holdings does. It was not read.',
  ],
  damaged: [
    'fileDamaged',
    (detail) => `The XML is damaged or cut off (${detail}). Export or download it again.`,
  ],
  tooDeep: [
    'contentTooLarge',
    () => 'The XML is nested deeper, or its records are larger, than in any statement of holdings.',
  ],
  tooLong: ['contentTooLarge', () => 'A value of the XML is longer than any in a statement of holdings.'],
};

/** Reads an XML message piece by piece: the rows of its records, each at the line where the record begins. */
export class XmlReader {
  readonly #parser: XmlRecordParser;
  readonly #message: XmlMessage;
  #rows: Row[] = [];
  #line = 0;

  constructor(message: XmlMessage) {
    this.#message = message;
    this.#parser = new XmlRecordParser({
      handlerOf: (path) => {
        const handler = message.handlerOf(path);
        if (handler === undefined) return undefined;
        return (element, within) => this.#add(element, handler(element, within));
      },
      refuse: ({ kind, detail, line }) => {
        const [code, textOf] = refusals[kind];
        return refuse(code, { row: line, seen: 'an XML document', text: textOf(detail) });
      },
    });
  }

  push(piece: string): Row[] {
    this.#parser.write(piece);
    return this.#drain();
  }

  finish(): Row[] {
    this.#parser.end();
    return [...this.#drain(), ...this.#message.finish()];
  }

  /** Of several records in one line, as in XML without line ends, the further ones say where in it they begin. */
  #add({ line, column }: XmlElement, rows: readonly Row[]): void {
    for (const row of rows) {
      this.#rows.push(line === this.#line ? { ...row, row: line, column } : { ...row, row: line });
      this.#line = line;
    }
  }

  #drain(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}

/** The first text of an element of one of these names, at any depth below; `null` where there is none. */
export function textWithin(element: XmlElement | undefined, names: ReadonlySet<string>): string | null {
  return elementWithin(element, names)?.text ?? null;
}

/** The first element of one of these names that is not empty, at any depth below. */
export function elementWithin(
  element: XmlElement | undefined,
  names: ReadonlySet<string>,
): XmlElement | null {
  for (const child of element?.children ?? []) {
    if (names.has(child.name) && child.text !== '') return child;
    const found = elementWithin(child, names);
    if (found !== null) return found;
  }
  return null;
}
