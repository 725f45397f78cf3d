import type { QuantityEvent } from '../../rules/quantities.ts';
import { dayOf } from '../../rules/span.ts';
import type { Transaction, TransactionType } from '../../transactions/transaction.ts';

/** A transaction of a compared line between the two files. */
export interface Movement {
  readonly on: string | null;
  readonly account: string | null;
  readonly line: string;
  /** Negative where it leaves; `null` where direction or quantity is not clear. */
  readonly quantity: string | null;
  /** The size of an unclear one, where that is stated. */
  readonly size: string | null;
  /** It books a corporate action, which reference data then must not book again. */
  readonly isAction: boolean;
  readonly text: string;
}

/** Events that bring units where no side is named, and those that take units away. */
const incoming: readonly TransactionType[] = [
  'reinvestment',
  'rightsReceipt',
  'recall',
  'grant',
  'fundPurchase',
];
const outgoing: readonly TransactionType[] = ['redemption', 'tender', 'loan', 'rightsSale', 'fundSale'];
const actions: readonly TransactionType[] = ['split', 'conversion', 'merger'];

/** What a transaction does to the quantity held; `null` where it does nothing to it, or was not carried out. */
export function movementOf(
  transaction: Transaction,
  line: string,
  files: readonly string[],
): Movement | null {
  const { state, type, quantity, account, input, row } = transaction;
  if (state !== 'executed' || type === 'dividend') return null;
  const on = dayOf(transaction.time);
  const size = quantity === null ? null : quantity.replace(/^-/, '');
  const way = directionOf(transaction);
  return {
    on,
    account,
    line,
    quantity: size === null || way === null || on === null ? null : `${way === 'out' ? '-' : ''}${size}`,
    size,
    isAction: actions.includes(type),
    text: `${transaction.side ?? type} of ${on ?? 'an unknown day'}, ${files[input] ?? `file ${input + 1}`} row ${row}`,
  };
}

/** Which way units went. A purchase of a negative quantity may be one taken back: it is not clear. */
function directionOf({ type, side, quantity }: Transaction): 'in' | 'out' | null {
  const isNegative = quantity?.startsWith('-') === true;
  if (side === 'buy' || side === 'cover') return isNegative ? null : 'in';
  if (side === 'sell' || side === 'short') return 'out';
  if (isNegative) return 'out';
  if (incoming.includes(type)) return 'in';
  return outgoing.includes(type) ? 'out' : null;
}

/** Those after the day of the earlier file up to that of the later one; undated ones may be among them. */
export function movementsWithin(
  movements: readonly Movement[],
  window: { readonly from: string; readonly to: string },
): readonly Movement[] {
  return movements.filter(({ on }) => on === null || (window.from < on && on <= window.to));
}

/** A clear movement as an event. */
export function movementEvent({ account, line, quantity, text }: Movement): QuantityEvent | null {
  return quantity === null ? null : { kind: 'movement', account, line, quantity, text };
}
