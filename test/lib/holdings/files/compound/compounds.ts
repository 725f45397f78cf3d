/** How a compound file is laid out; the ordinary one has sectors of 512 bytes, one behind the other. */
export interface CompoundLayout {
  readonly sectorBytes?: 512 | 4096;
  /** Streams lie backwards, so that no two of their sectors are neighbours. */
  readonly backwards?: boolean;
}

const endOfChain = 0xfffffffe;
const freeSector = 0xffffffff;
const tableMark = 0xfffffffd;
const namesMark = 0xfffffffc;
const noEntry = 0xffffffff;
const miniCutoff = 4096;

interface Entry {
  readonly name: string;
  readonly kind: 1 | 2 | 5;
  readonly child: number;
  readonly right: number;
  readonly start: number;
  readonly size: number;
}

/** A compound file of these streams below its root; a name with a slash stands in a storage. */
export function compoundBytes(
  streams: Readonly<Record<string, Uint8Array>>,
  { sectorBytes = 512, backwards = false }: CompoundLayout = {},
): Buffer {
  const file = new SectorFile(sectorBytes, backwards);
  const small: Buffer[] = [];
  const miniTable: number[] = [];
  const places = Object.values(streams).map((bytes) => {
    if (bytes.length >= miniCutoff) return file.add(bytes);
    if (bytes.length === 0) return endOfChain;
    const first = miniTable.length;
    const sectors = Math.ceil(bytes.length / 64);
    for (let at = 1; at <= sectors; at += 1) miniTable.push(at === sectors ? endOfChain : first + at);
    small.push(Buffer.concat([bytes, Buffer.alloc(sectors * 64 - bytes.length)]));
    return first;
  });
  const miniStream = Buffer.concat(small);
  const root = {
    start: miniStream.length === 0 ? endOfChain : file.add(miniStream),
    size: miniStream.length,
  };
  const miniStart = miniTable.length === 0 ? endOfChain : file.add(words(miniTable), 0xff);
  const directory = file.add(directoryBytes(entriesOf(streams, places, root)));
  return file.finish({ directory, miniStart });
}

function entriesOf(
  streams: Readonly<Record<string, Uint8Array>>,
  places: readonly number[],
  root: { start: number; size: number },
): Entry[] {
  const names = Object.keys(streams);
  const tops = names.map((name) => name.split('/'));
  const entries: Entry[] = [];
  const last = names.length - 1;
  for (const [at, [top = '', inner]] of tops.entries()) {
    const right = at === last ? noEntry : at + 2;
    const place = { start: places[at] ?? 0, size: streams[names[at] ?? '']?.length ?? 0 };
    if (inner === undefined) {
      entries.push({ name: top, kind: 2, child: noEntry, right, ...place });
    } else {
      const child = 1 + names.length + entries.filter((entry) => entry.kind === 1).length;
      entries.push({ name: top, kind: 1, child, right, start: 0, size: 0 });
    }
  }
  const inside = tops.flatMap(([, inner], at): Entry[] =>
    inner === undefined
      ? []
      : [
          {
            name: inner,
            kind: 2,
            child: noEntry,
            right: noEntry,
            start: places[at] ?? 0,
            size: streams[names[at] ?? '']?.length ?? 0,
          },
        ],
  );
  const first: Entry = {
    name: 'Root Entry',
    kind: 5,
    child: last < 0 ? noEntry : 1,
    right: noEntry,
    ...root,
  };
  return [first, ...entries, ...inside];
}

function directoryBytes(entries: readonly Entry[]): Buffer {
  const bytes = Buffer.alloc(128 * entries.length);
  for (const [index, { name, kind, child, right, start, size }] of entries.entries()) {
    const at = 128 * index;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, at + 0x40);
    bytes.writeUInt8(kind, at + 0x42);
    bytes.writeUInt32LE(noEntry, at + 0x44);
    bytes.writeUInt32LE(right, at + 0x48);
    bytes.writeUInt32LE(child, at + 0x4c);
    bytes.writeUInt32LE(start, at + 0x74);
    bytes.writeUInt32LE(size, at + 0x78);
  }
  return bytes;
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, 4 * at);
  return bytes;
}

class SectorFile {
  private readonly sectors: Buffer[] = [];
  private readonly table: number[] = [];
  private readonly sectorBytes: number;
  private readonly backwards: boolean;

  constructor(sectorBytes: number, backwards: boolean) {
    this.sectorBytes = sectorBytes;
    this.backwards = backwards;
  }

  /** Adds a chain and returns its first sector. */
  add(bytes: Uint8Array, padding = 0): number {
    const { sectorBytes, backwards, sectors, table } = this;
    const base = sectors.length;
    const count = Math.ceil(bytes.length / sectorBytes);
    for (let at = 0; at < count; at += 1) {
      const piece = backwards ? count - 1 - at : at;
      const sector = Buffer.alloc(sectorBytes, padding);
      sector.set(bytes.subarray(piece * sectorBytes, (piece + 1) * sectorBytes));
      sectors.push(sector);
      const next = backwards ? base + at - 1 : base + at + 1;
      table.push(piece === count - 1 ? endOfChain : next);
    }
    return backwards ? base + count - 1 : base;
  }

  finish({ directory, miniStart }: { directory: number; miniStart: number }): Buffer {
    const { sectors, table, sectorBytes } = this;
    const perSector = sectorBytes / 4;
    const { tables, lists } = this.tableSectors();
    const firstTable = sectors.length;
    const tableSectors = Array.from({ length: tables }, (_, at) => firstTable + at);
    const firstList = firstTable + tables;
    const all = [
      ...table,
      ...tableSectors.map(() => tableMark),
      ...Array.from({ length: lists }, () => namesMark),
    ];
    while (all.length < tables * perSector) all.push(freeSector);
    const header = Buffer.alloc(sectorBytes);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
    header.writeUInt16LE(0x3e, 0x18);
    header.writeUInt16LE(sectorBytes === 512 ? 3 : 4, 0x1a);
    header.writeUInt16LE(0xfffe, 0x1c);
    header.writeUInt16LE(Math.log2(sectorBytes), 0x1e);
    header.writeUInt16LE(6, 0x20);
    header.writeUInt32LE(tables, 0x2c);
    header.writeUInt32LE(directory, 0x30);
    header.writeUInt32LE(miniCutoff, 0x38);
    header.writeUInt32LE(miniStart, 0x3c);
    header.writeUInt32LE(miniStart === endOfChain ? 0 : 1, 0x40);
    header.writeUInt32LE(lists === 0 ? endOfChain : firstList, 0x44);
    header.writeUInt32LE(lists, 0x48);
    header.fill(0xff, 0x4c, 512);
    words(tableSectors.slice(0, 109)).copy(header, 0x4c);
    const listed = Array.from({ length: lists }, (_, at) => {
      const from = 109 + at * (perSector - 1);
      const list = Buffer.alloc(sectorBytes, 0xff);
      words(tableSectors.slice(from, from + perSector - 1)).copy(list);
      list.writeUInt32LE(at === lists - 1 ? endOfChain : firstList + at + 1, sectorBytes - 4);
      return list;
    });
    return Buffer.concat([header, ...sectors, words(all), ...listed]);
  }

  private tableSectors(): { tables: number; lists: number } {
    const perSector = this.sectorBytes / 4;
    let tables = 0;
    let lists = 0;
    for (let before = -1; before !== tables;) {
      before = tables;
      tables = Math.ceil((this.sectors.length + tables + lists) / perSector);
      lists = Math.max(0, Math.ceil((tables - 109) / (perSector - 1)));
    }
    return { tables, lists };
  }
}
