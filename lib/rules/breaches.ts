import { formatInstant, newYork } from '../dates/instants.ts';
import type { Transaction, TransactionTime } from '../transactions/transaction.ts';
import { citationsOf } from './answer.ts';
import { mayDoNote } from './breach.ts';
import type { Breach, BreachKind } from './breach.ts';
import { noteOf } from './decision-table.ts';
import type { TableEvent } from './decision-table.ts';
import type { JudgeContext, Judgement, Subject } from './judge.ts';

/** A transaction with its verdict. `alert` is the id of the alert on its security, `null` without one. */
export interface Judged {
  readonly transaction: Transaction;
  readonly subject: Subject;
  readonly alert: string | null;
  readonly judgement: Judgement;
}

/** What breaches are told by: the law as data, and the instant that "now" means. */
export interface BreachContext extends JudgeContext {
  readonly asOf: number;
}

const kinds: Readonly<Partial<Record<TableEvent, BreachKind>>> = {
  buy: 'purchaseAfterEffective',
  derivativeBuy: 'purchaseAfterEffective',
  sell: 'saleAfterDeadline',
  derivativeSell: 'saleAfterDeadline',
  sellShort: 'shortSale',
  coverShort: 'coverAfterDeadline',
  derivativeOpen: 'newDerivative',
  derivativeClose: 'derivativeClosedAfterDeadline',
  exercise: 'exercise',
  fundBuy: 'fundPurchase',
  fundSell: 'fundSaleAfterDeadline',
  tender: 'tenderAfterDeadline',
  reinvestment: 'dividendReinvestment',
  rightsExercise: 'rightsExercise',
  rightsSale: 'rightsSaleAfterDeadline',
  serviceForUsPerson: 'service',
};

/**
 * The breaches among judged transactions: what was carried out and was prohibited. An order or a rejected row is
 * none; its verdict has the day by which the rejection is reported.
 */
export function breachesOf(judged: readonly Judged[], context: BreachContext): readonly Breach[] {
  return judged
    .filter(
      ({ transaction, judgement }) => transaction.state === 'executed' && judgement.verdict === 'prohibited',
    )
    .map((one) => breachOf(one, context));
}

function breachOf({ transaction, subject, alert, judgement }: Judged, context: BreachContext): Breach {
  const { input, sheet, row, account, time, quantity, amount, currency } = transaction;
  const { match, listing } = subject;
  const mayDo = noteOf(context.table, mayDoNote(listing, context.asOf));
  return {
    kind: (judgement.event === null ? undefined : kinds[judgement.event]) ?? 'otherTransaction',
    certainty: 'transaction',
    alert,
    listing: match === null ? null : { uid: match.uid, name: match.listingName },
    account,
    transaction: { input, sheet, row },
    position: null,
    at: time.at === null ? time.on : formatInstant(time.at, newYork),
    atSource: sourceText(time),
    quantity,
    amount,
    currency,
    reasons: judgement.reasons,
    citations: [...new Set([...judgement.citations, ...citationsOf(mayDo.rules, context.rules)])],
    mayDo: mayDo.text,
    reportBy: judgement.reportBy,
    keepUntil: judgement.keepUntil,
  };
}

function sourceText({ at, on, zone }: TransactionTime): string | null {
  if (zone === null) return null;
  return at === null ? on : formatInstant(at, zone);
}
