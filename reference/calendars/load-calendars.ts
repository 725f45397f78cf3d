import type { KnownSecurity } from '../../lib/matching/knowledge.ts';
import type { VenueCalendars } from '../../lib/rules/calendar.ts';
import { readSecurities } from '../securities/read-securities.ts';
import type { Context } from '../table/context.ts';
import { readCoverage, readHours, readKept, readSettlement } from './read-calendars.ts';
import { readHolidays } from './read-holidays.ts';

/** Everything known of the days and hours of venues, checked. */
export function readVenueCalendars(context: Context): VenueCalendars {
  const holidays = readHolidays(context);
  const parts = readHours(context, holidays);
  return {
    zones: new Map([...context.venues.values()].map(({ mic, timeZone }) => [mic, timeZone])),
    holidays,
    parts,
    covered: readCoverage(context, holidays),
    kept: readKept(context, parts),
    settlement: readSettlement(context),
    onlyVenues: onlyVenuesOf(readSecurities(context)),
  };
}

/** An ISIN is certain of its venue where every row of it names the same one and is still quoted there. */
function onlyVenuesOf(securities: readonly KnownSecurity[]): ReadonlyMap<string, string> {
  const certain = new Map<string, string | null>();
  for (const { isin, mic, status } of securities) {
    if (isin === null) continue;
    const here = status === 'quoted' ? mic : null;
    const known = certain.get(isin);
    certain.set(isin, known === undefined || known === here ? here : null);
  }
  return new Map([...certain].flatMap(([isin, mic]) => (mic === null ? [] : [[isin, mic] as const])));
}
