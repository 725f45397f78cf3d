import { readFileSync } from 'node:fs';
import { judge } from './judge.ts';
import type { ReadHow, Verdict } from './judge.ts';

/** A file for the reading process. */
export interface Given {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly read: ReadHow;
}

/** What the reading process tells of a file. `peakMb` is the most memory that it ever had, until now. */
export interface Told {
  readonly number: number;
  readonly verdict: Verdict;
  readonly ms: number;
  readonly peakMb: number;
}

/** What the reading process says first: it is ready, and has this much memory before its first file. */
export interface Ready {
  readonly ready: true;
  readonly peakMb: number;
}

// Files come while others are read: they wait their turn.
let turn: Promise<void> = Promise.resolve();
process.on('message', (given: Given) => {
  turn = turn.then(() => read(given));
});
process.send?.({ ready: true, peakMb: peakMb() } satisfies Ready);

async function read({ number, bytes, read }: Given): Promise<void> {
  const started = performance.now();
  const verdict = await judge(bytes, read);
  const ms = performance.now() - started;
  process.send?.({ number, verdict, ms, peakMb: peakMb() } satisfies Told);
}

/**
 * The largest resident memory of this process so far. Linux tells it of the program alone; the other figure may count
 * what the process that started this one had.
 */
function peakMb(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) / 1024;
  } catch {
    // Not on Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
}
