import type { Edition } from '../lib/listings/listing.ts';
import type { OtherLists } from '../lib/listings/related-list.ts';
import type { Knowledge } from '../lib/matching/knowledge.ts';
import type { VenueCalendars } from '../lib/rules/calendar.ts';
import type { DecisionTable } from '../lib/rules/decision-table.ts';
import type { Rules } from '../lib/rules/rules.ts';
import { loadBuiltInEdition } from '../reference/edition/built-in.ts';
import { loadAsOf, loadCalendars, loadKnowledge, loadOtherLists } from '../reference/load.ts';
import { loadDecisionTable, loadRules } from '../reference/rules/load.ts';

/** The list shipped with this version; read and checked at the first call. */
export const builtInEdition: () => Edition = once(loadBuiltInEdition);

/** The rules shipped with this version; read and checked at the first call. */
export const rules: () => Rules = once(loadRules);

/** The decision table shipped with this version; read and checked at the first call. */
export const decisionTable: () => DecisionTable = once(() => loadDecisionTable(rules()));

/** What matching knows beside the list; read and checked at the first call. */
export const knowledge: () => Knowledge = once(() =>
  loadKnowledge(builtInEdition().listings.map((one) => one.uid)),
);

/** The day up to which that was gathered. */
export const knowledgeAsOf: () => string = once(loadAsOf);

/** Days and hours of venues; read and checked at the first call. */
export const calendars: () => VenueCalendars = once(() =>
  loadCalendars(builtInEdition().listings.map((one) => one.uid)),
);

/** Entries of other US lists, for firms that restrict these as well; read and checked at the first call. */
export const otherLists: () => OtherLists = once(() =>
  loadOtherLists(builtInEdition().listings.map((one) => one.uid)),
);

function once<T extends object | string>(load: () => T): () => T {
  let loaded: T | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
