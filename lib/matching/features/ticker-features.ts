import type { Feature } from './feature.ts';

/** What tickers say, with and without their venue. */
export const tickerFeatures = {
  tickerVenue: {
    kind: 'ticker',
    force: 'strong',
    weight: 0.93,
    sentence: 'Ticker {position} is this company’s code at {listing}.',
  },
  tickerVenueInferred: {
    kind: 'ticker',
    force: 'strong',
    weight: 0.85,
    sentence: 'Ticker {position} is this company’s code at {listing}; the venue was inferred from {detail}.',
  },
  tickerPadded: {
    kind: 'ticker',
    force: 'weak',
    weight: 0.5,
    sentence: 'Ticker {position} is this company’s code {listing} once lost zeros are put back.',
  },
  tickerRetired: {
    kind: 'ticker',
    force: 'weak',
    weight: 0.4,
    sentence: 'Ticker {position} was this company’s code {listing}, {detail}.',
  },
  tickerUnverified: {
    kind: 'ticker',
    force: 'weak',
    weight: 0.4,
    sentence:
      'Ticker {position} is thought to be a line of this company at {listing}; the source is not verified.',
  },
  tickerWithoutVenue: {
    kind: 'ticker',
    force: 'weak',
    weight: 0.4,
    sentence: 'Ticker {position} is a code of this company ({listing}), but the row names no venue.',
  },
  tickerOther: {
    kind: 'ticker',
    force: 'contrary',
    weight: -0.3,
    sentence: 'Ticker {position} is not one of the codes known for this company there ({listing}).',
  },
} as const satisfies Record<string, Feature>;
