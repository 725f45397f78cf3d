import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, InputRefused } from '../../lib/problems.ts';

/** A file as it came in: complete on disk, with the digest of exactly its bytes. */
export interface SpooledFile {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A directory of files that live no longer than the job that needs them. */
export interface Spool {
  /** Writes a stream to disk and digests it on the way. Refuses (`fileTooLarge`) past the limit; leaves nothing then. */
  receive(name: string, body: AsyncIterable<Uint8Array>, bytesMax: number): Promise<SpooledFile>;
  /** A path that no other job uses. */
  newPath(ending: string): string;
  remove(paths: readonly string[]): Promise<void>;
}

/** Makes the spool directory afresh: what an earlier run left there belongs to no job any more. */
export async function openSpool(directory: string): Promise<Spool> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const newPath = (ending: string): string => join(directory, `${randomUUID()}.${ending}`);
  return {
    newPath,
    receive: async (name, body, bytesMax) => {
      const path = newPath('upload');
      try {
        return { name, path, ...(await writeDigested(path, body, bytesMax)) };
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },
    remove: async (paths) => {
      for (const path of paths) await rm(path, { force: true });
    },
  };
}

async function writeDigested(
  path: string,
  body: AsyncIterable<Uint8Array>,
  bytesMax: number,
): Promise<{ sha256: string; bytes: number }> {
  const digest = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > bytesMax) throw new InputRefused(problem('fileTooLarge', 'file'));
      digest.update(chunk);
      await file.appendFile(chunk);
    }
  } finally {
    await file.close();
  }
  return { sha256: digest.digest('hex'), bytes };
}

/** Digest and size of a file that is on disk already. */
export async function digestOf(path: string): Promise<{ sha256: string; bytes: number }> {
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    digest.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: digest.digest('hex'), bytes };
}
