import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../db/database.ts';
import { databaseFile } from '../db/sqlite.ts';
import { openStorage } from '../db/stores.ts';

/** Why there is no copy. */
export type BackupRefusal = 'noDatabase' | 'taken' | 'postgres';

/**
 * Copies the embedded database, with all files that were sent, to a new file, beside a running service if need be. The copy
 * is whole, and put into a data directory as it is. Null where it was made.
 */
export async function backUp(place: Place, path: string): Promise<BackupRefusal | null> {
  if (place.databaseUrl !== null) return 'postgres';
  if (!(await isThere(join(place.dataDir, databaseFile)))) return 'noDatabase';
  if (await isThere(path)) return 'taken';
  const storage = await openStorage(place);
  try {
    if (storage.copyTo === null) return 'postgres';
    await storage.copyTo(path);
    return null;
  } finally {
    await storage.close();
  }
}

/** What the copy is called in the data directory of a service. */
export { databaseFile };

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
