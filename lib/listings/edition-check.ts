import { checkListing } from './listing-check.ts';
import { findingCodes, type Edition, type ListFinding, type ListFormat } from './listing.ts';
import * as shape from './shape.ts';

const formats: readonly ListFormat[] = [
  'enhancedXml',
  'consolidatedXml',
  'consolidatedCsv',
  'tradeGovCsv',
  'builtIn',
];

function checkFinding(value: unknown, where: string): ListFinding {
  const row = shape.object(value, where, ['code', 'uid', 'name', 'seen', 'text']);
  return {
    code: shape.oneOf(row['code'], `${where}.code`, findingCodes),
    uid: shape.entryNumber(row['uid'], `${where}.uid`),
    name: shape.text(row['name'], `${where}.name`),
    seen: shape.textOrEmpty(row['seen'], `${where}.seen`),
    text: shape.text(row['text'], `${where}.text`),
  };
}

function checkOrder(edition: Edition): Edition {
  edition.listings.forEach((listing, place) => {
    const before = edition.listings[place - 1];
    if (before && before.uid >= listing.uid) {
      throw new Error(`listings[${place}]: the uid ${listing.uid} stands twice or out of order.`);
    }
  });
  return edition;
}

/** Checks the shape of an edition read from JSON, field by field. Throws an `Error` that names the first wrong place. */
export function checkEdition(value: unknown, schema: string): Edition {
  const names = ['schema', 'id', 'commonDigest', 'publishedOn', 'source', 'format', 'listings', 'findings'];
  const row = shape.object(value, 'edition', names);
  shape.oneOf(row['schema'], 'edition.schema', [schema]);
  return checkOrder({
    id: shape.digest(row['id'], 'edition.id'),
    commonDigest: shape.digest(row['commonDigest'], 'edition.commonDigest'),
    publishedOn: shape.dateOrNull(row['publishedOn'], 'edition.publishedOn'),
    source: shape.text(row['source'], 'edition.source'),
    format: shape.oneOf(row['format'], 'edition.format', formats),
    listings: shape.list(row['listings'], 'listings', checkListing),
    findings: shape.list(row['findings'], 'findings', checkFinding),
  });
}
