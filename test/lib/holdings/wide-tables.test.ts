import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Cell } from '../../../lib/holdings/rows.ts';
import { line, read, textFile, textRows, workbook } from './opened.ts';

const placed = async (text: string, separator = ','): Promise<string[]> => {
  const { positions } = await read(textFile(text, separator));
  return positions.map((one) => `${one.column} ${line(one)}`);
};

describe('reading positions: transposed tables', () => {
  it('takes each heading cell as a position, with the latest weight that is not zero and its date', async () => {
    const text = `
,600519.SS,0941.HK,300750.SZ,BIDU,002415.SZ,HKD,SUM
07/09/2021,30,20,15,10,5,0,80
07/13/2021,31,20,15,0,5,9,80
`;
    const { positions, result } = await read(textFile(text));
    assert.deepEqual(
      positions.map((one) => `${one.column} ${line(one)}`),
      [
        '2 1 | ticker=600519.SS | weight=31 | on=2021-07-13',
        '3 1 | ticker=0941.HK | weight=20 | on=2021-07-13',
        '4 1 | ticker=300750.SZ | weight=15 | on=2021-07-13',
        '5 1 | ticker=BIDU | weight=10 | on=2021-07-09',
        '6 1 | ticker=002415.SZ | weight=5 | on=2021-07-13',
      ],
    );
    assert.deepEqual({ ...result.skippedByReason }, { heading: 1, amounts: 2, cash: 1, total: 1 });
    assert.deepEqual(result.account, { rows: 10, positions: 5, skipped: 5, problemRows: 0, cellProblems: 0 });
    assert.equal(result.heldOn, '2021-07-13');
    assert.equal(result.tables[0]?.headerRow, 1);
  });

  it('reads tickers without a venue above dated rows, and takes prices for nothing they are not', async () => {
    const text =
      'Date,AAPL,MSFT,SUM,CHL\n2021-01-04,129.41,217.69,22.5,28.5\n2021-01-05,131.01,217.9,23,29.5\n';
    assert.deepEqual(await placed(text), [
      '2 1 | ticker=AAPL | on=2021-01-05',
      '3 1 | ticker=MSFT | on=2021-01-05',
      '4 1 | ticker=SUM | on=2021-01-05',
      '5 1 | ticker=CHL | on=2021-01-05',
    ]);
  });

  it('reads ISINs, and amounts that the corner of the table explains', async () => {
    const text = 'Stück;US0378331005;HK0941009539\n31.12.2021;1.500,5;20\n31.12.2020;100;30\n';
    assert.deepEqual(await placed(text, ';'), [
      '2 1 | isin=US0378331005 | qty=1500.5 | on=2021-12-31',
      '3 1 | isin=HK0941009539 | qty=20 | on=2021-12-31',
    ]);
  });

  it('reads names, one row a portfolio', async () => {
    const text =
      'Portfolio,Apple Inc,Alibaba Group Holding Ltd,China Mobile Ltd,CNOOC Ltd\nFund A,100,20,500,30\n';
    assert.deepEqual((await placed(text))[2], '4 1 | name=China Mobile Ltd');
  });

  it('reads six-digit codes above dated rows', async () => {
    const text = 'date,600519,000858,002415,600018\n20211230,0.4,0.3,0.2,0.1\n20211231,0.4,0.3,0.2,0.1\n';
    assert.deepEqual((await placed(text))[2], '4 1 | ticker=002415 | weight=0.2 | on=2021-12-31');
  });

  it('joins what labelled rows say of the columns', async () => {
    const text =
      ',0,1,2,3\nTicker,700,941,BABA,883\nName,TENCENT HOLDINGS LTD,CHINA MOBILE LTD,ALIBABA GROUP,CNOOC LTD\nWeight,9.2,2.2,8,1.2\nISIN,KYG875721634,HK0941009539,US01609W1027,HK0883013259\n';
    assert.deepEqual(
      (await placed(text))[1],
      '3 3 | name=CHINA MOBILE LTD | isin=HK0941009539 | ticker=941 | weight=2.2',
    );
  });

  it('takes a heading that pandas numbered for what it was', async () => {
    const { positions } = await read(
      textFile('Date,688208.SS,688208.SS.1,0700.HK\n2021-01-04,1,2,3\n2021-01-05,1,2,3\n'),
    );
    assert.deepEqual(
      positions.map((one) => one.security.tickers),
      [['688208.SS'], ['688208.SS'], ['0700.HK']],
    );
  });

  it('reads dates and numbers of a workbook', async () => {
    const date = (iso: string): Cell => ({ kind: 'date', iso });
    const { positions } = await read(
      workbook({
        W: [
          [null, '0941.HK', '0700.HK', 'BABA US'],
          [date('2021-12-30'), 40, 30, 30],
          [date('2021-12-31'), 50, 0, 50],
        ],
      }),
    );
    assert.deepEqual(positions.map(line), [
      'W!1 | ticker=0941.HK | weight=50 | on=2021-12-31',
      'W!1 | ticker=0700.HK | weight=30 | on=2021-12-30',
      'W!1 | ticker=BABA US | weight=50 | on=2021-12-31',
    ]);
  });

  it('is no table of prices of one security, nor of currencies', async () => {
    await assert.rejects(
      read(textFile('Date,Open,High,Low,Close,Volume\n2021-01-04,1,2,3,4,5\n2021-01-05,1,2,3,4,5\n')),
    );
  });

  it('accounts for every row and every heading cell', async () => {
    const amounts = fc.array(
      fc.array(fc.constantFrom('0', '1.5', '-', '', 'x'), { minLength: 4, maxLength: 4 }),
      {
        minLength: 2,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(amounts, async (rows) => {
        const dated = rows.map((cells, at) => [`2021-01-${String(at + 1).padStart(2, '0')}`, ...cells]);
        const table = [
          ['', '0941.HK', '0700.HK', 'BABA US', '600519.SS'],
          ['2020-12-31', '1', '2', '3', '4'],
          ...dated,
        ];
        const { positions, result } = await read(textRows(table));
        assert.equal(result.account.rows, table.length + 4);
        assert.equal(positions.length, 4);
        assert.equal(result.account.skipped, table.length);
      }),
      { numRuns: 50 },
    );
  });
});
