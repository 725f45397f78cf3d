import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAsOf } from '../../lib/dates.ts';
import { applyDecisions } from '../../lib/decisions/apply.ts';
import { countsAfter } from '../../lib/decisions/counts.ts';
import { decidedJson } from '../../lib/decisions/decided-json.ts';
import type { Decision } from '../../lib/decisions/decision.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import type { OwnListsAsked } from '../../lib/portfolio/own-lists/own-lists.ts';
import type { Policy } from '../../lib/rules/policy.ts';
import { asksToLook } from '../../lib/screening/apart.ts';
import type { ScreenedPosition } from '../../lib/screening/record.ts';
import { deadlinesIcs } from '../../lib/report/deadlines-ics.ts';
import type { ScreenOutcome } from '../jobs/messages.ts';
import { isShown, readPositions } from '../jobs/position-spool.ts';
import type { Runner } from '../jobs/runner.ts';
import { builtInEdition, calendars, rules } from '../reference-data.ts';
import { askedInstant } from '../services/as-of.ts';
import { recordOf } from '../services/records.ts';
import { jsonText } from '../services/report-text.ts';
import { engineVersion } from '../version.ts';
import { inputPaths, type CheckOptions } from './check-options.ts';
import { tellSummary } from './check-summary.ts';
import type { FileDecisions } from './decision-files.ts';
import { tellIgnored } from './ignored-rows.ts';
import { fundsFiles } from './funds-files.ts';
import { filesAs } from './input-files.ts';
import { refuseOverwriting, refuseUnwritable, writeText, writeWhole } from './output.ts';
import { tellProblems } from './problem-lines.ts';
import { progressDisplay } from './progress.ts';
import type { Terminal } from './terminal.ts';

/**
 * Screens the files with a runner that is warm already, closes it, and writes what was asked for. Returns the exit
 * status.
 */
export async function checkFiles(options: CheckOptions, runner: Runner, terminal: Terminal): Promise<number> {
  const { report, json, ics } = options;
  refuseOverwriting(inputPaths(options), [report, json, ics]);
  await refuseUnwritable([report, json, ics]);
  const asOf = askedInstant(options.asOf, rules(), terminal.now);
  const directory = await mkdtemp(join(tmpdir(), 'cmic-'));
  try {
    const positionsPath = join(directory, 'positions');
    return await screenAndWrite({ options, asOf, runner, positionsPath }, terminal);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

interface Job {
  readonly options: CheckOptions;
  readonly asOf: number;
  readonly runner: Runner;
  readonly positionsPath: string;
}

async function screenAndWrite(job: Job, terminal: Terminal): Promise<number> {
  const { options, asOf, positionsPath } = job;
  const ranAt = new Date(terminal.now()).toISOString();
  const files = [
    ...(await filesAs('holdings', options.files)),
    ...(await filesAs('transactions', options.transactions)),
    ...(await filesAs('previous', options.previous)),
    ...(await fundsFiles(options.funds)),
  ];
  const policy = await givenPolicy(options.policy);
  const ownLists = await givenOwnLists(options);
  const given = await givenEdition(options.list, terminal);
  const { decisions, withoutDecision } = await givenDecisions(options.decisions, terminal);
  const display = progressDisplay(terminal, options.quiet);
  const task = {
    kind: 'screen',
    files,
    edition: given,
    asOf,
    choices: options.choices,
    tradeChoices: { map: {}, sheet: null },
    policy,
    ownLists,
    earlier: {
      previousAsOf: options.previousAsOf === null ? null : readAsOf(options.previousAsOf).at,
      series: null,
    },
    positionsPath,
    everyPosition: options.ledger,
  } as const;
  const screening = job.runner.screen(task, display.show).finally(display.end);
  // This thread has nothing else to do now, and what writes workbooks takes long to load.
  if (options.report !== null) await Promise.race([screening, import('../jobs/workbook-task.ts')]);
  if (options.report !== null) calendars();
  const outcome = await screening;
  // The worker has nothing more to do, and its heap is taken apart while this thread writes.
  void job.runner.close();
  const run = { id: null, asOf, ranAt, engine: engineVersion, choices: options.choices, policy, ownLists };
  await writeOutputs(job, { outcome, run, given, decisions }, terminal);
  const decided = applyDecisions(outcome.alerts, decisions, given ?? builtInEdition(), policy?.fourEyes);
  if (!options.quiet) tellProblems(outcome, options.report, terminal);
  if (!options.quiet) tellIgnored(withoutDecision, terminal);
  if (!options.quiet && options.json !== '-' && options.ics !== '-') tellSummary(outcome, decided, terminal);
  const { listed, review, breaches } = countsAfter(outcome.counts, decided, outcome.together);
  const { apart } = outcome;
  const traded = decided.some(({ alert, counted }) => alert.transactions > 0 && counted !== null);
  const isApart = apart !== undefined && asksToLook(apart.counts);
  return listed + review + breaches > 0 || traded || isApart ? 1 : 0;
}

/** The readers of publications, policies and decisions are loaded where there is one to read: most runs have neither. */
async function givenEdition(paths: readonly string[], terminal: Terminal): Promise<Edition | null> {
  if (paths.length === 0) return null;
  const { editionOfFiles } = await import('./edition-files.ts');
  const { tellListDoubts } = await import('./list-doubts.ts');
  const edition = await editionOfFiles(paths);
  tellListDoubts(edition, terminal);
  return edition;
}

async function givenPolicy(path: string | null): Promise<Policy | null> {
  return path === null ? null : (await import('./policy-file.ts')).policyOfFile(path);
}

async function givenOwnLists(options: CheckOptions): Promise<OwnListsAsked | null> {
  if (options.whatIf.length + options.ownLists.length === 0) return null;
  return (await import('./own-lists.ts')).ownListsAsked(options);
}

async function givenDecisions(paths: readonly string[], terminal: Terminal): Promise<FileDecisions> {
  if (paths.length === 0) return { decisions: [], withoutDecision: 0 };
  return (await import('./decision-files.ts')).decisionsOfFiles(paths, terminal.now);
}

async function writeOutputs(
  { options, positionsPath }: Job,
  found: {
    readonly outcome: ScreenOutcome;
    readonly run: Parameters<typeof recordOf>[0];
    readonly given: Edition | null;
    readonly decisions: readonly Decision[];
  },
  terminal: Terminal,
): Promise<void> {
  const edition = found.given ?? builtInEdition();
  const { decisions } = found;
  const bare = recordOf(found.run, edition, found.outcome, []);
  const { json, report, ics, ledger } = options;
  const context = { edition, rules: rules(), calendars: calendars(), decisions };
  if (json !== null) {
    const positions = ledger ? readPositions(positionsPath) : shown(positionsPath);
    await writeText(json, jsonText(decidedJson(bare, context), positions), terminal.out);
  }
  if (ics !== null) await writeText(ics, [deadlinesIcs(decidedJson(bare, context))], terminal.out);
  if (report !== null) {
    const positions: ScreenedPosition[] = [];
    for await (const some of shown(positionsPath)) positions.push(...some);
    const record = { ...bare, positions };
    const { runWorkbookTask } = await import('../jobs/workbook-task.ts');
    await writeWhole(report, (path) =>
      runWorkbookTask({ kind: 'workbook', record, decisions, edition: found.given, path }),
    );
  }
}

async function* shown(path: string): AsyncGenerator<ScreenedPosition[]> {
  for await (const positions of readPositions(path)) yield positions.filter(isShown);
}
