import { Buffer } from 'node:buffer';
import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';
import { chainFrom, damagedCompound, noSectorFrom, SectorStream } from './sectors.ts';
import type { SectorLayout, SectorTable } from './sectors.ts';

const headerBytes = 512;
const entryBytes = 128;
const miniSectorBytes = 64;
const tableSectorsInHeader = 109;

/** The directory of an honest workbook names some dozens of entries; this much holds 32,768. */
const directoryBytesMax = 4 * 1024 ** 2;

/** What stands in the root of a compound file: a stream of bytes, or a storage (a folder). */
export interface CompoundEntry {
  readonly name: string;
  readonly isStream: boolean;
  readonly start: number;
  readonly size: number;
}

interface DirectoryEntry extends CompoundEntry {
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/**
 * A Microsoft compound file ([MS-CFB]): streams in chains of sectors, which old workbooks and encrypted ones are
 * wrapped in. Only what stands in the root is shown: storages below hold embedded objects, other workbooks among them.
 */
export interface CompoundFile {
  readonly entries: readonly CompoundEntry[];
  /** The entry of this name, whatever the case, as the format asks. */
  find(name: string): CompoundEntry | undefined;
  stream(entry: CompoundEntry): Promise<ByteSource>;
}

/**
 * Opens a compound file: its allocation table and its directory.
 * @throws InputRefused `fileDamaged`, here and while a stream is read.
 */
export async function openCompound(source: ByteSource): Promise<CompoundFile> {
  const header = Buffer.from(await source.read(0, headerBytes));
  if (header.length < headerBytes) damagedCompound(`a compound file of ${header.length} bytes`);
  const shift = header.readUInt16LE(0x1e);
  if (shift !== 9 && shift !== 12) damagedCompound(`a compound file with sectors of 2^${shift} bytes`);
  const layout: SectorLayout = { source, start: 2 ** shift, sectorBytes: 2 ** shift };
  const table = await readTable(header, layout);
  const directory = await readDirectory(header, layout, table);
  return new Compound({ header, layout, table }, directory);
}

interface Parts {
  readonly header: Buffer;
  readonly layout: SectorLayout;
  readonly table: SectorTable;
}

class Compound implements CompoundFile {
  readonly entries: readonly CompoundEntry[];
  private readonly parts: Parts;
  private readonly root: CompoundEntry;

  constructor(parts: Parts, directory: readonly DirectoryEntry[]) {
    const [root] = directory;
    if (root === undefined) damagedCompound('a compound file without a directory');
    this.parts = parts;
    this.root = root;
    this.entries = childrenOf(root, directory);
  }

  find(name: string): CompoundEntry | undefined {
    return this.entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  }

  async stream(entry: CompoundEntry): Promise<ByteSource> {
    const { header, layout, table } = this.parts;
    if (entry.size >= header.readUInt32LE(0x38)) return streamIn(layout, table, entry);
    const tableChain = chainFrom(table, header.readUInt32LE(0x3c), table.length);
    const miniTable = sectorNumbers(
      await new SectorStream(layout, tableChain, tableChain.length * layout.sectorBytes).read(0, Infinity),
    );
    const source = streamIn(layout, table, this.root);
    return streamIn({ source, start: 0, sectorBytes: miniSectorBytes }, miniTable, entry);
  }
}

function streamIn(layout: SectorLayout, table: SectorTable, { start, size }: CompoundEntry): SectorStream {
  const sectors = Math.ceil(size / layout.sectorBytes);
  return new SectorStream(layout, chainFrom(table, start, sectors), size);
}

/**
 * The allocation table. Its own sectors are named in the header and, of large files, in sectors of names that each
 * end with the number of the next one. No more is read than the file has sectors for.
 */
async function readTable(header: Buffer, layout: SectorLayout): Promise<SectorTable> {
  const { source, sectorBytes } = layout;
  const sectors = Math.max(0, Math.ceil(source.size / sectorBytes) - 1);
  const perSector = sectorBytes / 4;
  const needed = Math.ceil(sectors / perSector);
  const table = new Uint32Array(sectors);
  let filled = 0;
  for await (const sector of tableSectors(header, layout, needed)) {
    if (sector >= sectors) break;
    const numbers = sectorNumbers(await readSector(layout, sector)).subarray(0, sectors - filled);
    table.set(numbers, filled);
    filled += numbers.length;
  }
  return table.subarray(0, filled);
}

async function* tableSectors(header: Buffer, layout: SectorLayout, needed: number): AsyncGenerator<number> {
  let names = sectorNumbers(header.subarray(0x4c));
  let next = header.readUInt32LE(0x44);
  let left = needed;
  for (let inHeader = true; left > 0; inHeader = false) {
    const count = inHeader ? tableSectorsInHeader : names.length - 1;
    for (const name of names.subarray(0, Math.min(count, left))) yield name;
    left -= count;
    if (left <= 0 || next >= noSectorFrom) return;
    names = sectorNumbers(await readSector(layout, next));
    next = names.at(-1) ?? noSectorFrom;
  }
}

/** A whole sector, or what the file still has of its last one. */
function readSector({ source, start, sectorBytes }: SectorLayout, sector: number): Promise<Uint8Array> {
  const offset = start + sector * sectorBytes;
  const length = Math.min(sectorBytes, source.size - offset);
  return length > 0 ? source.read(offset, length) : damagedCompound(`sector ${sector} behind the end`);
}

function sectorNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(4 * at, true));
}

async function readDirectory(
  header: Buffer,
  layout: SectorLayout,
  table: SectorTable,
): Promise<readonly DirectoryEntry[]> {
  const sectorsMax = directoryBytesMax / layout.sectorBytes;
  const chain = chainFrom(table, header.readUInt32LE(0x30), sectorsMax + 1);
  if (chain.length > sectorsMax)
    refuse('contentTooLarge', { seen: 'a directory of more than 32,768 entries' });
  const entries: DirectoryEntry[] = [];
  for (const sector of chain) {
    const bytes = Buffer.from(await readSector(layout, sector));
    for (let at = 0; at + entryBytes <= bytes.length; at += entryBytes) {
      entries.push(entryOf(bytes.subarray(at, at + entryBytes), layout.sectorBytes));
    }
  }
  return entries;
}

/** Sizes have eight bytes; small sectors belong to files below 4 GiB, whose upper four may hold anything. */
function entryOf(bytes: Buffer, sectorBytes: number): DirectoryEntry {
  const nameBytes = Math.min(bytes.readUInt16LE(0x40), 0x40) - 2;
  return {
    name: nameBytes > 0 ? bytes.toString('utf16le', 0, nameBytes) : '',
    isStream: bytes[0x42] === 2,
    left: bytes.readUInt32LE(0x44),
    right: bytes.readUInt32LE(0x48),
    child: bytes.readUInt32LE(0x4c),
    start: bytes.readUInt32LE(0x74),
    size: bytes.readUInt32LE(0x78) + (sectorBytes > 512 ? bytes.readUInt32LE(0x7c) * 2 ** 32 : 0),
  };
}

/** The entries right below the root. They form a tree by name, which is walked whole: some writers sort it wrongly. */
function childrenOf(root: DirectoryEntry, directory: readonly DirectoryEntry[]): CompoundEntry[] {
  const found: CompoundEntry[] = [];
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = directory[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}
