import type { Confidence } from '../confidence.ts';

/** The other US lists of which entries are known here. */
export const otherLists = ['dod1260h', 'bisEntity', 'bisMeu', 'fccCovered'] as const;

export type OtherListWord = (typeof otherLists)[number];

/**
 * An entry of another US list for a listed issuer or a company of its group. It changes nothing about what the
 * NS-CMIC rules permit; it is shown beside them. `noneFound` records that a search of the other lists found nothing.
 */
export interface RelatedListEntry {
  readonly uid: number;
  readonly list: OtherListWord | 'noneFound';
  readonly entryName: string | null;
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly citation: string | null;
  /** `unproven` where only the name agrees; `none` with `noneFound`. */
  readonly relation: 'sameEntity' | 'affiliate' | 'unproven' | 'none';
  readonly confidence: Confidence;
  readonly source: string;
  readonly note: string | null;
}

/** An entry of another US list for a company that has nothing to do with the NS-CMIC List. */
export interface OtherListCompany {
  readonly list: OtherListWord;
  readonly entryName: string;
  readonly otherNames: readonly string[];
  readonly startOn: string;
  readonly endOn: string | null;
  readonly citation: string | null;
  readonly confidence: Confidence;
  readonly source: string;
  readonly note: string | null;
}

/** Everything known here of the other US lists; none of them is known whole. */
export interface OtherLists {
  readonly related: readonly RelatedListEntry[];
  readonly companies: readonly OtherListCompany[];
}
