import type { Venue } from './venue.ts';
import type { VenueTable } from './venue-table.ts';

/** Codes of a venue that has a length but no pattern of its own. */
const wholeNumber = /^0*[1-9][0-9]*$/;

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
  const pattern = table.patterns.get(venue.mic) ?? (venue.codeLength === null ? plainCode : wholeNumber);
  return pattern.test(fitted) ? { venue, code: fitted, padded: fitted !== code } : null;
}

/**
 * Every venue that the code fits. Letters are shared (`CN` is Canada for terminals, China on the list), so the shape
 * decides: digits belong to venues of fixed length first (`600050 CN`: Shanghai, not Toronto), and any code to
 * venues of a known shape before those that take everything.
 */
export function fitVenues(code: string, venues: readonly Venue[], table: VenueTable): readonly FittedCode[] {
  const fits: FittedCode[] = [];
  for (const venue of venues) {
    const fit = fitCode(code, venue, table);
    if (fit !== null) fits.push(fit);
  }
  if (fits.length <= 1) return fits;
  const fixed = /^[0-9]+$/.test(code) ? fits.filter((fit) => fit.venue.codeLength !== null) : [];
  if (fixed.length > 0) return fixed;
  const shaped = fits.filter((fit) => fit.venue.codePattern !== null);
  return shaped.length > 0 ? shaped : fits;
}

function toLength(code: string, length: number): string {
  const digits = /^[0-9]{1,12}$/.test(code) ? code.replace(/^0+/, '') : '';
  return digits === '' || digits.length > length ? code : digits.padStart(length, '0');
}
