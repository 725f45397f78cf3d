import type { Edition } from '../lib/listings/listing.ts';
import type { Knowledge } from '../lib/matching/knowledge.ts';
import type { VenueCalendars } from '../lib/rules/calendar.ts';
import type { Rules } from '../lib/rules/rules.ts';
import { loadBuiltInEdition } from '../reference/edition/built-in.ts';
import { loadCalendars, loadKnowledge } from '../reference/load.ts';
import { loadRules } from '../reference/rules/load.ts';

/** The list shipped with this version; read and checked at the first call. */
export const builtInEdition: () => Edition = once(loadBuiltInEdition);

/** The rules shipped with this version; read and checked at the first call. */
export const rules: () => Rules = once(loadRules);

/** What matching knows beside the list; read and checked at the first call. */
export const knowledge: () => Knowledge = once(() =>
  loadKnowledge(builtInEdition().listings.map((one) => one.uid)),
);

/** Days and hours of venues; read and checked at the first call. */
export const calendars: () => VenueCalendars = once(() =>
  loadCalendars(builtInEdition().listings.map((one) => one.uid)),
);

function once<T extends object>(load: () => T): () => T {
  let loaded: T | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
