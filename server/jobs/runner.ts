import { Worker } from 'node:worker_threads';
import { InputRefused, problem } from '../../lib/problems.ts';
import type { FilledWorkbook } from '../../lib/decisions/filled-workbook.ts';
import type {
  Progress,
  ReadDecisionsTask,
  Reply,
  ScreenOutcome,
  ScreenTask,
  Task,
  TaskResult,
  WorkbookTask,
} from './messages.ts';

/** Runs tasks on worker threads, away from the thread that answers requests. */
export interface Runner {
  /** Rejects with `InputRefused` where the input is at fault, `memoryExhausted` included; with anything else for ours. */
  screen(task: ScreenTask, progress?: OnProgress): Promise<ScreenOutcome>;
  writeWorkbook(task: WorkbookTask): Promise<void>;
  /** Rejects with `InputRefused` where the file is no workbook of ours, or a row of it cannot be understood. */
  readDecisions(task: ReadDecisionsTask): Promise<FilledWorkbook>;
  /** Starts a worker ahead of its first task: loading the reference data takes longer than a small file. */
  warm(): void;
  close(): Promise<void>;
}

type OnProgress = (progress: Progress) => void;

const ignore = (): void => undefined;

/** A runner whose workers may each use `memoryMb` of heap. A worker is kept for the next task unless it died. */
export function createRunner(memoryMb: number): Runner {
  const pool = createPool(memoryMb);
  const run = async (task: Task, progress: OnProgress): Promise<TaskResult> => {
    const worker = pool.take();
    const result = await answerOf(worker, task, progress);
    pool.giveBack(worker);
    if (result instanceof InputRefused) throw result;
    return result;
  };
  return {
    screen: async (task, progress = ignore) => {
      const result = await run(task, progress);
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
    warm: () => pool.warm(),
    close: () => pool.close(),
  };
}

interface Pool {
  take(): Worker;
  giveBack(worker: Worker): void;
  warm(): void;
  close(): Promise<void>;
}

function createPool(memoryMb: number): Pool {
  const idle = new Set<Worker>();
  const alive = new Set<Worker>();
  const start = (): Worker => {
    const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
    const worker = new Worker(new URL('./worker.js', import.meta.url), { resourceLimits });
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
function answerOf(worker: Worker, task: Task, progress: OnProgress): Promise<TaskResult | InputRefused> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const onMessage = (reply: Reply): void => {
      if (reply.kind === 'progress') progress(reply.progress);
      else end(() => settleWith(reply, resolve, reject));
    };
    const onError = (error: Error): void => end(() => reject(faultOf(error)));
    const onExit = (code: number): void => end(() => reject(new Error(`a worker ended with code ${code}`)));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
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

function faultOf(error: Error): Error {
  const code = 'code' in error ? error.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? new InputRefused(problem('memoryExhausted', 'file')) : error;
}
