import { columnFields } from '../../lib/holdings/position.ts';
import { toJson } from '../../lib/screening/to-json.ts';
import { tradeFields } from '../../lib/transactions/headings/trade-fields.ts';
import type { TransactionChoices } from '../../lib/transactions/read-transactions.ts';
import { readConfiguration } from '../configuration.ts';
import { createRunner, type Runner } from '../jobs/runner.ts';
import { builtInEdition, calendars, rules } from '../reference-data.ts';
import { askedInstant } from '../services/as-of.ts';
import { recordOf } from '../services/records.ts';
import { tradesTask } from '../services/transactions.ts';
import { engineVersion } from '../version.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { columnMap } from './column-map.ts';
import { editionOfFiles } from './edition-files.ts';
import { filesAs } from './input-files.ts';
import { tellListDoubts } from './list-doubts.ts';
import { refuseOverwriting, refuseUnwritable, writeText, writeWhole } from './output.ts';
import { policyOfFile } from './policy-file.ts';
import { tellProblems } from './problem-lines.ts';
import { progressDisplay } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { tellTransactions } from './transactions-summary.ts';
import { UsageRefused } from './usage.ts';

interface Options {
  readonly files: readonly string[];
  readonly list: readonly string[];
  readonly asOf: string | null;
  readonly policy: string | null;
  readonly choices: TransactionChoices;
  readonly report: string | null;
  readonly json: string | null;
  readonly quiet: boolean;
}

/** `cmic transactions`: judges trades and orders. Exit status 1 where a security is listed or to review, or a breach. */
export async function transactions(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args);
  const { files, list, policy, report, json } = options;
  refuseOverwriting([...files, ...list, ...(policy === null ? [] : [policy])], [report, json]);
  await refuseUnwritable([report, json]);
  const runner = createRunner(readConfiguration(terminal.environment).workerMemoryMb, null);
  try {
    runner.warm();
    return await judgeAndWrite(options, runner, terminal);
  } finally {
    await runner.close();
  }
}

function readOptions(args: readonly string[]): Options {
  const given = readArguments(args, {
    'as-of': { type: 'string' },
    list: { type: 'string', many: 'files' },
    policy: { type: 'string' },
    map: { type: 'string', many: 'values' },
    sheet: { type: 'string' },
    report: { type: 'string' },
    json: { type: 'string' },
    quiet: { type: 'boolean' },
  });
  const { files, list } = namedFiles(given);
  if (files.length === 0)
    throw new UsageRefused('Name at least one file of trades or orders. See "cmic help transactions".');
  return {
    files,
    list,
    asOf: given.one('as-of'),
    policy: given.one('policy'),
    choices: {
      map: columnMap(given.all('map'), [...tradeFields, ...columnFields]),
      sheet: given.one('sheet'),
    },
    report: given.one('report'),
    json: given.one('json'),
    quiet: given.has('quiet'),
  };
}

/** Where no file is named elsewhere, the last value of --list is the file, as with `cmic check`. */
function namedFiles(given: Arguments): Pick<Options, 'files' | 'list'> {
  const [list, plain] = [given.all('list'), given.plain];
  return plain.length > 0 || list.length < 2
    ? { files: plain, list }
    : { files: list.slice(-1), list: list.slice(0, -1) };
}

async function judgeAndWrite(options: Options, runner: Runner, terminal: Terminal): Promise<number> {
  const { choices, quiet, json, report } = options;
  const asOf = askedInstant(options.asOf, rules(), terminal.now);
  const ranAt = new Date(terminal.now()).toISOString();
  const files = await filesAs('transactions', options.files);
  const given = options.list.length === 0 ? null : await editionOfFiles(options.list);
  tellListDoubts(given, terminal);
  const policy = await policyOfFile(options.policy);
  const display = progressDisplay(terminal, quiet);
  const task = { ...tradesTask, files, edition: given, asOf, tradeChoices: choices, policy };
  const outcome = await runner.screen(task, display.show).finally(display.end);
  const edition = given ?? builtInEdition();
  const run = { id: null, asOf, ranAt, engine: engineVersion, choices, policy, ownLists: null };
  const record = recordOf(run, edition, outcome, []);
  if (json !== null) {
    const value = toJson(record, { edition, rules: rules(), calendars: calendars() });
    await writeText(json, [`${JSON.stringify(value, null, 1)}\n`], terminal.out);
  }
  if (report !== null) {
    await writeWhole(report, (path) =>
      runner.writeWorkbook({ kind: 'workbook', record, decisions: [], edition: given, path }),
    );
  }
  if (!quiet) tellProblems(outcome, report, terminal);
  if (!quiet && json !== '-') tellTransactions(outcome, terminal);
  const { listed, review, breaches } = outcome.counts;
  return listed + review + breaches > 0 ? 1 : 0;
}
