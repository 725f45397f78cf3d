import { createGunzip } from 'node:zlib';
import type { Gunzip } from 'node:zlib';
import { InputRefused, refuse } from '../../problems.ts';
import type { ByteSource } from '../rows.ts';
import { inflated, inflatedBytes } from './inflated.ts';
import { UnpackedSource } from './members.ts';
import { bytesFrom } from './text/bytes.ts';
import type { ZipLimits } from './zip.ts';

/**
 * Opens a gzip file (RFC 1952) as the bytes it holds; several members in a row are one content, as every unpacker
 * takes them. It is unpacked once for its size, which the format does not state, and anew while it is read.
 * @throws InputRefused `fileDamaged`, `contentTooLarge`; whatever the source throws passes through.
 */
export async function openGzip(source: ByteSource, limits: ZipLimits): Promise<UnpackedSource> {
  const size = await sizeOf(source, limits);
  return new UnpackedSource(size, () => contentOf(source, newGunzip()));
}

function newGunzip(): Gunzip {
  return createGunzip({ chunkSize: inflatedBytes });
}

/** Stops as soon as more came out than may: a bomb is never unpacked to its end. */
async function sizeOf(source: ByteSource, limits: ZipLimits): Promise<number> {
  const { entryBytesMax, ratioMax, ratioFreeBytes } = limits;
  const bytesMax = Math.min(entryBytesMax, Math.max(ratioFreeBytes, source.size * ratioMax));
  const gunzip = newGunzip();
  let size = 0;
  for await (const chunk of contentOf(source, gunzip)) {
    size += chunk.length;
    if (size > bytesMax) {
      refuse('contentTooLarge', { seen: `more than ${bytesMax} bytes out of ${source.size}` });
    }
  }
  await refuseRest(source, gunzip.bytesWritten);
  return size;
}

async function* contentOf(source: ByteSource, gunzip: Gunzip): AsyncGenerator<Uint8Array> {
  try {
    yield* inflated(bytesFrom(source, 0), gunzip);
  } catch (error) {
    if (error instanceof InputRefused || !isOfZlib(error)) throw error;
    refuse('fileDamaged', { seen: `gzip: ${error.message}` });
  }
}

function isOfZlib(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

/** Tapes pad a file with NULs. Anything else behind its end would be content that nobody reads. */
async function refuseRest(source: ByteSource, end: number): Promise<void> {
  for await (const bytes of bytesFrom(source, end)) {
    if (bytes.some((byte) => byte !== 0)) refuse('fileDamaged', { seen: 'gzip: bytes behind its end' });
  }
}
