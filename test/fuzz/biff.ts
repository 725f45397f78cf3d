import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workbookStream } from '../../lib/holdings/files/compound/workbook.ts';
import { bufferSource } from '../../lib/holdings/rows.ts';
import { compoundBytes } from '../lib/holdings/files/compound/compounds.ts';
import * as biff from '../lib/holdings/files/legacy-workbook/records.ts';
import { sharedTexts, streamOf } from '../lib/holdings/files/legacy-workbook/workbooks.ts';
import type { SheetSpec } from '../lib/holdings/files/legacy-workbook/workbooks.ts';
import type { MadeCell } from './tables.ts';
import type { Random } from './random.ts';

type Table = readonly (readonly MadeCell[])[];

const continued = 0x003c;
const tab = 0x0085;

/** Types of records that mean something to a reader, and some that do not. */
const types = [
  0x0006, 0x000a, 0x0022, 0x002f, 0x003c, 0x0042, 0x0085, 0x00bd, 0x00be, 0x00d6, 0x00e0, 0x00fc, 0x00fd,
  0x0201, 0x0203, 0x0204, 0x0205, 0x0207, 0x0208, 0x027e, 0x041e, 0x0809, 0x1234,
];

const words = [0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x2020, 0x7fff, 0x8000, 0xffff];

/** Streams of old workbooks as a spreadsheet wrote them. */
export async function writtenStreams(): Promise<readonly Buffer[]> {
  const folder = fileURLToPath(
    new URL('../../../test/lib/holdings/files/legacy-workbook/fixtures/', import.meta.url),
  );
  return Promise.all(
    ['libreoffice-1900.xls', 'libreoffice-1904.xls'].map(async (name) => {
      const stream = await workbookStream(bufferSource(readFileSync(folder + name)));
      return Buffer.from(await stream.read(0, stream.size));
    }),
  );
}

/** The stream of a workbook of these tables, each cell in one of the records that can hold it. */
export function madeStream(tables: readonly Table[], random: Random): Buffer {
  const version = random.chance(0.3) ? 5 : 8;
  const texts: Uint8Array[] = [];
  const sheets = tables.map((rows): SheetSpec => {
    const records = rows.flatMap((row, at) => rowRecords(row.slice(0, 200), at, { version, texts, random }));
    return { records: random.chance(0.1) ? random.shuffled(records) : records, state: random.below(3) };
  });
  const before = [
    biff.record(0x0042, biff.u16(random.pick([1252, 1200, 936, 950, 932, 949, 0x8001, 7]))),
    biff.record(0x0022, biff.u16(random.below(2))),
  ];
  const formats = ['yyyy-mm-dd', '000000', '0.00%'];
  // Where the table of texts is cut, a text goes on in the next record.
  const spec = { version, sheets, before, formats, styles: [0, 164, 165, 14] } as const;
  if (version === 5 || !random.chance(0.5)) return streamOf({ ...spec, texts });
  return withCutTexts(streamOf({ ...spec, texts: [biff.unicode('?')] }), texts, random);
}

interface RowContext {
  readonly version: 5 | 8;
  readonly texts: Uint8Array[];
  readonly random: Random;
}

function rowRecords(row: readonly MadeCell[], at: number, { version, texts, random }: RowContext): Buffer[] {
  return row.flatMap((cell, column): Buffer[] => {
    const style = random.below(4);
    if (cell === null) return random.chance(0.2) ? [biff.blank(at, column, style)] : [];
    if (typeof cell === 'boolean') return [biff.boolErr(at, column, Number(cell), random.chance(0.2))];
    if (typeof cell === 'number') return [numberRecord(at, column, cell, random)];
    const short = cell.slice(0, 255);
    const text = version === 8 ? biff.unicode(short) : biff.byteText(Buffer.from(short, 'latin1'));
    if (random.chance(0.1)) return [biff.formula(at, column, biff.result.text), biff.formulaText(text)];
    if (version === 5 || random.chance(0.3)) return [biff.label(at, column, text)];
    return [biff.sharedLabel(at, column, texts.push(text) - 1)];
  });
}

function numberRecord(row: number, column: number, value: number, random: Random): Buffer {
  const style = random.below(4);
  if (random.chance(0.1)) return biff.formula(row, column, biff.result.number(value), { style });
  if (random.chance(0.05))
    return biff.formula(row, column, random.pick([biff.result.error(7), biff.result.emptyText]));
  if (!Number.isInteger(value) || Math.abs(value) > 500_000_000)
    return biff.number(row, column, value, style);
  const bits = (value << 2) | 2;
  return random.chance(0.3) ? biff.mulRk(row, column, [style, bits]) : biff.rk(row, column, bits, style);
}

/** Puts the texts, cut small, where the stream has a table of one, and moves the sheets behind it. */
function withCutTexts(stream: Buffer, texts: readonly Uint8Array[], random: Random): Buffer {
  const cut = recordsOf(sharedTexts(texts, random.pick([16, 64, 300])));
  const records = recordsOf(stream).flatMap((one) =>
    one.type === 0x00fc ? cut.map((piece) => ({ ...piece, start: one.start })) : [one],
  );
  return joined(records, true);
}

interface RawRecord {
  type: number;
  content: Buffer;
  /** Where it stood in the stream that it comes from. */
  readonly start: number;
}

function recordsOf(stream: Buffer): RawRecord[] {
  const records: RawRecord[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const length = stream.readUInt16LE(at + 2);
    records.push({
      type: stream.readUInt16LE(at),
      content: stream.subarray(at + 4, at + 4 + length),
      start: at,
    });
    at += 4 + length;
  }
  return records;
}

/** The records as a stream. `placed`: the tabs say where their sheets have come to. */
function joined(records: readonly RawRecord[], placed: boolean): Buffer {
  let place = 0;
  const places = new Map<number, number>();
  for (const { start, content } of records) {
    if (!places.has(start)) places.set(start, place);
    place += 4 + content.length;
  }
  return Buffer.concat(
    records.map(({ type, content }) => {
      if (!placed || type !== tab || content.length < 4) return biff.record(type, content);
      const moved = places.get(content.readUInt32LE(0)) ?? content.readUInt32LE(0);
      return biff.record(type, biff.u32(moved), content.subarray(4));
    }),
  );
}

/** Changes a stream record by record: leaves out, doubles, exchanges, cuts, joins, retypes, and writes odd numbers. */
export function mutatedRecords(stream: Buffer, random: Random): Buffer {
  const records = recordsOf(stream);
  const until = random.chance(0.4) ? 1 : 1 + random.below(6);
  for (let left = until; left > 0 && records.length > 0; left -= 1) changeRecord(records, random);
  return joined(records, random.chance(0.8));
}

function changeRecord(records: RawRecord[], random: Random): void {
  const at = random.below(records.length);
  const one = records[at];
  if (one === undefined) return;
  const { content } = one;
  switch (random.below(9)) {
    case 0:
      records.splice(at, 1 + random.below(2));
      break;
    case 1:
      records.splice(random.below(records.length), 0, { ...one });
      break;
    case 2:
      records[at] = records[Math.min(at + 1, records.length - 1)] ?? one;
      records[at + 1] = one;
      break;
    case 3: {
      const cut = random.below(content.length + 1);
      const rest = content.subarray(cut);
      const flag = random.chance(0.5) ? [] : [random.below(2)];
      one.content = content.subarray(0, cut);
      records.splice(at + 1, 0, {
        type: continued,
        content: Buffer.concat([Buffer.from(flag), rest]),
        start: -1,
      });
      break;
    }
    case 4:
      one.content = Buffer.concat([content, records[at + 1]?.content ?? Buffer.alloc(3)]).subarray(0, 8224);
      break;
    case 5:
      one.content = content.subarray(0, random.below(content.length + 1));
      break;
    case 6:
      one.type = random.pick(types);
      break;
    default:
      one.content = withWord(content, random);
  }
}

function withWord(content: Buffer, random: Random): Buffer {
  const changed = Buffer.from(content);
  if (changed.length >= 2) changed.writeUInt16LE(random.pick(words), random.below(changed.length - 1));
  return changed;
}

/** The stream in a compound file of either size of sectors, or as it is. */
export function wrapped(stream: Buffer, random: Random): Buffer {
  if (random.chance(0.1)) return stream;
  const name = random.pick(['Workbook', 'Workbook', 'Book', 'WORKBOOK']);
  // Short streams stand in small sectors, where no spreadsheet puts them.
  const long = random.chance(0.1)
    ? stream
    : Buffer.concat([stream, Buffer.alloc(Math.max(0, 4096 - stream.length))]);
  const streams = random.chance(0.1) ? { 'Objects/Workbook': stream, [name]: long } : { [name]: long };
  return compoundBytes(streams, {
    sectorBytes: random.chance(0.3) ? 4096 : 512,
    backwards: random.chance(0.2),
  });
}

/** Writes an odd number at an even place of the header, the allocation table or the directory. */
export function mutatedCompound(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const sector = random.chance(0.5) ? 0 : random.below(Math.ceil(changed.length / 512)) * 512;
    const at = sector + 4 * random.below(128);
    const value = random.pick([0, 1, 2, 0x7fffffff, 0xfffffffa, 0xfffffffe, 0xffffffff, random.below(64)]);
    if (at + 4 <= changed.length) changed.writeUInt32LE(value, at);
  }
  return changed;
}
