import { formatInstant } from '../../lib/dates.ts';
import type { Edition, ListedNumber, Listing } from '../../lib/listings/listing.ts';
import { deadlinesOf, statusAt } from '../../lib/rules/deadlines.ts';
import type { Status } from '../../lib/rules/status.ts';

export const legalZone = 'America/New_York';

/** An edition as programs see it, without its listings. */
export interface EditionView {
  readonly id: string;
  readonly publishedOn: string | null;
  readonly source: string;
  readonly listings: number;
}

/** A listing as programs see it: what is printed, its deadlines, and where it stands at the as-of instant. */
export interface ListingView {
  readonly uid: number;
  readonly name: string;
  readonly names: Listing['names'];
  readonly identifiers: readonly {
    readonly scheme: string;
    readonly value: string;
    readonly country: string | null;
  }[];
  readonly listedOn: string | null;
  readonly effectiveOn: string | null;
  readonly divestOn: string | null;
  readonly delistedOn: string | null;
  readonly effectiveAt: string | null;
  readonly divestBefore: string | null;
  /** `null`: not on the list yet at the as-of instant. */
  readonly status: Status | null;
}

export interface ListingsView {
  readonly edition: EditionView;
  readonly asOf: string;
  readonly listings: readonly ListingView[];
}

/** The edition's name card. */
export function editionView(edition: Edition): EditionView {
  const { id, publishedOn, source, listings } = edition;
  return { id, publishedOn, source, listings: listings.length };
}

/** All listings of an edition as of an instant (milliseconds since 1970-01-01T00:00Z). */
export function listingsView(edition: Edition, asOf: number): ListingsView {
  const listings = edition.listings.map((listing) => listingView(listing, asOf));
  return { edition: editionView(edition), asOf: formatInstant(asOf, legalZone), listings };
}

/** One listing as of an instant. */
export function listingView(listing: Listing, asOf: number): ListingView {
  const { uid, name, names, listedOn, effectiveOn, divestOn, delistedOn } = listing;
  const { effectiveAt, divestBefore } = deadlinesOf(listing, asOf);
  const printed = {
    uid,
    name,
    names,
    identifiers: identifiersOf(listing),
    listedOn,
    effectiveOn,
    divestOn,
    delistedOn,
  };
  return { ...printed, effectiveAt, divestBefore, status: statusAt(listing, asOf) };
}

function identifiersOf(listing: Listing): ListingView['identifiers'] {
  return [
    ...listing.tickers.map((one) => ({ scheme: 'ticker', value: one.code, country: one.country })),
    ...listing.isins.map((value) => ({ scheme: 'isin', value, country: null })),
    ...listing.numbers.map((one) => ({ scheme: schemeOf(one), value: one.value, country: one.country })),
  ];
}

function schemeOf(number: ListedNumber): string {
  return number.scheme === 'other' ? number.label : number.scheme;
}
