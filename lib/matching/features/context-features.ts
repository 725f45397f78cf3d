import type { Feature } from './feature.ts';

/** What the place, the time and other companies say. */
export const contextFeatures = {
  countryForeign: {
    kind: 'place',
    force: 'contrary',
    weight: -0.3,
    sentence: 'The row gives the country {position}; this company and its quotations are in {listing}.',
  },
  isinForeign: {
    kind: 'place',
    force: 'contrary',
    weight: -0.3,
    sentence: 'ISIN {position} is a valid number of another country and not known for this company.',
  },
  otherCompany: {
    kind: 'relation',
    force: 'refuting',
    weight: 0.3,
    sentence: '{position} belongs to {listing}, which is not on the list.',
  },
  otherCompanyDoubtful: {
    kind: 'relation',
    force: 'contrary',
    weight: 0.45,
    sentence: '{position} belongs to {listing}.',
  },
  aboutOtherCompany: {
    kind: 'relation',
    force: 'note',
    weight: 0,
    sentence: '{detail}',
  },
  absorbed: {
    kind: 'time',
    force: 'unsettling',
    weight: -0.2,
    sentence:
      'This company was absorbed by {detail} and its shares ended on {listing}; the holding is of {position}. What became of the shares is disputed: look whether the row means the survivor’s.',
  },
  notYetListed: {
    kind: 'time',
    force: 'note',
    weight: 0,
    sentence: 'At the as-of instant this company was not yet on the list; it was listed on {listing}.',
  },
} as const satisfies Record<string, Feature>;
