import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Script } from 'node:vm';
import { packageRoot } from '../../reference/data-path.ts';
import type { Reply, Task } from '../jobs/messages.ts';
import { digestOf } from '../jobs/spool.ts';
import { compiledBytes, compiledFile, programOf, scriptOf } from './launch.ts';
import { sampleFiles, sampleAsOf } from './sample.ts';

/**
 * Runs a program put together (`main` or `worker`) over files made up, and keeps what V8 compiled its functions to by
 * then, for `launch`. In a process of its own, since it is the whole program that runs.
 */
const [, , program] = process.argv;
const url = pathToFileURL(join(packageRoot, 'dist/server/bundle', `${program}.cjs`));
const folder = mkdtempSync(join(tmpdir(), 'cmic-build-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const samples = await sampleFiles(folder);
const source = readFileSync(url);
const script = scriptOf(url, source, undefined);
if (program === 'worker') await screenSamples(script);
else checkSample(script);

/** The thread’s program, with a port that we hold: it takes each file as it would from the thread that started it. */
async function screenSamples(worker: Script): Promise<void> {
  const port = Object.assign(new EventEmitter(), {
    postMessage: (reply: Reply) => port.emit('reply', reply),
  });
  const threads = { parentPort: port, workerData: { behind: false } };
  const require = createRequire(url);
  programOf(worker)(
    (id) => (id === 'node:worker_threads' ? threads : require(id)),
    { exports: {} },
    {},
    url.href,
  );
  for (const path of samples) {
    const reply = await answerTo(await taskOf(path), port);
    if (reply.kind !== 'done')
      throw new Error(`the sample ${path} was not screened: ${JSON.stringify(reply)}`);
  }
  keep(worker);
}

async function answerTo(task: Task, port: EventEmitter): Promise<Reply> {
  const replied = new Promise<Reply>((resolve) => {
    port.on('reply', (reply: Reply) => {
      if (reply.kind !== 'progress') resolve(reply);
    });
  });
  port.emit('message', task);
  return replied;
}

async function taskOf(path: string): Promise<Task> {
  return {
    kind: 'screen',
    files: [{ name: 'sample', path, kind: 'holdings', ...(await digestOf(path)) }],
    edition: null,
    asOf: Date.parse(sampleAsOf),
    choices: { map: {}, sheet: null },
    tradeChoices: { map: {}, sheet: null },
    policy: null,
    ownLists: null,
    positionsPath: `${path}.positions`,
    everyPosition: true,
  };
}

/** The command line, as if it were asked for a check; it says when it is done by the exit status. */
function checkSample(main: Script): void {
  const somethingToLookAt = 1;
  const [, sample] = samples;
  const report = join(folder, 'report.xlsx');
  const asked = ['check', sample, '--as-of', sampleAsOf, '--report', report, '--quiet'];
  process.argv = [process.execPath, url.href, ...asked];
  process.on('exit', (status) => {
    if (status !== somethingToLookAt) throw new Error(`the sample was not checked: status ${status}`);
    keep(main);
    process.exitCode = 0;
  });
  programOf(main)(createRequire(url), { exports: {} }, {}, url.href);
}

/** V8 refuses what was compiled under other flags than it runs with; the samples are too short for any to be set. */
function keep(compiled: Script): void {
  writeFileSync(compiledFile(url), compiledBytes(source, compiled.createCachedData()));
}
