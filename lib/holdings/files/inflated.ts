import { Readable } from 'node:stream';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes handed on at once by what inflates. */
export const inflatedBytes = 256 * 1024;

/** Deflated bytes through the engine that inflates them, no faster than they are taken; it may be left early. */
export async function* inflated(
  stored: AsyncIterable<Uint8Array>,
  engine: Transform,
): AsyncGenerator<Uint8Array> {
  const feeding = pipeline(Readable.from(stored), engine);
  // A failure also destroys the engine, so that the loop below throws it; a consumer that stops early is no failure.
  feeding.catch(() => undefined);
  const chunks: AsyncIterable<Uint8Array> = engine;
  yield* chunks;
}
