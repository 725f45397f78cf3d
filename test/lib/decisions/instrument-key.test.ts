import assert from 'node:assert/strict';
import { decisionId } from '../../../lib/decisions/decision.ts';
import { evidenceDigest } from '../../../lib/decisions/evidence.ts';
import { decisionKey } from '../../../lib/decisions/instrument-key.ts';
import { listingDigest } from '../../../lib/decisions/listing-content.ts';
import type { AlertRecord } from '../../../lib/screening/record.ts';
import { alertOn, company, decided, nameReason, reason } from './fixtures.ts';

const bare = { name: 'Foo Bar, Ltd.', identifiers: {}, ticker: null, mic: null };

describe('decisions/instrument-key', () => {
  const cases: readonly (readonly [string, Partial<AlertRecord['instrument']>, string])[] = [
    ['the ISIN first', { identifiers: { sedol: 'B1', isin: 'X1' }, ticker: '1', mic: 'XHKG' }, '7 isin X1'],
    ['a CUSIP', { identifiers: { cusip: 'C1', figi: 'F1' } }, '7 cusip C1'],
    ['a SEDOL', { identifiers: { sedol: 'B1', figi: 'F1' } }, '7 sedol B1'],
    ['a FIGI', { identifiers: { figi: 'F1', lei: 'L1' } }, '7 figi F1'],
    ['ticker and venue', { ticker: '00941', mic: 'XHKG' }, '7 ticker 00941 XHKG'],
    ['the name where the ticker has no venue', { ticker: '941' }, '7 name FOOBARLTD'],
    ['the name however it is written', { name: ' foo  BAR ltd' }, '7 name FOOBARLTD'],
    ['the name with the issuer’s number', { identifiers: { lei: 'L1' } }, '7 name FOOBARLTD issuer L1'],
    ['a ticker alone where there is no name', { name: null, ticker: '941' }, '7 ticker 941'],
  ];
  for (const [what, instrument, key] of cases) {
    it(`is ${what}`, () => assert.equal(decisionKey({ ...bare, ...instrument }, 7), key));
  }
});

describe('the digests of a decision', () => {
  it('do not depend on the order of reasons, names or identifiers', () => {
    const [one, two] = [reason('nameEqual'), reason('tickerVenue', { listing: '1 XHKG' })];
    const digest = (...reasons: (typeof one)[]) => evidenceDigest({ exposure: 'direct', reasons });
    assert.equal(digest(one, two), digest(two, one, one));
    assert.notEqual(digest(one, two), digest(one));
    const isins = ['A', 'B'];
    assert.equal(
      listingDigest({ ...company, isins }),
      listingDigest({ ...company, isins: isins.toReversed() }),
    );
  });

  it('tell apart what is compared, not how a file spells a name', () => {
    const digest = (more: Partial<typeof nameReason>) =>
      evidenceDigest({ exposure: 'direct', reasons: [{ ...nameReason, ...more }] });
    assert.equal(digest({}), digest({ position: 'EXAMPLE OPTICS SERVICES', text: 'Other.' }));
    assert.equal(digest({}), digest({ listing: 'Example  Optics Co., Ltd.' }));
    assert.notEqual(digest({}), digest({ listing: 'EXAMPLE' }));
    const isin = (position: string) =>
      evidenceDigest({ exposure: 'direct', reasons: [reason('isinForeign', { position })] });
    assert.notEqual(isin('US1'), isin('US2'));
  });

  it('make an id of what was said and of what it rests on', () => {
    const one = decided('falsePositive');
    assert.equal(decisionId(one), one.id);
    assert.equal(decisionId({ ...one, screening: 'other', alert: 'a5' }), one.id);
    for (const changed of [
      { ...one, decision: 'trueMatch' as const },
      { ...one, by: 'B' },
      { ...one, at: '2026-02-01T09:00:00.001Z' },
      { ...one, comment: null },
      decided('falsePositive', { on: alertOn({ reasons: [] }) }),
    ])
      assert.notEqual(decisionId(changed), one.id);
  });
});
