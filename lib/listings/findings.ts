import { isValidIsin } from '../identifiers/isin.ts';
import * as lei from '../identifiers/lei.ts';
import * as uscc from '../identifiers/uscc.ts';
import type { ListFinding, Listing } from './listing.ts';
import { foldName, looseName } from './names.ts';
import { addDays } from '../dates.ts';
import { isOddlySpaced } from './tickers.ts';

/** One finding about an entry. `text` is a sentence for people. */
export function finding(
  code: ListFinding['code'],
  entry: { readonly uid: number; readonly name: string },
  seen: string,
  text: string,
): ListFinding {
  return { code, uid: entry.uid, name: entry.name, seen, text };
}

function isinFindings(listing: Listing): ListFinding[] {
  return listing.isins
    .filter((isin) => !isValidIsin(isin))
    .map((isin) =>
      finding(
        'isinInvalid',
        listing,
        isin,
        `${isin} is printed as an ISIN and is none (length or check digit). It is compared as printed.`,
      ),
    );
}

function tickerFindings(listing: Listing): ListFinding[] {
  return listing.tickers.flatMap((ticker) => {
    if (ticker.country === null) {
      const text = `The ticker "${ticker.printed}" names no country.`;
      return [finding('tickerUnsplit', listing, ticker.printed, text)];
    }
    const text = `The ticker "${ticker.printed}" is read as ${ticker.code} in ${ticker.country}.`;
    return isOddlySpaced(ticker) ? [finding('tickerOddlySpaced', listing, ticker.printed, text)] : [];
  });
}

function numberFindings(listing: Listing): ListFinding[] {
  return listing.numbers
    .filter(({ scheme, value }) =>
      scheme === 'uscc' ? uscc.read(value) === null : scheme === 'lei' && lei.read(value) === null,
    )
    .map(({ label, value }) =>
      finding(
        'numberInvalid',
        listing,
        value,
        `The ${label} ${value} fails its check. It is kept as printed.`,
      ),
    );
}

function absences(listing: Listing): ListFinding[] {
  const found: ListFinding[] = [];
  if (listing.tickers.length === 0 && listing.isins.length === 0) {
    const text =
      'The list prints neither a ticker nor an ISIN: only names and numbers can match this company.';
    found.push(finding('noIdentifiers', listing, '', text));
  }
  if (listing.targetType === null) {
    found.push(finding('noTargetType', listing, '', 'The list does not say what type of target this is.'));
  }
  return found;
}

const dateLabels = {
  listedOn: 'listing date',
  effectiveOn: 'effective date',
  divestOn: 'divestment date',
} as const;

function dateFindings(listing: Listing): ListFinding[] {
  const missing = (['listedOn', 'effectiveOn', 'divestOn'] as const)
    .filter((field) => listing[field] === null)
    .map((field) => finding('dateMissing', listing, '', `The list prints no ${dateLabels[field]}.`));
  const listedOn = listing.listedOn;
  if (listedOn === null) return missing;
  const differing = (
    [
      ['effectiveOn', 60],
      ['divestOn', 365],
    ] as const
  ).flatMap(([field, days]) => {
    const published = listing[field];
    const counted = addDays(listedOn, days);
    if (published === null || published === counted) return [];
    const text = `The ${dateLabels[field]} is published as ${published}; ${days} days from ${listedOn} would be ${counted}. The published date is used.`;
    return [finding('dateDiffers', listing, published, text)];
  });
  return [...missing, ...differing];
}

function namesRepeatedInside(listing: Listing): ListFinding[] {
  const seen = new Set<string>();
  return listing.names.flatMap((name) => {
    const key = `${name.kind === 'issuer' ? 'issuer' : 'name'} ${foldName(name.text)}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [finding('nameRepeated', listing, name.text, `The name "${name.text}" is printed twice.`)];
  });
}

function linkFindings(listing: Listing, uids: ReadonlySet<number>): ListFinding[] {
  return listing.links
    .filter((link) => link.uid === null || !uids.has(link.uid))
    .map((link) =>
      finding(
        'linkUnresolved',
        listing,
        link.name,
        `It is linked to "${link.name}", which is no listing here.`,
      ),
    );
}

/** Names that two listings share (China Telecom, Huawei Investment): alone they do not say which is meant. */
function namesShared(listings: readonly Listing[]): ListFinding[] {
  const holders = new Map<string, Set<Listing>>();
  for (const listing of listings) {
    for (const { text } of listing.names) {
      const key = looseName(text);
      holders.set(key, (holders.get(key) ?? new Set()).add(listing));
    }
  }
  return [...holders].flatMap(([key, sharing]) =>
    sharing.size < 2 ? [] : [...sharing].map((listing) => sharedName(key, listing, sharing)),
  );
}

function sharedName(key: string, listing: Listing, sharing: ReadonlySet<Listing>): ListFinding {
  const name = listing.names.find(({ text }) => looseName(text) === key)?.text ?? listing.name;
  const others = [...sharing].filter((one) => one !== listing);
  const where = others.map((one) => `${one.uid} (${one.name})`).join(', ');
  return finding('nameRepeated', listing, name, `The name "${name}" also stands at entry ${where}.`);
}

/**
 * What is wrong or odd in the listings themselves: bad check digits, odd tickers, absent identifiers, dates that the
 * rule of 60 and 365 days does not give, names of two companies, links that lead nowhere. Nothing is repaired.
 */
export function findingsOf(listings: readonly Listing[]): ListFinding[] {
  const uids = new Set(listings.map((listing) => listing.uid));
  const single = listings.flatMap((listing) => [
    ...absences(listing),
    ...dateFindings(listing),
    ...isinFindings(listing),
    ...tickerFindings(listing),
    ...numberFindings(listing),
    ...namesRepeatedInside(listing),
    ...linkFindings(listing, uids),
  ]);
  return [...single, ...namesShared(listings)];
}
