import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { InputRefused, refuse } from '../../problems.ts';
import type { ByteSource } from '../rows.ts';
import { inflated, inflatedBytes } from './inflated.ts';
import { refuseOverlaps } from './overlap.ts';

/**
 * How much an archive may unpack to. The ratio (inflated to stored bytes) is judged only beyond `ratioFreeBytes`,
 * for each entry and for all entries that were read together.
 */
export interface ZipLimits {
  readonly entriesMax: number;
  readonly entryBytesMax: number;
  readonly totalBytesMax: number;
  readonly ratioMax: number;
  readonly ratioFreeBytes: number;
}

/** One file of an archive. `name` is for look-up and display only: it is never a path on any disk. */
export interface ZipEntry {
  readonly name: string;
  readonly compressedSize: number;
  readonly size: number;
}

/** An archive whose directory was read. `read` yields the inflated bytes of one entry and checks size and CRC. */
export interface Zip {
  readonly entries: readonly ZipEntry[];
  read(entry: ZipEntry): AsyncGenerator<Uint8Array>;
}

/** Limits that honest files of a million rows stay under and that a bomb does not. */
export const defaultZipLimits: ZipLimits = {
  entriesMax: 10_000,
  entryBytesMax: 4 * 1024 ** 3,
  totalBytesMax: 4 * 1024 ** 3,
  ratioMax: 200,
  ratioFreeBytes: 64 * 1024 ** 2,
};

/** A stored and a deflated entry, as the zip format numbers them. */
const methodStored = 0;
const methodDeflated = 8;

/** Bytes asked of the source at once. */
const readBytes = 64 * 1024;

/**
 * Reads the central directory of a zip archive.
 * @throws InputRefused `fileDamaged`, `fileEncrypted`, `contentTooLarge`; whatever the source throws passes through.
 */
export async function openZip(source: ByteSource, limits: ZipLimits): Promise<Zip> {
  const reader = new SourceReader(source);
  try {
    const zip = await fromRandomAccessReaderPromise(reader, source.size, {
      autoClose: false,
      decodeStrings: false,
    });
    if (zip.entryCount > limits.entriesMax) tooLarge(`${zip.entryCount} entries`);
    const details = new Map<ZipEntry, Entry>();
    for await (const entry of zip.eachEntry()) details.set(described(entry), entry);
    refuseOverlaps(
      [...details].map(([one, entry]) => ({ ...one, start: entry.relativeOffsetOfLocalHeader })),
    );
    return new BoundedZip({ source, reader, zip, details, limits });
  } catch (error) {
    return reader.rethrow(error);
  }
}

function described(entry: Entry): ZipEntry {
  return {
    name: getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false),
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
  };
}

function tooLarge(seen: string): never {
  return refuse('contentTooLarge', { seen });
}

function damaged(seen: string): never {
  return refuse('fileDamaged', { seen });
}

interface ZipParts {
  readonly source: ByteSource;
  readonly reader: SourceReader;
  readonly zip: ZipFile;
  readonly details: ReadonlyMap<ZipEntry, Entry>;
  readonly limits: ZipLimits;
}

class BoundedZip implements Zip {
  readonly entries: readonly ZipEntry[];
  private readonly parts: ZipParts;
  private readonly opened = new Set<ZipEntry>();
  private size = 0;
  private compressedSize = 0;

  constructor(parts: ZipParts) {
    this.parts = parts;
    this.entries = [...parts.details.keys()];
  }

  async *read(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const detail = this.parts.details.get(entry);
    if (detail === undefined) throw new Error(`The entry ${entry.name} is not of this archive.`);
    this.admit(entry, detail);
    const { reader, zip, source } = this.parts;
    try {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(detail, { minimal: true });
      const stored = storedChunks(reader, { source, start: fileDataStart, length: entry.compressedSize });
      const isDeflated = detail.compressionMethod === methodDeflated;
      const chunks = isDeflated ? inflated(stored, createInflateRaw({ chunkSize: inflatedBytes })) : stored;
      yield* verified(chunks, entry, detail.crc32);
    } catch (error) {
      reader.rethrow(error);
    }
  }

  /** The sizes judged here are the directory's claims; `verified` refuses an entry that holds more than it claims. */
  private admit(entry: ZipEntry, detail: Entry): void {
    const { entryBytesMax, totalBytesMax } = this.parts.limits;
    if (detail.isEncrypted()) refuse('fileEncrypted', { seen: entry.name });
    if (detail.compressionMethod !== methodStored && detail.compressionMethod !== methodDeflated) {
      refuse('fileNotSupported', {
        seen: `${entry.name}: compression method ${detail.compressionMethod}`,
        text: 'The archive was packed with an unusual method. Pack it again as an ordinary zip file.',
      });
    }
    if (!this.opened.has(entry)) {
      this.opened.add(entry);
      this.size += entry.size;
      this.compressedSize += entry.compressedSize;
    }
    if (entry.size > entryBytesMax) tooLarge(`${entry.name}: ${entry.size} bytes`);
    this.admitRatio(entry.name, entry.size, entry.compressedSize);
    if (this.size > totalBytesMax) tooLarge(`${this.size} bytes`);
    this.admitRatio('the whole', this.size, this.compressedSize);
  }

  private admitRatio(what: string, size: number, compressedSize: number): void {
    const { ratioMax, ratioFreeBytes } = this.parts.limits;
    if (size <= ratioFreeBytes || size <= compressedSize * ratioMax) return;
    tooLarge(`${what}: ${size} bytes out of ${compressedSize}`);
  }
}

interface Range {
  readonly source: ByteSource;
  readonly start: number;
  readonly length: number;
}

async function* storedChunks(reader: SourceReader, range: Range): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < range.length; done += readBytes) {
    yield await reader.bytes(range.start + done, Math.min(readBytes, range.length - done));
  }
}

async function* verified(
  chunks: AsyncGenerator<Uint8Array>,
  entry: ZipEntry,
  expected: number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  let checksum = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > entry.size) damaged(`${entry.name}: more than the ${entry.size} bytes that it claims`);
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (size !== entry.size) damaged(`${entry.name}: ${size} of ${entry.size} bytes`);
  if (checksum !== expected) damaged(`${entry.name}: wrong checksum`);
}

/** Lets yauzl read a `ByteSource`, a block at a time, and tells the source's own failures from a damaged archive. */
class SourceReader extends RandomAccessReader {
  private readonly source: ByteSource;
  private block = Buffer.alloc(0);
  private blockStart = 0;
  private failure: { readonly error: unknown } | null = null;

  constructor(source: ByteSource) {
    super();
    this.source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.ahead(start, end - start));
  }

  /** The bytes of a range, or `fileDamaged` when the source ends before it. */
  async bytes(start: number, length: number): Promise<Uint8Array> {
    if (start + length > this.source.size) damaged('a part lies beyond the end of the file');
    const bytes = await this.source.read(start, length).catch((error: unknown) => {
      this.failure = { error };
      throw error;
    });
    if (bytes.length < length) damaged('the file ends early');
    return bytes;
  }

  /** Passes on refusals and the source's failures; everything else came from reading a damaged archive. */
  rethrow(error: unknown): never {
    if (this.failure !== null) throw this.failure.error;
    if (error instanceof InputRefused) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (message.includes('strong encryption')) refuse('fileEncrypted', { seen: message });
    damaged(message);
  }

  /** Directory records are short and follow each other: a block read once serves many of them. */
  private async *ahead(start: number, length: number): AsyncGenerator<Buffer> {
    const inBlock = start - this.blockStart;
    if (inBlock < 0 || inBlock + length > this.block.length) {
      const wanted = Math.max(length, Math.min(readBytes, this.source.size - start));
      this.block = Buffer.from(await this.bytes(start, wanted));
      this.blockStart = start;
    }
    yield this.block.subarray(start - this.blockStart, start - this.blockStart + length);
  }
}
