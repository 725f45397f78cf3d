import type { CountWord } from '../decisions/counts.ts';
import type { Exposure, Outcome } from '../matching/match.ts';
import type { Status } from '../rules/status.ts';
import type { Tone } from './sheet.ts';

/** What people read for the contract's codes. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  listed: 'Listed',
  review: 'Review',
  related: 'Related',
};

/** What an alert counts as once reviewers have decided. */
export const countWords: Readonly<Record<CountWord, string>> = {
  ...outcomeWords,
  falsePositive: 'False positive',
};

export const countMeanings: Readonly<Record<CountWord, string>> = {
  listed: 'The evidence suffices: listed unless a reviewer refutes it.',
  review: 'The evidence does not settle it: a person must decide.',
  falsePositive: 'A reviewer decided that it is not the listed company: shown, not counted.',
  related: 'An affiliate or a look-alike: shown with the reason, not counted.',
};

export const outcomeTones: Readonly<Record<string, Tone>> = {
  Listed: 'alert',
  Review: 'caution',
  Related: 'neutral',
  'False positive': 'neutral',
};

export const exposureWords: Readonly<Record<Exposure, string>> = {
  direct: 'Direct',
  depositaryReceipt: 'Depositary receipt',
  debt: 'Debt',
  derivative: 'Derivative',
  fund: 'Fund',
};

/** The statuses in the order in which a listing goes through them; `unlisted` stands for `null`. */
export const statusOrder = ['unlisted', 'notYetEffective', 'windDown', 'holdOnly', 'delisted'] as const;

export const statusWords: Readonly<Record<Status | 'unlisted', string>> = {
  unlisted: 'Not yet listed',
  notYetEffective: 'Not yet effective',
  windDown: 'Wind-down',
  holdOnly: 'Hold only',
  delisted: 'Delisted',
};

export const statusMeanings: Readonly<Record<Status | 'unlisted', string>> = {
  unlisted: 'The company was not on the list at the as-of instant.',
  notYetEffective: 'Listed; the prohibition has not started.',
  windDown: 'The prohibition is in force; the divestment period is still running.',
  holdOnly:
    'The divestment period is over. Holding is lawful (FAQ 1046); any trade needs an OFAC authorisation.',
  delisted: 'The company was taken off the list.',
};

export const statusTones: Readonly<Record<string, Tone>> = {
  'Not yet listed': 'good',
  'Not yet effective': 'calm',
  'Wind-down': 'caution',
  'Hold only': 'neutral',
  Delisted: 'good',
};

/** The word for a status, `null` included. */
export function statusWord(status: Status | null): string {
  return statusWords[status ?? 'unlisted'];
}

/** A whole number with thousands separated, for sentences. */
export function countText(count: number): string {
  return grouped(String(count));
}

function grouped(digits: string): string {
  return digits.length <= 3 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A decimal text with thousands separated before its point, for sentences. */
export function amountText(amount: string): string {
  const point = amount.indexOf('.');
  return point === -1 ? grouped(amount) : `${grouped(amount.slice(0, point))}${amount.slice(point)}`;
}

/** `1 position`, `1,200 positions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/**
 * Where a date stands as seen from the as-of instant: `in 94 days`, `passed 1,265 days ago`. `days` counts New York
 * calendar days; `passed` says whether the instant itself is behind.
 */
export function daysInWords(days: number | null, passed: boolean): string {
  if (days === null) return 'unknown';
  if (days === 0) return passed ? 'passed today' : 'today';
  return passed ? `passed ${counted(Math.abs(days), 'day')} ago` : `in ${counted(days, 'day')}`;
}

export const noAccount = '(no account stated)';
