import { randomUUID } from 'node:crypto';
import { legalDayOf, type Stretch } from '../../lib/dates.ts';
import type { ReadingChoices } from '../../lib/holdings/position.ts';
import type { OwnListsAsked } from '../../lib/portfolio/own-lists/own-lists.ts';
import type { Policy } from '../../lib/rules/policy.ts';
import type { RequestKey } from '../db/request-keys-store.ts';
import type { NewScreening, StoredScreening } from '../db/screenings-store.ts';
import type { Storage, Stores } from '../db/stores.ts';
import { readChunks } from '../jobs/chunks.ts';
import type { GivenFile } from '../jobs/messages.ts';
import type { Spool } from '../jobs/spool.ts';
import type { Editions } from './editions.ts';
import type { Ended, ScreeningJobs } from './screening-jobs.ts';
import { fingerprintOf } from './fingerprint.ts';
import { storedFunds } from './stored-funds.ts';

/** What a caller asks for beside the files. */
export interface ScreeningRequest {
  /** Milliseconds since 1970-01-01T00:00Z, covered by the rules. */
  readonly asOf: number;
  /** False where it is simply now. */
  readonly isAsOfStated: boolean;
  readonly choices: ReadingChoices;
  /** The firm's own rules; null is the law alone. */
  readonly policy: Policy | null;
  /** Hypothetical listings and lists of the firm's own; null is none. */
  readonly ownLists: OwnListsAsked | null;
  /** The portfolio that the files are of; its screenings form a series. Null is none. */
  readonly portfolio: string | null;
  /** The instant of earlier holdings that state no day; null is unknown. */
  readonly previousAsOf: number | null;
  /** Who sends it. */
  readonly createdBy: NewScreening['createdBy'];
}

/** A screening that is on its way, or the one that was asked the same before, under the same key or without one. */
export interface Submitted {
  readonly id: string;
  /** Whether another request, not known by a key, has had it made. */
  readonly reused: boolean;
  readonly ended: Ended;
}

/** Thrown where a key already stands for another request. Nothing is stored. */
export class RequestKeyReused extends Error {
  override readonly name = 'RequestKeyReused';
}

export interface Screenings {
  /**
   * Stores files, record and the caller's key as one, then screens in the background. The spooled files belong to the
   * screening now. The same request under the same key again stores nothing; another one throws `RequestKeyReused`. The
   * same files with the same settings for the same instant (where it is now: the same legal day) store nothing either,
   * unless that screening failed, was cancelled, or is not the newest of its portfolio any more.
   */
  submit(
    files: readonly GivenFile[],
    request: ScreeningRequest,
    requestKey: RequestKey | null,
  ): Promise<Submitted>;
  /**
   * Ends a screening that is not wanted any more: nothing of it is stored from here on, and its files' bytes are
   * forgotten. Again does nothing; `ended` where it was done or had failed, null where there is none of this id.
   */
  cancel(id: string): Promise<'cancelled' | 'ended' | null>;
}

/** The way in for files to be screened, for the organisation that the storage is bound to. */
export function createScreenings(
  parts: {
    readonly storage: Storage;
    readonly organisation: number;
    readonly spool: Spool;
    readonly editions: Editions;
    readonly jobs: ScreeningJobs;
    readonly engine: string;
    readonly knowledgeAsOf: string;
    /** Ends the worker of a screening where it runs in this process. */
    readonly breakOff: (id: string) => void;
  },
  now: () => number,
): Screenings {
  const { storage, organisation, spool, editions, jobs, engine, knowledgeAsOf } = parts;
  return {
    submit: async (sent, request, requestKey) => {
      const repeated = await answered(storage, requestKey);
      if (repeated !== null) {
        await spool.remove(sent.map(({ path }) => path));
        return repeated;
      }
      const edition = (await editions.current()).id;
      const funds = await storedFunds({ storage, spool }, sent, request.portfolio);
      const files = [...sent, ...funds];
      const { isAsOfStated, ...asked } = request;
      const fingerprint = fingerprintOf({ request, files, edition, engine, knowledgeAsOf });
      const createdAt = new Date(now()).toISOString();
      const made = { id: randomUUID(), edition, createdAt, engine, ...asked, fingerprint };
      const asOf = isAsOfStated ? { from: asked.asOf, before: asked.asOf + 1 } : legalDayOf(asked.asOf);
      try {
        const { number, alike } = await storage.write((stores) =>
          stored({ made, asOf, files, requestKey }, stores),
        );
        if (alike === null) {
          const ended = await jobs.added({ ...made, number, organisation }, files);
          return { id: made.id, reused: false, ended };
        }
        await spool.remove(files.map(({ path }) => path));
        return await reused(storage, alike, requestKey);
      } catch (error) {
        await spool.remove(funds.map(({ path }) => path));
        const first = error instanceof RequestKeyTaken ? await answered(storage, requestKey) : null;
        if (first === null) throw error;
        await spool.remove(sent.map(({ path }) => path));
        return first;
      }
    },
    cancel: async (id) => {
      const found = await storage.read.screenings.byId(id);
      if (found === null) return null;
      const at = new Date(now()).toISOString();
      if (await storage.write((stores) => cancelled(stores, found.number, at))) parts.breakOff(id);
      const { state = null } = (await storage.read.screenings.byId(id)) ?? {};
      return state === 'cancelled' ? state : 'ended';
    },
  };
}

/** Rolls back a screening whose key another request has claimed meanwhile. */
class RequestKeyTaken extends Error {}

/** The screening that answered the same request under this key; null where the key is new, or there is none. */
async function answered(storage: Storage, requestKey: RequestKey | null): Promise<Submitted | null> {
  const first = requestKey === null ? null : await storage.read.requestKeys.find(requestKey.key);
  if (first === null) return null;
  if (first.fingerprint !== requestKey?.fingerprint) throw new RequestKeyReused();
  return { id: first.screening, reused: false, ended: () => Promise.resolve() };
}

/**
 * A screening that stands for an upload of the same, and from now on for its key as well. The only place where a key is
 * claimed for a screening that is not made under it.
 */
async function reused(
  storage: Storage,
  { id, number }: StoredScreening,
  requestKey: RequestKey | null,
): Promise<Submitted> {
  const isClaimed =
    requestKey === null || (await storage.write((stores) => stores.requestKeys.claim(requestKey, number)));
  const first = isClaimed ? null : await answered(storage, requestKey);
  return first ?? { id, reused: true, ended: () => Promise.resolve() };
}

async function cancelled({ runs, inputs }: Stores, number: number, at: string): Promise<boolean> {
  const isCancelled = await runs.cancel(number, at);
  if (isCancelled) await inputs.forgetBytes(number);
  return isCancelled;
}

interface ToStore {
  readonly made: NewScreening & { readonly fingerprint: string };
  /** Of when another may be that stands for it. */
  readonly asOf: Stretch;
  readonly files: readonly GivenFile[];
  readonly requestKey: RequestKey | null;
}

/** Stores a screening, its key and its files, unless there is one that stands for it. */
async function stored(
  { made, asOf, files, requestKey }: ToStore,
  stores: Stores,
): Promise<{ readonly number: number; readonly alike: StoredScreening | null }> {
  const { fingerprint, portfolio } = made;
  const alike = await stores.screenings.alike({ fingerprint, asOf, portfolio });
  if (alike !== null) return { number: alike.number, alike };
  const number = await stores.screenings.add(made);
  // Before the files: a second request under the key ends here, and not after it has written them all.
  if (requestKey !== null && !(await stores.requestKeys.claim(requestKey, number)))
    throw new RequestKeyTaken();
  for (const [seq, file] of files.entries())
    await stores.inputs.add(number, seq, file, readChunks(file.path));
  return { number, alike: null };
}
