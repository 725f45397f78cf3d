import assert from 'node:assert/strict';
import type { Instrument, Match } from '../../../lib/matching/match.ts';
import { alertBook } from '../../../lib/screening/alerts.ts';

const hikvision: Instrument = {
  name: 'Hangzhou Hikvision',
  otherNames: [],
  identifiers: { isin: 'CNE100000PM8' },
  doubtful: [],
  tickers: [],
  country: null,
  currency: null,
  assetClass: null,
  heldOn: null,
};

const matchBy = (...codes: readonly string[]): Match => ({
  uid: 30946,
  listingName: 'HANGZHOU HIKVISION',
  outcome: 'listed',
  score: 0.9,
  exposure: 'direct',
  reasons: codes.map((code) => ({ code, text: code, position: null, listing: null, speaks: 'for' })),
});

describe('alerts', () => {
  it('gather one security under the spellings of its name, and count its positions', () => {
    const book = alertBook();
    const ids = [
      book.alertFor(matchBy('isinPrinted', 'nameCut'), hikvision),
      book.alertFor(matchBy('isinPrinted', 'nameEqual'), { ...hikvision, name: 'Hikvision' }),
      book.alertFor(matchBy('isinPrinted', 'nameEqual'), { ...hikvision, name: 'HIKVISION DIGITAL' }),
    ];
    for (const id of ids) book.count(id, 'position');
    assert.deepEqual(ids, ['a1', 'a1', 'a1']);
    assert.equal(book.records()[0]?.positions, 3);
  });

  it('keep rows apart whose name says another thing than its identifier', () => {
    const book = alertBook();
    book.alertFor(matchBy('isinPrinted', 'nameEqual'), hikvision);
    const id = book.alertFor(matchBy('isinPrinted'), { ...hikvision, name: 'Apple Inc' });
    assert.equal(id, 'a2');
    assert.equal(book.alertFor(matchBy('isinPrinted'), { ...hikvision, name: 'AAPL' }), 'a2');
    assert.deepEqual(
      book.records().map(({ instrument, match }) => [instrument.name, match.reasons.length]),
      [
        ['Hangzhou Hikvision', 2],
        ['Apple Inc', 1],
      ],
    );
  });

  it('gather rows that give no name', () => {
    const book = alertBook();
    const unnamed = { ...hikvision, name: null };
    assert.equal(
      book.alertFor(matchBy('isinPrinted'), unnamed),
      book.alertFor(matchBy('isinPrinted'), unnamed),
    );
  });
});
