import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
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

/**
 * Writes a file beside its target and moves it there: a reader never finds half of it. A target that is no regular
 * file (a device, a pipe) is written into, never replaced; a link stays a link.
 */
export async function writeWhole(target: string, write: (path: string) => Promise<void>): Promise<void> {
  const there = await stat(target).catch(() => null);
  if (there !== null && !there.isFile()) return named(target, () => write(target));
  const real = there === null ? target : await realpath(target);
  const path = join(dirname(real), `.${randomUUID()}.part`);
  await named(target, async () => {
    try {
      await write(path);
      await rename(path, real);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  });
}

/** Refuses, before any work is done, targets in folders that are not there and one target given twice. */
export async function refuseUnwritable(targets: readonly (string | null)[]): Promise<void> {
  const paths = targets
    .filter((target) => target !== null && target !== '-')
    .map((target) => resolve(target ?? ''));
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined)
    throw new UsageRefused(`${twice} is asked for twice; each output needs a file of its own.`);
  for (const path of paths) {
    const folder = await stat(dirname(path)).catch(() => null);
    if (folder?.isDirectory() !== true)
      throw new UsageRefused(`${path} cannot be written: there is no folder ${dirname(path)}.`);
    if ((await stat(path).catch(() => null))?.isDirectory() === true)
      throw new UsageRefused(`${path} is a folder.`);
  }
}

async function named(target: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
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
