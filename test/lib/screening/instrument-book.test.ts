import assert from 'node:assert/strict';
import type { SecurityText } from '../../../lib/holdings/position.ts';
import { venueTable } from '../../../lib/identifiers/venue-table.ts';
import { createMatcher } from '../../../lib/matching/matcher.ts';
import { instrumentBook, type InstrumentBook } from '../../../lib/screening/instrument-book.ts';
import { loadBuiltInEdition } from '../../../reference/edition/built-in.ts';
import { loadKnowledge } from '../../../reference/load.ts';

const edition = loadBuiltInEdition();
const knowledge = loadKnowledge(edition.listings.map(({ uid }) => uid));
const matcher = createMatcher(edition, knowledge);
const asOf = Date.UTC(2026, 0, 15);

const newBook = (): InstrumentBook =>
  instrumentBook({ edition, matcher, venues: venueTable(knowledge.venues), asOf });

const security = (one: Partial<SecurityText>): SecurityText => ({
  name: null,
  otherNames: [],
  identifiers: {},
  doubtful: [],
  tickers: [],
  venue: null,
  country: null,
  currency: null,
  assetClass: null,
  ...one,
});

describe('the book of instruments', () => {
  const dated: readonly (readonly [string, Partial<SecurityText>, string, string])[] = [
    ['absorbed by another company', { identifiers: { isin: 'CNE100000J75' } }, 'listed', 'review'],
    ['under a code given up', { tickers: ['300114.SZ'] }, 'listed', 'review'],
    ['under a code that is new', { tickers: ['302132.SZ'] }, 'review', 'listed'],
  ];
  for (const [what, stated, earlier, later] of dated) {
    it(`matches a security ${what} for the day of each row, also where rows share one object`, () => {
      const shared = security(stated);
      const book = newBook();
      const outcomes = ['2024-06-28', '2025-12-31', '2024-06-28', '2025-12-31'].map(
        (heldOn) => book.take({ security: shared, heldOn }, 'position').match?.outcome,
      );
      assert.deepEqual(outcomes, [earlier, later, earlier, later]);
      assert.deepEqual([book.outcomes.position.listed, book.outcomes.position.review], [2, 2]);
      assert.equal(book.instruments(), 1);
    });
  }

  it('counts an instrument once, however many objects say it, and every row under its alert', () => {
    const book = newBook();
    const shared = security({ name: 'Hikvision', identifiers: { isin: 'CNE100000PM8' } });
    const ordinary = security({ name: 'Nestle SA', identifiers: { isin: 'CH0038863350' } });
    for (const one of [shared, shared, { ...shared }, ordinary, ordinary, { ...ordinary }])
      book.take({ security: one, heldOn: null }, 'position');
    assert.equal(book.instruments(), 2);
    assert.deepEqual(
      book.alerts.records().map(({ positions }) => positions),
      [3],
    );
  });
});
