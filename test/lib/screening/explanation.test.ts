import assert from 'node:assert/strict';
import { venueTable } from '../../../lib/identifiers/ticker.ts';
import { createMatcher } from '../../../lib/matching/matcher.ts';
import { explain } from '../../../lib/screening/explanation.ts';
import { securityOf } from '../../../lib/screening/stated-security.ts';
import { loadBuiltInEdition } from '../../../reference/edition/built-in.ts';
import { loadKnowledge } from '../../../reference/load.ts';

const edition = loadBuiltInEdition();
const knowledge = loadKnowledge(edition.listings.map((listing) => listing.uid));
const engine = { matcher: createMatcher(edition, knowledge), venues: venueTable(knowledge.venues) };

describe('explaining one security', () => {
  it('names the company, the evidence and the rule that settled it', () => {
    const { outcome, candidates, why } = explain(
      securityOf({ name: 'China Mobile Ltd', ticker: '941 HK' }),
      null,
      engine,
    );
    assert.equal(outcome, 'listed');
    assert.equal(candidates[0]?.uid, 30923);
    assert.ok(
      candidates[0]?.evidence.some(({ code, force }) => code === 'tickerVenue' && force === 'strong'),
    );
    assert.match(why, /CHINA MOBILE LIMITED: One piece of evidence suffices/);
  });

  it('says why there is no outcome, with the companies that came near', () => {
    const explained = explain(
      securityOf({ name: 'Chagee Holdings Ltd', ticker: 'CHA' }),
      '2026-03-31',
      engine,
    );
    assert.notEqual(explained.outcome, 'listed');
    assert.ok(explained.candidates.length > 0);
    for (const { why } of explained.candidates) assert.ok(why.length > 20);
  });

  it('says so where nothing came near', () => {
    const { outcome, candidates, why } = explain(securityOf({ name: 'Zzyzx Vineyards' }), null, engine);
    assert.deepEqual([outcome, candidates], [null, []]);
    assert.match(why, /No company came near/);
  });

  it('keeps an identifier that fails its check digit apart, and uses the ones that the list prints wrongly', () => {
    const wrong = explain(securityOf({ isin: 'CNE100000PM9' }), null, engine);
    assert.deepEqual(wrong.read.identifiers, {});
    assert.deepEqual(wrong.read.doubtful, [{ scheme: 'isin', value: 'CNE100000PM9' }]);
    assert.equal(wrong.outcome, null);
    assert.equal(explain(securityOf({ isin: 'BRC1EODR004' }), null, engine).outcome, 'listed');
  });
});
