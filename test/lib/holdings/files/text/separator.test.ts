import assert from 'node:assert/strict';
import { detectSeparator } from '../../../../../lib/holdings/files/text/separator.ts';

const preamble = [
  'iShares Some Fund',
  'Fund Holdings as of,"Oct 16, 2025"',
  'Inception Date,"May 15, 2000"',
  'Shares Outstanding,"1,048,850,000.00"',
  '\u00A0',
];
const disclaimer =
  'The content is owned by somebody, who, to the extent permitted, disclaims all liability, including loss.';

const cases: [string, string[], string][] = [
  ['commas', ['a,b,c', '1,2,3'], ','],
  ['one record', ['a;b'], ';'],
  ['a table below a preamble', [...preamble, 'Ticker,Name,Weight', '700,TENCENT,1.2', disclaimer], ','],
  ['semicolons with decimal commas', ['Name;Menge;Kurs', 'Foo;1,5;2,25', 'Bar;3,5;4,75'], ';'],
  ['semicolons with decimal commas and one amount', ['Name;Gewicht', 'Foo;1,5', 'Bar;2,5', 'Baz;3,5'], ';'],
  ['semicolons without a heading', ['Foo;1,5;2,5', 'Bar;3,5;4,5'], ';'],
  ['semicolons above a disclaimer with commas', ['Name;Menge;Kurs', 'Foo;1;2', disclaimer, disclaimer], ';'],
  ['tabs with commas in every name', ['Symbol\tName', 'A\tFoo, Inc', 'B\tBar, Ltd', 'C\tBaz, Corp'], '\t'],
  ['tabs with a place in every row', ['Id\tCity, State\tQty', '1\tX, NY\t5', '2\tY, CA\t6'], '\t'],
  ['pipes', ['a|b|c', '1|2,5|3', '2|3,5|4'], '|'],
  ['quoted cells full of others', ['"Symbol";"Name"', '"A";"a,b,c,d"', '"B";"a,b,c,d"'], ';'],
  ['commas with lists in a column', ['Ticker,Name,Tags', 'A,Foo,x;y', 'B,Bar,x;y', 'C,Baz,z'], ','],
  [
    'IBKR sections',
    ['Statement,Header,Field Name,Field Value', 'Statement,Data,Period,"March 1, 2022"'],
    ',',
  ],
  ['a sep= line', ['sep=;', 'a,b;c', '1,2;3'], ';'],
  ['a sep= line of another sign', ['"sep=^"', 'a,b^c'], '^'],
  ['one column', ['ISIN', 'CNE100000PM8', 'CNE0000018X6'], ''],
  ['a column of company names', ['Name', 'Foo Co., Ltd.', 'Bar Group Co., Ltd', 'Baz, Inc.'], ''],
  ['nothing', [''], ''],
];

describe('text separator', () => {
  for (const [what, lines, expected] of cases) {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      it(`finds ${JSON.stringify(expected)} in ${what} (${JSON.stringify(lineEnd)})`, () => {
        assert.equal(detectSeparator(lines.join(lineEnd) + lineEnd, true), expected);
      });
    }
  }

  it('judges a sample that ends inside a record by the records before', () => {
    assert.equal(detectSeparator('a;b;c\n1;2;3\n4;"unfinished, and, so, on', false), ';');
  });

  it('takes no time over long cells that are nearly numbers', () => {
    for (const text of [' ', '9', '9 ', '1,', '. ', '( ']) {
      assert.match(detectSeparator(`a;b\n1;${text.repeat(10_000)}x\n`, true), /[;,]/);
    }
  });

  it('judges a single endless record too', () => {
    assert.equal(detectSeparator('a,'.repeat(100_000), false), ',');
  });
});
