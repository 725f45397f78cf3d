import type { Feature } from './feature.ts';

/** What identifiers say. */
export const identifierFeatures = {
  isinPrinted: {
    kind: 'identifier',
    force: 'decisive',
    weight: 0.99,
    sentence: 'ISIN {position} is printed on the list for this company.',
  },
  isinPrintedInvalid: {
    kind: 'identifier',
    force: 'decisive',
    weight: 0.95,
    sentence:
      'ISIN {position} is printed on the list for this company, although its check digit is wrong there too.',
  },
  isinKnown: {
    kind: 'identifier',
    force: 'decisive',
    weight: 0.97,
    sentence:
      'ISIN {position} belongs to a security of this company that the list does not print ({detail}).',
  },
  isinUnverified: {
    kind: 'identifier',
    force: 'fair',
    weight: 0.7,
    sentence: 'ISIN {position} is thought to belong to this company; the source is not verified ({detail}).',
  },
  cusipKnown: {
    kind: 'identifier',
    force: 'decisive',
    weight: 0.96,
    sentence: 'CUSIP {position} is contained in ISIN {listing} of this company.',
  },
  identifierKnown: {
    kind: 'identifier',
    force: 'decisive',
    weight: 0.95,
    sentence: '{position} identifies a security of this company ({detail}).',
  },
  legalNumber: {
    kind: 'identifier',
    force: 'decisive',
    weight: 0.98,
    sentence: 'The number {position} identifies this legal person on the list ({detail}).',
  },
  isinUnknown: {
    kind: 'identifier',
    force: 'note',
    weight: 0,
    sentence:
      'ISIN {position} is not among the numbers known for this company; a missing ISIN is no clearance (FAQ 859).',
  },
  derivativeOf: {
    kind: 'identifier',
    force: 'strong',
    weight: 0.9,
    sentence:
      '{position} is a traded derivative whose underlying is this company ({listing}); FAQ 860 covers it.',
  },
} as const satisfies Record<string, Feature>;
