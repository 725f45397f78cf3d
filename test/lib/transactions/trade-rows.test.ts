import assert from 'node:assert/strict';
import type { Cell } from '../../../lib/holdings/rows.ts';
import { textRows, workbook } from '../holdings/opened.ts';
import { line, readTrades } from './reading.ts';

const heading = ['Trade Date', 'Side', 'ISIN', 'Quantity', 'Price'];
const mobile = 'HK0941009539';

async function lines(rows: readonly (readonly Cell[])[]): Promise<string[]> {
  const { transactions } = await readTrades(textRows(rows));
  return transactions.map(line);
}

describe('reading transactions: rows', () => {
  it('keeps a row whose side cannot be read, as of unknown type, and names the cell', async () => {
    const { transactions, result } = await readTrades(
      textRows([
        heading,
        ['2021-09-01', 'Buy', mobile, '100', '50'],
        ['2021-09-02', 'Frobnicate', mobile, '5', '50'],
      ]),
    );
    assert.deepEqual(
      transactions.map(({ type, side }) => [type, side]),
      [
        ['trade', 'buy'],
        ['unknown', null],
      ],
    );
    const [problem] = result.problems;
    assert.deepEqual(
      [problem?.code, problem?.row, problem?.column, problem?.seen],
      ['actionUnreadable', 3, 'Side', 'Frobnicate'],
    );
  });

  it('keeps a row without any word or sign for what it does', async () => {
    const { transactions, result } = await readTrades(
      textRows([heading, ['2021-09-01', 'Buy', mobile, '100', '50'], ['2021-09-02', '', mobile, '5', '50']]),
    );
    assert.equal(transactions[1]?.type, 'unknown');
    assert.equal(result.problemsByCode['actionUnreadable'], 1);
  });

  it('takes the sign of the quantity for the side where no column says it', async () => {
    const rows = [
      ['Trade Date', 'ISIN', 'Quantity', 'Price'],
      ['2021-09-01', mobile, '100', '50'],
      ['2021-09-02', mobile, '-40', '51'],
    ];
    assert.deepEqual(
      (await lines(rows)).map((text) => text.split(' | ')[1]),
      ['trade buy', 'trade sell'],
    );
  });

  it('names rows that say buy and give a negative quantity, and rows whose columns contradict each other', async () => {
    const { transactions, result } = await readTrades(
      textRows([
        ['Trade Date', 'Transaction Type', 'Buy/Sell', 'ISIN', 'Quantity'],
        ['2021-09-01', 'Trade', 'Buy', mobile, '-100'],
        ['2021-09-01', 'Buy', 'Sell', mobile, '100'],
      ]),
    );
    assert.deepEqual(
      transactions.map(({ type, side, quantity }) => [type, side, quantity]),
      [
        ['trade', 'buy', '-100'],
        ['unknown', null, '100'],
      ],
    );
    assert.equal(result.problemsByCode['sideContradicted'], 2);
  });

  it('reads the event from the type column and the direction from the side column', async () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ['Trade', 'B', 'Equity', 'trade buy'],
      ['Sell', 'Long', 'Equity', 'trade sell'],
      ['Buy', 'Short', 'Equity', 'trade cover'],
      ['Sell', 'Short', 'Equity', 'trade short'],
      ['Buy', '', 'ETF', 'fundPurchase buy'],
      ['Sell', '', 'Mutual Fund', 'fundSale sell'],
      ['Redemption', '', 'Mutual Fund', 'fundSale sell'],
      ['Redemption', '', 'Bond', 'redemption'],
      ['Sell', '', 'Rights', 'rightsSale sell'],
      ['Sell short', '', 'Option', 'derivativeOpen sell'],
      ['Buy to cover', '', 'Warrant', 'derivativeClose buy'],
      ['Dividend', 'Credit', 'Equity', 'dividend'],
    ];
    const rows = cases.map(([type, side, assetClass]) => [
      '2021-09-01',
      type,
      side,
      assetClass,
      mobile,
      '10',
    ]);
    const read = await lines([
      ['Trade Date', 'Transaction Type', 'Long/Short', 'Asset Class', 'ISIN', 'Quantity'],
      ...rows,
    ]);
    assert.deepEqual(
      read.map((text) => text.split(' | ')[1]),
      cases.map(([, , , expected]) => expected),
    );
  });

  it('reads open and close marks by what is traded', async () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ['Buy', 'O', 'Option', 'derivativeOpen buy'],
      ['Sell', 'Close', 'Futures', 'derivativeClose sell'],
      ['Buy', 'C', 'Stock', 'trade cover'],
      ['Sell', 'O', 'Stock', 'trade short'],
      ['Sell', 'C', 'Stock', 'trade sell'],
      ['Buy', '', 'Option', 'trade buy'],
    ];
    const rows = cases.map(([side, mark, assetClass]) => [
      '2021-09-01',
      side,
      mark,
      assetClass,
      mobile,
      '10',
    ]);
    const read = await lines([
      ['Trade Date', 'Side', 'Open/Close', 'Asset Class', 'ISIN', 'Quantity'],
      ...rows,
    ]);
    assert.deepEqual(
      read.map((text) => text.split(' | ')[1]),
      cases.map(([, , , expected]) => expected),
    );
  });

  it('counts cancelled rows and payments as skips with their own reasons', async () => {
    const { transactions, result } = await readTrades(
      textRows([
        [...heading, 'Status'],
        ['2021-09-01', 'Buy', mobile, '100', '50', 'Cancelled'],
        ['2021-09-01', 'Cancel buy', mobile, '100', '50', ''],
        ['2021-09-01', 'ADR fee', mobile, '', '', ''],
        ['2021-09-01', 'Deposit', '', '1000', '', ''],
        ['2021-09-01', 'Buy', mobile, '100', '50', 'Rejected'],
      ]),
    );
    assert.deepEqual(
      transactions.map(({ row, state }) => [row, state]),
      [[6, 'rejected']],
    );
    assert.deepEqual(result.skippedByReason, { heading: 1, cancelled: 2, notATrade: 2 });
  });

  it('makes a trade without a security a problem of its row', async () => {
    const { result } = await readTrades(
      textRows([
        heading,
        ['2021-09-01', 'Buy', mobile, '100', '50'],
        ['2021-09-02', 'Sell', '', '100', '50'],
        ['2021-09-03', 'Sell'],
      ]),
    );
    assert.deepEqual(
      result.problems.map(({ code, row, reach }) => [code, row, reach]),
      [
        ['rowUnidentified', 3, 'row'],
        ['rowTooShort', 4, 'row'],
      ],
    );
  });

  it('takes rows for orders where only times of ordering are given', async () => {
    const rows = [
      ['Order ID', 'Order Date', 'Order Time', 'Side', 'ISIN', 'Quantity', 'Limit Price', 'Venue'],
      ['7', '2021-09-01', '10:00:00', 'Buy', mobile, '100', '50', 'XHKG'],
    ];
    assert.deepEqual(await lines(rows), [
      '2 | trade buy | state=order | at=2021-09-01T10:00:00+08:00 | qty=100 | price=50 | ref=7 | isin=HK0941009539 | venue=XHKG',
    ]);
  });

  it('takes the zone from the heading of the time, before the venue', async () => {
    const rows = [
      ['Trade Date', 'Trade Time (ET)', 'Side', 'ISIN', 'Quantity', 'Venue'],
      ['2022-06-03', '00:00:59', 'Sell', mobile, '100', 'XHKG'],
    ];
    assert.match((await lines(rows))[0] ?? '', /at=2022-06-03T00:00:59-04:00/);
  });

  it('reads typed cells of a workbook, sheet by sheet', async () => {
    const date: Cell = { kind: 'date', iso: '2022-06-03T12:00:30' };
    const file = workbook({
      Notes: [['Prepared by the desk']],
      Trades: [
        ['Executed at', 'B/S', 'ISIN', 'Qty', 'Venue'],
        [date, 'S', mobile, 100.5, 'XHKG'],
      ],
    });
    const { transactions, result } = await readTrades(file);
    assert.deepEqual(transactions.map(line), [
      '2 | trade sell | at=2022-06-03T12:00:30+08:00 | qty=100.5 | isin=HK0941009539 | venue=XHKG',
    ]);
    assert.deepEqual(result.skippedByReason, { noTable: 1, heading: 1 });
    const chosen = await readTrades(file, { map: {}, sheet: 'Trades' });
    assert.equal(chosen.result.skippedByReason.notChosen, 1);
  });

  it('reads a second table below the first, and passes over one that lists no trades', async () => {
    const { transactions, result } = await readTrades(
      textRows([
        ['Name', 'ISIN', 'Market Value'],
        ['China Mobile', mobile, '5000'],
        heading,
        ['2021-09-01', 'Buy', mobile, '100', '50'],
        heading,
        ['2021-09-02', 'Sell', mobile, '100', '50'],
        ['Name', 'ISIN', 'Weight'],
        ['China Mobile', mobile, '100%'],
        ['Verkauf', 'Kauf', 'x'],
        ['Handelstag', 'Kauf/Verkauf', 'ISIN', 'Stück', 'Kurs'],
        ['03.09.2021', 'Verkauf', mobile, '1.000', '50,5'],
      ]),
    );
    assert.deepEqual(
      transactions.map(({ row, side, quantity, time }) => [row, side, quantity, time.on]),
      [
        [4, 'buy', '100', '2021-09-01'],
        [6, 'sell', '100', '2021-09-02'],
        [11, 'sell', '1000', '2021-09-03'],
      ],
    );
    assert.equal(result.skippedByReason.notTrades, 3);
  });

  it('leaves the day open where day and month cannot be told apart', async () => {
    const { transactions, result } = await readTrades(
      textRows([heading, ['05/06/2021', 'Buy', mobile, '100', '50']]),
    );
    assert.equal(transactions[0]?.time.on, null);
    assert.equal(result.problemsByCode['dateUnreadable'], 1);
  });
});
