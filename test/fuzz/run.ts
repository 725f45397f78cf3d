import { Worker } from 'node:worker_threads';
import type { Told } from './worker.ts';

/** A file that was not read as it should be, by the number that makes it again. */
export interface Finding {
  readonly number: number;
  readonly what: 'fault' | 'hang' | 'memory';
  readonly text: string;
}

export interface Summary {
  files: number;
  positions: number;
  readonly byHow: Map<string, number>;
  readonly byVerdict: Map<string, number>;
  slowest: { readonly number: number; readonly ms: number };
  /** Memory of the whole process once it is warm, and at its highest. */
  baseMb: number;
  peakMb: number;
  readonly findings: Finding[];
}

/** A file that takes longer is a hang; one at which the memory grows by more is too large. */
export const millisecondsMax = 2_000;
export const growthMbMax = 300;

/** Times that a file must be stopped to be a finding. */
const stopsMax = 3;

/** Files after which the process has loaded all of its code and its memory says something about files. */
const warmFiles = 100;

/** Reads the files of these numbers in a worker that is ended when a file takes too long. */
export async function fuzz(
  from: number,
  count: number,
  progress: (summary: Summary) => void = () => undefined,
): Promise<Summary> {
  const summary: Summary = {
    files: 0,
    positions: 0,
    byHow: new Map(),
    byVerdict: new Map(),
    slowest: { number: from, ms: 0 },
    baseMb: Infinity,
    peakMb: 0,
    findings: [],
  };
  let next = from;
  let lastStop = -1;
  let stops = 0;
  while (next < from + count) {
    next = await runUntilStop(next, from + count, (told) => {
      note(told, summary);
      if (summary.files === warmFiles) summary.baseMb = told.rssMb;
      if (told.rssMb - summary.baseMb > growthMbMax) {
        summary.findings.push({ number: told.number, what: 'memory', text: `${Math.round(told.rssMb)} MB` });
        summary.baseMb = told.rssMb;
      }
      if (summary.files % 10_000 === 0) progress(summary);
    }).catch((stopped: unknown) => {
      if (!(stopped instanceof Stopped)) throw stopped;
      // A busy machine stands still at times; a file that hangs does so again.
      stops = stopped.number === lastStop ? stops + 1 : 1;
      lastStop = stopped.number;
      if (stopped.what === 'hang' && stops < stopsMax) return stopped.number;
      summary.files += 1;
      summary.findings.push({ number: stopped.number, what: stopped.what, text: stopped.message });
      return stopped.number + 1;
    });
  }
  return summary;
}

function note({ number, how, verdict, ms }: Told, summary: Summary): void {
  const add = (to: Map<string, number>, key: string): void => void to.set(key, (to.get(key) ?? 0) + 1);
  summary.files += 1;
  add(summary.byHow, how);
  add(summary.byVerdict, verdict.kind === 'refused' ? verdict.code : verdict.kind);
  if (verdict.kind === 'read') summary.positions += verdict.positions;
  if (verdict.kind === 'fault') summary.findings.push({ number, what: 'fault', text: verdict.text });
  if (ms > summary.slowest.ms) summary.slowest = { number, ms };
  summary.peakMb = Math.max(summary.peakMb, process.memoryUsage.rss() / 1024 ** 2);
}

class Stopped extends Error {
  readonly number: number;
  readonly what: Finding['what'];

  constructor(number: number, what: Finding['what'], message: string) {
    super(message);
    this.number = number;
    this.what = what;
  }
}

/** Resolves with the number after the last one; rejects with `Stopped` for a file that had to be ended. */
function runUntilStop(from: number, until: number, told: (told: Told) => void): Promise<number> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: { from, until },
    resourceLimits: { maxOldGenerationSizeMb: 400 },
  });
  let current: number | null = null;
  let begun = performance.now();
  let ended = false;
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      if (ended) return;
      ended = true;
      clearInterval(watchdog);
      void worker.terminate().then(settle);
    };
    const watchdog = setInterval(() => {
      const number = current;
      if (number === null || performance.now() - begun < millisecondsMax) return;
      end(() => reject(new Stopped(number, 'hang', `longer than ${millisecondsMax} ms`)));
    }, 50);
    worker.on('message', (message: number | Told) => {
      begun = performance.now();
      current = typeof message === 'number' ? message : null;
      if (typeof message !== 'number') told(message);
    });
    worker.on('error', (error) => end(() => reject(new Stopped(current ?? from, 'memory', String(error)))));
    // A worker also ends where nothing is left to do and yet a file is not read: something waits for ever.
    worker.on('exit', () => {
      const number = current;
      end(() =>
        number === null ? resolve(until) : reject(new Stopped(number, 'hang', 'never came to its end')),
      );
    });
  });
}
