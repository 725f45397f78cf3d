import { columnFields, type ReadingChoices } from '../../lib/holdings/position.ts';
import { readArguments, type Arguments, type OptionKind } from './arguments.ts';
import { columnMap } from './column-map.ts';
import { UsageRefused } from './usage.ts';

export interface CheckOptions {
  readonly files: readonly string[];
  readonly asOf: string | null;
  readonly list: readonly string[];
  readonly decisions: readonly string[];
  readonly transactions: readonly string[];
  readonly previous: readonly string[];
  /** The instant of earlier holdings that state no day. */
  readonly previousAsOf: string | null;
  readonly policy: string | null;
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
  transactions: { type: 'string', many: 'files' },
  previous: { type: 'string', many: 'values' },
  'previous-as-of': { type: 'string' },
  funds: { type: 'string', many: 'files' },
  policy: { type: 'string' },
};

/** Options of the contract that this version does not have; ignoring one would answer another question than asked. */
const later = ['funds'] as const;

/** Reads the arguments of `check`. */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const given = readArguments(args, kinds);
  for (const name of later) {
    if (given.has(name))
      throw new UsageRefused(`--${name} is not in this version yet. Nothing was screened.`);
  }
  const { files, list, decisions, transactions } = namedFiles(given);
  if (files.length === 0) throw new UsageRefused('Name at least one holdings file. See "cmic help check".');
  if (given.has('ledger') && !given.has('json')) throw new UsageRefused('--ledger needs --json.');
  if (given.one('json') === '-' && given.one('ics') === '-')
    throw new UsageRefused('Only one of --json and --ics can go to standard output.');
  return {
    files,
    list,
    decisions,
    transactions,
    previous: given.all('previous'),
    previousAsOf: previousAsOf(given),
    policy: given.one('policy'),
    asOf: given.one('as-of'),
    choices: { map: columnMap(given.all('map'), columnFields), sheet: given.one('sheet') },
    report: given.one('report'),
    json: given.one('json'),
    ics: given.one('ics'),
    ledger: given.has('ledger'),
    quiet: given.has('quiet'),
  };
}

function previousAsOf(given: Arguments): string | null {
  const text = given.one('previous-as-of');
  if (text !== null && !given.has('previous')) throw new UsageRefused('--previous-as-of needs --previous.');
  return text;
}

/** Every file that the options name to be read. */
export function inputPaths({
  files,
  list,
  decisions,
  transactions,
  previous,
  policy,
}: CheckOptions): readonly string[] {
  return [
    ...files,
    ...list,
    ...decisions,
    ...transactions,
    ...previous,
    ...(policy === null ? [] : [policy]),
  ];
}

/** The options that take every value up to the next option. */
const manyFiles = ['list', 'decisions', 'transactions'] as const;

type NamedFiles = Pick<CheckOptions, 'files' | (typeof manyFiles)[number]>;

/** Where no holdings file is named elsewhere, it is the last of the values of such an option that has several. */
function namedFiles(given: Arguments): NamedFiles {
  const named: NamedFiles = {
    files: given.plain,
    list: given.all('list'),
    decisions: given.all('decisions'),
    transactions: given.all('transactions'),
  };
  const taker = manyFiles.find((option) => named[option].length > 1);
  if (named.files.length > 0 || taker === undefined) return named;
  return { ...named, files: named[taker].slice(-1), [taker]: named[taker].slice(0, -1) };
}
