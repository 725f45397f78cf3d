import type { Edition, Listing } from './listing.ts';

/** The listing of an entry number; `null` for `null` and for numbers that the edition does not have. */
export type FindListing = (uid: number | null) => Listing | null;

/** Finds listings of an edition by their numbers. */
export function listingFinder({ listings }: Edition): FindListing {
  const byUid = new Map(listings.map((listing) => [listing.uid, listing]));
  return (uid) => (uid === null ? null : (byUid.get(uid) ?? null));
}

/** The listing of an entry number that the edition is known to have; throws where it has not. */
export function listingOf(edition: Edition, uid: number): Listing {
  const listing = edition.listings.find((one) => one.uid === uid);
  if (listing === undefined) throw new Error(`the edition ${edition.id} has no listing ${uid}`);
  return listing;
}
