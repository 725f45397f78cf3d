import type { Edition } from '../lib/listings/listing.ts';
import type { OtherLists } from '../lib/listings/related-list.ts';
import type { Knowledge } from '../lib/matching/knowledge.ts';
import type { VenueCalendars } from '../lib/rules/calendar.ts';
import type { DecisionTable } from '../lib/rules/decision-table.ts';
import type { Rules } from '../lib/rules/rules.ts';
import { loadBuiltInEdition } from '../reference/edition/built-in.ts';
import { loadAsOf, loadCalendars, loadKnowledge, loadOtherLists } from '../reference/load.ts';
import { readPrepared } from '../reference/prepared.ts';
import { loadDecisionTable, loadRules } from '../reference/rules/load.ts';

/** What was read and checked when the program was put together, as long as no table is another one since. */
const prepared = once(() => readPrepared() ?? 'none');

/** The list shipped with this version; read at the first call, and checked where that is not done yet. */
export const builtInEdition: () => Edition = once(() => {
  const ready = prepared();
  return ready === 'none' ? loadBuiltInEdition() : ready.edition();
});

/** The rules shipped with this version; read and checked at the first call. */
export const rules: () => Rules = once(loadRules);

/** The decision table shipped with this version; read and checked at the first call. */
export const decisionTable: () => DecisionTable = once(() => loadDecisionTable(rules()));

/** What matching knows beside the list; read at the first call, and checked where that is not done yet. */
export const knowledge: () => Knowledge = once(() => {
  const ready = prepared();
  if (ready !== 'none') return ready.knowledge();
  return loadKnowledge(builtInEdition().listings.map((one) => one.uid));
});

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
