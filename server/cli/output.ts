import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageRefused } from './usage.ts';

/** Writes text piece by piece to a file, or to standard output for `-`. */
export async function writeText(
  target: string,
  text: AsyncIterable<string> | Iterable<string>,
  out: Writable,
): Promise<void> {
  if (target === '-') await pipeline(Readable.from(text), out, { end: false });
  else await writeWhole(target, (path) => pipeline(Readable.from(text), createWriteStream(path)));
}

/** Writes a file beside its target and moves it there: a reader never finds half of it. */
export async function writeWhole(target: string, write: (path: string) => Promise<void>): Promise<void> {
  const path = join(dirname(target), `.${randomUUID()}.part`);
  try {
    await write(path);
    await rename(path, target);
  } catch (error) {
    await rm(path, { force: true });
    throw isPlaceFault(error) ? new UsageRefused(`${target} cannot be written (${error.code}).`) : error;
  }
}

function isPlaceFault(error: unknown): error is Error & { readonly code: string } {
  const codes = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EPERM', 'EROFS'];
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** Refuses to write over a file that is read. Targets that are null or standard output overwrite nothing. */
export function refuseOverwriting(inputs: readonly string[], targets: readonly (string | null)[]): void {
  const read = inputs.map((path) => resolve(path));
  for (const target of targets) {
    if (target !== null && target !== '-' && read.includes(resolve(target))) {
      throw new UsageRefused(`${target} is one of the inputs; it is not written over.`);
    }
  }
}
