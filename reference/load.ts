import type { OtherLists } from '../lib/listings/related-list.ts';
import type { Knowledge } from '../lib/matching/knowledge.ts';
import type { VenueCalendars } from '../lib/rules/calendar.ts';
import { readActions } from './actions/read-actions.ts';
import { readVenueCalendars } from './calendars/load-calendars.ts';
import { checkConsistency } from './consistency.ts';
import { dataPath } from './data-path.ts';
import { readLookalikes } from './lookalikes/read-lookalikes.ts';
import { readNames } from './names/read-names.ts';
import { readVocabulary } from './names/read-vocabulary.ts';
import { readOtherCompanies } from './related-lists/read-other-companies.ts';
import { readRelatedLists } from './related-lists/read-related-lists.ts';
import { readDerivatives } from './securities/read-derivatives.ts';
import { readSecurities } from './securities/read-securities.ts';
import { date, provenance } from './table/cells.ts';
import type { Context } from './table/context.ts';
import { readTable } from './table/table.ts';
import { readVenues } from './venues/read-venues.ts';

function contextOf(uids: readonly number[], root: string): Context {
  const venues = new Map(readVenues(root).map((venue) => [venue.mic, venue]));
  return { root, uids: new Set(uids), venues };
}

/** The day up to which the facts were gathered; reports print it beside what rests on them. */
export function loadAsOf(root: string = dataPath('.')): string {
  const [row, second] = readTable(root, 'as-of.csv', ['asOf', 'confidence', 'source']);
  if (row === undefined || second !== undefined)
    throw new Error('reference/as-of.csv must have exactly one row.');
  provenance(row);
  return date(row, 'asOf');
}

/**
 * Everything that matching knows beside the edition, read and checked at start. `uids` are those of the built-in
 * edition; `root` is the reference/ directory. Throws ReferenceDataError, naming file, row, column and value.
 */
export function loadKnowledge(uids: readonly number[], root: string = dataPath('.')): Knowledge {
  const context = contextOf(uids, root);
  const securities = readSecurities(context);
  const knowledge: Knowledge = {
    asOf: loadAsOf(root),
    venues: [...context.venues.values()],
    securities: [...securities, ...readDerivatives(context, securities)],
    lookalikes: readLookalikes(context),
    actions: readActions(context),
    names: readNames(context),
    vocabulary: readVocabulary(root),
  };
  checkConsistency(knowledge);
  return knowledge;
}

/** The exchange calendars, checked as `loadKnowledge` checks; `uids` as there. */
export function loadCalendars(uids: readonly number[], root: string = dataPath('.')): VenueCalendars {
  return readVenueCalendars(contextOf(uids, root));
}

/** The entries of other US lists, checked as `loadKnowledge` checks. */
export function loadOtherLists(uids: readonly number[], root: string = dataPath('.')): OtherLists {
  const context = contextOf(uids, root);
  return { related: readRelatedLists(context), companies: readOtherCompanies(context) };
}
