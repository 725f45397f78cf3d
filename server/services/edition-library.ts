import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../lib/listings/listing.ts';
import type { Place } from '../db/database.ts';
import { databaseFile } from '../db/sqlite.ts';
import { openStorage } from '../db/stores.ts';
import { builtInEdition } from '../reference-data.ts';
import { createEditions, type Editions, type EditionSummary } from './editions.ts';

/** Stores an edition in the database, beside a running service if need be. False: known already. */
export async function addToLibrary(place: Place, edition: Edition, now: () => number): Promise<boolean> {
  return withEditions(place, now, (editions) => editions.add(edition));
}

/** The editions of a database, or null where the data directory has none. None is made by asking. */
export async function libraryOf(place: Place, now: () => number): Promise<EditionSummary[] | null> {
  try {
    if (place.databaseUrl === null) await access(join(place.dataDir, databaseFile));
  } catch {
    return null;
  }
  return withEditions(place, now, (editions) => editions.all());
}

async function withEditions<T>(
  place: Place,
  now: () => number,
  use: (editions: Editions) => Promise<T>,
): Promise<T> {
  const storage = await openStorage(place);
  try {
    return await use(await createEditions(storage, builtInEdition(), now));
  } finally {
    await storage.close();
  }
}
