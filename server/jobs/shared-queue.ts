import { Logger, run, type Runner } from 'graphile-worker';
import { z } from 'zod';
import { screenTaskName } from '../db/postgres.ts';
import type { Log } from '../log.ts';

/** The workers of this process on the queue that all processes share. */
export interface SharedQueue {
  /** Takes nothing more; resolves once what was taken has ended. */
  stop(): Promise<void>;
}

interface Settings {
  readonly url: string;
  /** Screenings at the same time, 1 or more. */
  readonly width: number;
  /** Does the screening of this number. Where it rejects the queue tries again later, at growing intervals. */
  readonly perform: (screening: number) => Promise<void>;
  readonly log: Log;
}

const payload = z.object({ screening: z.number().int() });
const againMs = 1_000;

/** Begins to take screenings as they are queued, and begins anew where the database was away for long. */
export async function startSharedQueue(settings: Settings): Promise<SharedQueue> {
  const { log } = settings;
  let stopping = false;
  let runner = await begin(settings);
  let timer: NodeJS.Timeout | undefined;
  const again = async (): Promise<void> => {
    try {
      const begun = await begin(settings);
      if (stopping) return await begun.stop();
      runner = begun;
      return keep(runner);
    } catch (error) {
      log.fault('queue', error);
      return later();
    }
  };
  const later = (): void => {
    if (!stopping) timer = setTimeout(() => void again(), againMs);
  };
  const keep = (kept: Runner): void => {
    kept.promise.then(later, (error: unknown) => {
      log.fault('queue', error);
      later();
    });
  };
  keep(runner);
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      // It rejects where the runner has ended by itself.
      await runner.stop().catch(() => undefined);
    },
  };
}

function begin({ url, width, perform, log }: Settings): Promise<Runner> {
  return run({
    connectionString: url,
    // One more than the jobs: one connection listens.
    maxPoolSize: width + 2,
    concurrency: width,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: loggerOf(log),
    taskList: { [screenTaskName]: (given) => perform(payload.parse(given).screening) },
  });
}

const toldLevels: ReadonlySet<string> = new Set(['error']);

/** Only what went wrong; the payload of a job is a number and the rest is our own log's to tell. */
function loggerOf(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (toldLevels.has(level)) log.fault('queue', meta?.['error'] ?? message);
  });
}
