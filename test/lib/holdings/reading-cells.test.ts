import assert from 'node:assert/strict';
import { line, read, textFile, workbook } from './opened.ts';

const lines = async (text: string, separator?: string): Promise<string[]> =>
  (await read(textFile(text, separator))).positions.map(line);

describe('reading positions: cells', () => {
  it('keeps tickers as found: numbers without decimals, booleans as words, no zeros added', async () => {
    const { positions } = await read(
      workbook({
        S: [
          ['Ticker', 'Name'],
          [700, 'Tencent'],
          ['002415', 'Hikvision'],
          ['2415.0', 'Hikvision'],
          [true, 'True Corp'],
          ['0700.HK', 'Tencent'],
        ],
      }),
    );
    assert.deepEqual(
      positions.map((one) => one.security.tickers[0]),
      ['700', '002415', '2415', 'TRUE', '0700.HK'],
    );
  });

  it('sets aside identifiers that fail their check digit and says so', async () => {
    const { positions, result } = await read(
      textFile('Name,ISIN\nChina Mobile Ltd,HK0941009538\nSAP SE,DE0007164600\n'),
    );
    assert.deepEqual(positions[0]?.security.doubtful, [{ scheme: 'isin', value: 'HK0941009538' }]);
    assert.deepEqual(positions[0]?.security.identifiers, {});
    assert.deepEqual(
      result.problems.map(({ code, reach, row, column, seen }) => ({ code, reach, row, column, seen })),
      [{ code: 'identifierInvalid', reach: 'cell', row: 2, column: 'ISIN', seen: 'HK0941009538' }],
    );
  });

  it('finds ISINs where the heading promises something else', async () => {
    assert.deepEqual(await lines('Ticker,Name\nHK0941009539,China Mobile Ltd\nUS0378331005,Apple Inc\n'), [
      '2 | name=China Mobile Ltd | isin=HK0941009539',
      '3 | name=Apple Inc | isin=US0378331005',
    ]);
    assert.deepEqual(await lines('Name,Shares\nChina Mobile Ltd (HK0941009539),5\n'), [
      '2 | name=China Mobile Ltd (HK0941009539) | isin=HK0941009539 | qty=5',
    ]);
    assert.deepEqual(
      await lines('Identifier,Shares,\nx,1,HK0941009539\ny,2,US0378331005\nz,3,DE0007164600\n'),
      ['2 | isin=HK0941009539 | qty=1', '3 | isin=US0378331005 | qty=2', '4 | isin=DE0007164600 | qty=3'],
    );
  });

  it('finds several numbers in one cell, by their labels or beside one that is certain', async () => {
    const text = `
Security;Identifiers
China Mobile;ISIN: HK0941009539 / SEDOL: 6073556
Alibaba;US01609W1027, 01609W102
Apple;CUSIP 037833100 ISIN US0378331005
`;
    assert.deepEqual(await lines(text, ';'), [
      '2 | name=China Mobile | isin=HK0941009539 | sedol=6073556',
      '3 | name=Alibaba | isin=US01609W1027 | cusip=01609W102',
      '4 | name=Apple | cusip=037833100 | isin=US0378331005',
    ]);
  });

  it('takes an internal number for money for no security', async () => {
    const { positions, result } = await read(
      textFile('Name,CUSIP,Value\nApple Inc,037833100,5\nCash,CASHUSD00,5\nUS DOLLAR,999USDZ92,5\n'),
    );
    assert.deepEqual(
      positions.map((one) => one.row),
      [2],
    );
    assert.deepEqual({ ...result.skippedByReason }, { heading: 1, cash: 2 });
    assert.deepEqual({ ...result.problemsByCode }, {});
  });

  it('drops the running number before names, but not a number that belongs to one', async () => {
    const ranked = await lines(
      'Name,ISIN\n1. China Mobile,HK0941009539\n2. Apple Inc,US0378331005\n3. SAP SE,DE0007164600\n',
    );
    assert.deepEqual(ranked[0], '2 | name=China Mobile | isin=HK0941009539');
    const single = await lines(
      'Name,ISIN\n3. Bank,HK0941009539\nApple Inc,US0378331005\nSAP SE,DE0007164600\n',
    );
    assert.deepEqual(single[0], '2 | name=3. Bank | isin=HK0941009539');
  });

  it('reads dates month first where securities have CUSIPs, and a period by its end', async () => {
    const { positions } = await read(textFile('Date,Name,CUSIP\n01/05/2022,Apple Inc,037833100\n'));
    assert.equal(positions[0]?.heldOn, '2022-01-05');
    const { result } = await read(
      textFile('Period,"January 1, 2021 - December 31, 2021"\nName,ISIN\nSAP SE,DE0007164600\n'),
    );
    assert.equal(result.heldOn, '2021-12-31');
  });

  it('reads a number of pieces with the word behind it', async () => {
    assert.deepEqual(
      await lines(
        'Wertpapier;ISIN;Nominal\nSAP SE;DE0007164600;1.500 Stk\nBASF;DE000BASF111;20,5 Stk.\n',
        ';',
      ),
      ['2 | name=SAP SE | isin=DE0007164600 | qty=1500', '3 | name=BASF | isin=DE000BASF111 | qty=20.5'],
    );
  });

  it('reads headings with a date in them, and the date', async () => {
    const text =
      'Holding Name,% Portfolio Weight,Market Value USD as of Feb 28 2022,Cur\u00adren\u00adcy\nSAP SE,5,10.5,EUR\n';
    assert.deepEqual(await lines(text), [
      '2 | name=SAP SE | ccy=EUR | value=10.5 USD | weight=5 | on=2022-02-28',
    ]);
    const years = 'Name,ISIN,Value 2020-12-31,Value 2021-12-31\nSAP SE,DE0007164600,1,2\n';
    assert.deepEqual(await lines(years), ['2 | name=SAP SE | isin=DE0007164600 | value=2 ? | on=2021-12-31']);
  });

  it('reads a portfolio of funds by the funds, and whose holdings a file lists as the account', async () => {
    assert.deepEqual(await lines('fund_code,shares\n007339,5\n021894,6\n'), [
      '2 | ticker=007339 | qty=5',
      '3 | ticker=021894 | qty=6',
    ]);
    const held = await lines('etf,etf_name,code,name\n0050,Top 50,2330,TSMC\n0050,Top 50,2317,Hon Hai\n');
    assert.deepEqual(held[0], '2 | account=0050 | name=TSMC | ticker=2330');
    const flagged = await lines('Symbol,Security Name,ETF\nAAL,American Airlines,N\nSPY,SPDR S&P 500,Y\n');
    assert.deepEqual(flagged[0], '2 | name=American Airlines | ticker=AAL');
  });

  it('takes no region of a country for a country', async () => {
    assert.deepEqual(
      await lines('代码,名称,地区\n600000,浦发银行,华东\n000001,平安银行,华南\n600036,招商银行,华南\n'),
      [
        '2 | name=浦发银行 | ticker=600000',
        '3 | name=平安银行 | ticker=000001',
        '4 | name=招商银行 | ticker=600036',
      ],
    );
  });

  it('does not read the fund’s own ISIN as the security’s', async () => {
    const rows = [
      'Fund ISIN,Name,Shares',
      ...['A', 'B', 'C', 'D', 'E'].map((name) => `IE00B469F816,${name} Holdings Ltd,5`),
    ];
    const { positions } = await read(textFile(rows.join('\n')));
    assert.deepEqual(
      positions.map((one) => one.security.identifiers),
      [{}, {}, {}, {}, {}],
    );
  });

  it('never guesses an amount', async () => {
    const { positions, result } = await read(textFile('Name;Quantity\nSAP SE;1,234\nBASF SE;12,3,4\n', ';'));
    assert.deepEqual(
      positions.map((one) => one.quantity),
      [null, null],
    );
    assert.equal(result.problemsByCode['amountUnreadable'], 2);
  });

  it('lets other columns of the file settle the decimal sign', async () => {
    const { positions } = await read(
      textFile('Name;Quantity;Value\nSAP SE;1.234;12,50\nBASF SE;2.000;7,25\n', ';'),
    );
    assert.deepEqual(
      positions.map((one) => [one.quantity, one.marketValue]),
      [
        ['1234', '12.50'],
        ['2000', '7.25'],
      ],
    );
  });

  it('leaves a date whose month is uncertain open, and says so', async () => {
    const unsettled = await read(textFile('Name,ISIN,Date\nSAP SE,DE0007164600,03/04/2024\n'));
    assert.equal(unsettled.positions[0]?.heldOn, null);
    assert.equal(unsettled.result.problemsByCode['dateUnreadable'], 1);
    const settled = await read(
      textFile('Name,ISIN,Date\nSAP SE,DE0007164600,03/04/2024\nBASF SE,DE000BASF111,13/04/2024\n'),
    );
    assert.equal(settled.positions[0]?.heldOn, '2024-04-03');
  });

  it('reports cells that a spreadsheet could not work out', async () => {
    const fault = { kind: 'fault', fault: 'notCalculated', text: '=B2*C2' } as const;
    const { positions, result } = await read(
      workbook({
        S: [
          ['Name', 'ISIN', 'Quantity'],
          ['SAP SE', 'DE0007164600', fault],
          [fault, null, 5],
          ['BASF SE', null, 1],
        ],
      }),
    );
    assert.deepEqual(
      positions.map((one) => one.row),
      [2, 4],
    );
    assert.deepEqual(
      result.problems.map(({ code, reach, row }) => [code, reach, row]),
      [
        ['cellNotCalculated', 'cell', 2],
        ['cellNotCalculated', 'row', 3],
      ],
    );
  });

  it('reports rows with amounts and nothing else, and rows that end too early', async () => {
    const { result } = await read(
      textFile('Sector,Account,Name,ISIN,Value\nIT,A-1,SAP SE,DE0007164600,5\n,,,,12\nIT,A-1\n'),
    );
    assert.deepEqual(
      result.problems.map(({ code, row }) => [code, row]),
      [
        ['rowUnidentified', 3],
        ['rowTooShort', 4],
      ],
    );
    assert.equal(result.account.problemRows, 2);
  });

  it('names every amount of a column in which most are spoilt, rather than leave the column out', async () => {
    const { positions, result } = await read(
      textFile(
        'Name,ISIN,Quantity,Value\nApple,US0378331005,=1+2,"5,1,2"\nHikvision,CNE100000PM8,=A1*3,#REF!\nABB,CH0012221716,7,8\n',
      ),
    );
    assert.deepEqual(
      positions.map(({ quantity, marketValue }) => [quantity, marketValue]),
      [
        [null, null],
        [null, null],
        ['7', '8'],
      ],
    );
    assert.deepEqual(
      result.problems.map(({ code, row, column, seen }) => [code, row, column, seen]),
      [
        ['amountUnreadable', 2, 'Quantity', '=1+2'],
        ['amountUnreadable', 2, 'Value', '5,1,2'],
        ['amountUnreadable', 3, 'Quantity', '=A1*3'],
        ['amountUnreadable', 3, 'Value', '#REF!'],
      ],
    );
  });
});
