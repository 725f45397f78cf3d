import assert from 'node:assert/strict';
import { judgeTransactions, transactionJson } from '../../../lib/transactions/judge.ts';
import { context, dated, subject, transaction } from '../rules/fixtures/transactions.ts';

const nobody = { match: null, listing: null, publiclyTraded: null };

describe('transactions/judge', () => {
  const { judged, breaches, counts } = judgeTransactions(
    [
      { transaction: transaction(), subject: subject(), alert: 'a1' },
      {
        transaction: transaction({ row: 8, side: 'sell', time: dated('2022-06-03') }),
        subject: subject(),
        alert: 'a1',
      },
      { transaction: transaction({ row: 9 }), subject: nobody, alert: null },
    ],
    context,
  );

  it('gives every row a verdict, in order, and counts them', () => {
    assert.deepEqual(
      judged.map(({ transaction, judgement }) => [transaction.row, judgement.verdict]),
      [
        [7, 'prohibited'],
        [8, 'needsReview'],
        [9, 'notCovered'],
      ],
    );
    assert.deepEqual(counts, {
      permitted: 0,
      permittedIfDivesting: 0,
      prohibited: 1,
      needsReview: 1,
      notCovered: 1,
    });
    assert.deepEqual(
      breaches.map(({ kind, transaction }) => [kind, transaction?.row]),
      [['purchaseAfterEffective', 7]],
    );
  });

  it('shows a row as the contract does', () => {
    const { reasons, citations, ...row } = transactionJson(judged[0]!);
    assert.deepEqual(row, {
      input: 0,
      sheet: null,
      row: 7,
      account: 'A-1',
      name: 'EXAMPLE CO LTD A',
      identifiers: {},
      quantity: '100',
      amount: '1000',
      currency: 'USD',
      side: 'buy',
      type: 'trade',
      state: 'executed',
      at: '2021-09-01T12:00:00-04:00',
      verdict: 'prohibited',
      alert: 'a1',
      reportBy: '2021-09-16',
      keepUntil: '2031-09-01',
      clientRef: null,
    });
    assert.ok(reasons.length > 0 && citations.length > 0);
    assert.equal(transactionJson(judged[1]!).at, '2022-06-03');
  });
});
