import { join } from 'node:path';
import type { Configuration } from '../configuration.ts';
import { claimDataDir, claimPlaceIn } from '../db/data-dir-claim.ts';
import { openStorage, type InstallationStorage } from '../db/stores.ts';
import { createQueue } from '../jobs/queue.ts';
import { createRunner, type Runner } from '../jobs/runner.ts';
import { openSpool, type Spool } from '../jobs/spool.ts';
import type { Log } from '../log.ts';
import { builtInEdition } from '../reference-data.ts';
import { createEditions, type Editions } from './editions.ts';
import { createOwnJobs, createSharedJobs, type ScreeningJobs } from './screening-jobs.ts';
import { createRunEnds, type RunEnds } from './run-ends.ts';
import { createScreeningRuns } from './screening-runs.ts';
import { createDeliveries, type Deliveries } from './webhooks/deliver.ts';
import { createSender } from './webhooks/sender.ts';
import { createTargets } from './webhooks/targets.ts';

/** What a process that screens stands on, with or without the HTTP side. */
export interface Work {
  readonly storage: InstallationStorage;
  readonly spool: Spool;
  readonly editions: Editions;
  readonly runner: Runner;
  readonly jobs: ScreeningJobs;
  readonly ends: RunEnds;
  /** Rows read so far of a screening that runs in this process, or null. */
  readonly rowsRead: (id: string) => number | null;
  /** Ends the worker of a screening that was cancelled, where it runs in this process. */
  readonly breakOff: (id: string) => void;
  /** Stops work, gives back what was under way, closes the database. */
  close(): Promise<void>;
}

/** Opens the database and the spool. Work begins with `jobs.begin()`. */
export async function openWork(configuration: Configuration, log: Log, now: () => number): Promise<Work> {
  const { dataDir, databaseUrl, workers, takeoverMs } = configuration;
  const claim = await (databaseUrl === null ? claimDataDir(dataDir) : claimPlaceIn(dataDir));
  let storage: InstallationStorage | null = null;
  try {
    storage = await openStorage(configuration);
    const spool = await openSpool(join(claim.directory, 'spool'));
    const builtIn = builtInEdition();
    const editions = await createEditions(storage, builtIn, now);
    const runner = createRunner(configuration.workerMemoryMb, configuration.screeningMs, true);
    const ends = createRunEnds();
    const runs = createScreeningRuns(
      { storage, spool, ends, runner, editions, log, builtIn: builtIn.id, takeoverMs },
      now,
    );
    const parts = { storage, editions, runs, ends, log };
    const forget: Spool['remove'] = (paths) => spool.remove(paths);
    const screeningJobs =
      databaseUrl === null
        ? createOwnJobs({ ...parts, queue: createQueue(workers) }, now)
        : createSharedJobs({ ...parts, databaseUrl, workers, takeoverMs, forget }, now);
    const send = createSender(createTargets(configuration.webhookAllow));
    const deliveries = createDeliveries({ storage, editions, send, log }, now);
    const jobs = workers === 0 ? screeningJobs : withDeliveries(screeningJobs, deliveries);
    runner.warm();
    const close = async (): Promise<void> => {
      await jobs.stop();
      await parts.storage.close();
      await claim.release();
    };
    return {
      storage,
      spool,
      editions,
      runner,
      jobs,
      ends,
      rowsRead: (id) => runs.rowsRead(id),
      breakOff: (id) => runs.breakOff(id),
      close,
    };
  } catch (error) {
    await storage?.close();
    await claim.release();
    throw error;
  }
}

/** Whoever screens also tells of it. */
function withDeliveries(jobs: ScreeningJobs, deliveries: Deliveries): ScreeningJobs {
  return {
    ...jobs,
    begin: async () => {
      await jobs.begin();
      deliveries.begin();
    },
    stop: async () => {
      await Promise.all([deliveries.stop(), jobs.stop()]);
    },
  };
}
