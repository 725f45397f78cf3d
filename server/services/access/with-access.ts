import type { Place } from '../../db/database.ts';
import { openStorage } from '../../db/stores.ts';
import { createAccess, type Access } from './access.ts';

/** Opens the database beside a running service, if need be, for a short change of people and keys by whoever owns it. */
export async function withAccess<T>(
  place: Place,
  now: () => number,
  use: (access: Access) => Promise<T>,
): Promise<T> {
  const storage = await openStorage(place);
  try {
    const access = createAccess(storage, now);
    await access.beginWithout();
    return await use(access);
  } finally {
    await storage.close();
  }
}
