import { venueTable, type VenueTable } from '../../lib/identifiers/venue-table.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import { createMatcher, type Matcher } from '../../lib/matching/matcher.ts';
import { type KnownLines, knownLinesOf } from '../../lib/portfolio/compare/conversions.ts';
import type { OwnList } from '../../lib/portfolio/own-lists/own-list.ts';
import { type OwnListsAsked, ownListsOf } from '../../lib/portfolio/own-lists/own-lists.ts';
import type { Policy } from '../../lib/rules/policy.ts';
import { builtInEdition, knowledge, otherLists } from '../reference-data.ts';

/** What a worker keeps between tasks: the venues, and the matchers of the editions it was asked for last. */
export interface Engine {
  readonly venues: VenueTable;
  readonly knowledgeAsOf: string;
  /** Which numbers are of one security, and what became of it; for comparing holdings. */
  readonly knownLines: KnownLines;
  matcherFor(edition: Edition): Matcher;
  /** The lists beside the law that a run is asked for; those of the last run are kept, since orders come one by one. */
  ownListsFor(edition: Edition, asked: OwnListsAsked, policy: Policy): readonly OwnList[];
}

const matchersMax = 3;

/** Loads the reference data and builds the matcher of the built-in edition. */
export function loadEngine(): Engine {
  const builtIn = builtInEdition();
  const known = knowledge();
  const matchers = new Map([[builtIn.id, createMatcher(builtIn, known)]]);
  const venues = venueTable(known.venues);
  let last = { key: '', lists: [] as readonly OwnList[] };
  return {
    venues,
    knowledgeAsOf: known.asOf,
    knownLines: knownLinesOf(known),
    matcherFor: (edition) => {
      const made = matchers.get(edition.id) ?? createMatcher(edition, known);
      const eldest = [...matchers.keys()].find((id) => id !== builtIn.id);
      if (matchers.size >= matchersMax && eldest !== undefined) matchers.delete(eldest);
      matchers.set(edition.id, made);
      return made;
    },
    ownListsFor: (edition, asked, { restricted, restrictedLists = [] }) => {
      const key = JSON.stringify([edition.id, asked, restricted, restrictedLists]);
      if (last.key !== key) {
        const facts = { edition, knowledge: known, venues, otherLists };
        last = { key, lists: ownListsOf(asked, { restricted, restrictedLists }, facts) };
      }
      return last.lists;
    },
  };
}
