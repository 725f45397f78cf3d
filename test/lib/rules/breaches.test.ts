import assert from 'node:assert/strict';
import { readAsOf } from '../../../lib/dates.ts';
import { breachesOf } from '../../../lib/rules/breaches.ts';
import type { BreachContext } from '../../../lib/rules/breaches.ts';
import { judge } from '../../../lib/rules/judge.ts';
import type { Breach } from '../../../lib/rules/breach.ts';
import type { Exposure } from '../../../lib/matching/match.ts';
import type { Transaction } from '../../../lib/transactions/transaction.ts';
import { assertNoAdviceToSell } from './fixtures/no-advice.ts';
import { annex, context, dated, subject, timed, transaction } from './fixtures/transactions.ts';

function breaches(
  changes: Partial<Transaction>,
  exposure: Exposure = 'direct',
  given: BreachContext = context,
): readonly Breach[] {
  const one = { transaction: transaction(changes), subject: subject({ exposure }), alert: 'a1' };
  return breachesOf([{ ...one, judgement: judge(one.transaction, one.subject, given) }], given);
}

const late = timed('2022-06-06T22:00:00+08:00', 'Asia/Hong_Kong');

describe('rules/breaches', () => {
  const kinds = [
    [{ side: 'buy' }, 'direct', 'purchaseAfterEffective'],
    [{ side: 'sell', time: late }, 'direct', 'saleAfterDeadline'],
    [{ side: 'short' }, 'direct', 'shortSale'],
    [{ side: 'cover', time: late }, 'direct', 'coverAfterDeadline'],
    [{ type: 'derivativeOpen', side: null }, 'derivative', 'newDerivative'],
    [{ type: 'derivativeClose', side: null, time: late }, 'derivative', 'derivativeClosedAfterDeadline'],
    [{ type: 'reinvestment', side: null }, 'direct', 'dividendReinvestment'],
    [{ type: 'fundPurchase', side: null }, 'fund', 'fundPurchase'],
    [{ side: 'buy' }, 'fund', 'fundPurchase'],
    [{ type: 'fundSale', side: null, time: late }, 'fund', 'fundSaleAfterDeadline'],
    [{ type: 'tender', side: null, time: late }, 'direct', 'tenderAfterDeadline'],
    [{ type: 'rightsExercise', side: null }, 'direct', 'rightsExercise'],
    [{ type: 'rightsSale', side: null, time: late }, 'direct', 'rightsSaleAfterDeadline'],
    [{ type: 'exercise', side: null }, 'derivative', 'exercise'],
  ] as const;
  for (const [changes, exposure, kind] of kinds) {
    it(kind, () => {
      const [breach, another] = breaches(changes, exposure);
      assert.equal(another, undefined);
      assert.deepEqual([breach?.kind, breach?.certainty], [kind, 'transaction']);
      assertNoAdviceToSell(breach!.mayDo);
    });
  }

  it('tells when, on both clocks, how much, by which rule, until when', () => {
    const [breach] = breaches({ side: 'sell', time: late });
    assert.equal(breach?.at, '2022-06-06T10:00:00-04:00');
    assert.equal(breach.atSource, '2022-06-06T22:00:00+08:00');
    assert.deepEqual([breach.quantity, breach.amount, breach.currency], ['100', '1000', 'USD']);
    assert.deepEqual([breach.reportBy, breach.keepUntil], ['2022-06-21', '2032-06-06']);
    assert.deepEqual(breach.transaction, { input: 0, sheet: null, row: 7 });
    assert.deepEqual(breach.listing, { uid: 1, name: 'EXAMPLE CO., LTD.' });
    assert.ok(breach.citations.includes('OFAC FAQ 1046'));
  });

  it('gives the day where only that is known', () => {
    const [breach] = breaches({ side: 'sell', time: dated('2022-06-06', 'Asia/Hong_Kong') });
    assert.deepEqual([breach?.at, breach?.atSource], ['2022-06-06', '2022-06-06']);
  });

  it('finds none in what was ordered, rejected, allowed, or is for a person to decide', () => {
    for (const changes of [
      { state: 'order' },
      { state: 'rejected' },
      { basis: 'nonUs' },
      { side: 'sell' },
      { type: 'loan', side: null },
      { solelyToDivest: true },
    ] as const)
      assert.deepEqual(breaches(changes), [], JSON.stringify(changes));
  });

  it('says what may be done now by where the listing stands now', () => {
    const on = (day: string): string =>
      breaches({ side: 'buy' }, 'direct', { ...context, asOf: readAsOf(day).at })[0]!.mayDo;
    assert.match(on('2022-06-02'), /Until the divestment deadline what came of it may be closed out/);
    assert.match(on('2022-06-03'), /Keep what is held: holding is lawful/);
    assert.doesNotMatch(on('2022-06-03'), /closed out/);
    const removed = subject({}, { ...annex, delistedOn: '2024-05-01' });
    const buy = transaction();
    const [breach] = breachesOf(
      [{ transaction: buy, subject: removed, alert: null, judgement: judge(buy, removed, context) }],
      context,
    );
    assert.match(breach!.mayDo, /no longer on the list/);
  });
});
