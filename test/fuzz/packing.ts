import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { mutatedBytes } from './mutate.ts';
import type { Random } from './random.ts';

/** The files inside a zip archive, by name. */
export type Members = ReadonlyMap<string, Buffer>;

/** A member as it is written: what the two headers say of it need not be true. */
interface Packed {
  readonly name: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Buffer;
  readonly extra: Buffer;
}

/** Edges of the numbers that sizes and places are written in. */
const edges = [0, 1, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff];

const isDescribedBehind = 8;

/**
 * A zip archive as one of the many packers writes it: stored or deflated, sizes before or behind the content, extra
 * fields, members in any order. With `oddness` something of it is not as it should be.
 */
export function packed(members: Members, random: Random, oddness = 0): Buffer {
  const listed = random.chance(0.1) ? random.shuffled([...members]) : [...members];
  const written = listed.map(([name, content]) => packedMember(name, content, random, oddness));
  const start = random.chance(oddness / 10) ? Buffer.from('MZ junk before the archive') : Buffer.alloc(0);
  let place = random.chance(0.5) ? start.length : 0;
  const directory: Buffer[] = [];
  const bodies = written.map((one) => {
    const header = localHeader(one);
    directory.push(directoryRecord(one, random.chance(oddness / 10) ? random.pick(edges) : place));
    const behind = (one.flags & isDescribedBehind) === 0 ? Buffer.alloc(0) : descriptor(one, random);
    place += header.length + one.packed.length + behind.length;
    return Buffer.concat([header, one.packed, behind]);
  });
  const central = Buffer.concat(random.chance(0.1) ? random.shuffled(directory) : directory);
  const comment = random.chance(0.05) ? Buffer.from('PK\u0005\u0006 a comment') : Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(random.chance(oddness / 10) ? 0xffff : written.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(random.chance(oddness / 10) ? random.pick(edges) : place, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([start, ...bodies, central, end, comment]);
}

/** A gzip file of one member or of several in a row, with or without a name, padded at times. */
export function gzipped(content: Buffer, random: Random): Buffer {
  const cut = random.chance(0.2) ? random.below(content.length + 1) : content.length;
  const pieces = cut === content.length ? [content] : [content.subarray(0, cut), content.subarray(cut)];
  const written = pieces.map((piece) => gzipSync(piece, { level: random.pick([0, 1, 6]) }));
  if (random.chance(0.05)) written.push(Buffer.alloc(random.below(600)));
  if (random.chance(0.02)) written.push(Buffer.from('rest'));
  return Buffer.concat(written);
}

function packedMember(name: string, content: Buffer, random: Random, oddness: number): Packed {
  const isStored = random.chance(0.15);
  const honest = isStored ? content : deflated(content, random);
  const isOdd = random.chance(oddness);
  const claimed = (value: number): number => {
    if (!isOdd || random.chance(0.7)) return value;
    return random.pick([...edges, Math.max(0, value - 1), value + 1, value * 2]) >>> 0;
  };
  return {
    name: Buffer.from(name, isOdd && random.chance(0.1) ? 'latin1' : 'utf8'),
    method: isOdd && random.chance(0.1) ? random.pick([1, 9, 12, 14, 99]) : isStored ? 0 : 8,
    flags: 0x0800 | (random.chance(0.2) ? isDescribedBehind : 0) | (isOdd && random.chance(0.1) ? 1 : 0),
    crc: claimed(crc32(content)),
    size: claimed(content.length),
    // The checksum stays the one of the content: only what unpacks can tell.
    packed: isOdd && random.chance(0.3) ? mutatedBytes(honest, random) : honest,
    extra: random.chance(0.1) ? extraField(random, isOdd) : Buffer.alloc(0),
  };
}

/** Deflated in one go, without compression, or in pieces with empty blocks between them. */
function deflated(content: Buffer, random: Random): Buffer {
  const level = random.pick([0, 1, 1, 1, 6]);
  if (!random.chance(0.1)) return deflateRawSync(content, { level });
  const cut = random.below(content.length + 1);
  const first = deflateRawSync(content.subarray(0, cut), { level, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([first, deflateRawSync(content.subarray(cut), { level })]);
}

/** An extra field: a time stamp, or padding; where it is odd one of zip64, or one that goes beyond its end. */
function extraField(random: Random, isOdd: boolean): Buffer {
  const field = Buffer.alloc(random.pick([4, 9, 12, 20, 28]), random.pick([0, 1, 0xff]));
  field.writeUInt16LE(isOdd ? random.pick([0x5455, 0x0001, 0x7075]) : random.pick([0x5455, 0xa220]), 0);
  field.writeUInt16LE(isOdd && random.chance(0.3) ? 0xffff : field.length - 4, 2);
  return field;
}

function fieldsOf(
  { name, method, flags, crc, size, packed: bytes, extra }: Packed,
  isLocal: boolean,
): Buffer {
  const fields = Buffer.alloc(26);
  const isBehind = isLocal && (flags & isDescribedBehind) !== 0;
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(isBehind ? 0 : crc, 10);
  fields.writeUInt32LE(isBehind ? 0 : bytes.length, 14);
  fields.writeUInt32LE(isBehind ? 0 : size, 18);
  fields.writeUInt16LE(name.length, 22);
  fields.writeUInt16LE(extra.length, 24);
  return fields;
}

function localHeader(one: Packed): Buffer {
  return Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fieldsOf(one, true), one.name, one.extra]);
}

function directoryRecord(one: Packed, place: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(place >>> 0, 10);
  const start = Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1');
  return Buffer.concat([start, fieldsOf(one, false), rest, one.name, one.extra]);
}

function descriptor({ crc, packed: bytes, size }: Packed, random: Random): Buffer {
  const behind = Buffer.alloc(16);
  behind.write('PK\u0007\u0008', 'latin1');
  behind.writeUInt32LE(crc, 4);
  behind.writeUInt32LE(bytes.length, 8);
  behind.writeUInt32LE(size, 12);
  return random.chance(0.7) ? behind : behind.subarray(4);
}
