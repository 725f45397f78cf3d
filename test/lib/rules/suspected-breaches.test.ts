import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readAsOf } from '../../../lib/dates.ts';
import type { QuantityEvent } from '../../../lib/rules/quantities.ts';
import { suspectedBreaches } from '../../../lib/rules/suspected-breaches.ts';
import type { Comparison, Snapshot } from '../../../lib/rules/suspected-breaches.ts';
import type { HeldLine } from '../../../lib/rules/suspected-change.ts';
import { assertNoAdviceToSell } from './fixtures/no-advice.ts';
import { annex, context } from './fixtures/transactions.ts';

type Held = readonly [account: string, line: string, quantity: string | null, exposure?: 'fund' | undefined];

function snapshot(day: string, held: readonly Held[], accounts: readonly string[] | null = null): Snapshot {
  const lines = held.map(([account, line, quantity, exposure]): HeldLine => ({
    account,
    basis: account.startsWith('foreign') ? 'nonUs' : 'usEntity',
    line,
    quantity,
    exposure: exposure ?? 'other',
    listing: annex,
    alert: 'a1',
  }));
  return { at: readAsOf(day).at, accounts: accounts === null ? null : new Set(accounts), lines };
}

function compare(
  before: readonly Held[],
  after: readonly Held[],
  events: readonly QuantityEvent[] = [],
): Comparison {
  return suspectedBreaches(snapshot('2023-01-31', before), snapshot('2023-02-28', after), events, context);
}

const split: QuantityEvent = { kind: 'split', line: 'X', ratio: '0.1', text: 'ten into one, 2023-02-10' };
const codeChange: QuantityEvent = { kind: 'lineChange', line: 'X', to: 'Y', ratio: '1', text: 'code change' };

describe('rules/suspected-breaches', () => {
  it('finds an increase and a decrease, shows the arithmetic, and finds nothing else', () => {
    const { breaches } = compare(
      [
        ['A', 'X', '100'],
        ['A', 'Y', '50'],
        ['B', 'X', '7'],
      ],
      [
        ['A', 'X', '130.5'],
        ['A', 'Y', '50.0'],
        ['B', 'X', '5'],
      ],
    );
    assert.deepEqual(
      breaches.map(({ kind, certainty, account, quantity }) => [kind, certainty, account, quantity]),
      [
        ['purchaseAfterEffective', 'suspected', 'A', '30.5'],
        ['saleAfterDeadline', 'suspected', 'B', '-2'],
      ],
    );
    const [up] = breaches;
    assert.match(
      up!.reasons[0]!.text,
      /Between 2023-01-31 and 2023-02-28 the quantity rose by 30\.5: 130\.5 now, 100 before \(X\)/,
    );
    assert.deepEqual([up!.reportBy, up!.keepUntil], [null, '2033-02-28']);
    assert.ok(up!.citations.includes('E.O. 13959 as amended, s. 1(a)'));
    for (const { mayDo, reasons } of breaches)
      for (const text of [mayDo, ...reasons.map((one) => one.text)]) assertNoAdviceToSell(text);
  });

  it('adds the rows of one account and line', () => {
    assert.deepEqual(
      compare(
        [
          ['A', 'X', '60'],
          ['A', 'X', '40'],
        ],
        [['A', 'X', '100']],
      ).breaches,
      [],
    );
  });

  it('counts a line that is new or gone', () => {
    const { breaches } = compare([['A', 'X', '1']], [['A', 'Y', '1']]);
    const found = Object.fromEntries(breaches.map(({ kind, quantity }) => [kind, quantity]));
    assert.deepEqual(found, { purchaseAfterEffective: '1', saleAfterDeadline: '-1' });
  });

  const explained: readonly (readonly [
    string,
    readonly Held[],
    readonly Held[],
    readonly QuantityEvent[],
  ])[] = [
    ['a consolidation', [['A', 'X', '1000']], [['A', 'X', '100']], [split]],
    ['a consolidation whose fraction was paid out', [['A', 'X', '1005']], [['A', 'X', '100']], [split]],
    ['a code change', [['A', 'X', '100']], [['A', 'Y', '100']], [codeChange]],
    [
      'a code change into a line held already',
      [
        ['A', 'X', '100'],
        ['A', 'Y', '5'],
      ],
      [['A', 'Y', '105']],
      [codeChange],
    ],
    ['a consolidation, then a code change', [['A', 'X', '1000']], [['A', 'Y', '100']], [split, codeChange]],
    [
      'a known movement',
      [
        ['A', 'X', '100'],
        ['B', 'X', '100'],
      ],
      [
        ['A', 'X', '90'],
        ['B', 'X', '100'],
      ],
      [{ kind: 'movement', account: 'A', line: 'X', quantity: '-10', text: 'gift of 2023-02-03' }],
    ],
  ];
  for (const [what, before, after, events] of explained)
    it(`is satisfied by ${what}`, () => assert.deepEqual(compare(before, after, events).breaches, []));

  it('is not satisfied by an event that explains a part only', () => {
    const [breach, more] = compare([['A', 'X', '1000']], [['A', 'X', '120']], [split]).breaches;
    assert.equal(more, undefined);
    assert.equal(breach?.quantity, '20');
    assert.match(breach.reasons[0]!.text, /120 now, 1000 × 0\.1 \(ten into one, 2023-02-10\) before/);
    assert.equal(compare([['A', 'X', '1000']], [['A', 'X', '99']], [split]).breaches.length, 1);
  });

  it('points to a transfer between accounts, and still shows both', () => {
    const { breaches } = compare(
      [
        ['A', 'X', '100'],
        ['B', 'X', '0'],
      ],
      [
        ['A', 'X', '60'],
        ['B', 'X', '40'],
      ],
    );
    assert.equal(breaches.length, 2);
    assert.match(breaches[0]!.reasons[1]!.text, /In B the same line changed by the opposite quantity/);
  });

  it('tells short positions from long, and funds from shares', () => {
    const kind = (from: string, to: string, exposure?: 'fund'): string =>
      compare([['A', 'X', from, exposure]], [['A', 'X', to, exposure]]).breaches[0]!.kind;
    assert.equal(kind('-100', '-40'), 'coverAfterDeadline');
    assert.equal(kind('-100', '0'), 'coverAfterDeadline');
    assert.equal(kind('-100', '10'), 'purchaseAfterEffective');
    assert.equal(kind('-100', '-140'), 'shortSale');
    assert.equal(kind('10', '20', 'fund'), 'fundPurchase');
    assert.equal(kind('20', '10', 'fund'), 'fundSaleAfterDeadline');
  });

  it('judges by the period of the window', () => {
    const kinds = (from: string, to: string, quantity: string): readonly (readonly string[])[] =>
      suspectedBreaches(
        snapshot(from, [['A', 'X', '10']]),
        snapshot(to, [['A', 'X', quantity]]),
        [],
        context,
      ).breaches.map(({ kind, reasons }) => [
        kind,
        ...reasons.map(({ code }) => code).filter((code) => code === 'suspectedInPart'),
      ]);
    assert.deepEqual(kinds('2021-06-30', '2021-07-31', '20'), []);
    assert.deepEqual(kinds('2021-07-31', '2021-08-31', '20'), [
      ['purchaseAfterEffective', 'suspectedInPart'],
    ]);
    assert.deepEqual(kinds('2021-08-31', '2021-09-30', '20'), [['purchaseAfterEffective']]);
    assert.deepEqual(kinds('2021-08-31', '2021-09-30', '5'), []);
    assert.deepEqual(kinds('2022-05-31', '2022-06-30', '5'), [['saleAfterDeadline', 'suspectedInPart']]);
    assert.deepEqual(kinds('2022-06-03', '2022-06-30', '5'), [['saleAfterDeadline']]);
  });

  it('gives the rule of the later period where both prohibit', () => {
    const { breaches } = suspectedBreaches(
      snapshot('2022-05-31', [['A', 'X', '10']]),
      snapshot('2022-06-30', [['A', 'X', '20']]),
      [],
      context,
    );
    assert.deepEqual(
      breaches[0]!.reasons.map(({ code }) => code),
      ['suspectedIncrease', 'afterDeadline'],
    );
  });

  it('does not compare what is unknown, and says so', () => {
    const unknown = compare(
      [
        ['A', 'X', null],
        ['A', 'Y', '1'],
      ],
      [
        ['A', 'X', '5'],
        ['A', 'Y', '1'],
      ],
    );
    assert.deepEqual(unknown, {
      breaches: [],
      notCompared: [{ account: 'A', line: 'X', why: 'quantityUnknown' }],
    });
    const gone = suspectedBreaches(
      snapshot('2023-01-31', [['A', 'X', '1']], ['A', 'B']),
      snapshot('2023-02-28', [], ['B']),
      [],
      context,
    );
    assert.deepEqual(gone, {
      breaches: [],
      notCompared: [{ account: 'A', line: 'X', why: 'accountMissing' }],
    });
  });

  it('leaves out accounts of those who are not bound', () => {
    assert.deepEqual(compare([['foreign', 'X', '1']], [['foreign', 'X', '2']]), {
      breaches: [],
      notCompared: [{ account: 'foreign', line: 'X', why: 'notBound' }],
    });
  });

  it('refuses snapshots in the wrong order', () => {
    assert.throws(
      () => suspectedBreaches(snapshot('2023-02-28', []), snapshot('2023-01-31', []), [], context),
      RangeError,
    );
  });

  it('finds exactly the planted difference, whatever the decimals', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 30n });
    const decimal = (value: bigint): string => `${value / 1000n}.${String(value % 1000n).padStart(3, '0')}`;
    fc.assert(
      fc.property(digits, digits, (before, after) => {
        const { breaches } = compare([['A', 'X', decimal(before)]], [['A', 'X', decimal(after)]]);
        if (before === after) return assert.deepEqual(breaches, []);
        const [{ quantity } = { quantity: null }] = breaches;
        const [whole, rest = ''] = (quantity ?? '').replace('-', '').split('.');
        const found = BigInt(`${whole}${rest.padEnd(3, '0')}`);
        return assert.equal(found, after > before ? after - before : before - after);
      }),
    );
  });
});
