import type { Edition } from '../../listings/listing.ts';
import type { OtherLists } from '../../listings/related-list.ts';
import type { VenueTable } from '../../identifiers/ticker.ts';
import type { Knowledge } from '../../matching/knowledge.ts';
import { restrictableLists, type Policy, type Restricted } from '../../rules/policy.ts';
import type { OwnListSettings } from '../../screening/record.ts';
import { companyFacts } from './company-facts.ts';
import type { FirmList } from './firm-list.ts';
import { otherListCompanies, otherListTitles } from './other-list.ts';
import { ownListOf, type OwnList } from './own-list.ts';
import { placedTickers, type StatedCompany } from './stated-company.ts';
import type { WhatIf } from './what-if.ts';

/** Lists beside the law as a caller gives them: hypothetical listings, and lists of the firm's own from files. */
export interface OwnListsAsked {
  readonly whatIf: readonly WhatIf[];
  readonly firm: readonly FirmList[];
}

export const noOwnLists: OwnListsAsked = { whatIf: [], firm: [] };

/** How such lists are told in a record: the hypotheses as stated, the files by name and digest; `null` without any. */
export function ownListSettings({ whatIf, firm }: OwnListsAsked): OwnListSettings | null {
  if (whatIf.length + firm.length === 0) return null;
  return {
    whatIf: whatIf.map(({ text }) => text),
    firm: firm.map(({ name, sha256, entries }) => ({ name, sha256, entries: entries.length })),
  };
}

/** What lists beside the law are made with. `edition` is the law's list, for what is known of its companies. */
export interface OwnListFacts {
  readonly edition: Edition;
  readonly knowledge: Knowledge;
  readonly venues: VenueTable;
  readonly otherLists: () => OtherLists;
}

/**
 * Makes every list beside the law that a run is asked for, hypothetical listings first, then the firm's files, then what
 * its policy restricts. None where nothing is asked for: such a run costs nothing more.
 */
export function ownListsOf(
  { whatIf, firm }: OwnListsAsked,
  { restricted, restrictedLists = [] }: Pick<Policy, 'restricted' | 'restrictedLists'>,
  { edition, knowledge, venues, otherLists }: OwnListFacts,
): readonly OwnList[] {
  const named = restricted.filter(({ name, isin, ticker }) => (name ?? isin ?? ticker) !== null);
  if (whatIf.length + firm.length + named.length + restrictedLists.length === 0) return [];
  const context = { knowledge, factsOf: companyFacts(edition.listings, knowledge) };
  let taken = 0;
  const make = (
    head: Parameters<typeof ownListOf>[0],
    stated: readonly StatedCompany[],
  ): readonly OwnList[] => {
    if (stated.length === 0) return [];
    const list = ownListOf(head, stated, { ...context, taken });
    taken += list.companies;
    return [list];
  };
  return [
    ...make({ kind: 'whatIf', title: 'What if', sha256: null }, whatIf),
    ...firm.flatMap(({ name, sha256, entries }) => make({ kind: 'firm', title: name, sha256 }, entries)),
    ...make(
      { kind: 'policy', title: "Restricted by the firm's policy", sha256: null },
      named.map((one) => restrictedCompany(one, venues)),
    ),
    ...restrictedLists.flatMap((word) => {
      const list = restrictableLists[word];
      const companies = otherListCompanies(list, otherLists(), edition.listings);
      return make({ kind: 'otherList', title: otherListTitles[list], sha256: null }, companies);
    }),
  ];
}

/** A ticker without a venue is left to equal text (rules/policy-breaches.ts): elsewhere it is another company's. */
function restrictedCompany(
  { name, isin, ticker, reason, from, to }: Restricted,
  venues: VenueTable,
): StatedCompany {
  const tickers = ticker === null ? [] : placedTickers(ticker, null, venues);
  return {
    label: name ?? isin ?? ticker ?? '',
    names: name === null ? [] : [name],
    isins: isin === null ? [] : [isin],
    tickers,
    leis: [],
    effect: 'restricted',
    from,
    to,
    reason,
  };
}
