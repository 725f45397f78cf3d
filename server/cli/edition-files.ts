import { basename } from 'node:path';
import type { Edition } from '../../lib/listings/listing.ts';
import { editionIn } from '../jobs/edition-files.ts';
import { openFileSource } from '../jobs/file-source.ts';
import { builtInEdition } from '../reference-data.ts';
import { UsageRefused } from './usage.ts';

/** The edition that files hold: an edition file of ours (.json) or an official publication; none is the built-in one. */
export async function editionOfFiles(paths: readonly string[]): Promise<Edition> {
  if (paths.length === 0) return builtInEdition();
  return editionIn(
    paths.map((path) => ({ name: basename(path), path })),
    openFile,
  );
}

/** Opens a file that the user named; refuses where that cannot be done. */
export async function openFile(path: string): ReturnType<typeof openFileSource> {
  try {
    return await openFileSource(path);
  } catch (error) {
    throw notOpened(path, error);
  }
}

/** The refusal for a file that cannot be opened. */
export function notOpened(path: string, error: unknown): UsageRefused {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new UsageRefused(
    `${path}: cannot be opened (${code === 'ENOENT' ? 'there is no such file' : code}).`,
  );
}
