import { formatInstant, newYork } from '../dates.ts';
import type { SecurityText } from '../holdings/position.ts';
import { listingFinder } from '../listings/find-listing.ts';
import type { OwnTerm } from '../listings/own-list.ts';
import type { Exposure, Outcome } from '../matching/match.ts';
import type { Breach } from '../rules/breach.ts';
import type { BreachContext } from '../rules/breaches.ts';
import { judge } from '../rules/judge.ts';
import { policyBreaches } from '../rules/policy-breaches.ts';
import type { Policy } from '../rules/policy.ts';
import type { Verdict } from '../rules/verdict.ts';
import { type BookContext, type Held, instrumentBook } from '../screening/instrument-book.ts';
import type { AlertJson } from '../screening/json.ts';
import { heldOf, matchTransaction, tradeSubject } from './match.ts';
import { type StatedOrder, statedTransaction } from './stated-trade.ts';
import type { Side, TransactionType } from './transaction.ts';

export type { StatedOrder } from './stated-trade.ts';

/** What orders are matched and judged by. `rules` are those of the policy (`rulesUnder`). */
export interface OrderContext extends BookContext, BreachContext {
  readonly policy: Policy;
  /** What the policy restricts of a security by other spellings of its name, or by another list. */
  readonly restrictedBy?: (held: Held) => readonly OwnTerm[];
}

/** What the rules say of one order, and by which match; `restrictions` are the firm's own rules. */
export interface PretradeCheck extends Verdict {
  readonly order: number;
  readonly clientRef: string | null;
  readonly side: Side;
  readonly type: TransactionType;
  readonly at: string | null;
  readonly outcome: Outcome | null;
  readonly exposure: Exposure | null;
  readonly listing: { readonly uid: number; readonly name: string } | null;
  readonly evidence: AlertJson['reasons'];
  /** Identifiers that fail their check digit and said nothing: the order may mean another security. */
  readonly doubtful: SecurityText['doubtful'];
  readonly restrictions: Breach['reasons'];
}

/** Judges orders before they are placed, each with its place among them and by its own time; what two have in common is looked up once. */
export function orderJudge(context: OrderContext): (order: StatedOrder, number: number) => PretradeCheck {
  const book = instrumentBook(context);
  const listingOf = listingFinder(context.edition);
  return (order, number) => {
    const transaction = statedTransaction({ ...order, state: 'order' }, { input: 0, row: number + 1 });
    const matched = matchTransaction(transaction, book, listingOf);
    const { match } = matched.subject;
    const { verdict, reasons, citations, reportBy, keepUntil } = judge(transaction, matched.subject, context);
    const restrictedBy = context.restrictedBy?.(heldOf(transaction)) ?? [];
    const subject = { ...tradeSubject(matched), restrictedBy };
    const restricted = policyBreaches([subject], context.policy, context);
    const { at, on } = transaction.time;
    return {
      order: number,
      clientRef: transaction.clientRef,
      side: order.side,
      type: transaction.type,
      at: at === null ? on : formatInstant(at, newYork),
      verdict,
      outcome: match?.outcome ?? null,
      exposure: match?.exposure ?? null,
      listing: match === null ? null : { uid: match.uid, name: match.listingName },
      reasons,
      citations,
      evidence: match?.reasons ?? [],
      doubtful: transaction.security.doubtful,
      restrictions: restricted.flatMap((one) => one.reasons),
      reportBy,
      keepUntil,
    };
  };
}

/** Whether somebody has to look before the order is placed. */
export function isOpenQuestion({ verdict, restrictions, doubtful }: PretradeCheck): boolean {
  return restrictions.length + doubtful.length > 0 || !(verdict === 'permitted' || verdict === 'notCovered');
}
