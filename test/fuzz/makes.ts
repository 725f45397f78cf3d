import { madeStream, mutatedRecords, wrapped } from './biff.ts';
import { encodedText } from './charsets.ts';
import { mutatedElements } from './elements.ts';
import { textOf, workbookOf } from './files.ts';
import { madeJson } from './json.ts';
import { cellsOfText, holdingsLayouts, printed, rearranged, statement, tradeLayouts } from './layouts.ts';
import { mutatedBytes, mutatedText, mutatedXml } from './mutate.ts';
import { lineMessage, publication, xmlMessage } from './others.ts';
import { packed } from './packing.ts';
import type { Members } from './packing.ts';
import { mutatedPage, page, savedPage } from './pages.ts';
import { Random } from './random.ts';
import { documentParts, flatDocument, xmlSpreadsheet } from './xml-sheets.ts';
import { madeTable, words } from './tables.ts';
import type { MadeCell } from './tables.ts';

/** What a file is made from: its number, chance, and what was written once for all of them. */
export interface Source {
  readonly number: number;
  readonly random: Random;
  readonly ordinary: Members;
  readonly streams: readonly Buffer[];
}

type Table = readonly (readonly MadeCell[])[];
/** Makes a file of one kind. */
export type Make = (source: Source) => Buffer;

const layout = (random: Random): string => random.pick(random.chance(0.8) ? holdingsLayouts : tradeLayouts);

/** A table as nobody expects it, one in a layout that is met, or one whose rows do not speak for themselves. */
function tableFor({ number, random }: Source): Table {
  const made = madeTable(number);
  if (random.chance(0.5)) return made;
  const met = cellsOfText(layout(random), random);
  if (random.chance(0.6)) return met;
  return random.chance(0.3) ? statement(made, random) : rearranged(random.chance(0.5) ? made : met, random);
}

const tablesFor = (source: Source): readonly Table[] => [
  tableFor(source),
  ...(source.random.chance(0.2) ? [madeTable(source.number + 1)] : []),
];

export const text: Make = (source) => encodedText(textOf(tableFor(source), source.random), source.random);

export const changedText: Make = (source) =>
  encodedText(mutatedText(textOf(tableFor(source), source.random), words, source.random), source.random);

export const changedLayout: Make = ({ random }) =>
  encodedText(mutatedText(layout(random), words, random), random);

export const changedTrades: Make = ({ random }) =>
  encodedText(mutatedText(random.pick(tradeLayouts), words, random), random);

export const print: Make = (source) => {
  const { random } = source;
  const lines = printed(tableFor(source), random);
  return encodedText(random.chance(0.6) ? lines : mutatedText(lines, words, random), random);
};

export const parts = (source: Source): Members => {
  const { random, ordinary } = source;
  if (random.chance(0.3)) return ordinary;
  return workbookOf(tablesFor(source), random);
};

export const workbook: Make = (source) => packed(parts(source), source.random);

/** Changes one part, mostly a sheet; the archive around it stays as it should be. */
export const changedPart =
  (change: (part: Buffer, random: Random) => Buffer): Make =>
  (source) => {
    const { random } = source;
    const members = new Map(parts(source));
    const sheets = [...members.keys()].filter((name) => /sheet|rId|shared/i.test(name));
    const name = random.pick(random.chance(0.7) ? sheets : [...members.keys()]);
    members.set(name, change(members.get(name) ?? Buffer.alloc(0), random));
    if (random.chance(0.03)) members.delete(random.pick([...members.keys()]));
    return packed(members, random);
  };

export const elements = (part: Buffer, random: Random): Buffer =>
  Buffer.from(mutatedElements(part.toString(), random));

/** In UTF-16, as some programs write parts; bytes are changed in some, so that characters fall apart. */
export function wide(part: Buffer, random: Random): Buffer {
  const utf16 = Buffer.from(`\ufeff${part.toString()}`, 'utf16le').subarray(random.chance(0.8) ? 0 : 2);
  const ordered = random.chance(0.5) ? utf16 : Buffer.from(utf16).swap16();
  return random.chance(0.5) ? ordered : mutatedBytes(ordered, random);
}

const stream = (source: Source): Buffer => {
  const { random, streams } = source;
  if (random.chance(0.2)) return random.pick(streams);
  return madeStream(tablesFor(source), random);
};

const xmlText = (source: Source): string => {
  const write = source.random.chance(0.5) ? xmlSpreadsheet : flatDocument;
  return write(tablesFor(source), source.random);
};

export const xmlSheets: Make = (source) => encodedText(xmlText(source), source.random);

export const changedXmlSheets =
  (change: (xml: string, random: Random) => string): Make =>
  (source) =>
    Buffer.from(change(xmlText(source), source.random));

export const document: Make = (source) =>
  packed(documentParts(tablesFor(source), source.random), source.random);

export const changedDocument: Make = (source) => {
  const { random } = source;
  const members = new Map(documentParts(tablesFor(source), random));
  const content = members.get('content.xml') ?? Buffer.alloc(0);
  members.set('content.xml', random.chance(0.5) ? elements(content, random) : mutatedXml(content, random));
  return packed(members, random, random.chance(0.2) ? 0.1 : 0);
};

export const legacy: Make = (source) => wrapped(stream(source), source.random);

export const changedRecords: Make = (source) =>
  wrapped(mutatedRecords(stream(source), source.random), source.random);

export const changedXmlMessage: Make = ({ random }) =>
  encodedText(mutatedElements(xmlMessage(random), random), random);

export const changedMessage: Make = ({ random }) =>
  encodedText(
    mutatedText(random.chance(0.7) ? lineMessage(random) : xmlMessage(random), words, random),
    random,
  );

export const json: Make = ({ random }) => {
  const made = madeJson(random);
  return encodedText(random.chance(0.6) ? made : mutatedText(made, words, random), random);
};

export const webPage: Make = (source) => encodedText(page(tableFor(source), source.random), source.random);

export const changedPage: Make = (source) => {
  const { random } = source;
  const made = random.chance(0.7) ? page : savedPage;
  return encodedText(mutatedPage(made(tableFor(source), random), random), random);
};

export const changedPublication: Make = ({ random }) => {
  const made = publication(random);
  if (random.chance(0.2)) return mutatedBytes(Buffer.from(made), random);
  return Buffer.from(made.startsWith('<') ? mutatedElements(made, random) : mutatedText(made, words, random));
};

export const anything: readonly Make[] = [
  text,
  changedText,
  workbook,
  legacy,
  changedRecords,
  changedMessage,
  json,
  changedPage,
];

export const archive: Make = (source) => {
  const { random } = source;
  const names = ['a.csv', '../b.csv', 'x/', '__MACOSX/a', 'c.xlsx', '', 'ü\u0000.txt', 'a/../../c.xls'];
  const members = Array.from({ length: 1 + random.below(3) }, (_, at): [string, Buffer] => [
    random.pick(names) + String(at),
    random.pick([...anything, changedPart(elements)])({ ...source, number: source.number + at }),
  ]);
  return packed(new Map(members), random, random.pick([0, 0, 0.3]));
};

export const changed =
  (make: Make, change: (bytes: Buffer, random: Random) => Buffer = mutatedBytes): Make =>
  (source) =>
    change(make(source), source.random);
