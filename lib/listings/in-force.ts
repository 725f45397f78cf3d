import type { Edition, Listing } from './listing.ts';

/**
 * True on the days on which a company stands on the list: from its listing date until the day before it is taken
 * off. A listing without a published date counts: leaving it out would be a guess in the dangerous direction.
 */
export function isInForce(listing: Listing, on: string): boolean {
  const listed = listing.listedOn === null || listing.listedOn <= on;
  return listed && (listing.delistedOn === null || listing.delistedOn > on);
}

/** The listings of an edition in force on a calendar date (ISO). */
export function listingsInForce(edition: Edition, on: string): readonly Listing[] {
  return edition.listings.filter((listing) => isInForce(listing, on));
}
