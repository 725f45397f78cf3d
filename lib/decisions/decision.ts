import { digestOf } from './digest.ts';
import { type EvidenceBasis, evidenceDigest } from './evidence.ts';
import type { ListingContent } from './listing-content.ts';

/** What a reviewer can say of an alert (contract words). */
export const decisionWords = ['trueMatch', 'falsePositive', 'inconclusive'] as const;

export type DecisionWord = (typeof decisionWords)[number];

/** What a decision was made on: enough to know the alert again in another file, and to say what has changed. */
export interface DecisionBasis {
  /** What identifies the instrument (instrument-key.ts) against this listing. */
  readonly key: string;
  readonly instrument: {
    readonly name: string | null;
    readonly identifiers: Readonly<Record<string, string>>;
  };
  readonly listing: { readonly uid: number; readonly name: string; readonly content: ListingContent };
  readonly evidence: EvidenceBasis;
  /** Id of the edition that was screened against. */
  readonly edition: string;
}

/** A reviewer's own part. `at` is an instant as `2026-11-20T09:30:00.000Z`; who `by` is, nobody has verified. */
export interface ReviewerWord {
  readonly decision: DecisionWord;
  readonly by: string;
  readonly at: string;
  readonly comment: string | null;
}

/** One decision. Appended, never edited: `id` is the digest of what it says (decisionId). */
export interface Decision extends ReviewerWord {
  readonly id: string;
  readonly basis: DecisionBasis;
  /** Where it was made: the screening, and the alert in it. */
  readonly screening: string;
  readonly alert: string;
  /** Who brought it in: `user <id>` or `key <id>` of the service; absent where that was not known. */
  readonly recordedBy?: string | undefined;
}

/** A decision without its id. */
export type DecisionContent = Omit<Decision, 'id'>;

/** Puts a decision together with its id. */
export function decisionOf(content: DecisionContent): Decision {
  return { id: decisionId(content), ...content };
}

/** `sha256:` of what a decision says and what it rests on; where it was made and who brought it in are no part of it. */
export function decisionId({ decision, by, at, comment, basis }: DecisionContent): string {
  const { key, evidence, listing } = basis;
  return digestOf([decision, by, at, comment, key, evidenceDigest(evidence), digestOf(listing.content)]);
}

/** Orders decisions by when they were made; of the same instant the first stays first. */
export function byInstant(a: ReviewerWord, b: ReviewerWord): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}

/** The longest name of a reviewer, and the longest comment, in characters. */
export const reviewerLengthMax = 200;
export const commentLengthMax = 4000;

/** Whether two say the same: the same word by the same person with the same comment. */
export function saysTheSame(
  a: Pick<ReviewerWord, 'decision' | 'by' | 'comment'>,
  b: Pick<ReviewerWord, 'decision' | 'by' | 'comment'>,
): boolean {
  return a.decision === b.decision && a.by === b.by && (a.comment ?? '') === (b.comment ?? '');
}
