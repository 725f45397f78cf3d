import type { ReadingResult } from '../holdings/position.ts';
import type { InputIdentity } from '../screening/screen.ts';
import { type StatedTrade, statedTransaction } from '../transactions/stated-trade.ts';
import type { Transaction } from '../transactions/transaction.ts';

/** Trades that a program states in a request instead of a file; `row` counts them from 1. */
export interface StatedTrades extends InputIdentity {
  readonly kind: 'transactions';
  readonly trades: readonly StatedTrade[];
}

/** Delivers each as a transaction. What was stated has passed its checks already: every trade is one. */
export function takeStated(
  trades: readonly StatedTrade[],
  input: number,
  deliver: (transaction: Transaction) => void,
): ReadingResult {
  for (const [index, trade] of trades.entries()) deliver(statedTransaction(trade, { input, row: index + 1 }));
  const rows = trades.length;
  return {
    layout: null,
    heldOn: null,
    tables: [],
    account: { rows, positions: rows, skipped: 0, problemRows: 0, cellProblems: 0 },
    skipped: [],
    skippedByReason: {},
    problems: [],
    problemsByCode: {},
  };
}
