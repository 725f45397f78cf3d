import { mutatedCompound, writtenStreams } from './biff.ts';
import { mutatedElements } from './elements.ts';
import { ordinaryWorkbook } from './files.ts';
import { freely } from './judge.ts';
import type { ReadHow } from './judge.ts';
import {
  text,
  changedText,
  changedLayout,
  changedTrades,
  print,
  parts,
  workbook,
  changedPart,
  elements,
  wide,
  legacy,
  changedRecords,
  xmlSheets,
  changedXmlSheets,
  document,
  changedDocument,
  changedMessage,
  changedXmlMessage,
  json,
  webPage,
  changedPage,
  archive,
  changed,
  changedPublication,
  anything,
} from './makes.ts';
import type { Make } from './makes.ts';
import { mutatedBytes, mutatedXml } from './mutate.ts';
import { gzipped, packed } from './packing.ts';
import { Random } from './random.ts';
import { swollen } from './swollen.ts';
import { words } from './tables.ts';

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
  { weight: 40, how: 'workbook in XML', make: xmlSheets, as: 'either' },
  { weight: 60, how: 'workbook in XML, elements changed', make: changedXmlSheets(mutatedElements) },
  { weight: 30, how: 'workbook in XML, bytes changed', make: changed(xmlSheets) },
  { weight: 20, how: 'OpenDocument', make: document, as: 'either' },
  { weight: 50, how: 'OpenDocument, XML changed', make: changedDocument },
  { weight: 10, how: 'OpenDocument, bytes changed', make: changed(document) },
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
