import type { Venue } from './venue.ts';
import type { VenueTable } from './venueTable.ts';

/** A code in the spelling of one venue. `padded`: zeros were added or taken away to get there. */
export interface FittedCode {
  readonly venue: Venue;
  readonly code: string;
  readonly padded: boolean;
}

/** Codes of letters as exchanges use them, a share class behind a slash included (`BRK/B`). */
const plainCode = /^[A-Z0-9][A-Z0-9.*+&/ -]{0,11}$/;

/**
 * The code as the venue writes it, or `null` where it cannot be a code of that venue. Digits are brought to the
 * venue's length: zeros are added, and surplus leading zeros taken away.
 */
export function fitCode(code: string, venue: Venue, table: VenueTable): FittedCode | null {
  const fitted = venue.codeLength === null ? code : toLength(code, venue.codeLength);
  if (fitted === null || !(table.patterns.get(venue.mic) ?? plainCode).test(fitted)) return null;
  return { venue, code: fitted, padded: fitted !== code };
}

/** Every venue that the code fits. Venues of a known shape outrank those that take any code (`600050 CN`: Shanghai, not Toronto). */
export function fitVenues(code: string, venues: readonly Venue[], table: VenueTable): readonly FittedCode[] {
  const fits = venues.flatMap((venue) => fitCode(code, venue, table) ?? []);
  const shaped = fits.filter((fit) => fit.venue.codePattern !== null);
  return shaped.length > 0 ? shaped : fits;
}

function toLength(code: string, length: number): string | null {
  if (!/^[0-9]{1,12}$/.test(code)) return null;
  const digits = code.replace(/^0+/, '');
  return digits === '' || digits.length > length ? null : digits.padStart(length, '0');
}
