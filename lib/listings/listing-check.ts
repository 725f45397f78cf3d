import {
  cmicProgramme,
  type ListedLink,
  type ListedName,
  type ListedNumber,
  type ListedTicker,
  type Listing,
} from './listing.ts';
import * as shape from './shape.ts';

const kinds: readonly ListedName['kind'][] = ['primary', 'aka', 'fka', 'nka', 'issuer'];
const scripts: readonly ListedName['script'][] = [
  'latin',
  'simplifiedChinese',
  'traditionalChinese',
  'other',
];
const schemes: readonly ListedNumber['scheme'][] = [
  'uscc',
  'lei',
  'companyNumber',
  'crNumber',
  'businessRegistrationNumber',
  'other',
];
const listingFields = [
  'uid',
  'name',
  'names',
  'tickers',
  'isins',
  'numbers',
  'targetType',
  'addresses',
  'links',
  'listedOn',
  'effectiveOn',
  'divestOn',
  'delistedOn',
  'programmes',
];

function checkName(value: unknown, where: string): ListedName {
  const row = shape.object(value, where, ['text', 'kind', 'strength', 'script']);
  return {
    text: shape.text(row['text'], `${where}.text`),
    kind: shape.oneOf(row['kind'], `${where}.kind`, kinds),
    strength: shape.oneOf(row['strength'], `${where}.strength`, ['strong', 'weak']),
    script: shape.oneOf(row['script'], `${where}.script`, scripts),
  };
}

function checkTicker(value: unknown, where: string): ListedTicker {
  const row = shape.object(value, where, ['printed', 'code', 'country']);
  return {
    printed: shape.text(row['printed'], `${where}.printed`),
    code: shape.text(row['code'], `${where}.code`),
    country: shape.textOrNull(row['country'], `${where}.country`),
  };
}

function checkNumber(value: unknown, where: string): ListedNumber {
  const row = shape.object(value, where, ['scheme', 'label', 'value', 'country']);
  return {
    scheme: shape.oneOf(row['scheme'], `${where}.scheme`, schemes),
    label: shape.text(row['label'], `${where}.label`),
    value: shape.text(row['value'], `${where}.value`),
    country: shape.textOrNull(row['country'], `${where}.country`),
  };
}

function checkLink(value: unknown, where: string): ListedLink {
  const row = shape.object(value, where, ['uid', 'name', 'relation']);
  return {
    uid: row['uid'] === null ? null : shape.entryNumber(row['uid'], `${where}.uid`),
    name: shape.text(row['name'], `${where}.name`),
    relation: shape.textOrNull(row['relation'], `${where}.relation`),
  };
}

function checkWhole(listing: Listing, at: string): Listing {
  const primary = listing.names.some((name) => name.kind === 'primary' && name.text === listing.name);
  if (!primary) throw new Error(`${at}.names: the name "${listing.name}" is not among them as primary.`);
  if (!listing.programmes.includes(cmicProgramme)) {
    throw new Error(`${at}.programmes: ${cmicProgramme} is not among them.`);
  }
  return listing;
}

/** Checks one listing read from JSON. Throws an `Error` that names the listing and the field. */
export function checkListing(value: unknown, where: string): Listing {
  const row = shape.object(value, where, listingFields);
  const uid = shape.entryNumber(row['uid'], `${where}.uid`);
  const at = `${where} (uid ${uid})`;
  const listing: Listing = {
    uid,
    name: shape.text(row['name'], `${at}.name`),
    names: shape.list(row['names'], `${at}.names`, checkName),
    tickers: shape.list(row['tickers'], `${at}.tickers`, checkTicker),
    isins: shape.list(row['isins'], `${at}.isins`, shape.text),
    numbers: shape.list(row['numbers'], `${at}.numbers`, checkNumber),
    targetType: shape.textOrNull(row['targetType'], `${at}.targetType`),
    addresses: shape.list(row['addresses'], `${at}.addresses`, shape.text),
    links: shape.list(row['links'], `${at}.links`, checkLink),
    listedOn: shape.dateOrNull(row['listedOn'], `${at}.listedOn`),
    effectiveOn: shape.dateOrNull(row['effectiveOn'], `${at}.effectiveOn`),
    divestOn: shape.dateOrNull(row['divestOn'], `${at}.divestOn`),
    delistedOn: shape.dateOrNull(row['delistedOn'], `${at}.delistedOn`),
    programmes: shape.list(row['programmes'], `${at}.programmes`, shape.text),
  };
  return checkWhole(listing, at);
}
