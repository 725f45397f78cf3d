import type { Edition, Listing } from './listing.ts';

/** The listing of an entry number; `null` for `null` and for numbers that the edition does not have. */
export type FindListing = (uid: number | null) => Listing | null;

/** Finds listings of an edition by their numbers. */
export function listingFinder({ listings }: Edition): FindListing {
  const byUid = new Map(listings.map((listing) => [listing.uid, listing]));
  return (uid) => (uid === null ? null : (byUid.get(uid) ?? null));
}
