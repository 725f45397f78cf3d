import type { ListedLink, ListedName, ListedNumber, Listing } from './listing.ts';
import { foldName } from './names.ts';

/** Plain arrays of text in one fixed order: the same content always gives the same JSON. */
type Canonical = readonly unknown[];

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortedSet(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(byCodeUnits);
}

function rows(values: readonly Canonical[]): string[] {
  return sortedSet(values.map((value) => JSON.stringify(value)));
}

function byUid(listings: readonly Listing[]): Listing[] {
  return [...listings].sort((a, b) => a.uid - b.uid);
}

const nameRow = ({ text, kind, strength, script }: ListedName): Canonical => [text, kind, strength, script];
const numberRow = ({ scheme, label, value, country }: ListedNumber): Canonical => [
  scheme,
  label,
  value,
  country,
];
const linkRow = ({ uid, name, relation }: ListedLink): Canonical => [uid, name, relation];

/** Everything that listings say. Lists inside a listing are sets here: their printed order is no content. */
export function fullContent(listings: readonly Listing[]): Canonical {
  return byUid(listings).map((listing) => [
    listing.uid,
    listing.name,
    rows(listing.names.map(nameRow)),
    rows(listing.tickers.map(({ printed, code, country }) => [printed, code, country])),
    sortedSet(listing.isins),
    rows(listing.numbers.map(numberRow)),
    listing.targetType,
    sortedSet(listing.addresses),
    rows(listing.links.map(linkRow)),
    listing.listedOn,
    listing.effectiveOn,
    listing.divestOn,
    listing.delistedOn,
    sortedSet(listing.programmes),
  ]);
}

/** The names of a listing that every layout prints, without what only some print (kind, strength, capitals). */
export function commonNames(names: readonly ListedName[]): string[] {
  return names.filter((name) => name.script === 'latin').map((name) => foldName(name.text));
}

/**
 * What all four layouts carry alike, found by comparing real publications: uid, names in Latin script (trade.gov
 * prints small letters, and neither kind nor strength), tickers by code and country, ISINs, numbers of the legal
 * person, target type, the three dates. Left out because a layout cannot carry it: Chinese names (enhanced XML
 * only), alias kind and strength (not trade.gov), links (not trade.gov; the relation only in the enhanced XML),
 * addresses (trade.gov orders their lines otherwise; the CSV set keeps them in a file of its own), other programmes.
 */
export function commonContent(listings: readonly Listing[]): Canonical {
  return byUid(listings).map((listing) => [
    listing.uid,
    foldName(listing.name),
    sortedSet(commonNames(listing.names)),
    rows(listing.tickers.map(({ code, country }) => [code, country])),
    sortedSet(listing.isins),
    rows(listing.numbers.map(({ scheme, value }) => [scheme, value])),
    listing.targetType,
    listing.listedOn,
    listing.effectiveOn,
    listing.divestOn,
    listing.delistedOn,
  ]);
}
