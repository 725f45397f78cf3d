import { crc32, deflateRawSync } from 'node:zlib';

/** A member as it is written, whatever its name. `as` lets it lie where an earlier one lies, by that one's index. */
export interface RawMember {
  readonly name: string;
  readonly content: Uint8Array;
  readonly as?: number;
}

/** A zip file written byte by byte, so that it can hold what no packer writes. */
export function rawZip(members: readonly RawMember[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const { name, content, as } of members) {
    const packed = deflateRawSync(content);
    const fields = fieldsOf(name, content, packed);
    const start = as === undefined ? length : (starts[as] ?? 0);
    starts.push(start);
    if (as === undefined) {
      const local = Buffer.concat([
        Buffer.from('PK\u0003\u0004', 'latin1'),
        fields,
        Buffer.from(name),
        packed,
      ]);
      parts.push(local);
      length += local.length;
    }
    const place = Buffer.alloc(14);
    place.writeUInt32LE(start, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, place, Buffer.from(name)]),
    );
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...parts, central, end]);
}

/** What the local and the central header share: version, flags, method, time, checksum, sizes, lengths. */
function fieldsOf(name: string, content: Uint8Array, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}
