import type { StoredScreening } from '../db/screenings-store.ts';
import type { Storage } from '../db/stores.ts';
import type { GivenFile } from '../jobs/messages.ts';
import type { Queue } from '../jobs/queue.ts';
import { startSharedQueue, type SharedQueue } from '../jobs/shared-queue.ts';
import type { Log } from '../log.ts';
import type { Editions } from './editions.ts';
import type { ScreeningRuns, Waiting } from './screening-runs.ts';

/** Has queued screenings done: by this process alone, or by whichever process is free. */
export interface ScreeningJobs {
  /** A screening was stored and queued; its spooled files are not the caller's any more. */
  added(screening: Waiting, files: readonly GivenFile[]): Promise<Ended>;
  /** Begins to work; takes up what waits and what was left unfinished. */
  begin(): Promise<void>;
  /** Stops taking screenings and gives back those under way. */
  stop(): Promise<void>;
}

/** Resolves once the end of the screening is stored, or the time is up. Never rejects. */
export type Ended = (withinMs: number) => Promise<void>;

export interface JobParts {
  readonly storage: Storage;
  readonly editions: Editions;
  readonly runs: ScreeningRuns;
  readonly log: Log;
}

const attemptsMax = 3;

/** For the embedded database: nobody else works on it, and the queue is in this process. */
export function createOwnJobs(parts: JobParts & { readonly queue: Queue }, now: () => number): ScreeningJobs {
  const { storage, editions, runs, log, queue } = parts;
  const perform = async (screening: Waiting, files: readonly GivenFile[] | null): Promise<void> => {
    try {
      const edition = await editions.byId(screening.edition);
      await queue.add(() => runs.perform(screening, edition, files));
    } catch (error) {
      log.fault('screening', error, { screening: screening.id });
    }
  };
  return {
    added: async (screening, files) => {
      const ended = perform(screening, files);
      return (withinMs) => Promise.race([ended, pause(withinMs)]);
    },
    begin: async () => {
      await takeBack(parts, 'all', now);
      for (const screening of await storage.read.screenings.queued()) void perform(screening, null);
    },
    stop: async () => {
      const stopped = queue.stop();
      await runs.stop();
      await stopped;
    },
  };
}

export interface SharedJobParts extends JobParts {
  readonly databaseUrl: string;
  /** Screenings at the same time in this process; 0 only hands them to others. */
  readonly workers: number;
  readonly takeoverMs: number;
  /** Removes files from the spool: once stored, any worker takes them from the database. */
  readonly forget: (paths: readonly string[]) => Promise<void>;
}

/** For PostgreSQL: every process puts into one queue, and every process with workers takes from it. */
export function createSharedJobs(parts: SharedJobParts, now: () => number): ScreeningJobs {
  const { storage, editions, runs, log } = parts;
  let queue: SharedQueue | null = null;
  let watch: NodeJS.Timeout | undefined;
  const perform = async (number: number): Promise<void> => {
    const screening = await storage.read.screenings.byNumber(number);
    if (screening === null) return;
    await runs.perform(screening, await editions.byId(screening.edition), null);
  };
  const takeBackSilent = async (): Promise<void> => {
    try {
      await takeBack(parts, 'silent', now);
      await storage.write((stores) => stores.runs.enqueueLost(parts.takeoverMs));
    } catch (error) {
      log.fault('takeover', error);
    }
  };
  return {
    added: async (screening, files) => {
      await parts.forget(files.map((file) => file.path));
      return (withinMs) => endStored(storage, screening.number, withinMs);
    },
    begin: async () => {
      // Every process watches, also one without workers: a screening must not wait for a worker to be started first.
      watch = setInterval(() => void takeBackSilent(), parts.takeoverMs / 3);
      if (parts.workers === 0) return;
      queue = startSharedQueue({ url: parts.databaseUrl, width: parts.workers, perform, log });
    },
    stop: async () => {
      clearInterval(watch);
      const stopped = queue?.stop();
      await runs.stop();
      await stopped;
    },
  };
}

/** Queues again what was left by workers that are gone. A file that stopped three of them would stop all for ever. */
async function takeBack(
  { storage, log }: JobParts,
  whose: 'silent' | 'all',
  now: () => number,
): Promise<void> {
  await storage.write(async ({ runs }) => {
    for (const run of await runs.abandoned(whose)) {
      if (run.attempt < attemptsMax) {
        log.info('taken back', { screening: run.id });
        await runs.requeue(run);
      } else {
        log.fault('screening', new Error('its worker stopped at every attempt'), { screening: run.id });
        await runs.fail(run, new Date(now()).toISOString(), 'fault');
      }
    }
  });
}

const lookMsMax = 250;

async function endStored(storage: Storage, number: number, withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  for (let ms = 20; Date.now() < until; ms = Math.min(lookMsMax, ms * 1.5)) {
    await pause(Math.min(ms, until - Date.now()));
    const found = await storage.read.screenings.byNumber(number).catch(() => null);
    if (found !== null && hasEnded(found)) return;
  }
}

function hasEnded({ state }: StoredScreening): boolean {
  return state === 'done' || state === 'failed';
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
