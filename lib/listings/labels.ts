import type { ListedNumber } from './listing.ts';

/** What an attribute label means. The labels are the same in all four layouts. */
export type AttributeMeaning =
  | { readonly kind: 'ticker' | 'isin' | 'issuer' | 'targetType' }
  | { readonly kind: 'date'; readonly field: 'listedOn' | 'effectiveOn' | 'divestOn' }
  | { readonly kind: 'number'; readonly scheme: ListedNumber['scheme'] };

const meanings: Readonly<Record<string, AttributeMeaning>> = {
  'Equity Ticker': { kind: 'ticker' },
  ISIN: { kind: 'isin' },
  'Issuer Name': { kind: 'issuer' },
  'Target Type': { kind: 'targetType' },
  'Listing Date (CMIC)': { kind: 'date', field: 'listedOn' },
  'Effective Date (CMIC)': { kind: 'date', field: 'effectiveOn' },
  'Purchase/Sales For Divestment Date (CMIC)': { kind: 'date', field: 'divestOn' },
  'Unified Social Credit Code (USCC)': { kind: 'number', scheme: 'uscc' },
  'Legal Entity Number': { kind: 'number', scheme: 'lei' },
  'Company Number': { kind: 'number', scheme: 'companyNumber' },
  'C.R. No.': { kind: 'number', scheme: 'crNumber' },
  'Business Registration Number': { kind: 'number', scheme: 'businessRegistrationNumber' },
  // Not seen on an NS-CMIC entry so far; on other entries of the same publications they are numbers like these.
  'Registration Number': { kind: 'number', scheme: 'other' },
  'Registration ID': { kind: 'number', scheme: 'other' },
  'Tax ID No.': { kind: 'number', scheme: 'other' },
  'Government Gazette Number': { kind: 'number', scheme: 'other' },
  'Organization Code': { kind: 'number', scheme: 'other' },
  'Business Number': { kind: 'number', scheme: 'other' },
  'Enterprise Number': { kind: 'number', scheme: 'other' },
  'Trade License No.': { kind: 'number', scheme: 'other' },
};

/** Known labels, the longest first, so that no label hides one that begins with it. */
export const attributeLabels: readonly string[] = Object.keys(meanings).sort((a, b) => b.length - a.length);

/** What a label means, `null` for one not known here. */
export function meaningOf(label: string): AttributeMeaning | null {
  return Object.hasOwn(meanings, label) ? (meanings[label] ?? null) : null;
}
