import { isCalendarDate } from '../dates/calendar.ts';
import { compact } from '../identifiers/compact.ts';
import type { OtherListWord } from '../listings/related-list.ts';
import { isValidIsin } from '../identifiers/isin.ts';
import { refuse } from '../problems.ts';
import { personBases, type PersonBasis } from '../transactions/transaction.ts';
import { ruleStates } from './rules.ts';
import type { Rules, RuleState } from './rules.ts';

/** A company or security that the firm restricts of its own accord, on the days from `from` to `to` (`null` is open). */
export interface Restricted {
  readonly name: string | null;
  readonly isin: string | null;
  readonly ticker: string | null;
  readonly uid: number | null;
  readonly reason: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The other US lists that a policy may restrict, in its words. */
const restrictableWords = ['1260H', 'entityList', 'militaryEndUserList', 'fccCoveredList'] as const;

export type RestrictableList = (typeof restrictableWords)[number];

/** Those words as the reference data has them. */
export const restrictableLists: Readonly<Record<RestrictableList, OtherListWord>> = {
  '1260H': 'dod1260h',
  entityList: 'bisEntity',
  militaryEndUserList: 'bisMeu',
  fccCoveredList: 'fccCovered',
};

/** The firm's own rules, and how it wants uncertain rules of law treated. What is not given stays as the law has it. */
export interface Policy {
  readonly holdAfterDeadline: 'allowed' | 'forbidden';
  readonly restricted: readonly Restricted[];
  /** Other US lists whose companies the firm restricts as well; absent is none. */
  readonly restrictedLists?: readonly RestrictableList[];
  /** State of a rule by its id, instead of the one shipped. */
  readonly rules: Readonly<Record<string, RuleState>>;
  /** A decision on an alert needs a second person. */
  readonly fourEyes: boolean;
  /** Why accounts are bound or not, by the account as the files name it; all others are treated as a US person's. */
  readonly accounts: Readonly<Record<string, PersonBasis>>;
}

/** Whether a policy says something of what is held, beyond what the law says. */
export function restrictsPositions({ holdAfterDeadline, restricted, restrictedLists = [] }: Policy): boolean {
  return holdAfterDeadline === 'forbidden' || restricted.length + restrictedLists.length > 0;
}

/** The law alone. */
export const noPolicy: Policy = {
  holdAfterDeadline: 'allowed',
  restricted: [],
  rules: {},
  fourEyes: false,
  accounts: {},
};

type Fields = Readonly<Record<string, unknown>>;

const policyFields = ['holdAfterDeadline', 'restricted', 'restrictedLists', 'rules', 'fourEyes', 'accounts'];
const restrictedFields = ['name', 'isin', 'ticker', 'uid', 'reason', 'from', 'to'];

/**
 * Reads a firm's policy from parsed JSON. Refused (`policyUnreadable`, with the field and what was seen): unknown
 * fields, words and rule ids, restrictions that name nothing, dates that are none.
 */
export function parsePolicy(value: unknown, rules: Rules): Policy {
  const given = record(value, 'policy', policyFields);
  const hold = given.holdAfterDeadline ?? noPolicy.holdAfterDeadline;
  if (hold !== 'allowed' && hold !== 'forbidden')
    bad('holdAfterDeadline', hold, 'is neither "allowed" nor "forbidden"');
  const restricted = given.restricted ?? [];
  if (!Array.isArray(restricted)) bad('restricted', restricted, 'is no list');
  const fourEyes = given.fourEyes ?? noPolicy.fourEyes;
  if (typeof fourEyes !== 'boolean') bad('fourEyes', fourEyes, 'is neither true nor false');
  return {
    holdAfterDeadline: hold,
    restricted: restricted.map((one: unknown, at) => parseRestricted(one, `restricted[${at}]`)),
    ...parseLists(given.restrictedLists ?? []),
    rules: parseStates(given.rules ?? {}, rules),
    fourEyes,
    accounts: parseAccounts(given.accounts ?? {}),
  };
}

/** Reads a firm's policy from the text of a JSON document; `file` names it in a refusal (`policyUnreadable`). */
export function readPolicy(text: string, file: string | null, rules: Rules): Policy {
  return parsePolicy(jsonOf(text, file), rules);
}

function jsonOf(text: string, file: string | null): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse('policyUnreadable', { file, seen: error instanceof Error ? error.message : null });
  }
}

/** The rules as the policy has them: a rule set to `inForce` counts from its own first day on. */
export function rulesUnder(policy: Policy, rules: Rules): Rules {
  return {
    ...rules,
    rules: rules.rules.map((rule) => ({ ...rule, state: policy.rules[rule.id] ?? rule.state })),
  };
}

function parseStates(value: unknown, rules: Rules): Policy['rules'] {
  const known = rules.rules.filter(({ state }) => state === 'unverified').map(({ id }) => id);
  const given = record(value, 'rules', known);
  return Object.fromEntries(
    Object.entries(given).map(([id, word]) => {
      const state = ruleStates.find((one) => one === word);
      return [id, state ?? bad(`rules.${id}`, word, `is none of ${ruleStates.join(', ')}`)];
    }),
  );
}

function parseLists(value: unknown): Pick<Policy, 'restrictedLists'> {
  if (!Array.isArray(value)) return bad('restrictedLists', value, 'is no list');
  const lists = value.map(
    (one: unknown, at) =>
      restrictableWords.find((word) => word === one) ??
      bad(`restrictedLists[${at}]`, one, `is none of ${restrictableWords.join(', ')}`),
  );
  return lists.length === 0 ? {} : { restrictedLists: [...new Set(lists)] };
}

function parseAccounts(value: unknown): Policy['accounts'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    bad('accounts', value, 'is no object');
  return Object.fromEntries(
    Object.entries(value).map(([account, word]) => {
      const basis = personBases.find((one) => one === word);
      const known = personBases.join(', ');
      return [account, basis ?? bad(`accounts.${account}`, word, `is none of ${known}`)];
    }),
  );
}

function parseRestricted(value: unknown, where: string): Restricted {
  const row = record(value, where, restrictedFields);
  const uid = row.uid ?? null;
  if (uid !== null && (typeof uid !== 'number' || !Number.isSafeInteger(uid) || uid < 1))
    bad(`${where}.uid`, uid, 'is no entry number of the list');
  const isin = textOf(row, 'isin', where);
  if (isin !== null && !isValidIsin(compact(isin)))
    bad(`${where}.isin`, isin, 'fails the check digit of an ISIN');
  const one: Restricted = {
    name: textOf(row, 'name', where),
    isin: isin === null ? null : compact(isin),
    ticker: textOf(row, 'ticker', where),
    uid,
    reason:
      textOf(row, 'reason', where) ??
      bad(`${where}.reason`, row.reason, 'is missing: say why it is restricted'),
    from: dateOf(row, 'from', where),
    to: dateOf(row, 'to', where),
  };
  if ([one.name, one.isin, one.ticker, one.uid].every((given) => given === null))
    bad(where, value, 'names nothing: give a name, isin, ticker or uid');
  if (one.from !== null && one.to !== null && one.to < one.from)
    bad(`${where}.to`, one.to, `lies before ${one.from}`);
  return one;
}

function record(value: unknown, where: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) bad(where, value, 'is no object');
  const stray = Object.keys(value).find((field) => !known.includes(field));
  if (stray !== undefined)
    bad(`${where}.${stray}`, stray, `is not known here; known are ${known.join(', ')}`);
  return Object.fromEntries(Object.entries(value));
}

function textOf(row: Fields, field: string, where: string): string | null {
  const value = row[field] ?? null;
  if (value === null) return null;
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : bad(`${where}.${field}`, value, 'is no text');
}

function dateOf(row: Fields, field: string, where: string): string | null {
  const value = textOf(row, field, where);
  return value === null || isCalendarDate(value)
    ? value
    : bad(`${where}.${field}`, value, 'is no date (YYYY-MM-DD)');
}

function bad(field: string, value: unknown, why: string): never {
  const seen = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return refuse('policyUnreadable', {
    column: field,
    seen,
    text: `The policy's ${field} ${why}. Correct it and send it again.`,
  });
}
