import { columnFields, type ReadingChoices } from '../../lib/holdings/position.ts';
import { readArguments, type Arguments, type OptionKind } from './arguments.ts';
import { columnMap } from './column-map.ts';
import { UsageRefused } from './usage.ts';

export interface CheckOptions {
  readonly files: readonly string[];
  readonly asOf: string | null;
  readonly list: readonly string[];
  readonly decisions: readonly string[];
  readonly choices: ReadingChoices;
  readonly report: string | null;
  readonly json: string | null;
  readonly ics: string | null;
  readonly ledger: boolean;
  readonly quiet: boolean;
}

const kinds: Readonly<Record<string, OptionKind>> = {
  'as-of': { type: 'string' },
  list: { type: 'string', many: 'files' },
  decisions: { type: 'string', many: 'files' },
  map: { type: 'string', many: 'values' },
  sheet: { type: 'string' },
  report: { type: 'string' },
  json: { type: 'string' },
  ics: { type: 'string' },
  ledger: { type: 'boolean' },
  quiet: { type: 'boolean' },
  transactions: { type: 'string' },
  previous: { type: 'string' },
  funds: { type: 'string', many: 'files' },
  policy: { type: 'string' },
};

/** Options of the contract that this version does not have; ignoring one would answer another question than asked. */
const later = ['transactions', 'previous', 'funds', 'policy'] as const;

/** Reads the arguments of `check`. */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const given = readArguments(args, kinds);
  for (const name of later) {
    if (given.has(name))
      throw new UsageRefused(`--${name} is not in this version yet. Nothing was screened.`);
  }
  const { files, list, decisions } = namedFiles(given);
  if (files.length === 0) throw new UsageRefused('Name at least one holdings file. See "cmic help check".');
  if (given.has('ledger') && !given.has('json')) throw new UsageRefused('--ledger needs --json.');
  if (given.one('json') === '-' && given.one('ics') === '-')
    throw new UsageRefused('Only one of --json and --ics can go to standard output.');
  return {
    files,
    list,
    decisions,
    asOf: given.one('as-of'),
    choices: { map: columnMap(given.all('map'), columnFields), sheet: given.one('sheet') },
    report: given.one('report'),
    json: given.one('json'),
    ics: given.one('ics'),
    ledger: given.has('ledger'),
    quiet: given.has('quiet'),
  };
}

/** Where no holdings file is named elsewhere, the last of the values of --list or --decisions is the holdings file. */
function namedFiles(given: Arguments): Pick<CheckOptions, 'files' | 'list' | 'decisions'> {
  const [list, decisions] = [given.all('list'), given.all('decisions')];
  if (given.plain.length > 0) return { files: given.plain, list, decisions };
  if (list.length > 1) return { files: list.slice(-1), list: list.slice(0, -1), decisions };
  if (decisions.length > 1) return { files: decisions.slice(-1), list, decisions: decisions.slice(0, -1) };
  return { files: [], list, decisions };
}
