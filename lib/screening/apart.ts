import type { OwnCompany, OwnListHead } from '../listings/own-list.ts';
import type { Outcome } from '../matching/match.ts';
import type { Breach } from '../rules/breach.ts';
import type { AlertRecord } from './record.ts';

/**
 * What lists beside the law found, kept apart from what the law says: hypothetical listings, the firm's own lists, and
 * what its policy restricts. A run without such lists has none.
 */
export interface ApartRecord {
  readonly lists: readonly ApartList[];
  readonly alerts: readonly ApartAlert[];
  /** What the firm's own lists forbid and was held or traded. What its policy forbids is among the breaches of the run. */
  readonly breaches: readonly Breach[];
  readonly counts: ApartCounts;
}

/** A list that was screened against, with its companies: all of a hypothesis, of any other list those that were found. */
export interface ApartList extends OwnListHead {
  readonly found: readonly OwnCompany[];
}

/** An alert on a company of the list of that number. */
export interface ApartAlert extends AlertRecord {
  readonly list: number;
}

/** Positions and transactions by what they came to against each list, and what the firm's own lists forbid. */
export type ApartCounts = Readonly<Record<Outcome | 'breaches', number>>;

/** Whether somebody has to look at what was found apart. */
export function asksToLook({ listed, review, breaches }: ApartCounts): boolean {
  return listed + review + breaches > 0;
}
