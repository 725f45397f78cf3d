import assert from 'node:assert/strict';
import { loadRules } from '../../../reference/rules/load.ts';

describe('reference/rules', () => {
  const rules = loadRules();

  it('ships every rule that the programme rests on', () => {
    const citations = new Set(rules.rules.map(({ citation }) => citation));
    for (const faq of [857, 859, 860, 861, 863, 865, 901, 904, 905, 1046, 1047, 1048]) {
      assert.ok(citations.has(`OFAC FAQ ${faq}`), `FAQ ${faq}`);
    }
    for (const section of ['1(a)', '1(b)', '1(c)', '3']) {
      assert.ok(citations.has(`E.O. 13959 as amended, s. ${section}`), section);
    }
    for (const rule of ['31 CFR 501.604', '31 CFR 501.601', '31 CFR 586.201']) assert.ok(citations.has(rule));
  });

  it('keeps what could not be verified unverified', () => {
    const states = new Map(rules.rules.map(({ id, state }) => [id, state]));
    for (const id of ['ndaa8531', 'continuation2026', 'listChanges', 'tradeDate', 'bisAffiliates']) {
      assert.equal(states.get(id), 'unverified', id);
    }
  });

  it('keeps records for 10 years from 12 March 2025 and for 5 until the day before', () => {
    const dates = new Map(rules.rules.map(({ id, from, to }) => [id, [from, to]]));
    assert.deepEqual(dates.get('records5'), [null, '2025-03-11']);
    assert.deepEqual(dates.get('records10'), ['2025-03-12', null]);
  });

  it('says that it is no legal advice', () => {
    assert.ok(rules.limits.some((limit) => limit.includes('not legal advice')));
  });
});
