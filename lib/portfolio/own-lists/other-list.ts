import { strengthByShape } from '../../listings/names.ts';
import type { OtherListWord, OtherLists, RelatedListEntry } from '../../listings/related-list.ts';
import type { Listing } from '../../listings/listing.ts';
import type { StatedCompany } from './stated-company.ts';

/** What the other US lists are called in reports. */
export const otherListTitles: Readonly<Record<OtherListWord, string>> = {
  dod1260h: 'Section 1260H list (Department of Defense)',
  bisEntity: 'Entity List (Bureau of Industry and Security)',
  bisMeu: 'Military End User List (Bureau of Industry and Security)',
  fccCovered: 'Covered List (Federal Communications Commission)',
};

/**
 * The companies of another US list as far as they are known here, each once, restricted from its first entry until its
 * latest one ends. An entry for a company of the law's list (`sameEntity`) stands for that legal person.
 */
export function otherListCompanies(
  list: OtherListWord,
  { related, companies }: OtherLists,
  listings: readonly Listing[],
): readonly StatedCompany[] {
  const names = new Map(listings.map(({ uid, name }) => [uid, name]));
  const rows = [
    ...related
      .filter((entry) => entry.list === list)
      .map((entry) => ({ ...entry, names: namesOf(entry, names) })),
    ...companies
      .filter((entry) => entry.list === list)
      .map((entry) => ({ ...entry, names: [entry.entryName, ...entry.otherNames.filter(isTelling)] })),
  ];
  return rows.map(({ names, startOn, endOn, citation, source }) => ({
    label: names[0] ?? '',
    names,
    isins: [],
    tickers: [],
    leis: [],
    effect: 'restricted',
    from: startOn,
    to: endOn,
    reason: `on the ${otherListTitles[list]} since ${startOn}${citation === null ? '' : `, ${citation}`} (source: ${source})`,
  }));
}

/** The entry's name without what stands in brackets behind it; the law's name where it is the same legal person. */
function namesOf(
  { entryName, relation, uid }: RelatedListEntry,
  names: ReadonlyMap<number, string>,
): readonly string[] {
  const printed = (entryName ?? '').trim();
  const [, bare = printed, within = ''] = /^(.*\S)\s+\((.*)[)\]]$/.exec(printed) ?? [];
  const former = /^(?:formerly|also known as)\s+(.*)$/.exec(within)?.[1];
  const same = relation === 'sameEntity' ? names.get(uid) : undefined;
  // `(Group) (Limited)` is part of a name; an acronym in brackets alone tells too little.
  const name = /^(?:Limited|Group)$/.test(within) ? printed : bare;
  return [name, ...(former === undefined ? [] : [former]), ...(same === undefined ? [] : [same])];
}

function isTelling(name: string): boolean {
  return strengthByShape(name) === 'strong';
}
