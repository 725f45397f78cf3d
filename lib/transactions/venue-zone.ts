import { venuesNamed } from '../identifiers/venue-table.ts';
import type { VenueTable } from '../identifiers/venue-table.ts';

/** The IANA zone of a venue by its MIC or as files spell it; `null` where the spelling leaves the zone open. */
export function zoneOfVenue(text: string, table: VenueTable): string | null {
  const [zone, another] = new Set(venuesNamed(text, table).map(({ timeZone }) => timeZone));
  return another === undefined ? (zone ?? null) : null;
}
