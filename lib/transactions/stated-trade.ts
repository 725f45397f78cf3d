import { securityOf, type StatedSecurity } from '../screening/stated-security.ts';
import type { PersonBasis, Side, Transaction, TransactionState, TransactionType } from './transaction.ts';

/** An order as somebody states it outside a file. What is absent is unknown; `time` without `at` is a whole day. */
export interface StatedOrder {
  readonly side: Side;
  readonly type?: TransactionType | undefined;
  readonly time: Transaction['time'];
  readonly security: StatedSecurity;
  readonly account?: string | undefined;
  readonly basis?: PersonBasis | undefined;
  readonly quantity?: string | undefined;
  readonly solelyToDivest?: boolean | undefined;
  readonly licence?: string | undefined;
  readonly settlesOn?: string | undefined;
  readonly clientRef?: string | undefined;
}

/** A trade, order or other event as somebody states it outside a file; events such as a dividend have no side. */
export interface StatedTrade extends Omit<StatedOrder, 'side'> {
  readonly side?: Side | undefined;
  readonly state?: TransactionState | undefined;
  readonly price?: string | undefined;
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
}

/** The transaction that is stated, as the row `row` of an input; what is not said to be an order was carried out. */
export function statedTransaction(
  trade: StatedTrade,
  { input, row }: Pick<Transaction, 'input' | 'row'>,
): Transaction {
  return {
    input,
    sheet: null,
    row,
    account: trade.account ?? null,
    basis: trade.basis ?? 'unknown',
    type: trade.type ?? 'trade',
    side: trade.side ?? null,
    state: trade.state ?? 'executed',
    time: trade.time,
    settlesOn: trade.settlesOn ?? null,
    quantity: trade.quantity ?? null,
    price: trade.price ?? null,
    amount: trade.amount ?? null,
    currency: trade.currency ?? trade.security.currency ?? null,
    solelyToDivest: trade.solelyToDivest ?? null,
    licence: trade.licence ?? null,
    clientRef: trade.clientRef ?? null,
    security: securityOf(trade.security),
  };
}
