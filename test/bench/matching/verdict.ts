import type { Match } from '../../../lib/matching/match.ts';

/**
 * What a row must come to. `listed`: one of these companies, as `listed` (or at least `review`). `not`: never `listed`,
 * and not worth a reviewer's time. `doubtful`: never `listed`, but a person may be asked about one of these companies.
 */
export interface Expected {
  readonly truth: 'listed' | 'not' | 'doubtful';
  readonly uids: readonly number[];
}

/** How an answer compares with what the row must come to. */
export const verdicts = {
  asListed: 'found, as listed',
  asReview: 'found, for review',
  missed: 'missed',
  wrongCompany: 'listed or for review against a wrong company',
  falseListed: 'called listed and is not',
  falseReview: 'sent to review without need',
  allowedReview: 'sent to review with reason',
  related: 'shown as related',
  none: 'nothing said',
} as const;
export type Verdict = keyof typeof verdicts;

/** The verdicts that are mistakes. */
export const mistakes: readonly Verdict[] = ['missed', 'wrongCompany', 'falseListed', 'falseReview'];

/** Reads `NOT`, `LISTED:30946`, `LISTED:30923/30944` (either is right) or `REVIEW_ALLOWED:33114`. */
export function readExpected(text: string, id: string): Expected {
  if (text === 'NOT') return { truth: 'not', uids: [] };
  const parts = /^(LISTED|REVIEW_ALLOWED):(\d{5}(?:\/\d{5})*)$/.exec(text);
  if (parts === null) throw new Error(`${id}: ${text} is no expectation`);
  const uids = (parts[2] ?? '').split('/').map(Number);
  return { truth: parts[1] === 'LISTED' ? 'listed' : 'doubtful', uids };
}

/** Compares an answer with what is expected. */
export function judge(expected: Expected, match: Pick<Match, 'uid' | 'outcome'> | null): Verdict {
  const right = match !== null && expected.uids.includes(match.uid);
  if (expected.truth === 'listed') return judgeListed(match, right);
  switch (match?.outcome) {
    case undefined:
      return 'none';
    case 'related':
      return 'related';
    case 'review':
      return right ? 'allowedReview' : 'falseReview';
    case 'listed':
      return 'falseListed';
    default:
      throw new Error(`an outcome without a verdict: ${match?.outcome}`);
  }
}

function judgeListed(match: Pick<Match, 'uid' | 'outcome'> | null, right: boolean): Verdict {
  if (match === null || match.outcome === 'related') return 'missed';
  if (!right) return 'wrongCompany';
  return match.outcome === 'listed' ? 'asListed' : 'asReview';
}
