import type { OtherIsin } from '../holdings/position.ts';
import type { Matcher } from '../matching/matcher.ts';
import type { Instrument, Match, Outcome } from '../matching/match.ts';

const rank: Readonly<Record<Outcome, number>> = { listed: 3, review: 2, related: 1 };

/**
 * The best match of an instrument and of the further ISINs that its row states: a warrant with an ISIN of its own is
 * covered for what lies under it (FAQ 860). Only the ISIN speaks then; name and ticker are the instrument's own.
 */
export function matchWithOtherIsins(
  instrument: Instrument,
  others: readonly OtherIsin[],
  matcher: Pick<Matcher, 'match'>,
): Match | null {
  let best = matcher.match(instrument);
  for (const { isin, underlying } of others) {
    const found = matcher.match(bare(instrument, isin));
    if (found === null || (best !== null && rank[best.outcome] >= rank[found.outcome])) continue;
    const exposure = underlying && found.exposure === 'direct' ? 'derivative' : found.exposure;
    best = { ...found, exposure };
  }
  return best;
}

function bare({ assetClass, heldOn }: Instrument, isin: string): Instrument {
  const nothing = { name: null, otherNames: [], doubtful: [], tickers: [], country: null, currency: null };
  return { ...nothing, identifiers: { isin }, assetClass, heldOn };
}
