import { InputRefused, problem, refuse } from '../../problems.ts';
import { declaredEncoding, XmlRecordParser } from '../../xml-records.ts';
import type { XmlElement, XmlFault } from '../../xml-records.ts';
import type { PublicationFile } from './publication-file.ts';
import { chunksOf, markedEncoding } from './text.ts';

const faultTexts: Readonly<Record<XmlFault['kind'], (detail: string) => string>> = {
  doctype: () => 'It declares a document type or entities, which no publication does.',
  damaged: (detail) => `The XML is damaged or cut off (${detail}).`,
  tooDeep: () => 'It is nested deeper, or its entries are larger, than any publication of the list.',
  tooLong: () => 'One of its values is longer than any on the list.',
};

function refuseFault(file: PublicationFile, { kind, detail, line }: XmlFault): never {
  throw new InputRefused(
    problem('listUnreadable', 'file', { file: file.name, row: line, text: faultTexts[kind](detail) }),
  );
}

function xmlEncoding(file: PublicationFile, start: Uint8Array): string {
  const marked = markedEncoding(start);
  if (marked !== null) return marked;
  const { declared, encoding } = declaredEncoding(start);
  return encoding ?? refuse('encodingUnreadable', { file: file.name, seen: declared });
}

/**
 * Reads an XML file as a stream and calls the handler of each path (`sdnList/sdnEntry`) for every element there.
 * A document type, an undeclared entity, XML that is not well formed or ends early is refused: `listUnreadable`.
 */
export async function readXmlRecords(
  file: PublicationFile,
  onRecord: Readonly<Record<string, (record: XmlElement) => void>>,
): Promise<void> {
  const parser = new XmlRecordParser({
    handlerOf: (path) => (Object.hasOwn(onRecord, path) ? onRecord[path] : undefined),
    refuse: (fault) => refuseFault(file, fault),
  });
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
