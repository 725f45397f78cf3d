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

  it('reads tickers beside amounts without a heading, but no rates and no counts', async () => {
    assert.deepEqual(await lines('AAPL,110\nMSFT,150\nCHL,24\nGOOG,50\nAMZN,30\n'), [
      '1 | ticker=AAPL',
      '2 | ticker=MSFT',
      '3 | ticker=CHL',
      '4 | ticker=GOOG',
      '5 | ticker=AMZN',
    ]);
    for (const text of ['USD,1.1\nEUR,1\nGBP,1.2\nJPY,110\nCHF,0.9\n', 'AL,11\nAK,10\nCA,12\nNY,110\nTX,9\n'])
      await assert.rejects(lines(text), refusedWith('noTable'));
  });

  it('leaves out what programs remark between rows', async () => {
    const text =
      'ticker,value,theme\n# EDIT THIS FILE before relying on it.\n# value = shares * price, in dollars\nCHL,6000,Telecom\n';
    assert.deepEqual(await lines(text), ['4 | ticker=CHL | value=6000 ?']);
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

  it('says what was seen where there is no table', async () => {
    const seen = async (text: string) => {
      const error: unknown = await read(textFile(text)).catch((reason: unknown) => reason);
      assert.ok(error instanceof InputRefused);
      const [first] = error.problems;
      return { code: first?.code, row: first?.row, seen: first?.seen, text: first?.text ?? '' };
    };
    const countries = await seen(
      'Weights by country\n\nCountry,Weight,Region\nChina,3.2%,Asia\nJapan,5.9%,Asia\n',
    );
    assert.deepEqual(
      [countries.code, countries.row, countries.seen],
      ['noTable', 3, 'Country | Weight | Region'],
    );
    assert.match(countries.text, /row 3 .*no column of it names securities/);
    const words = await seen('alpha;beta\nx;y\n');
    assert.deepEqual([words.code, words.row, words.seen], ['noTable', 1, 'alpha;beta']);
    assert.match(words.text, /--map/);
    const empty = await seen('Holdings\nName,ISIN,Quantity\nTotal,,12\n,,\n');
    assert.deepEqual([empty.code, empty.row, empty.seen], ['noRows', 2, 'Name | ISIN | Quantity']);
    assert.match(empty.text, /row 2 .*1 blank, 1 totals/);
    const statement = await seen(
      'Statement,Header,Field Name,Field Value\nStatement,Data,Title,Activity\nCash,Header,Currency,Total\nCash,Data,USD,5\nCash,Total,,5\n',
    );
    assert.match(statement.text, /open positions/);
  });

  it('takes a first row of unknown words for the heading that it is', async () => {
    const { positions, result } = await read(
      textFile('My list\nfoo,bar\n700 HK,1.5\n941 HK,2.5\n3690 HK,3.5\n'),
    );
    assert.deepEqual(
      positions.map((one) => one.security.tickers[0]),
      ['700 HK', '941 HK', '3690 HK'],
    );
    assert.equal(result.tables[0]?.headerRow, 2);
    assert.deepEqual({ ...result.skippedByReason }, { preamble: 1, heading: 1 });
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
