import { editionOf } from './edition.ts';
import type { Edition, Listing } from './listing.ts';

/** The listings of the earlier edition that the later one no longer prints and that have no date of removal yet. */
export function newlyRemoved(before: Edition, after: Edition): readonly Listing[] {
  const printed = new Set(after.listings.map((listing) => listing.uid));
  return before.listings.filter((listing) => !printed.has(listing.uid) && listing.delistedOn === null);
}

/**
 * The later edition with the companies it no longer prints: closed, not deleted, so that questions about earlier days
 * are still answered. `removedOn` (ISO date) comes from OFAC's announcement: no publication prints the day. `null` will
 * do only where `newlyRemoved` names nobody.
 */
export function withClosedListings(before: Edition, after: Edition, removedOn: string | null): Edition {
  const printed = new Set(after.listings.map((listing) => listing.uid));
  const closed = before.listings
    .filter((listing) => !printed.has(listing.uid))
    .map((listing) => ({ ...listing, delistedOn: listing.delistedOn ?? removedOn }));
  return editionOf({ ...after, listings: [...after.listings, ...closed] });
}
