import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readEdition } from '../../lib/listings/edition-json.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import { readPublication } from '../../lib/listings/publication.ts';
import { refuse } from '../../lib/problems.ts';
import { openFileSource } from '../jobs/file-source.ts';
import { builtInEdition } from '../reference-data.ts';
import { UsageRefused } from './usage.ts';

/** The edition that files hold: an edition file of ours (.json) or an official publication; none is the built-in one. */
export async function editionOfFiles(paths: readonly string[]): Promise<Edition> {
  const [first] = paths;
  if (first === undefined) return builtInEdition();
  if (paths.length === 1 && first.toLowerCase().endsWith('.json')) return readEditionFile(first);
  const sources = await Promise.all(paths.map(async (path) => opened(path, await openFile(path))));
  try {
    return await readPublication(sources);
  } finally {
    for (const { source } of sources) await source.close();
  }
}

function opened<T>(path: string, source: T): { readonly name: string; readonly source: T } {
  return { name: basename(path), source };
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

async function readEditionFile(path: string): Promise<Edition> {
  const source = await openFile(path);
  await source.close();
  const text = await readFile(path, 'utf8');
  try {
    return readEdition(text);
  } catch (error) {
    return refuse('listUnreadable', {
      file: basename(path),
      seen: error instanceof Error ? error.message : null,
    });
  }
}
