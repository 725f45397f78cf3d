import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPositions } from '../../../lib/holdings/read-positions.ts';
import { InputRefused } from '../../../lib/problems.ts';
import type { Cell } from '../../../lib/holdings/rows.ts';
import { freely, line, read, textFile, textRows, workbook } from './opened.ts';

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
});

describe('reading positions: the account of rows', () => {
  it('refuses a file of which ten thousand rows cannot be read', async () => {
    const rows: Cell[][] = [
      ['Name', 'ISIN', 'Value'],
      ['SAP SE', 'DE0007164600', '5'],
    ];
    for (let at = 0; at < 10_001; at += 1) rows.push(['', '', '12']);
    await assert.rejects(read(textRows(rows)), refusedWith('tooManyProblems'));
  });

  it('lists a thousand problems of cells and counts all', async () => {
    const rows: Cell[][] = [['Name', 'ISIN']];
    for (let at = 0; at < 1_500; at += 1) rows.push(['SAP SE', 'DE0007164601']);
    const { result } = await read(textRows(rows));
    assert.equal(result.problems.length, 1_000);
    assert.equal(result.problemsByCode['identifierInvalid'], 1_500);
    assert.equal(result.account.cellProblems, 1_500);
  });

  it('adds up for any soup of rows, and drops no row that holds a valid ISIN below a heading', async () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(
        null,
        '',
        ' ',
        'Total',
        'USD CASH',
        'Name',
        'ISIN',
        'Quantity',
        'Ticker',
        'Market Value',
        '1,234',
        '-',
        '12/13/2024',
        'HK0941009539',
        'DE0007164600',
        'AAPL',
        'China Mobile Ltd',
        'Source: us',
      ),
      fc.string({ maxLength: 12 }),
      fc.double({ noDefaultInfinity: true, noNaN: true }),
      fc.constant<Cell>({ kind: 'date', iso: '2024-01-31' }),
      fc.constant<Cell>({ kind: 'fault', fault: 'error', text: '#REF!' }),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (soup, headed) => {
        const all: Cell[][] = headed
          ? [['Name', 'ISIN', 'Quantity'], ['SAP SE', 'DE0007164600', 5], ...soup]
          : soup;
        const seen = new Set<number>();
        try {
          const result = await readPositions(textRows(all), 0, freely, (position) => seen.add(position.row));
          const { account } = result;
          assert.equal(account.rows, all.length);
          assert.equal(account.rows, account.positions + account.skipped + account.problemRows);
          assert.equal(seen.size, account.positions);
          assert.equal(
            result.skipped.reduce((sum, run) => sum + run.rows, 0),
            account.skipped,
          );
        } catch (error) {
          if (!(error instanceof InputRefused)) throw error;
          assert.equal(headed, false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('merges neighbouring rows that were skipped for one reason', async () => {
    const { result } = await read(textFile('Name,ISIN\nSAP SE,DE0007164600\n,\n,\nTotal,\n'));
    assert.deepEqual(
      result.skipped.map(({ fromRow, toRow, rows, reason }) => [fromRow, toRow, rows, reason]),
      [
        [1, 1, 1, 'heading'],
        [3, 4, 2, 'blank'],
        [5, 5, 1, 'total'],
      ],
    );
  });
});
