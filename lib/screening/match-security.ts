import type { SecurityText } from '../holdings/position.ts';
import type { Edition } from '../listings/listing.ts';
import type { Instrument, Match } from '../matching/match.ts';
import type { Matcher } from '../matching/matcher.ts';
import { notYetListed } from '../matching/not-yet-listed.ts';
import { matchWithOtherIsins } from './other-isins.ts';

/** What a security is matched against, and the New York day of the as-of instant. */
export interface MatchContext {
  readonly matcher: Matcher;
  readonly edition: Edition;
  readonly asOfDate: string;
}

/**
 * The match of an instrument, the further ISINs of its row considered. A company that joins the list after the as-of
 * day is shown, not counted.
 */
export function matchSecurity(
  instrument: Instrument,
  { otherIsins }: SecurityText,
  { matcher, edition, asOfDate }: MatchContext,
): Match | null {
  const match =
    otherIsins === undefined
      ? matcher.match(instrument)
      : matchWithOtherIsins(instrument, otherIsins, matcher);
  if (match === null) return null;
  const listedOn = edition.listings.find((one) => one.uid === match.uid)?.listedOn ?? null;
  return listedOn !== null && listedOn > asOfDate ? notYetListed(match, listedOn) : match;
}
