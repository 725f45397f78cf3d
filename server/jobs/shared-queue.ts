import { EventEmitter } from 'node:events';
import { Logger, runTaskList, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import { z } from 'zod';
import { connectionTo, screenTaskName } from '../db/postgres.ts';
import type { Log } from '../log.ts';
import { PatientPool } from './patient-pool.ts';

/** The workers of this process on the queue that all processes share. */
export interface SharedQueue {
  /** Takes nothing more; resolves once what was taken has ended. */
  stop(): Promise<void>;
}

const shutdownMs = 5_000;

interface Settings {
  readonly url: string;
  /** Screenings at the same time, 1 or more. */
  readonly width: number;
  /** Does the screening of this number. Where it rejects the queue tries again later, at growing intervals. */
  readonly perform: (screening: number) => Promise<void>;
  readonly log: Log;
}

const payload = z.object({ screening: z.number().int() });
const ignore = (): void => undefined;
const pollMs = 2_000;
const againMs = 1_000;

/**
 * Begins to take screenings as they are queued, and begins anew where an outage of the database ended the workers. Of the
 * library only the workers are used: its runner adds a timetable that we do not have, and ends with it.
 */
export function startSharedQueue(settings: Settings): SharedQueue {
  const { url, width, log } = settings;
  const performing = new Set<Promise<void>>();
  const connections = new PatientPool({ ...connectionTo(url), keepAlive: true, max: width + 2 });
  // Whoever uses a connection is told as well; an event without a listener would end the process.
  connections.on('error', ignore);
  connections.on('connect', (client) => client.on('error', ignore));
  const tracked = (screening: number): Promise<void> => {
    const performed = settings.perform(screening).finally(() => performing.delete(performed));
    performing.add(performed);
    return performed;
  };
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  const begin = (): WorkerPool => {
    const begun = workersOf({ ...settings, perform: tracked }, connections);
    const again = (): void => {
      if (stopping) return;
      timer = setTimeout(() => {
        workers = begin();
      }, againMs);
    };
    begun.promise.then(again, (error: unknown) => {
      log.fault('queue', error);
      again();
    });
    return begun;
  };
  let workers = begin();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      const ended = Promise.resolve(workers.gracefulShutdown()).catch((error: unknown) =>
        log.fault('queue', error),
      );
      // Without its database the queue would wait for ever; what runs is waited for in any case.
      await Promise.race([ended, pause(shutdownMs)]);
      await Promise.allSettled(performing);
      void connections.end();
      await Promise.race([ended, pause(againMs)]);
    },
  };
}

function workersOf({ width, perform, log }: Settings, connections: PatientPool): WorkerPool {
  const events: WorkerEvents = new EventEmitter();
  const workers = runTaskList(
    {
      events,
      concurrency: width,
      pollInterval: pollMs,
      noHandleSignals: true,
      // How long it waits for a listener that is gone; a job that runs is waited for in any case.
      gracefulShutdownAbortTimeout: 500,
      logger: loggerOf(log),
      // With any delay, 0 too, a job that cannot be marked ends the workers in order; without one it is an unhandled
      // rejection, which ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    },
    { [screenTaskName]: (given) => perform(payload.parse(given).screening) },
    connections,
  );
  // It keeps the failure of its very first question and would ask no more: then it is ended, and others begin.
  const endAtOnce = (): void => {
    events.off('worker:getJob:error', endAtOnce);
    setImmediate(() => void Promise.resolve(workers.gracefulShutdown()).catch(ignore));
  };
  const isSound = (): void => void events.off('worker:getJob:error', endAtOnce);
  events.on('worker:getJob:error', endAtOnce);
  events.once('worker:getJob:empty', isSound).once('job:start', isSound);
  return workers;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

const toldLevels: ReadonlySet<string> = new Set(['error']);

/** Only what went wrong; the payload of a job is a number and the rest is our own log's to tell. */
function loggerOf(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (toldLevels.has(level)) log.fault('queue', meta?.['error'] ?? message);
  });
}
