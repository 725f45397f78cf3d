import assert from 'node:assert/strict';
import { decideListed, scoreOf } from '../../../lib/matching/decide.ts';
import { evidence, type FeatureCode } from '../../../lib/matching/features.ts';

describe('weighing the evidence for a listed company', () => {
  const cases: readonly (readonly [readonly FeatureCode[], string | null])[] = [
    [['isinPrinted'], 'listed'],
    [['isinPrinted', 'nameDiffers'], 'listed'],
    [['isinPrinted', 'otherCompany'], 'review'],
    [['isinPrinted', 'absorbed'], 'review'],
    [['tickerVenue'], 'listed'],
    [['tickerVenue', 'nameStrange'], 'review'],
    [['nameEqual'], 'listed'],
    [['nameEqual', 'countryForeign'], 'review'],
    [['nameEqual', 'otherCompany'], 'related'],
    [['tickerWithoutVenue', 'nameWeak'], 'listed'],
    [['tickerWithoutVenue', 'tickerRetired'], 'review'],
    [['tickerWithoutVenue', 'nameDiffers'], null],
    [['nameWeak'], 'review'],
    [['nameContains'], 'related'],
    [['isinUnverified'], 'review'],
    [['isinUnverified', 'nameCutAmbiguous'], 'listed'],
    [['isinUnknown'], null],
    [[], null],
  ];
  for (const [codes, outcome] of cases) {
    it(`${codes.join(' + ') || 'nothing'}: ${outcome ?? 'no outcome'}`, () => {
      const found = codes.map((code) => evidence(code, 'x', 'y'));
      assert.equal(decideListed(found).outcome, outcome);
    });
  }

  it('scores between 0 and 0.999, higher with more evidence for and lower with evidence against', () => {
    const score = (...codes: FeatureCode[]): number =>
      scoreOf(codes.map((code) => evidence(code, null, null)));
    assert.equal(score(), 0);
    assert.ok(score('isinPrinted', 'nameEqual', 'tickerVenue') <= 0.999);
    assert.ok(score('nameEqual', 'tickerVenue') > score('nameEqual'));
    assert.ok(score('nameEqual', 'nameDiffers') < score('nameEqual'));
  });
});
