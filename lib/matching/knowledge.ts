import type { Confidence } from '../confidence.ts';
import type { Venue } from '../identifiers/venue.ts';

export type SecurityType = 'share' | 'depositaryReceipt' | 'debt' | 'derivative' | 'fund' | 'unknown';

/** A security of a listed issuer that the list does not print, or more about one that it does. */
export interface KnownSecurity {
  readonly uid: number;
  readonly issuer: string;
  readonly type: SecurityType;
  readonly code: string | null;
  readonly mic: string | null;
  readonly isin: string | null;
  readonly cusip: string | null;
  readonly sedol: string | null;
  readonly figis: readonly string[];
  readonly currency: string | null;
  /** The days on which the code was this issuer's at this venue; `null` is open. */
  readonly codeFrom: string | null;
  readonly codeTo: string | null;
  readonly status: 'quoted' | 'delisted' | 'matured' | 'codeChanged' | 'unknown';
  readonly confidence: Confidence;
  readonly source: string;
  readonly note: string | null;
}

/**
 * A company that is NOT on the list and is taken for one that is: affiliate, parent, look-alike, homonym, a company
 * that only the superseded 2020 list named (`formerlyListed`) or that only other US lists name (`otherList`). `uid` is
 * the listing it is taken for, `null` for the last two kinds.
 */
export interface Lookalike {
  readonly id: string;
  readonly uid: number | null;
  readonly relation:
    | 'subsidiary'
    | 'parent'
    | 'sister'
    | 'financingVehicle'
    | 'homonym'
    | 'similarName'
    | 'formerlyListed'
    | 'otherList'
    | 'successor';
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly securities: readonly LookalikeSecurity[];
  /** `review` where the doubt is real (SenseTime Group Inc.), else `related`. */
  readonly outcome: 'review' | 'related';
  /** Why it is not counted, for people. */
  readonly why: string;
  readonly confidence: Confidence;
  readonly source: string;
}

export interface LookalikeSecurity {
  readonly code: string | null;
  readonly mic: string | null;
  readonly isin: string | null;
  readonly confidence: Confidence;
}

/** What happened to a listed issuer since it was listed, and from when. */
export interface CorporateAction {
  readonly uid: number;
  readonly kind:
    | 'rename'
    | 'shortNameChange'
    | 'codeChange'
    | 'merger'
    | 'delisting'
    | 'newQuotation'
    | 'shareConsolidation';
  readonly effectiveOn: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** New units of `to` for one of `from`, decimal text; `null` where no line became another or the ratio is not known. */
  readonly ratio: string | null;
  /** New or former names of the issuer that this action makes known (English, Chinese, short names). */
  readonly names: readonly string[];
  readonly confidence: Confidence;
  readonly source: string;
  readonly note: string | null;
}

/** A name under which files carry a listed issuer and which the list does not print (Chinese, short, abbreviated). */
export interface KnownName {
  readonly uid: number;
  readonly text: string;
  readonly kind:
    | 'chineseFull'
    | 'chineseShort'
    | 'chineseFormerShort'
    | 'abbreviation'
    | 'underlyingCode'
    | 'laterName'
    | 'formerName';
  /** `weak` names (short, shared or ambiguous) need another piece of evidence to become `listed`. */
  readonly strength: 'strong' | 'weak';
  readonly confidence: Confidence;
  readonly source: string;
}

/** The words that names are compared with: legal forms, vendor abbreviations, share-class and receipt suffixes. */
export interface NameVocabulary {
  /** Legal forms, longest first, normalised upper case; `family` groups those that mean the same (`CO LTD`, `COMPANY LIMITED`). */
  readonly legalForms: readonly { readonly form: string; readonly family: string }[];
  /** Shortened word -> full words it may stand for (`COMM` -> `COMMUNICATIONS`). */
  readonly abbreviations: Readonly<Record<string, readonly string[]>>;
  /** Trailing words that name a line of stock, not the company (`CLASS A`, `H SHARES`, `ORD`, `ADR`, `CNY1`), with the exposure they imply. */
  readonly lineSuffixes: readonly {
    readonly suffix: string;
    readonly exposure: 'direct' | 'depositaryReceipt' | 'debt';
  }[];
  /** Words too common in company names to tell one from another. */
  readonly commonWords: readonly string[];
  /** Traditional character -> simplified character, for the characters that occur in known names. */
  readonly simplified: Readonly<Record<string, string>>;
}

/** Everything that matching knows beside the edition itself. Loaded and checked by reference/, handed in. */
export interface Knowledge {
  readonly asOf: string;
  readonly venues: readonly Venue[];
  readonly securities: readonly KnownSecurity[];
  readonly lookalikes: readonly Lookalike[];
  readonly actions: readonly CorporateAction[];
  readonly names: readonly KnownName[];
  readonly vocabulary: NameVocabulary;
}
