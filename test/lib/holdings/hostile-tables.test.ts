import assert from 'node:assert/strict';
import { openHoldings } from '../../../lib/holdings/files/open.ts';
import type { RowAccount } from '../../../lib/holdings/position.ts';
import { readPositions } from '../../../lib/holdings/read-positions.ts';
import { bufferSource } from '../../../lib/holdings/rows.ts';
import type { Problem } from '../../../lib/problems.ts';
import { freely } from './opened.ts';
import { refusal } from './files/text/helpers.ts';

/** Reads a text file to its end. What took minutes before it was bounded ends within the time of a test now. */
async function accountOf(text: string): Promise<RowAccount> {
  const [file] = await openHoldings(bufferSource(Buffer.from(text)), 'holdings.csv');
  return (await readPositions(file!, 0, freely, () => undefined)).account;
}

async function refused(text: string): Promise<Problem> {
  const problem = await refusal(accountOf(text));
  assert.equal(problem.file, 'holdings.csv');
  return problem;
}

const heading = 'ISIN,Security Name,Quantity,Market Value\n';
const row = 'US0378331005,APPLE INC,10,100\n';
const wide = (headings: readonly string[], width = 16_384): string =>
  `${Array.from({ length: width }, (_, at) => headings[at % headings.length]).join(',')}\n`;

describe('a flood of headings', () => {
  it('that repeat without a row between them holds no position', async () => {
    assert.equal((await refused(heading.repeat(100_000))).code, 'noRows');
  });

  it('of different tables without rows holds no position', async () => {
    const other = ['ISIN,Name,Qty\n', 'Security Name,ISIN,Quantity\n', 'Ticker,Description,Units\n'].join('');
    assert.equal((await refused(other.repeat(2_000))).code, 'noRows');
  });

  it('between all rows counts each of them', async () => {
    const { rows, positions, skipped } = await accountOf((heading + row).repeat(20_000));
    assert.deepEqual([rows, positions, skipped], [40_000, 20_000, 20_000]);
  });

  it('in one row is read as one table', async () => {
    assert.equal((await accountOf(wide(['ISIN']) + row.repeat(500))).positions, 500);
  });

  it('in one row that repeats itself is refused as too many tables', async () => {
    const text =
      wide(['ISIN', 'Security Name', 'Quantity', 'Ticker', 'Market Value'], 16_000) + row.repeat(200);
    const { code, seen } = await refused(text);
    assert.deepEqual([code, seen], ['tooManyColumns', '3200 tables side by side']);
  });

  it('in many wide rows is read', async () => {
    const words = Array.from({ length: 16_384 }, (_, at) => `${['ISIN', 'Name', 'Quantity'][at % 3]} ${at}`);
    assert.equal((await accountOf(wide(words).repeat(8) + row.repeat(100))).positions, 100);
  });

  it('of account lines between headings leaves the one row a position', async () => {
    const sections = Array.from({ length: 20_000 }, (_, at) => `Account ${at}\n${heading}`).join('');
    assert.equal((await accountOf(sections + row)).positions, 1);
  });
});

describe('a table of absurd width or length', () => {
  it('of millions of columns is refused at the first row', async () => {
    for (const text of [','.repeat(5_000_000), `${heading}${'1,'.repeat(5_000_000)}`]) {
      assert.equal((await refused(text)).code, 'tooManyColumns');
    }
  });

  it('of millions of columns is refused with their number, whether or not its line ends', async () => {
    // Met by fuzzing: between the longest record and twice that the whole text was cut up to be counted.
    for (const [columns, end] of [
      [9_437_184, ''],
      [7_000_000, `\n${row}`],
    ] as const) {
      const { seen, row: at } = await refused(`${','.repeat(columns - 1)}${end}`);
      assert.deepEqual([seen, at], [`${columns} columns`, 1]);
    }
  });

  it('of millions of columns behind a lost quotation mark is refused at the first row', async () => {
    for (const end of ['', `\n${row}`]) {
      const { code, row: at } = await refused(`${heading}"${','.repeat(5_000_000)}${end}`);
      assert.deepEqual([code, at], ['tooManyColumns', 2]);
    }
  });

  it('of millions of quotation marks is refused at the first row', async () => {
    for (const end of ['', `\n${row}`]) {
      const { code, row: at } = await refused(`${heading}${'"'.repeat(5_000_001)}${end}`);
      assert.deepEqual([code, at], ['cellTooLong', 2]);
    }
  });

  it('of full empty rows is refused as no table', async () => {
    assert.equal((await refused(`${','.repeat(16_383)}\n`.repeat(500))).code, 'noTable');
  });

  it('of securities as headings, all of them the same, is refused as no table', async () => {
    const amounts = wide(['12.5']);
    assert.equal((await refused(wide(['US0378331005']) + amounts.repeat(30))).code, 'noTable');
  });

  it('of the longest cells is refused as no table', async () => {
    for (const text of ['ISIN Name ', 'a-', '1', '=', '((', 'Ａ ', '. , ']) {
      const cell = text.repeat(30_000 / text.length);
      const line = Array.from({ length: 4 }, (_, at) => `${at}${cell}`).join('\t');
      assert.match((await refused(`${line}\n`.repeat(25))).code, /^noTable$|^noRows$/);
    }
  });

  it('of the longest cells below a heading is read', async () => {
    const cells = ['A-', 'é ', '9', '2022-01-', '-', "'", '1,000.', 'CO LTD '].map((text) =>
      text.repeat(30_000 / text.length),
    );
    const rows = cells.map((cell) => ['US0378331005', cell, cell, cell].join('\t'));
    const text = `${heading.replaceAll(',', '\t')}${`${rows.join('\n')}\n`.repeat(10)}`;
    assert.equal((await accountOf(text)).positions, 80);
  });

  it('with two million blank lines between two rows counts them', async () => {
    const { rows, positions } = await accountOf(`${heading}${row}${'\n'.repeat(2_000_000)}${row}`);
    assert.deepEqual([rows, positions], [2_000_003, 2]);
  });
});

describe('a statement of many parts', () => {
  const above = `Statement,Header,Field Name,Field Value\n${'Statement,Data,Period,2021-12-31\n'.repeat(6)}`;
  const positions =
    'Open Positions,Header,Data Discriminator,Asset Category,Currency,Symbol,Quantity,Close Price,Value\n';
  const position = 'Open Positions,Data,Summary,Stocks,USD,AAPL,10,100,1000\n';
  const instruments = 'Financial Instrument Information,Header,Asset Category,Symbol,Description,Conid\n';
  const instrument = 'Financial Instrument Information,Data,Stocks,AAPL,APPLE INC,265598\n';

  it('is read, whatever their number', async () => {
    const parts = (instruments + instrument).repeat(2_000) + (positions + position).repeat(2_000);
    assert.equal((await accountOf(above + parts)).positions, 2_000);
  });

  it('of which each is empty is refused', async () => {
    assert.equal((await refused(above + positions.repeat(30_000))).code, 'contentTooLarge');
  });

  it('that cannot be held is refused', async () => {
    const { code, text } = await refused(above + positions + position.repeat(500_000));
    assert.equal(code, 'contentTooLarge');
    assert.match(text, /open positions alone/);
  });
});
