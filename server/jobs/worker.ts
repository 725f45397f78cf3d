import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { InputRefused } from '../../lib/problems.ts';
import { loadEngine, type Engine } from './engine.ts';
import type { Progress, Reply, Task, TaskResult, WorkerSettings } from './messages.ts';
import { runScreenTask } from './screen-task.ts';

/** The worker thread: takes one task at a time and answers with progress and one end. */

const niceness = 10;
const settings: WorkerSettings = workerData;

// Linux gives each thread a priority of its own, and 0 stands for this one; elsewhere it would be the whole process.
if (settings.behind && process.platform === 'linux') setPriority(niceness);

const engine = loadEngine();
const progressEveryMs = 100;

parentPort?.on('message', (task: Task) => {
  void perform(task, engine).then((reply) => parentPort?.postMessage(reply, []));
});

async function perform(task: Task, engine: Engine): Promise<Reply> {
  try {
    return { kind: 'done', result: await resultOf(task, engine) };
  } catch (error) {
    if (error instanceof InputRefused) return { kind: 'refused', problems: error.problems };
    return { kind: 'fault', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What screening does without is loaded when it is asked for: a third of the time in which a worker starts. */
async function resultOf(task: Task, engine: Engine): Promise<TaskResult> {
  if (task.kind === 'screen') return runScreenTask(task, engine, progressReporter());
  if (task.kind === 'readDecisions')
    return (await import('./read-decisions-task.ts')).runReadDecisionsTask(task);
  if (task.kind === 'readEdition') return (await import('./read-edition-task.ts')).runReadEditionTask(task);
  await (await import('./workbook-task.ts')).runWorkbookTask(task);
  return null;
}

function progressReporter(): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    const at = performance.now();
    if (at - last < progressEveryMs) return;
    last = at;
    parentPort?.postMessage({ kind: 'progress', progress } satisfies Reply, []);
  };
}
