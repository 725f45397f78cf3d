import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Cell } from '../../../lib/holdings/rows.ts';
import { InputRefused } from '../../../lib/problems.ts';
import { readTransactions } from '../../../lib/transactions/read-transactions.ts';
import { textRows } from '../holdings/opened.ts';
import { freely, world } from './reading.ts';

const mobile = 'HK0941009539';

const cell = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    '',
    'Total',
    'Buy',
    'SELL',
    'Dividend',
    'Deposit',
    'Cancelled',
    'Trade Date',
    'Side',
    'ISIN',
    'Quantity',
    'Trades',
    'Header',
    '1,234',
    '-5',
    '2021-09-01',
    '2021-09-01 10:00 HKT',
    mobile,
    'China Mobile Ltd',
  ),
  fc.string({ maxLength: 12 }),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.constant<Cell>({ kind: 'date', iso: '2021-09-01T10:00:00' }),
  fc.constant<Cell>({ kind: 'fault', fault: 'error', text: '#REF!' }),
);
const soup = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 60 });

describe('reading transactions: the account of rows', () => {
  it('adds up for any soup of rows below a heading or none', async () => {
    await fc.assert(
      fc.asyncProperty(soup, fc.boolean(), async (rows, headed) => {
        const all: Cell[][] = headed
          ? [['Trade Date', 'Side', 'ISIN', 'Quantity'], ['2021-09-01', 'Buy', mobile, 5], ...rows]
          : rows;
        let delivered = 0;
        const deliver = (): void => void (delivered += 1);
        try {
          const { account } = await readTransactions(textRows(all), 0, {
            choices: freely,
            deliver,
            context: world,
          });
          assert.equal(account.rows, all.length);
          assert.equal(account.positions, delivered);
          assert.equal(account.rows, account.positions + account.skipped + account.problemRows);
        } catch (error) {
          assert.ok(error instanceof InputRefused, String(error));
        }
      }),
    );
  });

  it('loses no executed trade among rows of other kinds', async () => {
    const trade = fc.record({
      side: fc.constantFrom('Buy', 'SELL', 'SS', 'BC', 'Kauf', '卖出', 'what?', ''),
      quantity: fc.integer({ min: 1, max: 9_999_999 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(trade, { minLength: 1, maxLength: 300 }), async (trades) => {
        const rows = trades.flatMap(({ side, quantity }, at): Cell[][] => [
          ['2021-09-01', side, mobile, quantity],
          ...(at % 5 === 0 ? [['Total', '', '', quantity], []] : []),
        ]);
        const seen: (string | null)[] = [];
        await readTransactions(textRows([['Trade Date', 'Side', 'ISIN', 'Quantity'], ...rows]), 0, {
          choices: freely,
          deliver: ({ quantity }) => void seen.push(quantity),
          context: world,
        });
        assert.deepEqual(
          seen,
          trades.map(({ quantity }) => String(quantity)),
        );
      }),
    );
  });
});
