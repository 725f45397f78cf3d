import type { Confidence } from '../confidence.ts';

/**
 * An entry of another US list for a listed issuer or a company of its group. It changes nothing about what the
 * NS-CMIC rules permit; it is shown beside them. `noneFound` records that a search of the other lists found nothing.
 */
export interface RelatedListEntry {
  readonly uid: number;
  readonly list: 'dod1260h' | 'bisEntity' | 'bisMeu' | 'fccCovered' | 'noneFound';
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
