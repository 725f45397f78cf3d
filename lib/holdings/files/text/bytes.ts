import { refuse } from '../../../problems.ts';
import type { ByteSource } from '../../rows.ts';

/** Bytes asked of the source at once. */
const readBytes = 1024 * 1024;

/**
 * The bytes of a source from `start` on, in order and in pieces of at most a megabyte.
 * @throws InputRefused `fileDamaged` when the source ends before its own size.
 */
export async function* bytesFrom(source: ByteSource, start: number): AsyncGenerator<Uint8Array> {
  let offset = start;
  while (offset < source.size) {
    const bytes = await source.read(offset, Math.min(readBytes, source.size - offset));
    if (bytes.length === 0) refuse('fileDamaged', { seen: `${offset} of ${source.size} bytes` });
    offset += bytes.length;
    yield bytes;
  }
}
