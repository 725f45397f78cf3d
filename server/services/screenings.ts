import { randomUUID } from 'node:crypto';
import type { ReadingChoices } from '../../lib/holdings/position.ts';
import type { OwnListsAsked } from '../../lib/portfolio/own-lists/own-lists.ts';
import type { Policy } from '../../lib/rules/policy.ts';
import type { RequestKey } from '../db/request-keys-store.ts';
import type { NewScreening } from '../db/screenings-store.ts';
import type { Storage, Stores } from '../db/stores.ts';
import { readChunks } from '../jobs/chunks.ts';
import type { GivenFile } from '../jobs/messages.ts';
import type { Spool } from '../jobs/spool.ts';
import type { Editions } from './editions.ts';
import type { Ended, ScreeningJobs } from './screening-jobs.ts';
import { storedFunds } from './stored-funds.ts';

/** What a caller asks for beside the files. */
export interface ScreeningRequest {
  /** Milliseconds since 1970-01-01T00:00Z, covered by the rules. */
  readonly asOf: number;
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

/** A screening that is on its way, or, under a key that was used before, the one that answered the first request. */
export interface Submitted {
  readonly id: string;
  readonly ended: Ended;
}

/** Thrown where a key already stands for another request. Nothing is stored. */
export class RequestKeyReused extends Error {
  override readonly name = 'RequestKeyReused';
}

export interface Screenings {
  /**
   * Stores files, record and the caller's key as one, then screens in the background. The spooled files belong to the
   * screening now. The same request under the same key again stores nothing; another one throws `RequestKeyReused`.
   */
  submit(
    files: readonly GivenFile[],
    request: ScreeningRequest,
    requestKey: RequestKey | null,
  ): Promise<Submitted>;
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
  },
  now: () => number,
): Screenings {
  const { storage, organisation, spool, editions, jobs, engine } = parts;
  return {
    submit: async (sent, request, requestKey) => {
      const repeated = await answered(storage, requestKey);
      if (repeated !== null) {
        await spool.remove(sent.map(({ path }) => path));
        return repeated;
      }
      const edition = await editions.current();
      const made = {
        id: randomUUID(),
        edition: edition.id,
        createdAt: new Date(now()).toISOString(),
        engine,
        ...request,
      };
      const reused = await storedFunds({ storage, spool }, sent, request.portfolio);
      const files = [...sent, ...reused];
      try {
        const number = await storage.write((stores) => stored({ made, files, requestKey }, stores));
        return { id: made.id, ended: await jobs.added({ ...made, number, organisation }, files) };
      } catch (error) {
        await spool.remove(reused.map(({ path }) => path));
        const first = error instanceof RequestKeyTaken ? await answered(storage, requestKey) : null;
        if (first === null) throw error;
        await spool.remove(sent.map(({ path }) => path));
        return first;
      }
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
  return { id: first.screening, ended: () => Promise.resolve() };
}

interface ToStore {
  readonly made: NewScreening;
  readonly files: readonly GivenFile[];
  readonly requestKey: RequestKey | null;
}

/** Stores a screening, its key and its files; the number of the screening. */
async function stored({ made, files, requestKey }: ToStore, stores: Stores): Promise<number> {
  const number = await stores.screenings.add(made);
  // Before the files: a second request under the key ends here, and not after it has written them all.
  if (requestKey !== null && !(await stores.requestKeys.claim(requestKey, number)))
    throw new RequestKeyTaken();
  for (const [seq, file] of files.entries())
    await stores.inputs.add(number, seq, file, readChunks(file.path));
  return number;
}
