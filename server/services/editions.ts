import type { Edition } from '../../lib/listings/listing.ts';
import type { EditionSummary } from '../db/editions-store.ts';
import type { Storage } from '../db/stores.ts';
import { keepingFresh } from './keeping-fresh.ts';
import { announceEdition } from './webhooks/announce.ts';

export type { EditionSummary } from '../db/editions-store.ts';

/** The editions of the list that this installation knows. */
export interface Editions {
  /**
   * The edition screened against unless another is asked for: the one that was published last, also again after another
   * one; the built-in one at a tie.
   */
  current(): Promise<Edition>;
  /** The day of the last publication that says what the current edition says; null where it is not known. */
  confirmedOn(): Promise<string | null>;
  /**
   * The same as it was at most three seconds ago, without asking the database for each caller: for what is answered
   * within milliseconds, many times a second, also while the database is busy. Fails as `current` does.
   */
  recent(): Promise<Edition>;
  /** Throws where the id is unknown: an id in a record always names a stored edition. */
  byId(id: string): Promise<Edition>;
  all(): Promise<EditionSummary[]>;
  /** False where the same content was stored before; that it was published again is noted. */
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
      const before = currentOf(await stores.editions.all(), builtIn);
      const isNew = await stores.editions.add(edition, at);
      if (currentOf(await stores.editions.all(), builtIn) !== before)
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
  const confirmedOn = async (): Promise<string | null> => {
    const all = await storage.read.editions.all();
    return lastOn(all, currentOf(all, builtIn)) ?? builtIn.publishedOn;
  };
  await add(builtIn);
  const all = (): Promise<EditionSummary[]> => storage.read.editions.all();
  return { add, byId, all, current, confirmedOn, recent: keepingFresh(current) };
}

/** The id of the current one of all, those published last first. */
function currentOf(all: readonly EditionSummary[], builtIn: Edition): string {
  const [newest] = all;
  const ownOn = lastOn(all, builtIn.id) ?? builtIn.publishedOn;
  return newest !== undefined && isNewer(newest.confirmedOn, ownOn) ? newest.id : builtIn.id;
}

function lastOn(all: readonly EditionSummary[], id: string): string | null {
  return all.find((one) => one.id === id)?.confirmedOn ?? null;
}

function isNewer(publishedOn: string | null, than: string | null): boolean {
  return publishedOn !== null && (than === null || publishedOn > than);
}
