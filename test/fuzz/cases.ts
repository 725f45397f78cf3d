import { madeStream, mutatedCompound, mutatedRecords, wrapped, writtenStreams } from './biff.ts';
import { encodedText } from './charsets.ts';
import { mutatedElements } from './elements.ts';
import { ordinaryWorkbook, textOf, workbookOf } from './files.ts';
import { madeJson } from './json.ts';
import { freely } from './judge.ts';
import type { ReadHow } from './judge.ts';
import { cellsOfText, holdingsLayouts, printed, rearranged, statement, tradeLayouts } from './layouts.ts';
import { mutatedBytes, mutatedText, mutatedXml } from './mutate.ts';
import { lineMessage, publication, xmlMessage } from './others.ts';
import { gzipped, packed } from './packing.ts';
import type { Members } from './packing.ts';
import { mutatedPage, page, savedPage } from './pages.ts';
import { Random } from './random.ts';
import { swollen } from './swollen.ts';
import { madeTable, words } from './tables.ts';
import type { MadeCell } from './tables.ts';

/** One file of the fuzzer: made by its number alone. `how` says what kind it is, `read` how it is read. */
export interface Case {
  readonly how: string;
  readonly bytes: Buffer;
  readonly read: ReadHow;
}

/** Makes the files of the fuzzer. What all of them are made from is read once. */
export async function createCases(): Promise<(number: number) => Case> {
  const ordinary = await ordinaryWorkbook();
  const streams = await writtenStreams();
  return (number) => {
    const random = new Random(number);
    const { how, make, as = 'holdings' } = kindAt(random.below(weightOfAll));
    const bytes = make({ number, random, ordinary, streams });
    return { how, bytes, read: { ...choices(random), as: as === 'either' ? random.pick(either) : as } };
  };
}

const either = ['holdings', 'holdings', 'holdings', 'holdings', 'trades'] as const;

/** Mostly nothing; else a heading or a sheet that a user names. */
function choices(random: Random): Pick<ReadHow, 'map' | 'sheet'> {
  if (!random.chance(0.03)) return freely;
  const map = { [random.pick(['isin', 'name', 'quantity', 'ticker'])]: random.pick(words) };
  return random.chance(0.5)
    ? { map, sheet: null }
    : { map: {}, sheet: random.pick(['Sheet rId1', 'Holdings', 'none']) };
}

interface Source {
  readonly number: number;
  readonly random: Random;
  readonly ordinary: Members;
  readonly streams: readonly Buffer[];
}

type Table = readonly (readonly MadeCell[])[];
type Make = (source: Source) => Buffer;

const layout = (random: Random): string => random.pick(random.chance(0.8) ? holdingsLayouts : tradeLayouts);

/** A table as nobody expects it, one in a layout that is met, or one whose rows do not speak for themselves. */
function tableFor({ number, random }: Source): Table {
  const made = madeTable(number);
  if (random.chance(0.5)) return made;
  const met = cellsOfText(layout(random), random);
  if (random.chance(0.6)) return met;
  return random.chance(0.3) ? statement(made, random) : rearranged(random.chance(0.5) ? made : met, random);
}

const text: Make = (source) => encodedText(textOf(tableFor(source), source.random), source.random);

const changedText: Make = (source) =>
  encodedText(mutatedText(textOf(tableFor(source), source.random), words, source.random), source.random);

const changedLayout: Make = ({ random }) => encodedText(mutatedText(layout(random), words, random), random);

const changedTrades: Make = ({ random }) =>
  encodedText(mutatedText(random.pick(tradeLayouts), words, random), random);

const print: Make = (source) => {
  const { random } = source;
  const lines = printed(tableFor(source), random);
  return encodedText(random.chance(0.6) ? lines : mutatedText(lines, words, random), random);
};

const parts = (source: Source): Members => {
  const { number, random, ordinary } = source;
  if (random.chance(0.3)) return ordinary;
  return workbookOf([tableFor(source), ...(random.chance(0.2) ? [madeTable(number + 1)] : [])], random);
};

const workbook: Make = (source) => packed(parts(source), source.random);

/** Changes one part, mostly a sheet; the archive around it stays as it should be. */
const changedPart =
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

const elements = (part: Buffer, random: Random): Buffer =>
  Buffer.from(mutatedElements(part.toString(), random));

/** In UTF-16, as some programs write parts; bytes are changed in some, so that characters fall apart. */
function wide(part: Buffer, random: Random): Buffer {
  const utf16 = Buffer.from(`\ufeff${part.toString()}`, 'utf16le').subarray(random.chance(0.8) ? 0 : 2);
  const ordered = random.chance(0.5) ? utf16 : Buffer.from(utf16).swap16();
  return random.chance(0.5) ? ordered : mutatedBytes(ordered, random);
}

const stream = (source: Source): Buffer => {
  const { number, random, streams } = source;
  if (random.chance(0.2)) return random.pick(streams);
  return madeStream([tableFor(source), ...(random.chance(0.2) ? [madeTable(number + 1)] : [])], random);
};

const legacy: Make = (source) => wrapped(stream(source), source.random);

const changedRecords: Make = (source) =>
  wrapped(mutatedRecords(stream(source), source.random), source.random);

const changedXmlMessage: Make = ({ random }) =>
  encodedText(mutatedElements(xmlMessage(random), random), random);

const changedMessage: Make = ({ random }) =>
  encodedText(
    mutatedText(random.chance(0.7) ? lineMessage(random) : xmlMessage(random), words, random),
    random,
  );

const json: Make = ({ random }) => {
  const made = madeJson(random);
  return encodedText(random.chance(0.6) ? made : mutatedText(made, words, random), random);
};

const webPage: Make = (source) => encodedText(page(tableFor(source), source.random), source.random);

const changedPage: Make = (source) => {
  const { random } = source;
  const made = random.chance(0.7) ? page : savedPage;
  return encodedText(mutatedPage(made(tableFor(source), random), random), random);
};

const changedPublication: Make = ({ random }) => {
  const made = publication(random);
  if (random.chance(0.2)) return mutatedBytes(Buffer.from(made), random);
  return Buffer.from(made.startsWith('<') ? mutatedElements(made, random) : mutatedText(made, words, random));
};

const anything: readonly Make[] = [
  text,
  changedText,
  workbook,
  legacy,
  changedRecords,
  changedMessage,
  json,
  changedPage,
];

const archive: Make = (source) => {
  const { random } = source;
  const names = ['a.csv', '../b.csv', 'x/', '__MACOSX/a', 'c.xlsx', '', 'ü\u0000.txt', 'a/../../c.xls'];
  const members = Array.from({ length: 1 + random.below(3) }, (_, at): [string, Buffer] => [
    random.pick(names) + String(at),
    random.pick([...anything, changedPart(elements)])({ ...source, number: source.number + at }),
  ]);
  return packed(new Map(members), random, random.pick([0, 0, 0.3]));
};

const changed =
  (make: Make, change: (bytes: Buffer, random: Random) => Buffer = mutatedBytes): Make =>
  (source) =>
    change(make(source), source.random);

interface Kind {
  readonly weight: number;
  readonly how: string;
  readonly make: Make;
  readonly as?: ReadHow['as'] | 'either';
}

const kinds: readonly Kind[] = [
  { weight: 60, how: 'table as text', make: text, as: 'either' },
  { weight: 50, how: 'text, cells changed', make: changedText, as: 'either' },
  { weight: 60, how: 'layout, cells changed', make: changedLayout },
  { weight: 30, how: 'trades, cells changed', make: changedTrades, as: 'trades' },
  { weight: 40, how: 'table in print', make: print },
  { weight: 40, how: 'text, bytes changed', make: changed(text) },
  { weight: 60, how: 'table as workbook', make: workbook, as: 'either' },
  { weight: 80, how: 'workbook, elements changed', make: changedPart(elements) },
  { weight: 50, how: 'workbook, XML changed', make: changedPart(mutatedXml) },
  { weight: 30, how: 'workbook, a part in UTF-16', make: changedPart(wide) },
  { weight: 30, how: 'workbook, bytes of a part changed', make: changedPart(mutatedBytes) },
  { weight: 30, how: 'workbook, oddly packed', make: (source) => packed(parts(source), source.random, 0.1) },
  { weight: 20, how: 'workbook, bytes changed', make: changed(workbook) },
  { weight: 30, how: 'old workbook', make: legacy, as: 'either' },
  { weight: 70, how: 'old workbook, records changed', make: changedRecords },
  { weight: 30, how: 'old workbook, container changed', make: changed(legacy, mutatedCompound) },
  { weight: 40, how: 'old workbook, bytes changed', make: changed(legacy) },
  { weight: 50, how: 'message, fields changed', make: changedMessage },
  { weight: 50, how: 'message, elements changed', make: changedXmlMessage },
  { weight: 20, how: 'message, bytes changed', make: changed(changedMessage) },
  { weight: 40, how: 'JSON', make: json },
  { weight: 30, how: 'web page', make: webPage, as: 'either' },
  { weight: 70, how: 'web page, tags changed', make: changedPage, as: 'either' },
  { weight: 20, how: 'web page, bytes changed', make: changed(changedPage) },
  { weight: 20, how: 'archive', make: archive },
  { weight: 15, how: 'archive, bytes changed', make: changed(archive) },
  { weight: 20, how: 'gzip', make: (source) => gzipped(source.random.pick(anything)(source), source.random) },
  { weight: 10, how: 'gzip, bytes changed', make: changed((source) => gzipped(text(source), source.random)) },
  { weight: 23, how: 'publication of the list, changed', make: changedPublication, as: 'list' },
  { weight: 2, how: 'swollen', make: ({ ordinary, random }) => swollen(ordinary, random) },
];

const weightOfAll = kinds.reduce((sum, { weight }) => sum + weight, 0);

function kindAt(place: number): Kind {
  let left = place;
  for (const kind of kinds) {
    if (left < kind.weight) return kind;
    left -= kind.weight;
  }
  throw new Error(`no kind at ${place}`);
}
