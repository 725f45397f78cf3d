import { Buffer } from 'node:buffer';
import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';

/** Marks in an allocation table that are no sector ([MS-CFB] 2.1): from here on up. */
export const noSectorFrom = 0xfffffffa;
const endOfChain = 0xfffffffe;

/** Refuses a compound file that contradicts itself or is cut off. */
export function damagedCompound(seen: string): never {
  return refuse('fileDamaged', { seen });
}

/** Says, for each sector, which one follows it. Entries for sectors that the file does not have are left out. */
export type SectorTable = Uint32Array;

/**
 * The sectors of one stream in their order, at most `max` of them. A chain that runs in a circle, or to a sector that
 * is not there, is refused: following it would read the same bytes for ever, or others' bytes.
 */
export function chainFrom(table: SectorTable, first: number, max: number): Uint32Array {
  const chain = new Uint32Array(Math.min(max, table.length));
  const seen = new Uint8Array(table.length);
  let length = 0;
  for (let sector = first; sector !== endOfChain && length < max; sector = table[sector] ?? endOfChain) {
    if (sector >= table.length) damagedCompound(`sector ${sector} of ${table.length}`);
    if (seen[sector] === 1) damagedCompound(`sectors that follow each other in a circle (${sector})`);
    seen[sector] = 1;
    chain[length] = sector;
    length += 1;
  }
  return chain.subarray(0, length);
}

/** Where the sectors of a stream lie: the first one at byte `start` of the source, each of `sectorBytes`. */
export interface SectorLayout {
  readonly source: ByteSource;
  readonly start: number;
  readonly sectorBytes: number;
}

/** A stream of a compound file as a source of bytes: its sectors in their order, neighbours read together. */
export class SectorStream implements ByteSource {
  readonly size: number;
  private readonly layout: SectorLayout;
  private readonly chain: Uint32Array;

  constructor(layout: SectorLayout, chain: Uint32Array, size: number) {
    if (chain.length * layout.sectorBytes < size) {
      damagedCompound(`a stream of ${size} bytes in ${chain.length} sectors of ${layout.sectorBytes}`);
    }
    this.layout = layout;
    this.chain = chain;
    this.size = size;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.size);
    const pieces: Uint8Array[] = [];
    for (let at = offset; at < end;) {
      const piece = await this.run(at, end);
      pieces.push(piece);
      at += piece.length;
    }
    return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
  }

  /** The bytes from `at` on, as far as the sectors lie side by side in the file. */
  private async run(at: number, end: number): Promise<Uint8Array> {
    const { chain } = this;
    const { source, start, sectorBytes } = this.layout;
    const index = Math.floor(at / sectorBytes);
    let last = index;
    while ((last + 1) * sectorBytes < end && chain[last + 1] === (chain[last] ?? 0) + 1) last += 1;
    const length = Math.min(end, (last + 1) * sectorBytes) - at;
    const place = start + (chain[index] ?? 0) * sectorBytes + (at - index * sectorBytes);
    const bytes = await source.read(place, length);
    if (bytes.length < length) damagedCompound(`a file that ends at byte ${place + bytes.length}`);
    return bytes;
  }
}
