import assert from 'node:assert/strict';
import { screened } from './screened.ts';

const holdings = [
  'Account,ISIN,Ticker,Security,Quantity,Market Value,Currency',
  'A-1,KYG8062L1041,20 HK,SenseTime Group Inc.,1000,1500.00,HKD',
  'A-1,CNE100000PM8,002415 CH,HANGZHOU HIKVISION DIGITAL A,10,300.00,CNY',
  'B-2,US0378331005,AAPL US,APPLE INC,5,900.00,USD',
].join('\n');

const restricted = [{ name: 'SENSETIME GROUP INC', reason: 'Outside counsel, 2022-01-10' }];

describe('portfolio: the policy of the firm', () => {
  it('restricts a name that the list does not have, with the row that holds it', async () => {
    const policy = { restricted };
    const { breaches, counts } = await screened([{ kind: 'holdings', text: holdings }], { policy });
    assert.deepEqual(
      breaches.map(({ kind, certainty, account, position, amount }) => [
        kind,
        certainty,
        account,
        position?.row,
        amount,
      ]),
      [['restrictedHolding', 'policy', 'A-1', 2, '1500.00']],
    );
    assert.match(breaches[0]?.reasons[0]?.text ?? '', /Outside counsel/);
    assert.equal(counts.breaches, 1);
  });

  it('forbids holding after the deadline where the firm says so, and never asks to sell', async () => {
    const policy = { holdAfterDeadline: 'forbidden' };
    const { breaches } = await screened([{ kind: 'holdings', text: holdings }], { policy });
    assert.deepEqual(
      breaches.map(({ kind, listing, position }) => [kind, listing?.uid, position?.row]),
      [['heldAfterDeadline', 30946, 3]],
    );
    assert.doesNotMatch(breaches[0]?.mayDo ?? '', /\b(?:sell it|must sell|should sell)\b/i);
    const before = await screened([{ kind: 'holdings', text: holdings }], {
      policy,
      asOf: '2022-06-03T04:00:59Z',
    });
    assert.deepEqual(before.breaches, []);
  });

  it('applies to holdings and transactions of one run alike, each row accounted for once', async () => {
    const trades =
      'Trade Date,Account,Side,ISIN,Security,Quantity\n2024-02-01,A-1,buy,KYG8062L1041,SenseTime Group Inc.,10\n';
    const { breaches, counts, judged } = await screened(
      [
        { kind: 'holdings', text: holdings },
        { kind: 'transactions', text: trades },
      ],
      { policy: { restricted } },
    );
    assert.deepEqual(
      breaches.map(({ kind }) => kind),
      ['restrictedTransaction', 'restrictedHolding'],
    );
    const { rows, positions, transactions, skipped, problems } = counts;
    assert.deepEqual([positions, transactions, judged?.transactions.length], [3, 1, 1]);
    assert.equal(rows, positions + transactions + skipped + problems);
  });
});
