import type { ListedName, Listing } from '../../listings/listing.ts';
import { scriptOf, strengthByShape } from '../../listings/names.ts';
import type { Knowledge, KnownName, KnownSecurity, Lookalike } from '../../matching/knowledge.ts';
import { nameParser } from '../../matching/names/parsed-name.ts';

/** What is known of a company beside what somebody stated of it. `uid` of names and securities is that of the law's list. */
export interface CompanyFacts {
  readonly printed: readonly ListedName[];
  readonly isins: readonly string[];
  readonly names: readonly KnownName[];
  readonly securities: readonly KnownSecurity[];
}

/** What is known of the one company that all of the names mean; `null` where none, or more than one, goes by them. */
export type FactsOf = (names: readonly string[]) => CompanyFacts | null;

/**
 * Looks companies up by the names under which they are known: those of the law's list and those taken for them. Only a
 * whole name counts, legal form included: `SenseTime Group Inc.` is not `SenseTime Group Limited`.
 */
export function companyFacts(listings: readonly Listing[], knowledge: Knowledge): FactsOf {
  const parser = nameParser(knowledge.vocabulary);
  const keyOf = (text: string): string => {
    const { joined, legalForms, hanText } = parser.parse(text);
    return hanText ?? `${joined} ${legalForms.join(' ')}`;
  };
  const byName = new Map<string, Set<CompanyFacts>>();
  const add = (texts: readonly string[], facts: CompanyFacts): void => {
    for (const key of texts.map(keyOf)) byName.set(key, (byName.get(key) ?? new Set()).add(facts));
  };
  for (const listing of listings) {
    const facts = ofListing(listing, knowledge);
    add(
      [...listing.names, ...facts.names.filter(({ kind }) => kind !== 'underlyingCode')].map(textOf),
      facts,
    );
  }
  for (const one of knowledge.lookalikes) add([one.name, ...one.otherNames], ofLookalike(one));
  return (names) => {
    const found = new Set(names.flatMap((name) => [...(byName.get(keyOf(name)) ?? [])]));
    const [only, another] = found;
    return only === undefined || another !== undefined ? null : only;
  };
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}

function ofListing({ uid, names, isins }: Listing, knowledge: Knowledge): CompanyFacts {
  const own = <Fact extends { readonly uid: number }>(facts: readonly Fact[]): readonly Fact[] =>
    facts.filter((fact) => fact.uid === uid);
  return { printed: names, isins, names: own(knowledge.names), securities: own(knowledge.securities) };
}

function ofLookalike({ name, otherNames, securities }: Lookalike): CompanyFacts {
  return {
    printed: [name, ...otherNames].map((text) => ({
      text,
      kind: 'aka',
      strength: strengthByShape(text),
      script: scriptOf(text),
    })),
    isins: [],
    names: [],
    securities: securities.map(({ code, mic, isin, confidence }) =>
      bareSecurity({ issuer: name, code, mic, isin, confidence, source: 'reference data' }),
    ),
  };
}

/** A security of which only whose it is, its code and its ISIN are known. */
export function bareSecurity(
  known: Pick<KnownSecurity, 'issuer' | 'code' | 'mic' | 'isin' | 'confidence' | 'source'>,
): KnownSecurity {
  return {
    uid: 0,
    type: 'unknown',
    cusip: null,
    sedol: null,
    figis: [],
    currency: null,
    codeFrom: null,
    codeTo: null,
    status: 'unknown',
    note: null,
    ...known,
  };
}
