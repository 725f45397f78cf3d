/** What the rules say of one transaction (contract words). */
export type VerdictWord = 'permitted' | 'permittedIfDivesting' | 'prohibited' | 'needsReview' | 'notCovered';

/** A verdict with its reasons in sentences and its citations. Dates are calendar days in New York. */
export interface Verdict {
  readonly verdict: VerdictWord;
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly citations: readonly string[];
  /** Rejected transactions are reported by this day (31 CFR 501.604); `null` where nothing was or is to be rejected. */
  readonly reportBy: string | null;
  /** The record is kept until this day (31 CFR 501.601). */
  readonly keepUntil: string | null;
}
