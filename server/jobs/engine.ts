import { venueTable, type VenueTable } from '../../lib/identifiers/venue-table.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import { createMatcher, type Matcher } from '../../lib/matching/matcher.ts';
import { type KnownLines, knownLinesOf } from '../../lib/portfolio/compare/conversions.ts';
import { builtInEdition, knowledge } from '../reference-data.ts';

/** What a worker keeps between tasks: the venues, and the matchers of the editions it was asked for last. */
export interface Engine {
  readonly venues: VenueTable;
  readonly knowledgeAsOf: string;
  /** Which numbers are of one security, and what became of it; for comparing holdings. */
  readonly knownLines: KnownLines;
  matcherFor(edition: Edition): Matcher;
}

const matchersMax = 3;

/** Loads the reference data and builds the matcher of the built-in edition. */
export function loadEngine(): Engine {
  const builtIn = builtInEdition();
  const known = knowledge();
  const matchers = new Map([[builtIn.id, createMatcher(builtIn, known)]]);
  return {
    venues: venueTable(known.venues),
    knowledgeAsOf: known.asOf,
    knownLines: knownLinesOf(known),
    matcherFor: (edition) => {
      const made = matchers.get(edition.id) ?? createMatcher(edition, known);
      const eldest = [...matchers.keys()].find((id) => id !== builtIn.id);
      if (matchers.size >= matchersMax && eldest !== undefined) matchers.delete(eldest);
      matchers.set(edition.id, made);
      return made;
    },
  };
}
