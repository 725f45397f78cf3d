import assert from 'node:assert/strict';
import { readAsOf } from '../../../lib/dates.ts';
import { permittedText } from '../../../lib/rules/permissions.ts';
import { exposures, outcomes, standings } from '../../../lib/rules/rules.ts';
import type { Rules } from '../../../lib/rules/rules.ts';
import { loadRules } from '../../../reference/rules/load.ts';

const rules = loadRules();
const today = readAsOf('2026-11-20').at;
const banInForce: Rules = {
  ...rules,
  rules: rules.rules.map((rule) => (rule.id === 'ndaa8531' ? { ...rule, state: 'inForce' } : rule)),
};

const questions = outcomes.flatMap((outcome) =>
  standings.flatMap((standing) => exposures.map((exposure) => ({ outcome, standing, exposure }))),
);

function permitted(outcome: (typeof outcomes)[number], standing: (typeof standings)[number], asOf: string) {
  return permittedText({ outcome, standing, exposure: 'direct', at: readAsOf(asOf).at }, rules);
}

describe('rules/permissions', () => {
  it('answers every question, with at least one citation', () => {
    for (const question of questions) {
      const { text, citations } = permittedText({ ...question, at: today }, rules);
      assert.match(text, /^[A-Z].*\.$/);
      assert.ok(citations.length > 0);
      assert.equal(new Set(citations).size, citations.length);
    }
  });

  it('speaks of selling after the deadline only to prohibit it', () => {
    for (const set of [rules, banInForce]) {
      for (const question of questions.filter(({ standing }) => ['holdOnly', 'undated'].includes(standing))) {
        if (question.outcome === 'related') continue;
        for (const at of [today, readAsOf('2027-06-01').at]) {
          for (const sentence of permittedText({ ...question, at }, set).text.split(/(?<=[.;]) /)) {
            assertNoAdviceToSell(sentence);
          }
        }
      }
    }
  });

  it('would notice such advice', () => {
    for (const sentence of [
      'The position should be sold.',
      'A US person must divest.',
      'Sell the position now.',
      'We recommend to reduce the holding.',
      'A US person may sell solely to divest.',
    ]) {
      assert.throws(() => assertNoAdviceToSell(sentence), assert.AssertionError);
    }
  });

  it('allows holding after the deadline, with what backs it', () => {
    const { text, citations } = permitted('listed', 'holdOnly', '2022-06-04');
    assert.match(text, /may keep the position/);
    for (const cited of [
      'E.O. 13959 as amended, s. 1(c)',
      'OFAC FAQ 1046',
      'OFAC FAQ 1048',
      '31 CFR 501.604',
    ]) {
      assert.ok(citations.includes(cited), cited);
    }
  });

  it('warns of the possible ban on holding from the day the Act was signed', () => {
    assert.doesNotMatch(permitted('listed', 'holdOnly', '2025-12-17').text, /8531/);
    assert.match(permitted('listed', 'holdOnly', '2025-12-18').text, /Caution: section 8531/);
    assert.match(permitted('review', 'holdOnly', '2026-11-20').text, /Caution: section 8531/);
    assert.doesNotMatch(permitted('related', 'holdOnly', '2026-11-20').text, /8531/);
  });

  it('switches to that ban from its first day once it is set to be in force', () => {
    const ask = (asOf: string): string =>
      permittedText(
        { outcome: 'listed', standing: 'holdOnly', exposure: 'direct', at: readAsOf(asOf).at },
        banInForce,
      ).text;
    assert.match(ask('2026-12-17'), /may keep the position/);
    assert.match(ask('2026-12-18'), /bars knowingly holding/);
    assert.doesNotMatch(ask('2026-12-18'), /Caution|may keep/);
  });

  it('names the divestment carve-out only while it runs', () => {
    assert.match(permitted('listed', 'windDown', '2022-03-01').text, /solely to divest/);
    assert.match(permitted('listed', 'notYetEffective', '2021-07-01').text, /may still buy, sell and hold/);
  });

  it('adds what the kind of instrument means, and not to what is not counted', () => {
    const fund = { standing: 'holdOnly', exposure: 'fund', at: today } as const;
    const listed = permittedText({ ...fund, outcome: 'listed' }, rules);
    assert.match(listed.text, /however small/);
    assert.ok(listed.citations.includes('OFAC FAQ 861'));
    const related = permittedText({ ...fund, outcome: 'related' }, rules);
    assert.doesNotMatch(related.text, /however small/);
    assert.deepEqual(related.citations, ['OFAC FAQ 857']);
  });

  it('throws rather than stay silent where no sentence exists', () => {
    assert.throws(
      () =>
        permittedText(
          { outcome: 'listed', standing: 'windDown', exposure: 'direct', at: today },
          { ...rules, permissions: [] },
        ),
      /listed, windDown/,
    );
  });
});

function assertNoAdviceToSell(sentence: string): void {
  if (!/\b(?:sell|sold|sale|sales|divest|dispose|reduce|exit|unwind|liquidate)\b/i.test(sentence)) return;
  assert.match(sentence, /\bprohibited\b|\bno duty\b/, sentence);
  assert.doesNotMatch(sentence, /\b(?:should|must|recommend|may sell|have to|needs? to)\b/i, sentence);
}
