import assert from 'node:assert/strict';
import { textFile, textRows, workbook } from '../holdings/opened.ts';
import { freely, line, readTrades } from './reading.ts';

const heading = ['Trade Date', 'Side', 'ISIN', 'Quantity', 'Price'];
const mobile = 'HK0941009539';

describe('reading transactions: whole files', () => {
  it('reads columns that are named by hand', async () => {
    const file = textFile('What,Day,Thing,N\nBuy,2021-09-01,HK0941009539,5\n');
    await assert.rejects(readTrades(file), { name: 'InputRefused', message: /^noTable: No table of trades/ });
    const map = { side: 'What', tradedOn: 'Day', isin: 'Thing', quantity: 'N' };
    const { transactions } = await readTrades(file, { map, sheet: null });
    assert.deepEqual(transactions.map(line), ['2 | trade buy | on=2021-09-01 | qty=5 | isin=HK0941009539']);
    await assert.rejects(
      readTrades(file, { map: { side: 'Nowhere' }, sheet: null }),
      /^InputRefused: headingNotFound/,
    );
  });

  it('refuses a holdings file, an empty table, and a sheet that is not there', async () => {
    const holdings = textFile(
      'Ticker,Name,Shares,Market Value,Weight (%)\n941,China Mobile Ltd,100,5000,100\n',
    );
    await assert.rejects(readTrades(holdings), /noTable/);
    await assert.rejects(readTrades(textRows([heading])), /noRows/);
    await assert.rejects(readTrades(workbook({ A: [heading] }), { ...freely, sheet: 'B' }), /sheetNotFound/);
  });

  it('does not refuse a file of which every order was cancelled', async () => {
    const { transactions, result } = await readTrades(
      textRows([
        [...heading, 'Status'],
        ['2021-09-01', 'Buy', mobile, '100', '50', 'Cancelled'],
      ]),
    );
    assert.equal(transactions.length, 0);
    assert.equal(result.skippedByReason.cancelled, 1);
  });
});
