import { formatInstant, newYork } from '../dates/instants.ts';
import { breachesOf } from '../rules/breaches.ts';
import type { BreachContext, Judged } from '../rules/breaches.ts';
import type { Breach } from '../rules/breach.ts';
import { judge } from '../rules/judge.ts';
import type { Subject } from '../rules/judge.ts';
import type { VerdictWord } from '../rules/verdict.ts';
import type { Transaction } from './transaction.ts';

/** A transaction with what matching found of its security. */
export interface MatchedTransaction {
  readonly transaction: Transaction;
  readonly subject: Subject;
  readonly alert: string | null;
  /** The further companies that a fund leads to, each with its alert. */
  readonly others?: readonly Pick<MatchedTransaction, 'subject' | 'alert'>[];
}

/** Every transaction with its verdict, in the order given; the breaches among them; how many had which verdict. */
export interface JudgedTransactions {
  readonly judged: readonly Judged[];
  readonly breaches: readonly Breach[];
  readonly counts: Readonly<Record<VerdictWord, number>>;
}

/** Judges transactions. None is left out: what no listed company is behind comes as `notCovered`. */
export function judgeTransactions(
  transactions: readonly MatchedTransaction[],
  context: BreachContext,
): JudgedTransactions {
  const judged = transactions.map((one) => strictest(one, context));
  const counts = { permitted: 0, permittedIfDivesting: 0, prohibited: 0, needsReview: 0, notCovered: 0 };
  for (const { judgement } of judged) counts[judgement.verdict] += 1;
  return { judged, breaches: breachesOf(judged, context), counts };
}

/** Verdicts from the one that weighs most. */
const byWeight = ['prohibited', 'needsReview', 'permittedIfDivesting', 'permitted', 'notCovered'] as const;

/** The verdict on a transaction. A fund that leads to several companies is judged for each, and the strictest holds. */
function strictest(
  { transaction, others = [], ...first }: MatchedTransaction,
  context: BreachContext,
): Judged {
  const judgedFor = ({ subject, alert }: Pick<MatchedTransaction, 'subject' | 'alert'>): Judged => {
    const judgement = judge(transaction, subject, context);
    const held = (subject.match?.reasons ?? []).filter(({ code }) => code === 'fundHolds');
    const why = held.slice(0, fundReasonsMax).map(({ code, text }) => ({ code, text }));
    const reasons = why.length === 0 ? judgement.reasons : [...judgement.reasons, ...why];
    return { transaction, subject, alert, judgement: { ...judgement, reasons } };
  };
  const weight = ({ judgement }: Judged): number => byWeight.indexOf(judgement.verdict);
  return others
    .map(judgedFor)
    .reduce((best, one) => (weight(one) < weight(best) ? one : best), judgedFor(first));
}

/** Sentences on what a fund holds that stand beside a verdict; the alert has them all. */
const fundReasonsMax = 3;

/** One row of the JSON's `transactions`. `at` has the New York offset; a day where only that is known. */
export interface TransactionJson {
  readonly input: number;
  readonly sheet: string | null;
  readonly row: number;
  readonly account: string | null;
  readonly name: string | null;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly quantity: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly side: Transaction['side'];
  readonly type: Transaction['type'];
  readonly state: Transaction['state'];
  readonly at: string | null;
  readonly verdict: VerdictWord;
  readonly alert: string | null;
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly citations: readonly string[];
  readonly reportBy: string | null;
  readonly keepUntil: string | null;
  readonly clientRef: string | null;
}

/** A judged transaction as the contract's JSON shows it. */
export function transactionJson({ transaction, alert, judgement }: Judged): TransactionJson {
  const { input, sheet, row, account, side, type, state, time, clientRef, security } = transaction;
  const { quantity, amount, currency } = transaction;
  const [ticker] = security.tickers;
  const { verdict, reasons, citations, reportBy, keepUntil } = judgement;
  const at = time.at === null ? time.on : formatInstant(time.at, newYork);
  return {
    input,
    sheet,
    row,
    account,
    name: security.name,
    identifiers: { ...security.identifiers, ...(ticker === undefined ? {} : { ticker }) },
    quantity,
    amount,
    currency,
    side,
    type,
    state,
    at,
    verdict,
    alert,
    reasons,
    citations,
    reportBy,
    keepUntil,
    clientRef,
  };
}
