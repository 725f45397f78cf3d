import type { PrintedAttribute, PrintedEntry } from './entry.ts';
import { finding } from './findings.ts';
import { meaningOf } from './labels.ts';
import type { ListFinding, ListedName, ListedNumber, Listing } from './listing.ts';
import { scriptOf } from './names.ts';
import { readPublishedDate } from './published-date.ts';
import { splitTicker } from './tickers.ts';

/** A listing with what was odd about how it is printed, which the listing itself no longer shows. */
export interface AssembledListing {
  readonly listing: Listing;
  readonly findings: readonly ListFinding[];
}

function valuesOf(entry: PrintedEntry, kind: 'ticker' | 'isin' | 'issuer' | 'targetType'): string[] {
  return entry.attributes
    .filter((one) => one.value !== '')
    .filter((one) => meaningOf(one.label)?.kind === kind)
    .map((one) => one.value);
}

function numberOf({ label, value, country }: PrintedAttribute): ListedNumber[] {
  const meaning = meaningOf(label);
  return meaning?.kind === 'number' && value !== ''
    ? [{ scheme: meaning.scheme, label, value, country }]
    : [];
}

function namesOf(entry: PrintedEntry): ListedName[] {
  const primary: ListedName = {
    text: entry.name,
    kind: 'primary',
    strength: 'strong',
    script: scriptOf(entry.name),
  };
  const issuers = valuesOf(entry, 'issuer').map((text): ListedName => ({
    text,
    kind: 'issuer',
    strength: 'strong',
    script: scriptOf(text),
  }));
  return [primary, ...entry.aliases, ...issuers];
}

type DateField = 'listedOn' | 'effectiveOn' | 'divestOn';

/** The published date of one kind: the first that can be read; every other one printed becomes a finding. */
function dateOf(entry: PrintedEntry, field: DateField, findings: ListFinding[]): string | null {
  const printed = entry.attributes.filter((one) => {
    const meaning = meaningOf(one.label);
    return meaning?.kind === 'date' && meaning.field === field && one.value !== '';
  });
  let found: string | null = null;
  for (const { label, value } of printed) {
    const read = readPublishedDate(value.trim());
    if (read === null) {
      findings.push(
        finding('dateMissing', entry, value, `The ${label} "${value}" cannot be read as a date.`),
      );
    } else if (found === null) {
      found = read;
    } else if (read !== found) {
      findings.push(
        finding('dateDiffers', entry, value, `The ${label} is printed twice: ${found} is used, not ${read}.`),
      );
    }
  }
  return found;
}

function unusedText(entry: PrintedEntry): ListFinding[] {
  const unknown = entry.attributes
    .filter((one) => meaningOf(one.label) === null || one.value === '')
    .map((one) => `${one.label}: ${one.value}`);
  return [...unknown, ...entry.leftovers].map((seen) =>
    finding('attributeUnknown', entry, seen, `The entry says "${seen}", which nothing here uses.`),
  );
}

function repeatedIsins(entry: PrintedEntry, isins: readonly string[]): ListFinding[] {
  const repeated = isins.filter((isin, place) => isins.indexOf(isin) !== place);
  return [...new Set(repeated)].map((isin) => {
    const times = isins.filter((one) => one === isin).length;
    return finding(
      'isinRepeated',
      entry,
      isin,
      `The ISIN ${isin} is printed ${times} times; it is kept once.`,
    );
  });
}

function cutRemarks(entry: PrintedEntry): ListFinding[] {
  if (entry.cutAt === null) return [];
  const text =
    'The remarks stop in the middle and no continuation was given (CONS_COMMENTS.CSV): what followed is unknown.';
  return [finding('remarksCut', entry, entry.cutAt, text)];
}

/**
 * Turns an entry as printed into a listing. ISINs are kept exactly as printed, each once, valid or not; what that
 * leaves out (repeats, unknown labels, cut remarks) is in the findings.
 */
export function assembleListing(entry: PrintedEntry): AssembledListing {
  const findings: ListFinding[] = [...cutRemarks(entry), ...unusedText(entry)];
  const isins = valuesOf(entry, 'isin');
  findings.push(...repeatedIsins(entry, isins));
  const listing: Listing = {
    uid: entry.uid,
    name: entry.name,
    names: namesOf(entry),
    tickers: valuesOf(entry, 'ticker').map(splitTicker),
    isins: [...new Set(isins)],
    numbers: entry.attributes.flatMap(numberOf),
    targetType: valuesOf(entry, 'targetType').join(' / ') || null,
    addresses: entry.addresses,
    links: entry.links,
    listedOn: dateOf(entry, 'listedOn', findings),
    effectiveOn: dateOf(entry, 'effectiveOn', findings),
    divestOn: dateOf(entry, 'divestOn', findings),
    delistedOn: null,
    programmes: entry.programmes,
  };
  return { listing, findings };
}
