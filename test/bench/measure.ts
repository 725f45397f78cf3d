import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** What a whole process took: wall seconds and the largest resident memory of any process in its tree. */
export interface Measured {
  readonly seconds: number;
  readonly peakMb: number;
  readonly status: number | null;
  readonly output: string;
}

const sampleEveryMs = 50;

/** Runs a command, from its start to its end, and looks at the memory of its processes while it runs (Linux). */
export function measure(command: string, args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let peakMb = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, ...treeOf(child.pid ?? 0).map(highWaterMb));
  }, sampleEveryMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(timer);
      resolve({ seconds: (performance.now() - started) / 1000, peakMb: Math.round(peakMb), status, output });
    });
  });
}

function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name));
  }
  const tree = [root];
  for (const [pid, parent] of [...parents].toSorted(([a], [b]) => a - b))
    if (tree.includes(parent)) tree.push(pid);
  return tree;
}

function parentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] ?? 0);
  } catch {
    return 0;
  }
}

function highWaterMb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
