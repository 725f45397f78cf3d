import { notComparable, whyNotCompared, type PartialContent } from './carried.ts';
import type { Edition, ListedName, Listing } from './listing.ts';
import { foldName } from './names.ts';

/** One field of a listing that two editions state differently. A single value comes as a list of one or none. */
export interface FieldChange {
  readonly field: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly text: string;
}

export interface ListingChange {
  readonly uid: number;
  readonly name: string;
  readonly changes: readonly FieldChange[];
}

/** What changed from one edition to another. `notCompared` says in sentences what a layout could not carry. */
export interface EditionDifference {
  readonly added: readonly Listing[];
  readonly removed: readonly Listing[];
  readonly changed: readonly ListingChange[];
  readonly unchanged: number;
  readonly notCompared: readonly string[];
}

type Ignored = ReadonlySet<PartialContent>;

/** A field with the words for it, and how its values read: equal texts are equal values. */
interface ComparedField {
  readonly field: string;
  readonly words: string;
  readonly values: (listing: Listing, ignored: Ignored) => readonly (string | null)[];
}

function nameText(name: ListedName, ignored: Ignored): string {
  const text = ignored.has('capitals') ? foldName(name.text) : name.text;
  const issuerOrName = name.kind === 'issuer' ? 'issuer' : 'name';
  const kind = ignored.has('aliasKinds') ? issuerOrName : `${name.kind}, ${name.strength}`;
  return `${text} (${kind})`;
}

const fields: readonly ComparedField[] = [
  {
    field: 'name',
    words: 'name',
    values: ({ name }, ignored) => [ignored.has('capitals') ? foldName(name) : name],
  },
  {
    field: 'names',
    words: 'names',
    values: ({ names }, ignored) =>
      names
        .filter((name) => name.script === 'latin' || !ignored.has('chineseNames'))
        .map((name) => nameText(name, ignored)),
  },
  {
    field: 'tickers',
    words: 'tickers',
    values: ({ tickers }) => tickers.map(({ code, country }) => (country ? `${code} ${country}` : code)),
  },
  { field: 'isins', words: 'ISINs', values: ({ isins }) => isins },
  {
    field: 'numbers',
    words: 'numbers of the legal person',
    values: ({ numbers }) => numbers.map(({ label, value }) => `${label} ${value}`),
  },
  { field: 'targetType', words: 'target type', values: ({ targetType }) => [targetType] },
  { field: 'listedOn', words: 'listing date', values: ({ listedOn }) => [listedOn] },
  { field: 'effectiveOn', words: 'effective date', values: ({ effectiveOn }) => [effectiveOn] },
  { field: 'divestOn', words: 'divestment date', values: ({ divestOn }) => [divestOn] },
  { field: 'delistedOn', words: 'date of removal', values: ({ delistedOn }) => [delistedOn] },
  {
    field: 'addresses',
    words: 'addresses',
    values: ({ addresses }, ignored) => (ignored.has('addresses') ? [] : addresses),
  },
  {
    field: 'links',
    words: 'links',
    values: ({ links }, ignored) =>
      ignored.has('links')
        ? []
        : links.map(({ name, relation }) =>
            ignored.has('linkRelations') || relation === null ? name : `${relation} ${name}`,
          ),
  },
  { field: 'programmes', words: 'programmes', values: ({ programmes }) => programmes },
];

function without(values: readonly (string | null)[], others: readonly (string | null)[]): string[] {
  return [...new Set(values)].filter((value): value is string => value !== null && !others.includes(value));
}

function inWords(words: string, removed: readonly string[], added: readonly string[]): string {
  const gone = removed.join('; ');
  const come = added.join('; ');
  if (removed.length === 1 && added.length === 1) return `The ${words} changed from ${gone} to ${come}.`;
  const parts = [added.length > 0 ? `added ${come}` : '', removed.length > 0 ? `removed ${gone}` : ''];
  return `The ${words} changed: ${parts.filter((part) => part !== '').join('; ')}.`;
}

function changesOf(before: Listing, after: Listing, ignored: Ignored): FieldChange[] {
  return fields.flatMap(({ field, words, values }) => {
    const [old, now] = [values(before, ignored), values(after, ignored)];
    const [removed, added] = [without(old, now), without(now, old)];
    if (removed.length + added.length === 0) return [];
    return [{ field, removed, added, text: inWords(words, removed, added) }];
  });
}

/**
 * What changed from edition `a` to edition `b`: listings added, removed and changed, field by field. Fields that the
 * layout of either cannot carry are left out and named in `notCompared`, so that the same list in two layouts differs in nothing.
 */
export function differenceOf(a: Edition, b: Edition): EditionDifference {
  const ignored = notComparable(a, b);
  const before = new Map(a.listings.map((listing) => [listing.uid, listing]));
  const after = new Set(b.listings.map((listing) => listing.uid));
  const compared = b.listings.flatMap((listing) => {
    const old = before.get(listing.uid);
    return old ? [{ uid: listing.uid, name: listing.name, changes: changesOf(old, listing, ignored) }] : [];
  });
  const changed = compared.filter((one) => one.changes.length > 0);
  return {
    added: b.listings.filter((listing) => !before.has(listing.uid)),
    removed: a.listings.filter((listing) => !after.has(listing.uid)),
    changed,
    unchanged: compared.length - changed.length,
    notCompared: [...ignored].map(whyNotCompared),
  };
}
