import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadBuiltInEdition } from '../../reference/edition/built-in.ts';
import { interleaved, print, type Comparison, type Figure, type Task } from './figures.ts';
import { holdings, writeCsv, writeXlsx } from './generate.ts';
import { measure } from './measure.ts';

/**
 * Speed and memory at several sizes, each beside what a user could otherwise take, in the same run:
 * `npm run bench -- [--rows 10000,100000] [--kinds xlsx,csv] [--file FILE.xlsx] [--python /usr/bin/python3]
 * [--alternative 'NAME=COMMAND {file} {report}'] [--only floor,check,script] [--runs 3]`.
 * Figures are medians of whole processes or stages; nothing is asserted, because the machine decides.
 */
const here = dirname(fileURLToPath(import.meta.url));
const program = join(here, '../../server/cli/main.js');
const script = join(here, '../../../test/bench/analyst-script/screen.py');

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000,100000,1000000' },
    kinds: { type: 'string', default: 'xlsx,csv' },
    file: { type: 'string', multiple: true, default: [] },
    python: { type: 'string', default: 'python3' },
    alternative: { type: 'string', multiple: true, default: [] },
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
    distinct: { type: 'string', default: '20000' },
  },
});

const folder = join(tmpdir(), 'cmic-check-bench');
mkdirSync(folder, { recursive: true });
const edition = loadBuiltInEdition();

/** Generated once and kept; the same rows every time. */
async function generated(rows: number, kind: string): Promise<string> {
  const path = join(folder, `holdings-${rows}.${kind}`);
  if (existsSync(path)) return path;
  const source = holdings(rows, Math.min(Number(options.distinct), rows), edition);
  await (kind === 'xlsx' ? writeXlsx(path, source) : writeCsv(path, source));
  return path;
}

/** The list as the analyst's script takes it. */
function listForScript(): string {
  const path = join(folder, 'list.json');
  const companies = edition.listings.map(({ uid, name, isins, tickers }) => ({
    id: uid,
    names: [name],
    isins,
    tickers: tickers.map(({ code }) => code),
  }));
  writeFileSync(path, JSON.stringify(companies));
  return path;
}

async function stage(name: string, key: string, path: string): Promise<Figure> {
  const { output } = await measure(process.execPath, [join(here, 'stage.js'), key, path]);
  const { rows, seconds, peakMb }: { rows: number; seconds: number; peakMb: number } = JSON.parse(output);
  return { name, rows, seconds, peakMb };
}

async function whole(name: string, command: string, args: readonly string[]): Promise<Figure> {
  const { status, seconds, peakMb } = await measure(command, args);
  const isFine = status === 0 || (name === names.check && status === 1);
  if (!isFine) throw new Error(`${name} ended with ${status}`);
  return { name, rows: null, seconds, peakMb };
}

const names = {
  read: 'read: ours',
  ahead: 'read: ours, in a thread of its own',
  positions: 'read and positions',
  screen: 'read, positions and matching',
  report: 'report: ours',
  plain: 'report: exceljs, plain',
  check: 'whole: cmic check with report',
  floor: 'whole: floor (unpack, count rows)',
  script: 'whole: analyst-script (pandas)',
};

function tasksFor(path: string): Task[] {
  const other = path.endsWith('.csv') ? 'papaparse' : 'exceljs';
  const report = join(folder, 'report.xlsx');
  const ofStage = (key: string, name: string, staged: string): Task => ({
    key,
    run: () => stage(name, staged, path),
  });
  const ofWhole = (key: string, name: string, command: string, args: readonly string[]): Task => ({
    key,
    run: () => whole(name, command, args),
  });
  const check = [program, 'check', path, '--as-of', '2022-03-01', '--report', report, '--quiet'];
  const scripted = [script, path, listForScript(), join(folder, 'script.xlsx')];
  return [
    ofWhole('floor', names.floor, process.execPath, [join(here, 'floor.js'), path]),
    ofWhole('check', names.check, process.execPath, check),
    ofWhole('script', names.script, options.python, scripted),
    ...options.alternative.map((text) => {
      const [name = '', ...command] = text.split('=');
      const line = command
        .join('=')
        .replaceAll('{file}', path)
        .replaceAll('{report}', join(folder, 'other.xlsx'));
      return ofWhole('alternative', `whole: ${name}`, 'sh', ['-c', line]);
    }),
    ofStage('read', names.read, 'read'),
    ofStage('ahead', names.ahead, 'ahead'),
    ofStage('other', `read: ${other}`, other),
    ofStage('positions', names.positions, 'positions'),
    ofStage('screen', names.screen, 'screen'),
    ofStage('report', names.report, 'report'),
    ofStage('plain', names.plain, 'exceljsReport'),
  ];
}

const comparisons: readonly Comparison[] = [
  { of: names.check, to: names.floor, target: 'at most 4 at a million rows of xlsx' },
  { of: names.check, to: names.script, target: 'at most 0.2 at a million rows of xlsx' },
  { of: names.ahead, to: names.read, target: null },
  { of: names.read, to: 'read: exceljs', target: null },
  { of: names.read, to: 'read: papaparse', target: null },
  { of: names.report, to: names.plain, target: null },
];

async function benchmark(path: string): Promise<void> {
  const wanted = options.only?.split(',');
  const tasks = tasksFor(path).filter(({ key }) => wanted?.includes(key) ?? true);
  const figures = await interleaved(tasks, Number(options.runs));
  console.log(`\n${path}`);
  print(figures, [
    ...comparisons,
    ...figures.flatMap(({ name }) =>
      name.startsWith('whole:') && ![names.check, names.floor, names.script].includes(name)
        ? [{ of: names.check, to: name, target: null }]
        : [],
    ),
  ]);
}

const files = [...options.file];
if (files.length === 0) {
  for (const rows of options.rows.split(',').map(Number)) {
    for (const kind of options.kinds.split(',')) files.push(await generated(rows, kind));
  }
}
for (const path of files) await benchmark(path);
