import assert from 'node:assert/strict';
import { line, read, textFile, workbook } from './opened.ts';

/** What files do to their cells, seen in practice; each is held here where no layout's fixture holds it. */
describe('quirks of holdings files', () => {
  it('spellings of one Hong Kong code stay as they are printed', async () => {
    const codes = ['700', '0700', '00700', '700 HK', '0700.HK', '700:HK', 'HKG:700'];
    const { positions } = await read(
      textFile(`Ticker,Name,Quantity\n${codes.map((code) => `${code},TENCENT HOLDINGS LTD,5`).join('\n')}`),
    );
    assert.deepEqual(
      positions.map(({ security }) => security.tickers),
      codes.map((code) => [code]),
    );
  });

  it('spellings of one Shanghai code stay as they are printed', async () => {
    const codes = ['688981.SS', '688981 CH', '688981 C1', '688981.SH', '688981'];
    const { positions } = await read(
      textFile(`Ticker,Name,Quantity\n${codes.map((code) => `${code},SMIC,5`).join('\n')}`),
    );
    assert.deepEqual(
      positions.map(({ security }) => security.tickers),
      codes.map((code) => [code]),
    );
  });

  it('codes that went through numbers keep what is left of them', async () => {
    const { positions } = await read(
      workbook({
        A: [
          ['Ticker', 'Name', 'Quantity'],
          [2415, 'HIKVISION', 5],
          ['2415.0', 'HIKVISION', 5],
        ],
      }),
    );
    assert.deepEqual(
      positions.map(({ security }) => security.tickers),
      [['2415'], ['2415']],
    );
  });

  it('text that looks like a power of ten is no number', async () => {
    const { positions } = await read(
      textFile('Ticker,SEDOL,Name,Quantity\n1E10,,EXAMPLE RIGHTS,5\n5E3,,EXAMPLE WARRANTS,1E3\n'),
    );
    assert.deepEqual(positions.map(line), [
      '2 | name=EXAMPLE RIGHTS | ticker=1E10 | qty=5',
      '3 | name=EXAMPLE WARRANTS | ticker=5E3 | qty=1000',
    ]);
  });

  it('a sheet for each account keeps them apart', async () => {
    const sheet = (account: string, quantity: number): (string | number)[][] => [
      [`Account: ${account}`],
      ['ISIN', 'Name', 'Quantity'],
      ['HK0941009539', 'China Mobile Ltd', quantity],
    ];
    const { positions } = await read(workbook({ First: sheet('A-1', 5), Second: sheet('A-2', 7) }));
    assert.deepEqual(
      positions.map(({ sheet, account, quantity }) => [sheet, account, quantity]),
      [
        ['First', 'A-1', '5'],
        ['Second', 'A-2', '7'],
      ],
    );
  });

  it('a name that looks like a formula stays text', async () => {
    const { positions } = await read(
      textFile(`Name,ISIN,Quantity\n"=HYPERLINK(""http://example.org"",""China Mobile"")",HK0941009539,5\n`),
    );
    assert.equal(positions[0]?.security.name, '=HYPERLINK("http://example.org","China Mobile")');
  });

  it('amounts in brackets, with a minus behind, and words for none', async () => {
    const amounts = ['"(1,234.56)"', '"1,234.56-"', '--', '-', 'N/A', '#N/A', '="5"', "1'234.5"];
    const rows = amounts.map((amount) => `HK0941009539,${amount},1.5`);
    const { positions, result } = await read(textFile(`ISIN,Quantity,Price\n${rows.join('\n')}`));
    assert.deepEqual(
      positions.map(({ quantity }) => quantity),
      ['-1234.56', '-1234.56', null, null, null, null, '5', '1234.5'],
    );
    assert.deepEqual(result.problems, []);
  });
});
