import { readFile } from 'node:fs/promises';
import { readEdition } from '../../lib/listings/edition-json.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import { readPublication } from '../../lib/listings/publication.ts';
import { refuse } from '../../lib/problems.ts';
import { openFileSource, type FileSource } from './file-source.ts';

/** A file of a publication: what it was called, and where it is. */
export interface EditionFile {
  readonly name: string;
  readonly path: string;
}

/**
 * The edition that files hold: an edition file of ours (.json, alone), or the files of one official publication. Throws
 * `InputRefused` where they are neither, and what `open` throws.
 */
export async function editionIn(
  files: readonly EditionFile[],
  open: (path: string) => Promise<FileSource> = openFileSource,
): Promise<Edition> {
  const sources = await Promise.all(
    files.map(async ({ name, path }) => ({ name, source: await open(path) })),
  );
  try {
    const [first] = files;
    const isOurs = first !== undefined && files.length === 1 && /\.json$/i.test(first.name);
    return isOurs ? await editionOfOurs(first) : await readPublication(sources);
  } finally {
    for (const { source } of sources) await source.close();
  }
}

async function editionOfOurs({ name, path }: EditionFile): Promise<Edition> {
  const text = await readFile(path, 'utf8');
  try {
    return readEdition(text);
  } catch (error) {
    return refuse('listUnreadable', { file: name, seen: error instanceof Error ? error.message : null });
  }
}
