/** The programme tag that alone decides whether an entry of OFAC's consolidated list is an NS-CMIC listing. */
export const cmicProgramme = 'CMIC-EO13959';

export type NameKind = 'primary' | 'aka' | 'fka' | 'nka' | 'issuer';

/** A name as the list prints it. `issuer` is the "Issuer Name" attribute, often outdated. */
export interface ListedName {
  readonly text: string;
  readonly kind: NameKind;
  readonly strength: 'strong' | 'weak';
  readonly script: 'latin' | 'simplifiedChinese' | 'traditionalChinese' | 'other';
}

/** "Equity Ticker" split into code and the Bloomberg-like country letters; `printed` keeps OFAC's spacing. */
export interface ListedTicker {
  readonly printed: string;
  readonly code: string;
  readonly country: string | null;
}

/** A number of the legal person: USCC, LEI ("Legal Entity Number"), company or registration number. */
export interface ListedNumber {
  readonly scheme: 'uscc' | 'lei' | 'companyNumber' | 'crNumber' | 'businessRegistrationNumber' | 'other';
  readonly label: string;
  readonly value: string;
  readonly country: string | null;
}

/** "Linked To": another entry of the list. Some layouts print only its name. */
export interface ListedLink {
  readonly uid: number | null;
  readonly name: string;
  readonly relation: string | null;
}

/** One company's entry on the NS-CMIC list. Dates are calendar dates as published; `null` where not published. */
export interface Listing {
  readonly uid: number;
  readonly name: string;
  readonly names: readonly ListedName[];
  readonly tickers: readonly ListedTicker[];
  readonly isins: readonly string[];
  readonly numbers: readonly ListedNumber[];
  readonly targetType: string | null;
  readonly addresses: readonly string[];
  readonly links: readonly ListedLink[];
  readonly listedOn: string | null;
  readonly effectiveOn: string | null;
  readonly divestOn: string | null;
  readonly delistedOn: string | null;
  readonly programmes: readonly string[];
}

/** What can be wrong in a publication. Closed. */
export const findingCodes = [
  'isinInvalid',
  'isinRepeated',
  'tickerOddlySpaced',
  'tickerUnsplit',
  'noIdentifiers',
  'noTargetType',
  'dateMissing',
  'dateDiffers',
  'numberInvalid',
  'remarksCut',
  'linkUnresolved',
  'attributeUnknown',
  'nameRepeated',
  'publicationCut',
] as const;

/** Something wrong or odd in the publication itself: kept, reported, never repaired silently. */
export interface ListFinding {
  readonly code: (typeof findingCodes)[number];
  readonly uid: number;
  readonly name: string;
  readonly seen: string;
  readonly text: string;
}

export type ListFormat = 'enhancedXml' | 'consolidatedXml' | 'consolidatedCsv' | 'tradeGovCsv' | 'builtIn';

/** The list as published on a date. `id` is `sha256:` of the canonical content of all listings. */
export interface Edition {
  readonly id: string;
  /** Digest of what all four layouts carry alike; equal for the same list in two layouts. */
  readonly commonDigest: string;
  readonly publishedOn: string | null;
  readonly source: string;
  readonly format: ListFormat;
  readonly listings: readonly Listing[];
  readonly findings: readonly ListFinding[];
}
