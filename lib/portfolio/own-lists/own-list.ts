import { editionOf } from '../../listings/edition.ts';
import type { Edition, ListedName, Listing } from '../../listings/listing.ts';
import { looseName, scriptOf } from '../../listings/names.ts';
import type { OwnCompany, OwnListHead, OwnTerm } from '../../listings/own-list.ts';
import type { Knowledge, KnownName, KnownSecurity } from '../../matching/knowledge.ts';
import type { Reason } from '../../matching/match.ts';
import { createMatcher, type Matcher } from '../../matching/matcher.ts';
import { bareSecurity, type CompanyFacts, type FactsOf } from './company-facts.ts';
import type { StatedCompany } from './stated-company.ts';

/** A list beside the law, ready to be matched: an edition and a matcher of its own, so that no hypothesis touches the law's. */
export interface OwnList extends OwnListHead {
  readonly edition: Edition;
  readonly entries: readonly OwnCompany[];
  readonly matcher: Matcher;
}

/** What lists beside the law are built with: names and codes are read as for the law's list. */
export interface OwnListContext {
  readonly knowledge: Knowledge;
  readonly factsOf: FactsOf;
  /** How many companies the lists before this one have: no two companies of a run share a number. */
  readonly taken: number;
}

interface Made {
  readonly company: OwnCompany;
  readonly names: readonly KnownName[];
  readonly securities: readonly KnownSecurity[];
}

/**
 * Makes a list of stated companies. Entries of one company (the same name or ISIN) become one company with several
 * terms. What is known of a company so named (other names, codes, ISINs) is added to what was stated of it.
 */
export function ownListOf(
  head: Omit<OwnListHead, 'companies'>,
  stated: readonly StatedCompany[],
  { knowledge, factsOf, taken }: OwnListContext,
): OwnList {
  const made = groupsOf(stated).map((group, index) => companyOf(group, taken + index + 1, { head, factsOf }));
  const entries = made.map(({ company }) => company);
  const edition = editionOf({
    publishedOn: null,
    source: head.title,
    format: 'builtIn',
    listings: entries.map(({ listing }) => listing),
    findings: [],
  });
  const known = {
    ...knowledge,
    lookalikes: [],
    actions: [],
    names: made.flatMap(({ names }) => names),
    securities: made.flatMap(({ securities }) => securities),
  };
  const matcher = ownMatcher(createMatcher(edition, known), head.kind === 'whatIf');
  return { ...head, companies: entries.length, edition, entries, matcher };
}

/** Entries that name the same company, by name or by ISIN, in order of first appearance. */
function groupsOf(stated: readonly StatedCompany[]): readonly (readonly StatedCompany[])[] {
  const byKey = new Map<string, StatedCompany[]>();
  const groups: StatedCompany[][] = [];
  for (const one of stated) {
    const keys = [...one.isins, ...one.names.map((name) => `name ${looseName(name)}`)];
    const known = keys.map((key) => byKey.get(key)).find((group) => group !== undefined);
    const group = known ?? [];
    if (known === undefined) groups.push(group);
    group.push(one);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, group);
  }
  return groups;
}

function companyOf(
  group: readonly StatedCompany[],
  uid: number,
  { head, factsOf }: { readonly head: Omit<OwnListHead, 'companies'>; readonly factsOf: FactsOf },
): Made {
  const names = distinct(group.flatMap((one) => one.names));
  const label = names[0] ?? group[0]?.label ?? '';
  const facts = names.length === 0 ? null : factsOf(names);
  const source = head.title;
  const stated = group
    .flatMap(({ tickers }) => tickers)
    .map(({ code, mic, sure }) => {
      const confidence = sure ? 'confirmed' : 'unverified';
      return bareSecurity({ issuer: label, code, mic, isin: null, confidence, source });
    });
  return {
    company: {
      listing: listingOf(group, { uid, label, names, facts }),
      terms: head.kind === 'otherList' ? [wholePeriod(group.map(termOf))] : group.map(termOf),
    },
    names: (facts?.names ?? []).map((known) => ({ ...known, uid })),
    securities: [...stated, ...(facts?.securities ?? [])].map((known) => ({ ...known, uid })),
  };
}

function termOf({ label, effect, from, to, reason }: OwnTerm): OwnTerm {
  return { label, effect, from, to, reason };
}

/** Each publication of a list names a company anew: it is on the list from the first one until what the latest one says. */
function wholePeriod(terms: readonly OwnTerm[]): OwnTerm {
  const inOrder = terms.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const [first, latest] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || latest === undefined) throw new Error('a company without any entry');
  return { ...first, label: latest.label, to: latest.to };
}

function listingOf(
  group: readonly StatedCompany[],
  {
    uid,
    label,
    names,
    facts,
  }: {
    readonly uid: number;
    readonly label: string;
    readonly names: readonly string[];
    readonly facts: CompanyFacts | null;
  },
): Listing {
  const own = names.map((text, at): ListedName => ({
    text,
    kind: at === 0 ? 'primary' : 'aka',
    strength: 'strong',
    script: scriptOf(text),
  }));
  const added = (facts?.printed ?? []).filter(({ text }) => !names.includes(text));
  return {
    uid,
    name: label,
    names: [...own, ...added.map((one): ListedName => ({ ...one, kind: 'aka' }))],
    tickers: [],
    isins: distinct([...group.flatMap(({ isins }) => isins), ...(facts?.isins ?? [])]),
    numbers: distinct(group.flatMap(({ leis }) => leis)).map((value) => ({
      scheme: 'lei',
      label: 'LEI',
      value,
      country: null,
    })),
    targetType: null,
    addresses: [],
    links: [],
    // A hypothesis is matched whether its day has come or not, so the dates stand in the terms alone.
    listedOn: null,
    effectiveOn: null,
    divestOn: null,
    delistedOn: null,
    programmes: [],
  };
}

/**
 * The law's list holds Chinese companies, so that a foreign country or number speaks against a match; a list of the firm's
 * own may hold any company, and only what it states of it counts. What merely resembles a company is shown for a
 * hypothetical listing, as for a real one, and for no restriction.
 */
function ownMatcher(matcher: Matcher, showsRelated: boolean): Matcher {
  return {
    ...matcher,
    match: (instrument) => {
      const { isin, ...others } = instrument.identifiers;
      const identifiers = isin === undefined || matcher.knows({ isin }) ? instrument.identifiers : others;
      const match = matcher.match({ ...instrument, country: null, identifiers });
      if (match === null || (match.outcome === 'related' && !showsRelated)) return null;
      // Letters shared by several venues (`US`) would say the same once for each.
      const isFirst = ({ code, position }: Reason, at: number): boolean =>
        match.reasons.findIndex((one) => one.code === code && one.position === position) === at;
      const reasons = match.reasons.filter(isFirst).map((one) => ({ ...one, text: ownWords(one.text) }));
      return { ...match, reasons };
    },
  };
}

/** The sentences of evidence speak of the law's list; these are what they say of another one. */
const wordsOfLaw: readonly (readonly [string, string])[] = [
  ['is printed on the list for this company', 'is given or known for this company'],
  ['belongs to a security of this company that the list does not print', 'is known for this company'],
  ['the listed name', 'the stated name'],
  ['(printed on the list)', '(given or known)'],
  ['a weak alias on the list', 'known here'],
  ['the listed company’s', 'the company’s'],
  [', not itself on the list (FAQ 857)', ', not the one asked about'],
];

function ownWords(text: string): string {
  return wordsOfLaw.reduce((told, [ofLaw, own]) => told.replace(ofLaw, own), text);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
