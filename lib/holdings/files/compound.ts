import type { ByteSource } from '../rows.ts';

/** Sectors of the directory that are looked at: some thousands of names. */
const directorySectorsMax = 256;

const headerBytes = 512;
const entryBytes = 128;
const fatSectorsInHeader = 109;

/**
 * The names in the directory of a Microsoft compound file ([MS-CFB] 2.6), as far as it can be read. They tell an
 * encrypted workbook (`EncryptedPackage`) from an old one (`Workbook`, `Book`) and from a letter.
 */
export async function compoundNames(source: ByteSource): Promise<Set<string>> {
  const names = new Set<string>();
  const header = viewOf(await source.read(0, headerBytes));
  if (header.byteLength < headerBytes) return names;
  const shift = header.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) return names;
  let sector = header.getUint32(0x30, true);
  for (let count = 0; count < directorySectorsMax; count += 1) {
    const bytes = await sectorOf(source, sector, shift);
    for (const name of namesIn(bytes)) names.add(name);
    const next = await nextSector(source, { header, shift, sector });
    if (next === null) break;
    sector = next;
  }
  return names;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function sectorOf(source: ByteSource, sector: number, shift: number): Promise<Uint8Array> {
  const offset = (sector + 1) * 2 ** shift;
  const length = Math.min(2 ** shift, source.size - offset);
  return length > 0 ? source.read(offset, length) : Promise.resolve(new Uint8Array(0));
}

interface Place {
  readonly header: DataView;
  readonly shift: number;
  readonly sector: number;
}

/** The allocation table says which sector follows; its first 109 sectors are named in the header. */
async function nextSector(source: ByteSource, { header, shift, sector }: Place): Promise<number | null> {
  const perSector = 2 ** shift / 4;
  const table = Math.floor(sector / perSector);
  if (table >= fatSectorsInHeader) return null;
  const bytes = await sectorOf(source, header.getUint32(0x4c + 4 * table, true), shift);
  const place = 4 * (sector % perSector);
  if (bytes.length < place + 4) return null;
  const next = viewOf(bytes).getUint32(place, true);
  return next < 0xfffffff0 ? next : null;
}

function* namesIn(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-16le');
  const view = viewOf(bytes);
  for (let at = 0; at + entryBytes <= bytes.length; at += entryBytes) {
    const length = Math.min(view.getUint16(at + 0x40, true), 0x40) - 2;
    if (length > 0) yield decoder.decode(bytes.subarray(at, at + length));
  }
}
