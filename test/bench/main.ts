import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadBuiltInEdition } from '../../reference/edition/built-in.ts';
import { holdings, writeCsv, writeXlsx } from './generate.ts';
import { type Measured, measure } from './measure.ts';

/**
 * Speed and memory at several sizes, each beside what a user could otherwise take, in the same run:
 * `npm run bench -- [--rows 1000,50000] [--file FILE.xlsx] [--alternative 'NAME=COMMAND {file} {report}'] [--runs 3]`.
 * Figures are medians; nothing is asserted, because the machine decides.
 */
const here = dirname(fileURLToPath(import.meta.url));
const stageScript = join(here, 'stage.js');
const program = join(here, '../../server/cli/main.js');

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000,50000,1000000' },
    file: { type: 'string', multiple: true, default: [] },
    alternative: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string', default: '3' },
    distinct: { type: 'string', default: '20000' },
  },
});

const folder = join(tmpdir(), 'cmic-check-bench');
mkdirSync(folder, { recursive: true });

/** Generated once and kept; the same rows every time. */
async function generated(rows: number, kind: 'xlsx' | 'csv'): Promise<string> {
  const path = join(folder, `holdings-${rows}.${kind}`);
  if (existsSync(path)) return path;
  const source = holdings(rows, Math.min(Number(options.distinct), rows), loadBuiltInEdition());
  await (kind === 'xlsx' ? writeXlsx(path, source) : writeCsv(path, source));
  return path;
}

interface Figure {
  readonly name: string;
  readonly seconds: number;
  readonly peakMb: number;
  readonly rows: number | null;
}

/** All tasks in turn, then again: a machine that slows down slows all of them. */
async function interleaved(
  tasks: readonly { name: string; run: () => Promise<Figure> }[],
): Promise<Figure[]> {
  const taken = new Map<string, Figure[]>();
  for (let round = 0; round < Number(options.runs); round++) {
    for (const { name, run } of tasks) taken.set(name, [...(taken.get(name) ?? []), await run()]);
  }
  return tasks.map(({ name }) => median(taken.get(name) ?? []));
}

function median(figures: readonly Figure[]): Figure {
  const sorted = figures.toSorted((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return { ...middle, peakMb: Math.max(...figures.map((one) => one.peakMb)) };
}

async function stage(name: string, key: string, path: string): Promise<Figure> {
  const { output } = await measure(process.execPath, [stageScript, key, path]);
  const { rows, seconds, peakMb }: { rows: number; seconds: number; peakMb: number } = JSON.parse(output);
  return { name, rows, seconds, peakMb };
}

function wholeOf(name: string, { seconds, peakMb }: Measured): Figure {
  return { name, rows: null, seconds, peakMb };
}

async function check(path: string): Promise<Figure> {
  const report = join(folder, 'report.xlsx');
  const args = [program, 'check', path, '--as-of', '2022-03-01', '--report', report, '--quiet'];
  const measured = await measure(process.execPath, args);
  if (measured.status !== 0 && measured.status !== 1) throw new Error(`check ended with ${measured.status}`);
  return wholeOf('whole: cmic check with report', measured);
}

async function alternative(name: string, command: string, path: string): Promise<Figure> {
  const line = command.replaceAll('{file}', path).replaceAll('{report}', join(folder, 'alternative.xlsx'));
  const measured = await measure('sh', ['-c', line]);
  if (measured.status !== 0) throw new Error(`${name} ended with ${measured.status}`);
  return wholeOf(`whole: ${name}`, measured);
}

async function benchmark(path: string): Promise<void> {
  const other = path.endsWith('.csv') ? 'papaparse' : 'exceljs';
  const tasks = [
    { name: 'read', run: () => stage('read: ours', 'read', path) },
    { name: 'other', run: () => stage(`read: ${other}`, other, path) },
    { name: 'positions', run: () => stage('read and positions', 'positions', path) },
    { name: 'screen', run: () => stage('read, positions and matching', 'screen', path) },
    { name: 'check', run: () => check(path) },
    ...options.alternative.map((text) => {
      const at = text.indexOf('=');
      const name = text.slice(0, at);
      return { name, run: () => alternative(name, text.slice(at + 1), path) };
    }),
  ];
  print(path, await interleaved(tasks));
}

function print(path: string, figures: readonly Figure[]): void {
  const of = (name: string): Figure | undefined => figures.find((one) => one.name === name);
  console.log(`\n${path}`);
  for (const { name, seconds, peakMb, rows } of figures) {
    const rate = rows === null ? '' : `${Math.round(rows / seconds).toLocaleString('en')} rows/s`;
    console.log(
      `  ${name.padEnd(34)} ${seconds.toFixed(2).padStart(8)} s ${String(peakMb).padStart(6)} MB  ${rate}`,
    );
  }
  const [ours, theirs] = [of('read: ours'), figures[1]];
  const [placed, matched] = [of('read and positions'), of('read, positions and matching')];
  if (ours && theirs) console.log(`  reading: ${ratio(ours, theirs)} of ${theirs.name}`);
  if (placed && matched)
    console.log(`  matching alone: ${Math.max(0, matched.seconds - placed.seconds).toFixed(2)} s`);
  const whole = of('whole: cmic check with report');
  for (const one of figures) {
    if (whole && one.name.startsWith('whole:') && one !== whole)
      console.log(`  ${whole.name}: ${ratio(whole, one)} of ${one.name}`);
  }
}

function ratio(a: Figure, b: Figure): string {
  return `${(a.seconds / b.seconds).toFixed(2)} of the time and ${(a.peakMb / b.peakMb).toFixed(2)} of the memory`;
}

if (options.file.length > 0) for (const path of options.file) await benchmark(path);
else {
  for (const rows of options.rows.split(',').map(Number)) {
    await benchmark(await generated(rows, 'xlsx'));
    await benchmark(await generated(rows, 'csv'));
  }
}
