import { parentPort, workerData } from 'node:worker_threads';
import { createCases } from './cases.ts';
import { judge, type Verdict } from './judge.ts';

/** What a worker tells of each file. */
export interface Told {
  readonly number: number;
  readonly how: string;
  readonly verdict: Verdict;
  readonly ms: number;
  readonly rssMb: number;
}

const { from, until }: { from: number; until: number } = workerData;
const caseOf = await createCases();
for (let number = from; number < until; number += 1) {
  const { how, bytes } = caseOf(number);
  parentPort?.postMessage(number, []);
  const started = performance.now();
  const verdict = await judge(bytes);
  const ms = performance.now() - started;
  const rssMb = process.memoryUsage.rss() / 1024 ** 2;
  parentPort?.postMessage({ number, how, verdict, ms, rssMb } satisfies Told, []);
}
