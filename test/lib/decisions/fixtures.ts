import { basisOf } from '../../../lib/decisions/basis.ts';
import { type Decision, decisionOf, type ReviewerWord } from '../../../lib/decisions/decision.ts';
import { editionOf } from '../../../lib/listings/edition.ts';
import type { Edition, Listing } from '../../../lib/listings/listing.ts';
import type { Match, Reason } from '../../../lib/matching/match.ts';
import type { AlertRecord } from '../../../lib/screening/record.ts';
import { listing } from '../rules/fixtures/listings.ts';

/** A company on the list as it stood first. */
export const company: Listing = listing({
  uid: 7,
  name: 'EXAMPLE OPTICS CO., LTD.',
  names: [
    { text: 'EXAMPLE OPTICS CO., LTD.', kind: 'issuer', strength: 'strong', script: 'latin' },
    { text: '示例光学', kind: 'aka', strength: 'strong', script: 'simplifiedChinese' },
  ],
  tickers: [{ printed: '600001 CN', code: '600001', country: 'CN' }],
  isins: ['CNE000000001'],
  listedOn: '2021-06-03',
  effectiveOn: '2021-08-02',
  divestOn: '2022-06-03',
});

/** An edition of that company, changed as given. */
export function edition(changes: Partial<Listing> = {}): Edition {
  const listings = [{ ...company, ...changes }];
  return editionOf({ publishedOn: '2026-01-08', source: 'test', format: 'builtIn', listings, findings: [] });
}

export function reason(code: string, more: Partial<Reason> = {}): Reason {
  return { code, text: `About ${code}.`, position: null, listing: null, speaks: 'for', ...more };
}

export const nameReason = reason('namePartial', {
  position: 'Example Optics Svc',
  listing: 'EXAMPLE OPTICS CO., LTD.',
});

/** An alert that a person must look at: a name, with a ticker at a venue. */
export function alertOn(
  match: Partial<Match> = {},
  instrument: Partial<AlertRecord['instrument']> = {},
): AlertRecord {
  return {
    id: 'a1',
    match: {
      uid: 7,
      listingName: company.name,
      outcome: 'review',
      score: 0.6,
      exposure: 'direct',
      reasons: [nameReason],
      ...match,
    },
    instrument: {
      name: 'Example Optics Svc',
      identifiers: {},
      ticker: '1234',
      mic: 'XHKG',
      ...instrument,
    },
    positions: 3,
    transactions: 0,
  };
}

/** A decision on an alert. */
export function decided(
  decision: ReviewerWord['decision'],
  more: {
    readonly on?: AlertRecord;
    readonly edition?: Edition;
    readonly at?: string;
    readonly by?: string;
  } = {},
): Decision {
  const { on = alertOn(), by = 'A. Reviewer', at = '2026-02-01T09:00:00.000Z' } = more;
  return decisionOf({
    decision,
    by,
    at,
    comment: 'Looked it up.',
    basis: basisOf(on, more.edition ?? edition()),
    screening: 's1',
    alert: on.id,
  });
}
