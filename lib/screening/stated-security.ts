import { withoutReferences } from '../character-references.ts';
import * as cusip from '../identifiers/cusip.ts';
import * as figi from '../identifiers/figi.ts';
import * as isin from '../identifiers/isin.ts';
import * as lei from '../identifiers/lei.ts';
import * as sedol from '../identifiers/sedol.ts';
import * as uscc from '../identifiers/uscc.ts';
import type { DoubtfulIdentifier, Identifiers, SecurityText } from '../holdings/position.ts';

/** What somebody states of one security outside a file: on a command line or in a request. Absent is unknown. */
export interface StatedSecurity {
  readonly name?: string;
  readonly otherName?: string;
  readonly isin?: string;
  readonly cusip?: string;
  readonly sedol?: string;
  readonly figi?: string;
  readonly lei?: string;
  readonly uscc?: string;
  readonly ticker?: string;
  readonly venue?: string;
  readonly country?: string;
  readonly currency?: string;
  readonly assetClass?: string;
}

/** The words in which a security can be stated. */
export const statedWords = [
  'name',
  'otherName',
  'isin',
  'cusip',
  'sedol',
  'figi',
  'lei',
  'uscc',
  'ticker',
  'venue',
  'country',
  'currency',
  'assetClass',
] as const satisfies readonly (keyof StatedSecurity)[];

const schemes = [
  { scheme: 'isin', read: isin.read },
  { scheme: 'cusip', read: cusip.read },
  { scheme: 'sedol', read: sedol.read },
  { scheme: 'figi', read: figi.read },
  { scheme: 'lei', read: lei.read },
  { scheme: 'uscc', read: uscc.read },
] as const;

/** Reads it as a row of a file is read: what fails its check digit is kept aside as doubtful, never used as an identifier. */
export function securityOf(stated: StatedSecurity): SecurityText {
  const identifiers: { -readonly [scheme in keyof Identifiers]: string } = {};
  const doubtful: DoubtfulIdentifier[] = [];
  for (const { scheme, read } of schemes) {
    const text = stated[scheme]?.trim() ?? '';
    const value = text === '' ? null : read(text);
    if (value !== null) identifiers[scheme] = value;
    else if (text !== '') doubtful.push({ scheme, value: text.toUpperCase() });
  }
  return {
    name: known(stated.name),
    otherNames: [known(stated.otherName)].filter((text) => text !== null),
    identifiers,
    doubtful,
    tickers: [known(stated.ticker)].filter((text) => text !== null),
    venue: known(stated.venue),
    country: known(stated.country),
    currency: known(stated.currency),
    assetClass: known(stated.assetClass),
  };
}

function known(text: string | undefined): string | null {
  const trimmed = withoutReferences(text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
