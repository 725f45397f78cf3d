import assert from 'node:assert/strict';
import { readAsOf } from '../../../lib/dates.ts';
import { noPolicy, parsePolicy } from '../../../lib/rules/policy.ts';
import type { Policy } from '../../../lib/rules/policy.ts';
import { policyBreaches } from '../../../lib/rules/policy-breaches.ts';
import type { PolicySubject } from '../../../lib/rules/policy-breaches.ts';
import { assertNoAdviceToSell } from './fixtures/no-advice.ts';
import { annex, context, timed, transaction } from './fixtures/transactions.ts';

const held: PolicySubject = {
  names: ['Example Co., Ltd. A'],
  isin: 'CNE100000PM8',
  tickers: ['002415 CH'],
  account: 'A-1',
  outcome: 'listed',
  listing: annex,
  alert: 'a1',
  quantity: '100',
  amount: null,
  currency: null,
  transaction: null,
  position: { input: 0, sheet: null, row: 2 },
};
const unlisted: PolicySubject = { ...held, outcome: null, listing: null, alert: null };
const noHolding: Policy = { ...noPolicy, holdAfterDeadline: 'forbidden' };

function restricting(one: object): Policy {
  return parsePolicy({ restricted: [{ reason: 'The committee said so.', ...one }] }, context.rules);
}

function kinds(subject: PolicySubject, policy: Policy, asOf = '2026-11-20'): readonly string[] {
  return policyBreaches([subject], policy, { ...context, asOf: readAsOf(asOf).at }).map(({ kind }) => kind);
}

describe('rules/policy-breaches', () => {
  it('finds none where the firm has no rule of its own', () => {
    assert.deepEqual(kinds(held, noPolicy), []);
  });

  it('finds what is held after the deadline where the firm forbids that, apart from law', () => {
    assert.deepEqual(kinds(held, noHolding, '2022-06-02'), []);
    assert.deepEqual(kinds(held, noHolding, '2022-06-03'), ['heldAfterDeadline']);
    assert.deepEqual(kinds({ ...held, outcome: 'review' }, noHolding), []);
    assert.deepEqual(kinds({ ...held, transaction: transaction() }, noHolding), []);
    const [breach] = policyBreaches([held], noHolding, context);
    assert.deepEqual([breach?.certainty, breach?.reportBy], ['policy', null]);
    assert.match(breach!.mayDo, /not of law: holding after the deadline is lawful/);
    assertNoAdviceToSell(breach!.mayDo);
  });

  it('finds what the firm restricts by name, code, number or entry', () => {
    for (const one of [
      { name: 'EXAMPLE CO LTD A' },
      { isin: 'CNE100000PM8' },
      { ticker: '002415CH' },
      { uid: 1 },
    ])
      assert.deepEqual(kinds(held, restricting(one)), ['restrictedHolding'], JSON.stringify(one));
    for (const one of [{ name: 'Example' }, { ticker: '2415' }, { uid: 2 }])
      assert.deepEqual(kinds(held, restricting(one)), [], JSON.stringify(one));
    assert.deepEqual(kinds(unlisted, restricting({ uid: 1 })), []);
    assert.deepEqual(kinds({ ...held, outcome: 'related' }, restricting({ uid: 1 })), []);
  });

  it('speaks of the deadline only where the security may be that of the listed company', () => {
    const policy = restricting({ name: 'Example Co Ltd A' });
    const mayDo = (one: PolicySubject): string => policyBreaches([one], policy, context)[0]!.mayDo;
    assert.match(mayDo({ ...held, outcome: 'review' }), /prohibited without a licence/);
    assert.doesNotMatch(mayDo({ ...held, outcome: 'related' }), /licence/);
  });

  it('counts a restriction on its days: of the trade, or of the question', () => {
    const policy = restricting({ name: 'Example Co Ltd A', from: '2024-01-01', to: '2024-12-31' });
    assert.deepEqual(kinds(unlisted, policy, '2023-12-31'), []);
    assert.deepEqual(kinds(unlisted, policy, '2024-12-31'), ['restrictedHolding']);
    assert.deepEqual(kinds(unlisted, policy, '2025-01-01'), []);
    const traded = transaction({ time: timed('2024-06-03T22:00:00+08:00', 'Asia/Hong_Kong') });
    const [breach] = policyBreaches([{ ...unlisted, transaction: traded }], policy, context);
    assert.equal(breach?.kind, 'restrictedTransaction');
    assert.deepEqual(
      [breach.at, breach.atSource],
      ['2024-06-03T10:00:00-04:00', '2024-06-03T22:00:00+08:00'],
    );
    assert.match(breach.reasons[0]!.text, /The firm restricts Example Co Ltd A: The committee said so\./);
    assert.doesNotMatch(breach.mayDo, /OFAC/);
  });
});
