import { gzipSync } from 'node:zlib';
import { encodedText, ordinaryWorkbook, textOf, workbookOf, zipOf, type Members } from './files.ts';
import { mutatedBytes, mutatedText, mutatedXml } from './mutate.ts';
import { legacyWorkbook, message } from './others.ts';
import { Random } from './random.ts';
import { madeTable, words } from './tables.ts';

/** One file of the fuzzer: made by its number alone. `how` says what kind it is. */
export interface Case {
  readonly how: string;
  readonly bytes: Buffer;
}

/** Makes the files of the fuzzer. What all of them are made from is read once. */
export async function createCases(): Promise<(number: number) => Case> {
  const ordinary = await ordinaryWorkbook();
  return (number) => {
    const random = new Random(number);
    const kind = random.pick(kinds);
    return { how: kind.how, bytes: kind.make({ number, random, ordinary }) };
  };
}

interface Source {
  readonly number: number;
  readonly random: Random;
  readonly ordinary: Members;
}

type Kind = { readonly how: string; readonly make: (source: Source) => Buffer };

const parts = ({ number, random, ordinary }: Source): Members =>
  random.chance(0.6) ? ordinary : workbookOf([madeTable(number)], random);

const plainText = ({ number, random }: Source): string => textOf(madeTable(number), random);

const text = (source: Source): Buffer => encodedText(plainText(source), source.random);

const changedText = (source: Source): Buffer =>
  encodedText(mutatedText(plainText(source), words, source.random), source.random);

const workbook = ({ number, random }: Source): Buffer => {
  const sheets = [madeTable(number), ...(random.chance(0.2) ? [madeTable(number + 1)] : [])];
  return zipOf(workbookOf(sheets, random));
};

/** Mostly a sheet; else any part. */
const changedWorkbook = (source: Source): Buffer => {
  const { random } = source;
  const members = new Map(parts(source));
  const sheets = [...members.keys()].filter((name) => name.includes('sheet') || name.includes('rId'));
  const name = random.pick(random.chance(0.6) && sheets.length > 0 ? sheets : [...members.keys()]);
  members.set(name, mutatedXml(members.get(name) ?? Buffer.alloc(0), random));
  if (random.chance(0.05)) members.delete(random.pick([...members.keys()]));
  return zipOf(members);
};

const archive = (source: Source): Buffer => {
  const { random } = source;
  const names = ['a.csv', '../b.csv', 'x/', '__MACOSX/a', 'c.xlsx', '', 'ü\u0000.txt'];
  const contents = [text, changedText, workbook, changedWorkbook];
  const members = Array.from({ length: 1 + random.below(3) }, (_, at): [string, Buffer] => [
    random.pick(names) + String(at),
    random.pick(contents)({ ...source, number: source.number + at }),
  ]);
  return zipOf(new Map(members));
};

const legacy = ({ number, random }: Source): Buffer => legacyWorkbook(madeTable(number), random);

const changedMessage = ({ random }: Source): Buffer =>
  Buffer.from(mutatedText(message(random), words, random));

const changed =
  (make: Kind['make']): Kind['make'] =>
  (source) =>
    mutatedBytes(make(source), source.random);

const gzipped =
  (make: Kind['make']): Kind['make'] =>
  (source) =>
    gzipSync(make(source), { level: 1 });

const weighed: readonly (readonly [number, string, Kind['make']])[] = [
  [5, 'table as text', text],
  [5, 'table as workbook', workbook],
  [5, 'text, cells changed', changedText],
  [3, 'text, bytes changed', changed(text)],
  [6, 'workbook, XML changed', changedWorkbook],
  [2, 'workbook, bytes changed', changed(workbook)],
  [2, 'old workbook', legacy],
  [4, 'old workbook, bytes changed', changed(legacy)],
  [3, 'message, fields changed', changedMessage],
  [2, 'message, bytes changed', changed(({ random }) => Buffer.from(message(random)))],
  [1, 'archive', archive],
  [1, 'archive, bytes changed', changed(archive)],
  [
    1,
    'gzip',
    gzipped((source) =>
      source.random.pick([text, changedText, changedWorkbook, legacy, changedMessage])(source),
    ),
  ],
  [1, 'gzip, bytes changed', changed(gzipped(text))],
];

const kinds: readonly Kind[] = weighed.flatMap(([weight, how, make]) =>
  Array.from({ length: weight }, () => ({ how, make })),
);
