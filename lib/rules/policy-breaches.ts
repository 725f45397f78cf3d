import { calendarDateIn, formatInstant, newYork } from '../dates/instants.ts';
import type { Listing } from '../listings/listing.ts';
import { isOnDay, type OwnTerm } from '../listings/own-list.ts';
import type { Outcome } from '../matching/match.ts';
import type { Transaction } from '../transactions/transaction.ts';
import { citationsOf } from './answer.ts';
import type { Breach } from './breach.ts';
import type { BreachContext } from './breaches.ts';
import { standingAt } from './deadlines.ts';
import { noteOf } from './decision-table.ts';
import type { TableNote } from './decision-table.ts';
import type { Policy, Restricted } from './policy.ts';
import { dayOf } from './span.ts';

/** A position or a transaction as a policy sees it: what names the security, and the listing that it matched. */
export interface PolicySubject {
  readonly names: readonly string[];
  readonly isin: string | null;
  readonly tickers: readonly string[];
  readonly account: string | null;
  readonly outcome: Outcome | null;
  readonly listing: Listing | null;
  readonly alert: string | null;
  readonly quantity: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  /** `null` for a position. */
  readonly transaction: Transaction | null;
  /** Where a position stands; `null` for a transaction. */
  readonly position: Breach['position'];
  /** What the matcher found the firm to restrict by other spellings of a name, or by another list; absent is nothing. */
  readonly restrictedBy?: readonly OwnTerm[];
}

/**
 * Breaches of the firm's own rules, apart from law: a listed security held after its deadline where the policy forbids
 * that, and any position or transaction in what the policy restricts (a transaction by its own day).
 */
export function policyBreaches(
  subjects: readonly PolicySubject[],
  policy: Policy,
  context: BreachContext,
): readonly Breach[] {
  return subjects.flatMap((subject) => {
    const named = policy.restricted.filter((one) => names(one, subject)).map(termOf);
    return [
      ...heldBreach(subject, policy, context),
      ...termBreaches(subject, [...named, ...(subject.restrictedBy ?? [])], context),
    ];
  });
}

/** Breaches of what lists of the firm ask of a position or transaction, each term once, on its days. */
export function termBreaches(
  subject: PolicySubject,
  terms: readonly OwnTerm[],
  context: BreachContext,
): readonly Breach[] {
  const day = dayOfSubject(subject, context.asOf);
  const different = new Map(terms.map((term) => [JSON.stringify(term), term]));
  return [...different.values()]
    .filter((term) => isOnDay(term, day) && forbids(term, subject))
    .map((term) => restrictedBreach(subject, term, context));
}

/** Whether an entry's word forbids it: to hold, to buy (a short sale closed included), or to trade at all. */
function forbids({ effect }: OwnTerm, { transaction }: PolicySubject): boolean {
  const side = transaction?.side ?? null;
  const buys = side === 'buy' || side === 'cover';
  switch (effect) {
    case 'restricted':
      return true;
    case 'noTrades':
      return side !== null;
    case 'noPurchases':
      return buys;
    case 'noHolding':
      return transaction === null || buys;
    case 'watch':
    case 'asListed':
      return false;
    default:
      return effect satisfies never;
  }
}

function termOf({ name, isin, ticker, uid, reason, from, to }: Restricted): OwnTerm {
  return { label: name ?? isin ?? ticker ?? `entry ${uid}`, effect: 'restricted', from, to, reason };
}

function heldBreach(subject: PolicySubject, policy: Policy, context: BreachContext): readonly Breach[] {
  if (policy.holdAfterDeadline === 'allowed' || subject.transaction !== null) return [];
  return subject.outcome === 'listed' && isPastDeadline(subject, context.asOf)
    ? [{ ...blank(subject, context, 'policyHolding'), kind: 'heldAfterDeadline' }]
    : [];
}

function restrictedBreach(subject: PolicySubject, term: OwnTerm, context: BreachContext): Breach {
  const kind = subject.transaction === null ? 'restrictedHolding' : 'restrictedTransaction';
  const values = { name: term.label, reason: term.reason ?? 'no reason is given.' };
  return { ...blank(subject, context, 'policyRestricted', values), kind };
}

function blank(
  subject: PolicySubject,
  context: BreachContext,
  id: TableNote,
  values: Readonly<Record<string, string>> = {},
): Omit<Breach, 'kind'> {
  const { listing, alert, account, transaction, position, quantity, amount, currency } = subject;
  const { table, rules, asOf } = context;
  const why = noteOf(table, id, values);
  const mayDo = noteOf(table, isPastDeadline(subject, asOf) ? 'mayDoPolicyAfterDeadline' : 'mayDoPolicy');
  const time = transaction?.time ?? null;
  const at = time === null ? asOf : time.at;
  return {
    certainty: 'policy',
    alert,
    listing: listing === null ? null : { uid: listing.uid, name: listing.name },
    account,
    transaction:
      transaction === null
        ? null
        : { input: transaction.input, sheet: transaction.sheet, row: transaction.row },
    position,
    at: at === null ? (time?.on ?? null) : formatInstant(at, newYork),
    atSource:
      time === null || time.at === null || time.zone === null ? null : formatInstant(time.at, time.zone),
    quantity,
    amount,
    currency,
    reasons: [{ code: id, text: why.text }],
    citations: citationsOf([...why.rules, ...mayDo.rules], rules),
    mayDo: mayDo.text,
    reportBy: null,
    keepUntil: null,
  };
}

/** Only a security of the listed company itself, or one that may be, has a deadline. */
function isPastDeadline({ outcome, listing }: PolicySubject, asOf: number): boolean {
  return listing !== null && outcome !== 'related' && standingAt(listing, asOf) === 'holdOnly';
}

function dayOfSubject({ transaction }: PolicySubject, asOf: number): string | null {
  return transaction === null ? calendarDateIn(asOf, newYork) : dayOf(transaction.time);
}

/**
 * A restriction fits by the very text of any of what it names; an entry number fits what was matched as the listed
 * company's. Other spellings of a name come with the subject (`restrictedBy`).
 */
function names(one: Restricted, subject: PolicySubject): boolean {
  const byUid = one.uid !== null && subject.outcome === 'listed' && subject.listing?.uid === one.uid;
  const byIsin = one.isin !== null && one.isin === subject.isin;
  const byTicker =
    one.ticker !== null && subject.tickers.some((ticker) => sameText(ticker, one.ticker ?? ''));
  const byName = one.name !== null && subject.names.some((name) => sameText(name, one.name ?? ''));
  return byUid || byIsin || byTicker || byName;
}

/** Equal but for case, width, blanks and punctuation. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return plain(a) === plain(b);
}
