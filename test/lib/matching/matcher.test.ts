import assert from 'node:assert/strict';
import { features } from '../../../lib/matching/features.ts';
import { matchRow } from './tables/instrument.ts';
import { mustMatch } from './tables/must-match.ts';
import { mustNotMatch } from './tables/must-not-match.ts';

describe('matching instruments against the built-in edition', () => {
  describe('finds listed companies', () => {
    for (const [uid, row] of mustMatch) {
      it(`${uid} ${JSON.stringify(row)}`, () => {
        const match = matchRow(row);
        assert.equal(match?.outcome, 'listed', JSON.stringify(match, null, 1));
        assert.equal(match?.uid, uid);
      });
    }
  });

  describe('never calls another company listed', () => {
    for (const [allowed, row] of mustNotMatch) {
      it(JSON.stringify(row), () => {
        const match = matchRow(row);
        assert.notEqual(match?.outcome, 'listed', JSON.stringify(match, null, 1));
        if (allowed === 'never') assert.notEqual(match?.outcome, 'review', JSON.stringify(match, null, 1));
      });
    }
  });

  it('says both sides of SenseTime Group Inc.', () => {
    const match = matchRow({ name: 'SenseTime Group Inc.', isin: 'KYG8062L1041', ticker: '0020.HK' });
    assert.equal(match?.outcome, 'review');
    assert.equal(match?.uid, 33114);
    assert.ok(match?.reasons.some((reason) => reason.speaks === 'against'));
  });

  it('gives every outcome at least one reason in a whole sentence, with no placeholder left', () => {
    const rows = [...mustMatch.map(([, row]) => row), ...mustNotMatch.map(([, row]) => row)];
    for (const match of rows.map(matchRow)) {
      if (match === null) continue;
      assert.ok(match.reasons.length > 0);
      for (const { text } of match.reasons) assert.match(text, /^[^{}]{10,}$/);
    }
  });

  it('declares a sentence for every feature', () => {
    for (const [code, { sentence }] of Object.entries(features)) assert.match(sentence, /\{|.{20}/, code);
  });
});
