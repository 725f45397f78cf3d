#!/usr/bin/env node
import { InputRefused } from '../../lib/problems.ts';
import { engineVersion } from '../version.ts';
import { problemLine } from './problem-lines.ts';
import { line, type Terminal } from './terminal.ts';
import { helpText, UsageRefused } from './usage.ts';

/** Exit status of the contract. */
const refused = 2;
const fault = 3;

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Loaded when asked for: the database driver, for one, is not needed to screen a file. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./check.ts')).check],
  ['decisions', async () => (await import('./decisions.ts')).decisions],
  ['explain', async () => (await import('./explain.ts')).explain],
  ['list', async () => (await import('./list.ts')).list],
  ['transactions', async () => (await import('./transactions.ts')).transactions],
  ['pretrade', async () => (await import('./pretrade.ts')).pretrade],
  ['serve', async () => (await import('./serve.ts')).serve],
  ['work', async () => (await import('./work.ts')).work],
  ['admin', async () => (await import('./admin.ts')).admin],
  ['help', async () => help],
  ['version', async () => version],
]);

/** What the person at the terminal can mend is told as a sentence, not as a fault. */
const tellable: readonly string[] = [
  'UsageRefused',
  'ConfigurationRefused',
  'DatabaseUnreachable',
  'DataDirInUse',
];

const faultOfOurs = `A fault of cmic-check ${engineVersion}, not of your file:`;

const terminal: Terminal = {
  out: process.stdout,
  err: process.stderr,
  environment: process.env,
  now: () => Date.now(),
};

let isOver = false;

// Whoever read our output has seen enough (`cmic list | head`). Nothing more to say, but 0 would say "nothing found".
process.stdout.on('error', (error) => {
  isOver = true;
  process.exit(tell(error));
});
process.stderr.on('error', () => undefined);

// A run that never ends, because of a fault of ours, must not look like one that found nothing.
process.exitCode = fault;
void run(process.argv.slice(2)).then((status) => {
  isOver = true;
  process.exitCode = status;
});
process.on('exit', () => {
  if (!isOver) line(terminal.err, `${faultOfOurs} it stopped before it was done.`);
});

async function run(args: readonly string[]): Promise<number> {
  try {
    const [name = 'help', ...rest] = args.map((one) => (one === '--version' ? 'version' : one));
    if (name === '--help' || name === '-h') return await help([], terminal);
    if (rest.includes('--help') || rest.includes('-h')) return await help([name], terminal);
    const load = commands.get(name);
    if (load === undefined) throw new UsageRefused(unknown(name));
    return await (
      await load()
    )(rest, terminal);
  } catch (error) {
    return tell(error);
  }
}

function unknown(name: string): string {
  return `There is no command "${name}". See "cmic help".`;
}

function tell(error: unknown): number {
  if (error instanceof InputRefused) {
    for (const problem of error.problems) line(terminal.err, problemLine(problem, []));
    return refused;
  }
  if (error instanceof Error && tellable.includes(error.name)) {
    line(terminal.err, error.message);
    return refused;
  }
  if (isClosedPipe(error)) return fault;
  line(terminal.err, faultOfOurs);
  line(terminal.err, error instanceof Error ? (error.stack ?? error.message) : String(error));
  return fault;
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

async function help(args: readonly string[], { out }: Terminal): Promise<number> {
  line(out, helpText(args[0] ?? null));
  return 0;
}

async function version(_args: readonly string[], { out }: Terminal): Promise<number> {
  line(out, engineVersion);
  return 0;
}
