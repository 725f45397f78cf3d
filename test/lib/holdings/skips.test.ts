import assert from 'node:assert/strict';
import { read, textFile } from './opened.ts';

/** Reads one row below `Ticker,Name,ISIN,Quantity,Value,Country` and says what became of it. */
async function fate(row: string): Promise<string> {
  const { result } = await read(
    textFile(
      `Ticker,Name,ISIN,Quantity,Value,Country\nSAP,SAP SE,DE0007164600,"1,000","2,000.50",DE\n${row}\n`,
    ),
  );
  if (result.account.positions === 2) return 'position';
  if (result.account.problemRows === 1) return 'problem';
  const reason = result.skipped.find(({ fromRow, toRow }) => fromRow <= 3 && toRow >= 3)?.reason;
  return reason ?? 'nothing';
}

const rows: readonly (readonly [string, string])[] = [
  ['FP,TOTAL SA,,5,10.00,FR', 'position'],
  ['TOT,TOTAL,,5,10.00,FR', 'position'],
  [',TOTAL,,5,10.00,FR', 'position'],
  [',TotalEnergies SE,,5,10.00,', 'position'],
  [',Total System Services,,5,10.00,', 'position'],
  ['SUM,SUMMIT MATERIALS,,5,10.00,', 'position'],
  ['SUM,,,5,10.00,', 'position'],
  [',Cash Converters International,,5,10.00,', 'position'],
  ['CASH,Pathward Financial Inc,,5,10.00,', 'position'],
  ['USD,ProShares Ultra Semiconductors,,5,10.00,', 'position'],
  ['USD,JPM USD CASH,,5,10.00,', 'cash'],
  ['USD,CASHUSD,,5,10.00,', 'cash'],
  ['USDOLLAR,Cash,,5,10.00,', 'cash'],
  [',Summa,,,28.50,', 'total'],
  ['CASH,,,5,10.00,', 'position'],
  ['FDO,Family Dollar,,5,10.00,', 'position'],
  [',Euro Manganese,,5,10.00,', 'position'],
  ['SPAXX**,HELD IN MONEY MARKET,,,1234.56,', 'position'],
  ['MESH5,MSCI EMER MKT MAR 25,,1,0.00,', 'position'],
  ['INR,INR/USD,,-5,-8.44,', 'position'],
  [',CNY:HKD 20200826,,-5,-8.44,', 'position'],
  [',*ST Changsheng,,,,', 'position'],
  [',Huawei Investment,,,,', 'position'],
  ['HKD,Total,HK0941009539,5,10.00,', 'position'],
  ['USD,USD CASH,US0378331005,5,10.00,', 'position'],
  ['TOTAL,Example Holdings Ltd,,,10.00,', 'position'],
  [',China,,5,10.00,', 'position'],
  ['CHN,China,,,,', 'position'],
  [',Retail Trade,,5,10.00,', 'position'],
  ['1102,環能國際,,,10.00,', 'position'],
  ['1002,银行存款,,5,10.00,', 'position'],
  [',Georgia (1.2%),,,10.00,', 'position'],
  ['Total,Pie,,,10.00,', 'total'],
  [',China,,,,', 'section'],
  [',Retail Trade,,,10.00,', 'total'],
  [',Net assets (100.0%),,,10.00,', 'total'],
  [',Other assets less liabilities (1.9%),,,10.00,', 'cash'],
  ['1102,股票投资,,,10.00,', 'total'],
  ['1002,银行存款,,,10.00,', 'cash'],
  ['CUSTODIAL_CASH,Schwab Cash,,5,5.00,', 'cash'],
  [',합계,,,10.00,', 'total'],
  [',Итого,,,10.00,', 'total'],
  [',Total,,,10.00,', 'total'],
  ['Account Total,,,,10.00,', 'total'],
  [',Total common stocks,,,10.00,', 'total'],
  [',Gesamtsumme,,,10.00,', 'total'],
  [',"TOTAL 863.400,00",,,,', 'total'],
  [',Total 2050 Fund,,,,', 'position'],
  [',合计,,,10.00,', 'total'],
  ['USD,USD CASH,,5,10.00,US', 'cash'],
  ['-,Cash & Cash Investments,,--,10.00,', 'cash'],
  ['Cash & Cash Investments,--,,--,10.00,', 'cash'],
  ['-,CASH COLLATERAL USD JPFFT,,5,10.00,', 'cash'],
  [',Taiwan Dollar,,5,10.00,Taiwan', 'cash'],
  [',现金,,5,10.00,', 'cash'],
  ['Pending Activity,,,,12.00,', 'cash'],
  ['Equities,,,,,', 'section'],
  ['Individual ...111,,,,,', 'section'],
  ['Source: our own records,,,,,', 'disclaimer'],
  [',Date downloaded 07/08/2026,,,,', 'disclaimer'],
  [',Cash & others,,,10.00,', 'cash'],
  [',Cash/Receivables/Payables,,5,10.00,', 'cash'],
  [',Other/Cash,,,10.00,', 'cash'],
  ['CASH,,,,10.00,', 'cash'],
  ['現金,,,,10.00,', 'cash'],
  [',Cash America International,,5,10.00,', 'position'],
  [',Sub total listed equities,,,10.00,', 'total'],
  [',Shares (12),,,10.00,', 'section'],
  [',Sharestates (12),,,10.00,', 'position'],
  [',Asset class: Listed equities,,,,', 'section'],
  [',COMMON STOCKS — 98.5%,,,,', 'section'],
  [',China - 25.1 %*,,,,', 'section'],
  [',Total China,,,10.00,', 'total'],
  [',Total Gabon,,5,10.00,', 'position'],
  [',Total common stocks (cost $90),,,10.00,', 'total'],
  ['CASH_USD,SSGA CASH,,5,10.00,', 'cash'],
  [',應收股利,,,10.00,', 'cash'],
  [',保證金,,,10.00,', 'cash'],
  [',应收科技股份有限公司,,5,10.00,', 'position'],
  [' , ,,,,', 'blank'],
  ['Ticker,Name,ISIN,Quantity,Value,Country', 'heading'],
  [',,,5,10.00,', 'problem'],
];

describe('rows that are no positions', () => {
  for (const [row, expected] of rows) {
    it(`${row} is ${expected}`, async () => {
      assert.equal(await fate(row), expected);
    });
  }
});

describe('rows that sum up an account', () => {
  for (const [row, expected] of [
    ['Subtotal A-1,,,,"34,900"', 'total'],
    ['Total 00412-7781,,,,"34,900"', 'total'],
    ['Zwischensumme Depot 3,,,,"34,900"', 'total'],
    ['Total Return Fund,CHINA MOBILE LTD,,5,"34,900"', undefined],
    ['Total Return Fund,,,5,"34,900"', undefined],
  ] as const) {
    it(`${row} is ${expected ?? 'no such row'}`, async () => {
      const text = `Account,Name,ISIN,Quantity,Value\nA-1,SAP SE,DE0007164600,10,"2,000.50"\n${row}\n`;
      const { result } = await read(textFile(text));
      assert.equal(result.skipped.find(({ fromRow, toRow }) => fromRow <= 3 && toRow >= 3)?.reason, expected);
    });
  }
});
