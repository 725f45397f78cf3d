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
  /** Files of constituents, each as `FILE` or `KEY=FILE`. */
  readonly funds: readonly string[];
  readonly previous: readonly string[];
  /** The instant of earlier holdings that state no day. */
  readonly previousAsOf: string | null;
  readonly policy: string | null;
  /** Hypothetical listings as stated, and files with lists of the firm's own. */
  readonly whatIf: readonly string[];
  readonly ownLists: readonly string[];
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
  'what-if': { type: 'string', many: 'values' },
  'own-list': { type: 'string', many: 'values' },
};

/** Options of the contract that this version does not have; ignoring one would answer another question than asked. */
const later: readonly string[] = [];

/** Reads the arguments of `check`. */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const given = readArguments(args, kinds);
  for (const name of later) {
    if (given.has(name))
      throw new UsageRefused(`--${name} is not in this version yet. Nothing was screened.`);
  }
  const { files, list, decisions, transactions, funds } = namedFiles(given);
  if (files.length === 0) throw new UsageRefused('Name at least one holdings file. See "cmic help check".');
  if (given.has('ledger') && !given.has('json')) throw new UsageRefused('--ledger needs --json.');
  if (given.one('json') === '-' && given.one('ics') === '-')
    throw new UsageRefused('Only one of --json and --ics can go to standard output.');
  return {
    files,
    list,
    decisions,
    transactions,
    funds,
    previous: given.all('previous'),
    previousAsOf: previousAsOf(given),
    policy: given.one('policy'),
    whatIf: given.all('what-if'),
    ownLists: given.all('own-list'),
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
  funds,
  previous,
  policy,
  ownLists,
}: CheckOptions): readonly string[] {
  const constituents = funds.flatMap((value) => [value, value.slice(value.indexOf('=') + 1)]);
  return [
    ...files,
    ...list,
    ...decisions,
    ...transactions,
    ...constituents,
    ...previous,
    ...ownLists,
    ...(policy === null ? [] : [policy]),
  ];
}

/** The options that take every value up to the next option. */
const manyFiles = ['list', 'decisions', 'transactions', 'funds'] as const;

type NamedFiles = Pick<CheckOptions, 'files' | (typeof manyFiles)[number]>;

/** Where no holdings file is named elsewhere, it is the last of the values of such an option that has several. */
function namedFiles(given: Arguments): NamedFiles {
  const named: NamedFiles = {
    files: given.plain,
    list: given.all('list'),
    decisions: given.all('decisions'),
    transactions: given.all('transactions'),
    funds: given.all('funds'),
  };
  const taker = manyFiles.find((option) => named[option].length > 1);
  if (named.files.length > 0 || taker === undefined) return named;
  return { ...named, files: named[taker].slice(-1), [taker]: named[taker].slice(0, -1) };
}
