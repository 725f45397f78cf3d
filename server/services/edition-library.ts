import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../lib/listings/listing.ts';
import { databaseFile } from '../db/sqlite.ts';
import { openStorage } from '../db/stores.ts';
import { builtInEdition } from '../reference-data.ts';
import { createEditions, type Editions, type EditionSummary } from './editions.ts';

/** Stores an edition in the database of a data directory, beside a running service if need be. False: known already. */
export async function addToLibrary(dataDir: string, edition: Edition, now: () => number): Promise<boolean> {
  return withEditions(dataDir, now, (editions) => editions.add(edition));
}

/** The editions of a data directory, or null where there is no database in it. None is made by asking. */
export async function libraryOf(dataDir: string, now: () => number): Promise<EditionSummary[] | null> {
  try {
    await access(join(dataDir, databaseFile));
  } catch {
    return null;
  }
  return withEditions(dataDir, now, (editions) => editions.all());
}

async function withEditions<T>(
  dataDir: string,
  now: () => number,
  use: (editions: Editions) => Promise<T>,
): Promise<T> {
  const storage = await openStorage(dataDir);
  try {
    return await use(await createEditions(storage, builtInEdition(), now));
  } finally {
    await storage.close();
  }
}
