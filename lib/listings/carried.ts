import type { Edition } from './listing.ts';

/** Something that not every layout carries, so that its absence from an edition means nothing. */
export type PartialContent =
  'chineseNames' | 'aliasKinds' | 'capitals' | 'links' | 'linkRelations' | 'addresses';

const missingFrom: Readonly<Record<Edition['format'], readonly PartialContent[]>> = {
  enhancedXml: [],
  builtIn: [],
  consolidatedXml: ['chineseNames', 'linkRelations'],
  consolidatedCsv: ['chineseNames', 'linkRelations'],
  tradeGovCsv: ['chineseNames', 'aliasKinds', 'capitals', 'links', 'linkRelations', 'addresses'],
};

const sentences: Readonly<Record<PartialContent, string>> = {
  chineseNames: 'Names in Chinese script are not compared: one of the two publications cannot carry them.',
  aliasKinds:
    'Whether a name is a.k.a. or f.k.a., strong or weak, is not compared: trade.gov does not print it.',
  capitals: 'Capitals in names are not compared: trade.gov prints names in small letters.',
  links: 'Links between companies are not compared: trade.gov does not print them.',
  linkRelations:
    'How companies are linked is not compared: one of the two publications only names the other.',
  addresses: 'Addresses are not compared: one of the two publications lacks them or prints them otherwise.',
};

/** What two editions cannot be compared in. An edition without any address was read without CONS_ADD.CSV. */
export function notComparable(a: Edition, b: Edition): ReadonlySet<PartialContent> {
  const missing = new Set([...missingFrom[a.format], ...missingFrom[b.format]]);
  const lacksAddresses = (edition: Edition): boolean =>
    edition.listings.every((listing) => listing.addresses.length === 0);
  if (lacksAddresses(a) || lacksAddresses(b)) missing.add('addresses');
  const bothFromTradeGov = a.format === 'tradeGovCsv' && b.format === 'tradeGovCsv';
  if (bothFromTradeGov)
    for (const content of ['capitals', 'addresses', 'links'] as const) missing.delete(content);
  return missing;
}

/** The sentence about something that is not compared. */
export function whyNotCompared(content: PartialContent): string {
  return sentences[content];
}
