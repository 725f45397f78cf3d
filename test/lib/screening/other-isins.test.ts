import assert from 'node:assert/strict';
import type { Matcher } from '../../../lib/matching/matcher.ts';
import type { Instrument, Match } from '../../../lib/matching/match.ts';
import { matchWithOtherIsins } from '../../../lib/screening/other-isins.ts';

const warrant: Instrument = {
  name: 'SG Call 2027',
  otherNames: [],
  identifiers: { isin: 'FR0000130809' },
  doubtful: [],
  tickers: [],
  country: 'FR',
  currency: 'EUR',
  assetClass: null,
  heldOn: '2022-03-01',
};

const found = (isin: string, outcome: Match['outcome'], exposure: Match['exposure'] = 'direct'): Match => ({
  uid: 1,
  listingName: `company of ${isin}`,
  outcome,
  score: 0.9,
  exposure,
  reasons: [],
});

/** Knows the instruments of some ISINs, and records what it was asked. */
function matcherOf(
  known: Readonly<Record<string, Match>>,
): Pick<Matcher, 'match'> & { readonly asked: Instrument[] } {
  const asked: Instrument[] = [];
  const match = (instrument: Instrument): Match | null => {
    asked.push(instrument);
    return known[instrument.identifiers.isin ?? ''] ?? null;
  };
  return { match, asked };
}

describe('matching by the further ISINs of a row', () => {
  const listed = { HK0941009539: found('HK0941009539', 'listed') };

  it('finds the company under a warrant whose own ISIN says nothing', () => {
    const others = [{ isin: 'HK0941009539', underlying: true }];
    const match = matchWithOtherIsins(warrant, others, matcherOf(listed));
    assert.equal(match?.listingName, 'company of HK0941009539');
    assert.equal(match?.exposure, 'derivative');
  });

  it('leaves the exposure of a former ISIN, and of a bond under a derivative, as found', () => {
    const former = [{ isin: 'HK0941009539', underlying: false }];
    assert.equal(matchWithOtherIsins(warrant, former, matcherOf(listed))?.exposure, 'direct');
    const debt = { HK0941009539: found('HK0941009539', 'listed', 'debt') };
    const under = [{ isin: 'HK0941009539', underlying: true }];
    assert.equal(matchWithOtherIsins(warrant, under, matcherOf(debt))?.exposure, 'debt');
  });

  it('keeps what the instrument itself came to, unless the other ISIN weighs more', () => {
    const own = { FR0000130809: found('FR0000130809', 'listed'), ...listed };
    const others = [{ isin: 'HK0941009539', underlying: true }];
    const match = (known: Readonly<Record<string, Match>>) =>
      matchWithOtherIsins(warrant, others, matcherOf(known))?.listingName;
    assert.equal(match(own), 'company of FR0000130809');
    assert.equal(
      match({ ...own, FR0000130809: found('FR0000130809', 'related') }),
      'company of HK0941009539',
    );
  });

  it('asks by the other ISIN alone: the name is the warrant’s, not the company’s', () => {
    const matcher = matcherOf(listed);
    matchWithOtherIsins(warrant, [{ isin: 'HK0941009539', underlying: true }], matcher);
    assert.deepEqual(matcher.asked[1]?.identifiers, { isin: 'HK0941009539' });
    assert.equal(matcher.asked[1]?.name, null);
    assert.equal(matcher.asked[1]?.heldOn, '2022-03-01');
  });
});
