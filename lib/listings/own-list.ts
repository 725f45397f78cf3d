import type { Listing } from './listing.ts';

/**
 * What a list beside the law is: companies listed tomorrow for the sake of the question (`whatIf`), the firm's own list
 * from a file (`firm`), the securities that its policy restricts (`policy`), or another US list that its policy makes
 * binding (`otherList`). None of them says what the law says.
 */
export const ownListKinds = ['whatIf', 'firm', 'policy', 'otherList'] as const;

export type OwnListKind = (typeof ownListKinds)[number];

/** What a firm's own list may ask of a company: the words of its files. */
export const firmEffects = ['noPurchases', 'noTrades', 'noHolding', 'watch'] as const;

/**
 * What an entry asks. `noPurchases` forbids buying; `noTrades` buying and selling; `noHolding` holding and buying, since
 * what may not be held must be sold; `watch` nothing; `restricted`, the policy's word, holding and any trade. `asListed`
 * is a hypothetical listing: what the law would say.
 */
export type OwnEffect = (typeof firmEffects)[number] | 'restricted' | 'asListed';

/** One entry of a list beside the law: from which day to which (`null` is open) it asks what, and why. */
export interface OwnTerm {
  /** The company as the entry calls it. */
  readonly label: string;
  readonly effect: OwnEffect;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
}

/** A company of such a list with everything said of it. The uid counts within the run; it is none of OFAC's. */
export interface OwnCompany {
  readonly listing: Listing;
  readonly terms: readonly OwnTerm[];
}

/** What identifies a list beside the law, and how many companies it names. */
export interface OwnListHead {
  readonly kind: OwnListKind;
  readonly title: string;
  /** Digest of the file it was read from; `null` for what is no file. */
  readonly sha256: string | null;
  readonly companies: number;
}

/** Whether an entry asks anything on a day. An unknown day is within any period: it is shown rather than passed over. */
export function isOnDay({ from, to }: Pick<OwnTerm, 'from' | 'to'>, day: string | null): boolean {
  return day === null || ((from ?? day) <= day && day <= (to ?? day));
}
