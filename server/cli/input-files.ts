import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { GivenFile } from '../jobs/messages.ts';
import { digestOf, type SpooledFile } from '../jobs/spool.ts';
import { notOpened } from './edition-files.ts';
import { UsageRefused } from './usage.ts';

/** A file of the caller with its digest. Refuses, by its path, one that cannot be opened, and a pipe. */
export async function fileAt(path: string): Promise<SpooledFile> {
  try {
    if (!(await stat(path)).isFile())
      throw new UsageRefused(
        `${path} cannot be opened: it is no regular file. Save what comes through a pipe to a file first.`,
      );
    return { name: basename(path), path, ...(await digestOf(path)) };
  } catch (error) {
    throw error instanceof UsageRefused ? error : notOpened(path, error);
  }
}

/** The files at these paths, given as this; refuses as `fileAt` does. */
export async function filesAs(kind: GivenFile['kind'], paths: readonly string[]): Promise<GivenFile[]> {
  return Promise.all(paths.map(async (path) => ({ ...(await fileAt(path)), kind })));
}
