import assert from 'node:assert/strict';
import { InputRefused } from '../../../lib/problems.ts';
import type { Cell } from '../../../lib/holdings/rows.ts';
import { line, read, textFile, textRows, workbook } from './opened.ts';

const refusedWith = (code: string, words?: RegExp) => (error: unknown) => {
  assert.ok(error instanceof InputRefused, String(error));
  assert.equal(error.problems[0]?.code, code);
  if (words !== undefined) assert.match(error.problems[0]?.text ?? '', words);
  return true;
};

const lines = async (text: string, separator?: string): Promise<string[]> =>
  (await read(textFile(text, separator))).positions.map(line);

describe('reading positions: where the table is', () => {
  it('merges a heading of two rows', async () => {
    const { positions, result } = await read(
      textFile(
        'Security,,Market,% of\nName,ISIN,Value,Net Assets\nChina Mobile Ltd,HK0941009539,"1,234.50",2.5\n',
      ),
    );
    assert.equal(result.tables[0]?.headerRow, 2);
    assert.deepEqual(positions.map(line), [
      '3 | name=China Mobile Ltd | isin=HK0941009539 | value=1234.50 ? | weight=2.5',
    ]);
  });

  it('reads a list of ISINs without a heading', async () => {
    const { positions, result } = await read(textFile('HK0941009539\nUS0378331005\nKYG875721634\n'));
    assert.equal(result.tables[0]?.headerRow, null);
    assert.deepEqual(
      positions.map((one) => one.security.identifiers.isin),
      ['HK0941009539', 'US0378331005', 'KYG875721634'],
    );
  });

  it('reads tickers beside names without a heading', async () => {
    const text =
      'AAPL\tApple Inc\nMSFT\tMicrosoft Corp\nCHL\tChina Mobile Ltd\nA\tAgilent Technologies Inc\nZTO\tZto Express\n';
    assert.deepEqual((await lines(text, '\t'))[2], '3 | name=China Mobile Ltd | ticker=CHL');
  });

  it('reads one column under a heading that names securities', async () => {
    assert.deepEqual(await lines('Company\nChina Mobile Ltd\nTotal SA\nCash Converters\n'), [
      '2 | name=China Mobile Ltd',
      '3 | name=Total SA',
      '4 | name=Cash Converters',
    ]);
  });

  it('goes on with a second table of other columns in the same sheet', async () => {
    const text =
      'Name,ISIN,Quantity\nChina Mobile Ltd,HK0941009539,5\nTotal,,5\n\nSymbol,Description,Market Value,Currency\nBABA,Alibaba ADR,"1,000.50",USD\n';
    const { positions, result } = await read(textFile(text));
    assert.deepEqual(positions.map(line), [
      '2 | name=China Mobile Ltd | isin=HK0941009539 | qty=5',
      '6 | name=Alibaba ADR | ticker=BABA | ccy=USD | value=1000.50 USD',
    ]);
    assert.deepEqual(
      result.tables.map((table) => table.headerRow),
      [1, 5],
    );
  });

  it('finds a table that begins after the first sample of rows', async () => {
    const rows: Cell[][] = Array.from({ length: 450 }, (_, at) => [`remark ${at}`]);
    rows.push(['Name', 'ISIN'], ['China Mobile Ltd', 'HK0941009539']);
    const { positions, result } = await read(textRows(rows));
    assert.deepEqual(
      positions.map((one) => one.row),
      [452],
    );
    assert.equal(result.skippedByReason.preamble, 450);
  });

  it('searches every sheet and names those without a table', async () => {
    const { positions, result } = await read(
      workbook({
        Notes: [['Prepared by hand'], [null], ['See the next sheet']],
        'A-1': [
          ['Name', 'ISIN', 'Quantity'],
          ['China Mobile Ltd', 'HK0941009539', 5],
        ],
        'A-2': [
          ['Titel', 'ISIN', 'Stück'],
          ['SAP SE', 'DE0007164600', 1.5],
        ],
      }),
    );
    assert.deepEqual(positions.map(line), [
      'A-1!2 | name=China Mobile Ltd | isin=HK0941009539 | qty=5',
      'A-2!2 | name=SAP SE | isin=DE0007164600 | qty=1.5',
    ]);
    assert.deepEqual(result.skipped[0], {
      input: 0,
      sheet: 'Notes',
      fromRow: 1,
      toRow: 3,
      rows: 3,
      reason: 'noTable',
      seen: 'Prepared by hand',
    });
  });

  it('refuses a file without a table, or with a heading and nothing below it', async () => {
    await assert.rejects(read(textFile('one\ntwo\nthree\n')), refusedWith('noTable'));
    await assert.rejects(read(textFile('12\n13\n14\n')), refusedWith('noTable'));
    await assert.rejects(read(textFile('Name,ISIN,Quantity\n')), refusedWith('noRows'));
    await assert.rejects(read(textFile('Name,ISIN,Quantity\nTotal,,12\n')), refusedWith('noRows'));
  });

  it('refuses a table whose heading row holds the securities', async () => {
    const text =
      ',600519.SS,300750.SZ,000858.SZ,600036.SS,601318.SS\n07/09/2021,6.05,2.82,2.65,2.64,1.61\n07/10/2021,6.0,2.8,2.6,2.6,1.6\n';
    await assert.rejects(read(textFile(text)), refusedWith('noTable', /heading row/));
  });
});

describe('reading positions: what the user fixes', () => {
  const book = workbook({
    One: [
      ['Name', 'Alpha', 'Beta'],
      ['China Mobile Ltd', 'HK0941009539', 5],
    ],
    Two: [
      ['Name', 'Alpha', 'Beta'],
      ['SAP SE', 'DE0007164600', 7],
    ],
  });

  it('takes columns by --map', async () => {
    const { positions } = await read(book, {
      map: { quantity: 'beta', account: 'Name', name: 'Name' },
      sheet: null,
    });
    assert.deepEqual(
      positions.map((one) => one.quantity),
      ['5', '7'],
    );
  });

  it('takes one sheet by --sheet and counts the others', async () => {
    const { positions, result } = await read(book, { map: {}, sheet: 'Two' });
    assert.deepEqual(
      positions.map((one) => one.security.name),
      ['SAP SE'],
    );
    assert.equal(result.skippedByReason.notChosen, 2);
  });

  it('refuses headings and sheets that are not there, and lists those that are', async () => {
    await assert.rejects(
      read(book, { map: { name: 'Gamma' }, sheet: null }),
      refusedWith('headingNotFound', /"Alpha", "Beta"/),
    );
    await assert.rejects(
      read(book, { map: {}, sheet: 'Three' }),
      refusedWith('sheetNotFound', /"One", "Two"/),
    );
    await assert.rejects(
      read(textFile('Name\nSAP SE\n'), { map: {}, sheet: 'x' }),
      refusedWith('sheetNotFound', /text file/),
    );
  });
});
