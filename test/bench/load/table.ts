import type { Driven } from './drive.ts';

/** One line of the table. Latencies are milliseconds. */
export interface Line {
  readonly name: string;
  readonly rate: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly errors: number;
}

/** Puts several drives of the same target together. */
export function lineOf(name: string, drives: readonly Driven[]): Line {
  const sorted = Float64Array.from(drives.flatMap(({ latencies }) => latencies)).sort();
  // The nearest rank: a value that was measured, not one between two.
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  const seconds = drives.reduce((sum, one) => sum + one.seconds, 0);
  const errors = drives.reduce((sum, one) => sum + one.errors, 0);
  return {
    name,
    rate: sorted.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    errors,
  };
}

/** Prints the lines, then what each comparison comes to. */
export function printTable(lines: readonly Line[]): void {
  const head = ['', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms', 'errors'];
  const rows = lines.map(({ name, rate, p50, p95, p99, max, errors }) => [
    name,
    Math.round(rate).toLocaleString('en'),
    ...[p50, p95, p99, max].map((ms) => ms.toFixed(2)),
    String(errors),
  ]);
  for (const [name = '', ...cells] of [head, ...rows])
    console.log(`  ${name.padEnd(40)}${cells.map((cell) => cell.padStart(11)).join('')}`);
}
