import type { SecurityText } from '../holdings/position.ts';

/** What a transaction row does. `trade` is a purchase or sale by choice; the others are named by their event. */
export const transactionTypes = [
  'trade',
  'derivativeOpen',
  'derivativeClose',
  'fundPurchase',
  'fundSale',
  'dividend',
  'reinvestment',
  'split',
  'rightsReceipt',
  'rightsExercise',
  'rightsSale',
  'exercise',
  'expiry',
  'conversion',
  'redemption',
  'tender',
  'merger',
  'loan',
  'recall',
  'grant',
  'gift',
  'transfer',
  'unknown',
] as const;

export type TransactionType = (typeof transactionTypes)[number];

export const sides = ['buy', 'sell', 'short', 'cover'] as const;

export type Side = (typeof sides)[number];

/** Whether the row was carried out, is only ordered, or was turned down. */
export const transactionStates = ['executed', 'order', 'rejected'] as const;

export type TransactionState = (typeof transactionStates)[number];

/** Why an account is bound or not (E.O. 13959 as amended, s. 3). `unknown` is treated as a US person and said so. */
export const personBases = [
  'usEntity',
  'foreignBranch',
  'personInUs',
  'nonUs',
  'intermediaryForNonUs',
  'unknown',
] as const;

/** One of `personBases`. */
export type PersonBasis = (typeof personBases)[number];

/**
 * When it happened. `at` is an instant in milliseconds where date, time and zone are known; otherwise only the day
 * is (`on`, in the zone of the source or of the venue), and `at` is `null`.
 */
export interface TransactionTime {
  readonly text: string;
  readonly at: number | null;
  readonly on: string | null;
  readonly zone: string | null;
}

/** One row of a trade or order file. Amounts are decimal text; unknown is `null`. */
export interface Transaction {
  readonly input: number;
  readonly sheet: string | null;
  readonly row: number;
  readonly account: string | null;
  readonly basis: PersonBasis;
  readonly type: TransactionType;
  readonly side: Side | null;
  readonly state: TransactionState;
  readonly time: TransactionTime;
  readonly settlesOn: string | null;
  readonly quantity: string | null;
  readonly price: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  /** True where the row states that it serves only to divest; an attestation, not a finding. */
  readonly solelyToDivest: boolean | null;
  readonly licence: string | null;
  readonly clientRef: string | null;
  readonly security: SecurityText;
}
