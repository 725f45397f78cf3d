import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readPositions } from '../../../lib/holdings/read-positions.ts';
import { InputRefused } from '../../../lib/problems.ts';
import type { Cell } from '../../../lib/holdings/rows.ts';
import { freely, read, textFile, textRows } from './opened.ts';

describe('reading positions: the account of rows', () => {
  it('refuses a file of which ten thousand rows cannot be read', async () => {
    const rows: Cell[][] = [
      ['Name', 'ISIN', 'Value'],
      ['SAP SE', 'DE0007164600', '5'],
    ];
    for (let at = 0; at < 10_001; at += 1) rows.push(['', '', '12']);
    await assert.rejects(read(textRows(rows)), { name: 'InputRefused', message: /^tooManyProblems/ });
  });

  it('lists a thousand problems of cells and counts all', async () => {
    const rows: Cell[][] = [['Name', 'ISIN']];
    for (let at = 0; at < 1_500; at += 1) rows.push(['SAP SE', 'DE0007164601']);
    const { result } = await read(textRows(rows));
    assert.equal(result.problems.length, 1_000);
    assert.equal(result.problemsByCode['identifierInvalid'], 1_500);
    assert.equal(result.account.cellProblems, 1_500);
  });

  it('adds up for any soup of rows, and drops no row that holds a valid ISIN below a heading', async () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(
        null,
        '',
        ' ',
        'Total',
        'USD CASH',
        'Name',
        'ISIN',
        'Quantity',
        'Ticker',
        'Market Value',
        '1,234',
        '-',
        '12/13/2024',
        'HK0941009539',
        'DE0007164600',
        'AAPL',
        'China Mobile Ltd',
        'Source: us',
      ),
      fc.string({ maxLength: 12 }),
      fc.double({ noDefaultInfinity: true, noNaN: true }),
      fc.constant<Cell>({ kind: 'date', iso: '2024-01-31' }),
      fc.constant<Cell>({ kind: 'fault', fault: 'error', text: '#REF!' }),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (soup, headed) => {
        const all: Cell[][] = headed
          ? [['Name', 'ISIN', 'Quantity'], ['SAP SE', 'DE0007164600', 5], ...soup]
          : soup;
        const seen = new Set<number>();
        try {
          const result = await readPositions(textRows(all), 0, freely, (position) => seen.add(position.row));
          const { account } = result;
          assert.equal(account.rows, all.length);
          assert.equal(account.rows, account.positions + account.skipped + account.problemRows);
          assert.equal(seen.size, account.positions);
          assert.equal(
            result.skipped.reduce((sum, run) => sum + run.rows, 0),
            account.skipped,
          );
        } catch (error) {
          if (!(error instanceof InputRefused)) throw error;
          assert.equal(headed, false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('merges neighbouring rows that were skipped for one reason', async () => {
    const { result } = await read(textFile('Name,ISIN\nSAP SE,DE0007164600\n,\n,\nTotal,\n'));
    assert.deepEqual(
      result.skipped.map(({ fromRow, toRow, rows, reason }) => [fromRow, toRow, rows, reason]),
      [
        [1, 1, 1, 'heading'],
        [3, 4, 2, 'blank'],
        [5, 5, 1, 'total'],
      ],
    );
  });
});
