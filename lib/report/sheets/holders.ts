import type { PersonBasis } from '../../transactions/transaction.ts';
import type { Report } from '../report.ts';

const words: Readonly<Record<PersonBasis, string>> = {
  usEntity: 'US entity',
  foreignBranch: 'Foreign branch of a US entity',
  personInUs: 'Person in the US',
  nonUs: 'No US person',
  intermediaryForNonUs: 'For a person who is no US person',
  unknown: 'Not stated: taken for a US person',
};

const notBound: ReadonlySet<PersonBasis> = new Set(['nonUs', 'intermediaryForNonUs']);

const notBoundText =
  'By the firm’s policy the holder is no US person: the order does not bind it, unless a trade serves a US person in the end or evades the order (OFAC FAQ 902, 903, 1048); the statement was not verified. For a US person:';

/** On whose behalf an account is held, by the firm's policy; what is not stated is taken for a US person's (E.O. 13959, s. 3). */
export function holderOf({ screening }: Report, account: string | null): PersonBasis {
  const accounts = screening.method.settings.policy?.accounts ?? {};
  return account !== null && Object.hasOwn(accounts, account) ? (accounts[account] ?? 'unknown') : 'unknown';
}

/** The same in words. */
export function holderText(report: Report, account: string | null): string {
  return words[holderOf(report, account)];
}

/** What is permitted to the holder of an account, where `permitted` is what is permitted to a US person. */
export function permittedTo(report: Report, account: string | null, permitted: string): string {
  return notBound.has(holderOf(report, account)) ? `${notBoundText} ${permitted}` : permitted;
}
