import { standingAt } from './deadlines.ts';
import type { Listing } from '../listings/listing.ts';
import type { TableNote } from './decision-table.ts';
import type { Verdict } from './verdict.ts';

/** What was done against a rule of law, or, the last three, against a rule of the firm. */
export const breachKinds = [
  'purchaseAfterEffective',
  'coverAfterDeadline',
  'saleAfterDeadline',
  'shortSale',
  'newDerivative',
  'derivativeClosedAfterDeadline',
  'exercise',
  'fundPurchase',
  'fundSaleAfterDeadline',
  'tenderAfterDeadline',
  'dividendReinvestment',
  'rightsExercise',
  'rightsSaleAfterDeadline',
  'service',
  'otherTransaction',
  'heldAfterDeadline',
  'restrictedHolding',
  'restrictedTransaction',
] as const;

export type BreachKind = (typeof breachKinds)[number];

/**
 * A breach (contract words). `transaction`: a row says so; `suspected`: only such a transaction explains a change
 * between two holdings files; `policy`: the firm's own rule, not law. Amounts are decimal text, unknown is `null`.
 */
export interface Breach {
  readonly kind: BreachKind;
  readonly certainty: 'transaction' | 'suspected' | 'policy';
  readonly alert: string | null;
  readonly listing: { readonly uid: number; readonly name: string } | null;
  readonly account: string | null;
  readonly transaction: {
    readonly input: number;
    readonly sheet: string | null;
    readonly row: number;
  } | null;
  /** The row of the holdings that breaks a rule of the firm; `null` for transactions and for what two files suggest. */
  readonly position: {
    readonly input: number;
    readonly sheet: string | null;
    readonly row: number;
  } | null;
  /** ISO 8601 with the New York offset; a day where only that is known. */
  readonly at: string | null;
  /** The same on the source's clock, with its offset; `null` where the source's zone is not known. */
  readonly atSource: string | null;
  readonly quantity: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly reasons: Verdict['reasons'];
  readonly citations: readonly string[];
  /** What may be done now, in sentences; never to sell after the deadline. */
  readonly mayDo: string;
  readonly reportBy: string | null;
  readonly keepUntil: string | null;
}

/** The note that says what may be done now about a transaction that was prohibited, by where the listing stands now. */
export function mayDoNote(listing: Listing | null, asOf: number): TableNote {
  const standing = listing === null ? null : standingAt(listing, asOf);
  if (standing === 'windDown') return 'mayDoWindDown';
  return standing === 'delisted' ? 'mayDoDelisted' : 'mayDoAfterDeadline';
}
