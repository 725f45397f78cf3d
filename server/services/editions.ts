import type { Edition } from '../../lib/listings/listing.ts';
import type { EditionSummary } from '../db/editions-store.ts';
import type { Storage } from '../db/stores.ts';
import { keepingFresh } from './keeping-fresh.ts';
import { announceEdition } from './webhooks/announce.ts';

export type { EditionSummary } from '../db/editions-store.ts';

/** The editions of the list that this installation knows. */
export interface Editions {
  /** The edition screened against unless another is asked for: the newest publication, the built-in one at a tie. */
  current(): Promise<Edition>;
  /**
   * The same as it was at most three seconds ago, without asking the database for each caller: for what is answered
   * within milliseconds, many times a second, also while the database is busy. Fails as `current` does.
   */
  recent(): Promise<Edition>;
  /** Throws where the id is unknown: an id in a record always names a stored edition. */
  byId(id: string): Promise<Edition>;
  all(): Promise<EditionSummary[]>;
  /** False where the same content was stored before. */
  add(edition: Edition): Promise<boolean>;
}

/** Stores the built-in edition if it is new to the database, and serves editions from then on. */
export async function createEditions(
  storage: Storage,
  builtIn: Edition,
  now: () => number,
): Promise<Editions> {
  const add = (edition: Edition): Promise<boolean> =>
    storage.write(async (stores) => {
      const at = new Date(now()).toISOString();
      const isNew = await stores.editions.add(edition, at);
      if (isNew && currentOf(await stores.editions.all(), builtIn) === edition.id)
        await announceEdition(stores, edition, at);
      return isNew;
    });
  const byId = async (id: string): Promise<Edition> => {
    if (id === builtIn.id) return builtIn;
    const edition = await storage.read.editions.byId(id);
    if (edition === null) throw new Error(`the database has no edition ${id}`);
    return edition;
  };
  const current = async (): Promise<Edition> => byId(currentOf(await storage.read.editions.all(), builtIn));
  await add(builtIn);
  return { add, byId, all: () => storage.read.editions.all(), current, recent: keepingFresh(current) };
}

/** The id of the current one of all, newest first. */
function currentOf([newest]: readonly EditionSummary[], builtIn: Edition): string {
  return newest !== undefined && isNewer(newest.publishedOn, builtIn.publishedOn) ? newest.id : builtIn.id;
}

function isNewer(publishedOn: string | null, than: string | null): boolean {
  return publishedOn !== null && (than === null || publishedOn > than);
}
