import type { FindListing } from '../listings/find-listing.ts';
import type { Match } from '../matching/match.ts';
import type { Subject } from '../rules/judge.ts';
import type { PolicySubject } from '../rules/policy-breaches.ts';
import { dayOf } from '../rules/span.ts';
import type { Held, InstrumentBook } from '../screening/instrument-book.ts';
import type { MatchedTransaction } from './judge.ts';
import type { Transaction } from './transaction.ts';

/** Takes a transaction into the book: matched as of its own day, counted under its alert. */
export function matchTransaction(
  transaction: Transaction,
  book: InstrumentBook,
  listingOf: FindListing,
): MatchedTransaction {
  const { match, alert, others, fund } = book.take(heldOf(transaction), 'transaction');
  fund?.countTransaction();
  const subjectOf = (match: Match | null): Subject => ({
    match,
    listing: listingOf(match?.uid ?? null),
    publiclyTraded: null,
  });
  const matched = { transaction, subject: subjectOf(match), alert };
  if (others.length === 0) return matched;
  return { ...matched, others: others.map((one) => ({ subject: subjectOf(one.match), alert: one.alert })) };
}

/** A transaction as a policy sees it, once for each company that it leads to. */
export function tradeSubjects({ transaction, subject, alert, others }: MatchedTransaction): PolicySubject[] {
  return [{ subject, alert }, ...(others ?? [])].map((one) => tradeSubject({ transaction, ...one }));
}

/** The security of a transaction on its day. */
export function heldOf({ security, time }: Transaction): Held {
  return { security, heldOn: dayOf(time) };
}

/** A transaction as a policy sees it. */
export function tradeSubject({
  transaction,
  subject,
  alert,
}: Pick<MatchedTransaction, 'transaction' | 'subject' | 'alert'>): PolicySubject {
  const { security, account, quantity, amount, currency } = transaction;
  return {
    names: [security.name, ...security.otherNames].filter((name) => name !== null),
    isin: security.identifiers.isin ?? null,
    tickers: security.tickers,
    account,
    outcome: subject.match?.outcome ?? null,
    listing: subject.listing,
    alert,
    quantity,
    amount,
    currency,
    transaction,
    position: null,
  };
}
