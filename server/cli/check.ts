import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyDecisions, countsAfter } from '../../lib/decisions/apply.ts';
import { decidedJson } from '../../lib/decisions/decided-json.ts';
import type { Decision } from '../../lib/decisions/decision.ts';
import { readAsOf } from '../../lib/dates.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import type { ScreenedPosition } from '../../lib/screening/record.ts';
import { deadlinesIcs } from '../../lib/report/deadlines-ics.ts';
import { readConfiguration } from '../configuration.ts';
import type { ScreenOutcome } from '../jobs/messages.ts';
import { readPositions } from '../jobs/position-spool.ts';
import { createRunner, type Runner } from '../jobs/runner.ts';
import { builtInEdition, calendars, rules } from '../reference-data.ts';
import { askedInstant } from '../services/as-of.ts';
import { recordOf } from '../services/records.ts';
import { jsonText } from '../services/report-text.ts';
import { engineVersion } from '../version.ts';
import { inputPaths, readCheckOptions, type CheckOptions } from './check-options.ts';
import { tellSummary } from './check-summary.ts';
import { decisionsOfFiles } from './decision-files.ts';
import { tellIgnored } from './decisions.ts';
import { editionOfFiles } from './edition-files.ts';
import { filesAs } from './input-files.ts';
import { tellListDoubts } from './list-doubts.ts';
import { refuseOverwriting, refuseUnwritable, writeText, writeWhole } from './output.ts';
import { policyOfFile } from './policy-file.ts';
import { tellProblems } from './problem-lines.ts';
import { progressDisplay } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** `cmic check`: screens files and writes what was asked for. Returns the exit status. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readCheckOptions(args);
  const { report, json, ics } = options;
  refuseOverwriting(inputPaths(options), [report, json, ics]);
  await refuseUnwritable([report, json, ics]);
  const asOf = askedInstant(options.asOf, rules(), terminal.now);
  const runner = createRunner(readConfiguration(terminal.environment).workerMemoryMb);
  const directory = await mkdtemp(join(tmpdir(), 'cmic-'));
  try {
    runner.warm();
    return await screenAndWrite(
      { options, asOf, runner, positionsPath: join(directory, 'positions') },
      terminal,
    );
  } finally {
    await runner.close();
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
  ];
  const policy = await policyOfFile(options.policy);
  const given = options.list.length === 0 ? null : await editionOfFiles(options.list);
  tellListDoubts(given, terminal);
  const { decisions, withoutDecision } = await decisionsOfFiles(options.decisions, terminal.now);
  const display = progressDisplay(terminal, options.quiet);
  const task = {
    kind: 'screen',
    files,
    edition: given,
    asOf,
    choices: options.choices,
    tradeChoices: { map: {}, sheet: null },
    policy,
    earlier: {
      previousAsOf: options.previousAsOf === null ? null : readAsOf(options.previousAsOf).at,
      series: null,
    },
    positionsPath,
    everyPosition: options.ledger,
  } as const;
  const outcome = await job.runner.screen(task, display.show).finally(display.end);
  const run = { id: randomUUID(), asOf, ranAt, engine: engineVersion, choices: options.choices, policy };
  await writeOutputs(job, { outcome, run, given, decisions }, terminal);
  const decided = applyDecisions(outcome.alerts, decisions, given ?? builtInEdition());
  if (!options.quiet) tellProblems(outcome, options.report, terminal);
  if (!options.quiet) tellIgnored(withoutDecision, terminal);
  if (!options.quiet && options.json !== '-' && options.ics !== '-') tellSummary(outcome, decided, terminal);
  const { listed, review, breaches } = countsAfter(outcome.counts, decided);
  return listed + review + breaches > 0 ? 1 : 0;
}

async function writeOutputs(
  { options, runner, positionsPath }: Job,
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
    const positions = ledger ? readPositions(positionsPath) : withOutcome(positionsPath);
    await writeText(json, jsonText(decidedJson(bare, context), positions), terminal.out);
  }
  if (ics !== null) await writeText(ics, [deadlinesIcs(decidedJson(bare, context))], terminal.out);
  if (report !== null) {
    const positions: ScreenedPosition[] = [];
    for await (const some of withOutcome(positionsPath)) positions.push(...some);
    const record = { ...bare, positions };
    await writeWhole(report, (path) =>
      runner.writeWorkbook({ kind: 'workbook', record, decisions, edition: found.given, path }),
    );
  }
}

async function* withOutcome(path: string): AsyncGenerator<ScreenedPosition[]> {
  for await (const positions of readPositions(path)) yield positions.filter((one) => one.outcome !== null);
}
