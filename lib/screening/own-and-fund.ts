import type { Match, Outcome } from '../matching/match.ts';

const rank: Readonly<Record<Outcome, number>> = { listed: 3, review: 2, related: 1 };

/**
 * The matches of a row, strongest first: its own, and those of what a fund holds (`holds`, strongest first). Of two that
 * are as strong its own comes first; what a fund holds of the company that the row itself matched adds nothing.
 */
export function withFund(own: Match | null, holds: readonly Match[]): readonly Match[] {
  if (own === null) return holds;
  if (holds.length === 0) return [own];
  const others = holds.filter(({ uid, outcome }) => uid !== own.uid || rank[outcome] > rank[own.outcome]);
  const stronger = others.filter(({ outcome }) => rank[outcome] > rank[own.outcome]);
  return [...stronger, own, ...others.slice(stronger.length)];
}
