import { refuse } from '../../problems.ts';
import { bufferSource } from '../rows.ts';
import type { ByteSource } from '../rows.ts';
import type { Zip, ZipEntry } from './zip.ts';

/** Companions that operating systems put into archives: they hold no data of the user's. */
const companions = new Set(['.ds_store', 'thumbs.db']);

/** The files of an archive in its order, without directories and what operating systems add by themselves. */
export function memberFiles(zip: Zip): ZipEntry[] {
  return zip.entries.filter((entry) => {
    const steps = entry.name.toLowerCase().split(/[\\/]/);
    return !companions.has(steps.at(-1) ?? '') && steps.at(-1) !== '' && steps[0] !== '__macosx';
  });
}

/** What a source unpacks to, in memory, for readers that need any place of it. */
export async function unpacked(source: UnpackedSource, bytesMax: number): Promise<ByteSource> {
  if (source.size > bytesMax) {
    refuse('contentTooLarge', {
      seen: `${source.size} bytes`,
      text: `Workbooks inside one archive may hold ${bytesMax} bytes together. Send the larger ones by themselves.`,
    });
  }
  return bufferSource(await source.read(0, source.size));
}

/** Bytes unpacked while they are read, for readers that go from front to back. Going back unpacks them anew. */
export class UnpackedSource implements ByteSource {
  readonly size: number;
  private readonly unpack: () => AsyncGenerator<Uint8Array>;
  private chunks: AsyncGenerator<Uint8Array> | null = null;
  private chunk: Uint8Array = new Uint8Array(0);
  private chunkStart = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(size: number, unpack: () => AsyncGenerator<Uint8Array>) {
    this.size = size;
    this.unpack = unpack;
  }

  /** Reads wait for each other, since they share the place that unpacking has come to. */
  read(offset: number, length: number): Promise<Uint8Array> {
    const reading = this.turn.then(() => this.take(offset, length));
    this.turn = reading.catch(() => undefined);
    return reading;
  }

  private async take(offset: number, length: number): Promise<Uint8Array> {
    if (this.chunks === null || offset < this.chunkStart) await this.restart();
    const wanted = Math.max(0, Math.min(length, this.size - offset));
    let taken: Uint8Array = new Uint8Array(0);
    let filled = 0;
    while (filled < wanted) {
      const inChunk = offset + filled - this.chunkStart;
      if (inChunk >= this.chunk.length) {
        if (!(await this.advance())) break;
        continue;
      }
      const part = this.chunk.subarray(inChunk, inChunk + wanted - filled);
      if (part.length === wanted) taken = part;
      else {
        // Only when bytes have come: the size is what an archive claims, and honest ones are not held twice.
        if (filled === 0) taken = Buffer.allocUnsafe(wanted);
        taken.set(part, filled);
      }
      filled += part.length;
    }
    // The checksum is compared behind the last byte: whoever reads that far must hear of it.
    if (offset + filled === this.size) await this.advance();
    return taken.subarray(0, filled);
  }

  private async restart(): Promise<void> {
    await this.chunks?.return(undefined);
    this.chunks = this.unpack();
    this.chunk = new Uint8Array(0);
    this.chunkStart = 0;
  }

  private async advance(): Promise<boolean> {
    const next = await this.chunks?.next();
    if (next === undefined || next.done === true) return false;
    this.chunkStart += this.chunk.length;
    this.chunk = next.value;
    return true;
  }
}
