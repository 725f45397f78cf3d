import assert from 'node:assert/strict';
import { dealInName } from '../../../../lib/holdings/tables/deal-in-name.ts';
import { line, read, textFile } from '../opened.ts';

describe('the side of a deal before a name', () => {
  const cases: readonly (readonly [name: string, ticker: string | null, names: readonly string[]])[] = [
    ['Buy Alibaba (BABA)', 'BABA', ['Alibaba']],
    ['Buy China Mobile (00941.HK)', '00941.HK', ['China Mobile']],
    ['Sell CNOOC', null, ['CNOOC']],
    ['Long 00941.HK', '00941.HK', []],
    ['Long Yuan Power (0916)', '0916', ['Long Yuan Power', 'Yuan Power']],
  ];
  for (const [name, ticker, names] of cases) {
    it(`${name}: ${ticker ?? 'no ticker'}`, () => assert.deepEqual(dealInName(name), { ticker, names }));
  }

  const others = [
    'Long Chen Paper',
    'Short Duration Income Fund',
    'Buy to open',
    'Buy limit',
    'Buy USD sell HKD 16-MAR-22',
    'Buyer Holdings',
  ];
  for (const name of others) it(`${name}: none`, () => assert.equal(dealInName(name), null));

  it('is the name of a position only where every cell of the column has one', async () => {
    const text = 'Action,Units,ISIN\nBuy China Mobile,5,HK0941009539\nDividend,3,HK0883013259\n';
    assert.deepEqual((await read(textFile(text))).positions.map(line), [
      '2 | isin=HK0941009539 | qty=5',
      '3 | isin=HK0883013259 | qty=3',
    ]);
  });
});
