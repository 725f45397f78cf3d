import assert from 'node:assert/strict';
import { fundOfFileName, fundOfLines } from '../../../../lib/portfolio/funds/fund-statement.ts';

describe('which fund a file of constituents is of', () => {
  for (const [what, lines, said] of [
    [
      'a title',
      [['iShares MSCI China ETF'], ['Fund Holdings as of', 'Feb 28, 2022']],
      ['iShares MSCI China ETF'],
    ],
    [
      'a title with a day',
      [['KraneShares CSI China Internet ETF (KWEB) Holdings as of 2026-10-30']],
      ['KraneShares CSI China Internet ETF (KWEB)'],
    ],
    ['a title that begins with what it lists', [['Holdings of Alpha China Fund']], ['Alpha China Fund']],
    [
      'labels beside values',
      [
        ['Fund Name:', 'SPDR S&P China ETF'],
        ['Ticker Symbol:', 'GXC'],
        ['Holdings:', 'As of 05-Mar-2022'],
      ],
      ['SPDR S&P China ETF', 'GXC'],
    ],
    [
      'label and value in one cell',
      [['Fund: Beta China'], ['ISIN: IE00B4L5Y983']],
      ['Beta China', 'IE00B4L5Y983'],
    ],
    ['a lone ISIN', [['Report 17', 'IE00B4L5Y983', '2026-10-30']], ['IE00B4L5Y983']],
    ['nothing', [['Generated 2026-10-30'], ['Fund Base Currency', 'USD'], ['Page 1']], []],
    ['two ISINs, which say nothing', [['IE00B4L5Y983'], ['US5007673065']], []],
    ['a currency and net assets of a fund', [['Fund currency USD'], ['Net Assets of Fund']], []],
  ] as const) {
    it(`is told by ${what}`, () => assert.deepEqual(fundOfLines(lines), said));
  }

  for (const [name, said] of [
    ['KWEB.csv', 'KWEB'],
    ['KWEB_08_31_2026_holdings.csv', 'KWEB'],
    ['fund-holdings-IE00B4L5Y983.xlsx', 'IE00B4L5Y983'],
    ['510300 constituents 20261030.csv', '510300'],
    ['funds.zip/Alpha China.csv', 'Alpha China'],
    ['holdings.csv', null],
    ['Fund Holdings (2).xlsx', null],
    ['export_2026-10-30.csv', null],
  ] as const) {
    it(`the name ${name} says ${said ?? 'nothing'}`, () => assert.equal(fundOfFileName(name), said));
  }
});
