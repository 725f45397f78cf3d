import { commonNames } from '../listings/canonical.ts';
import type { Listing } from '../listings/listing.ts';
import { foldName } from '../listings/names.ts';
import { digestOf } from './digest.ts';

/** What of a listing a decision is bound to, as its publications write it. */
export const contentFields = [
  'name',
  'names',
  'tickers',
  'isins',
  'numbers',
  'listedOn',
  'effectiveOn',
  'divestOn',
  'delistedOn',
] as const;

/** The values of each field in alphabetical order; an unknown date is an empty list. */
export type ListingContent = Readonly<Record<(typeof contentFields)[number], readonly string[]>>;

/**
 * Names, identifiers and dates of a listing. Only what all layouts of the list carry alike, so that the same list in
 * another layout changes nothing (see commonContent in listings/canonical.ts).
 */
export function listingContent(listing: Listing): ListingContent {
  return {
    name: [foldName(listing.name)],
    names: sorted(commonNames(listing.names)),
    tickers: sorted(
      listing.tickers.map(({ code, country }) => (country === null ? code : `${code} ${country}`)),
    ),
    isins: sorted(listing.isins),
    numbers: sorted(listing.numbers.map(({ scheme, value }) => `${scheme} ${value}`)),
    listedOn: known(listing.listedOn),
    effectiveOn: known(listing.effectiveOn),
    divestOn: known(listing.divestOn),
    delistedOn: known(listing.delistedOn),
  };
}

/** The digest of a listing's names, identifiers and dates. */
export function listingDigest(listing: Listing): string {
  return digestOf(listingContent(listing));
}

const fieldWords: Readonly<Record<keyof ListingContent, string>> = {
  name: 'name',
  names: 'names',
  tickers: 'tickers',
  isins: 'ISINs',
  numbers: 'numbers of the legal person',
  listedOn: 'listing date',
  effectiveOn: 'effective date',
  divestOn: 'divestment date',
  delistedOn: 'date of removal',
};

/** What the list says otherwise about the company since, one sentence a field; empty where nothing changed. */
export function listingChanges(then: ListingContent, now: ListingContent): readonly string[] {
  return contentFields.flatMap((field) => {
    const gone = then[field].filter((value) => !now[field].includes(value));
    const added = now[field].filter((value) => !then[field].includes(value));
    if (gone.length + added.length === 0) return [];
    const parts = [
      added.length > 0 ? `now ${added.join('; ')}` : null,
      gone.length > 0 ? `no longer ${gone.join('; ')}` : null,
    ];
    const text = parts.filter((part) => part !== null).join(', ');
    return [`The list changed the ${fieldWords[field]} of the company: ${text}.`];
  });
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}

function known(date: string | null): readonly string[] {
  return date === null ? [] : [date];
}
