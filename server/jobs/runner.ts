import { Worker } from 'node:worker_threads';
import { InputRefused, problem } from '../../lib/problems.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import type { FilledWorkbook } from '../../lib/decisions/filled-workbook.ts';
import { faultOf } from './worker-fault.ts';
import type {
  Progress,
  ReadDecisionsTask,
  ReadEditionTask,
  Reply,
  ScreenOutcome,
  ScreenTask,
  Task,
  TaskResult,
  WorkbookTask,
  WorkerSettings,
} from './messages.ts';

/** Runs tasks on worker threads, away from the thread that answers requests. */
export interface Runner {
  /**
   * Rejects with `InputRefused` where the input is at fault, `memoryExhausted` and `screeningTooLong` included; with
   * anything else for ours. Once the signal is raised its worker is ended, and it rejects with the signal's reason.
   */
  screen(task: ScreenTask, progress?: OnProgress, signal?: AbortSignal): Promise<ScreenOutcome>;
  writeWorkbook(task: WorkbookTask): Promise<void>;
  /** Rejects with `InputRefused` where the file is no workbook of ours, or a row of it cannot be understood. */
  readDecisions(task: ReadDecisionsTask): Promise<FilledWorkbook>;
  /** Rejects with `InputRefused` where the files are no publication. */
  readEdition(task: ReadEditionTask): Promise<Edition>;
  /** Starts a worker ahead of its first task: loading the reference data takes longer than a small file. */
  warm(): void;
  close(): Promise<void>;
}

type OnProgress = (progress: Progress) => void;

const ignore = (): void => undefined;

/**
 * A runner whose workers may each use `memoryMb` of heap, and `withinMs` (null: any time) for a task that reads what a
 * user sent. A worker is kept for the next task unless it died or was ended. With `behind` workers leave the processor to
 * the thread that answers whenever it wants it.
 */
export function createRunner(memoryMb: number, withinMs: number | null, behind = false): Runner {
  const pool = createPool(memoryMb, behind);
  const run = async (task: Task, progress: OnProgress, cancelled?: AbortSignal): Promise<TaskResult> => {
    const bounds = boundsOf(cancelled, task.kind === 'workbook' ? null : withinMs);
    try {
      bounds.signal.throwIfAborted();
      const worker = pool.take();
      const result = await answerOf(worker, task, { progress, signal: bounds.signal });
      pool.giveBack(worker);
      if (result instanceof InputRefused) throw result;
      return result;
    } finally {
      bounds.settled();
    }
  };
  return {
    screen: async (task, progress = ignore, signal) => {
      const result = await run(task, progress, signal);
      if (result === null || !('counts' in result)) throw new Error('a screening ended without a result');
      return result;
    },
    writeWorkbook: async (task) => {
      await run(task, ignore);
    },
    readDecisions: async (task) => {
      const result = await run(task, ignore);
      if (result === null || !('rows' in result)) throw new Error('a workbook was read without a result');
      return result;
    },
    readEdition: async (task) => {
      const result = await run(task, ignore);
      if (result === null || !('listings' in result))
        throw new Error('a publication was read without a result');
      return result;
    },
    warm: () => pool.warm(),
    close: () => pool.close(),
  };
}

interface Bounds {
  /** Raised when the caller breaks the task off, or its time is up. */
  readonly signal: AbortSignal;
  settled(): void;
}

function boundsOf(cancelled: AbortSignal | undefined, withinMs: number | null): Bounds {
  const bounds = new AbortController();
  const cancel = (): void => bounds.abort(cancelled?.reason);
  const late = (): void => bounds.abort(new InputRefused(problem('screeningTooLong', 'file')));
  const timer = withinMs === null ? undefined : setTimeout(late, withinMs);
  cancelled?.addEventListener('abort', cancel);
  if (cancelled?.aborted === true) cancel();
  const settled = (): void => {
    clearTimeout(timer);
    cancelled?.removeEventListener('abort', cancel);
  };
  return { signal: bounds.signal, settled };
}

interface Pool {
  take(): Worker;
  giveBack(worker: Worker): void;
  warm(): void;
  close(): Promise<void>;
}

function createPool(memoryMb: number, behind: boolean): Pool {
  const idle = new Set<Worker>();
  const alive = new Set<Worker>();
  const start = (): Worker => {
    const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
    const workerData: WorkerSettings = { behind };
    const worker = new Worker(new URL('../jobs/worker.js', import.meta.url), { resourceLimits, workerData });
    alive.add(worker);
    // Between tasks nobody waits for a worker's error; its exit takes it out of the pool.
    worker.on('error', ignore);
    worker.once('exit', () => {
      alive.delete(worker);
      idle.delete(worker);
    });
    worker.unref();
    return worker;
  };
  return {
    take: () => {
      const [worker = start()] = idle;
      idle.delete(worker);
      worker.ref();
      return worker;
    },
    giveBack: (worker) => {
      worker.unref();
      if (alive.has(worker)) idle.add(worker);
    },
    warm: () => {
      if (alive.size === 0) idle.add(start());
    },
    close: async () => {
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}

/** Resolves with a refusal rather than rejecting with it: the worker is sound then and can be used again. */
function answerOf(
  worker: Worker,
  task: Task,
  { progress, signal }: { readonly progress: OnProgress; readonly signal: AbortSignal },
): Promise<TaskResult | InputRefused> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    // Only when the thread is gone: until then it writes to files that the caller is about to remove.
    const onAbort = (): void => end(() => void worker.terminate().finally(() => reject(signal.reason)));
    const onMessage = (reply: Reply): void => {
      if (reply.kind === 'progress') progress(reply.progress);
      else end(() => settleWith(reply, resolve, reject));
    };
    const onError = (error: Error): void => end(() => reject(faultOf(error)));
    const onExit = (code: number): void => end(() => reject(new Error(`a worker ended with code ${code}`)));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    signal.addEventListener('abort', onAbort);
    worker.postMessage(task, []);
  });
}

function settleWith(
  reply: Exclude<Reply, { kind: 'progress' }>,
  resolve: (result: TaskResult | InputRefused) => void,
  reject: (error: Error) => void,
): void {
  if (reply.kind === 'done') resolve(reply.result);
  else if (reply.kind === 'refused') resolve(new InputRefused(...reply.problems));
  else reject(new Error(`a worker met a fault: ${reply.stack}`));
}
