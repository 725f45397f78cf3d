import assert from 'node:assert/strict';
import { readFile, refusalOf } from './helpers.ts';

const attributes = (count: number): string => Array.from({ length: count }, (_, at) => `a${at}=""`).join(' ');

const filing = (inside: string): string =>
  `<?xml version="1.0"?>\n<informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable">${inside}</informationTable>`;

const statement = (inside: string): string => `:16R:GENL\n:20C::SEME//1\n:16S:GENL\n${inside}`;

describe('a message that fills memory', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a tag of attributes without end', filing(`<infoTable ${attributes(500_000)}/>`), 'contentTooLarge'],
    ['an attribute without end', filing(`<infoTable a="${'x'.repeat(3_000_000)}"/>`), 'contentTooLarge'],
    ['a comment without end', filing(`<!--${'x'.repeat(3_000_000)}-->`), 'contentTooLarge'],
    ['text between its records without end', filing(' '.repeat(3_000_000)), 'contentTooLarge'],
    ['long names in each other', filing(`<${'n'.repeat(500_000)}>`.repeat(20)), 'contentTooLarge'],
    [
      'a record of many attributes',
      filing(`<infoTable>${`<a ${attributes(1_000)}/>`.repeat(3_000)}</infoTable>`),
      'contentTooLarge',
    ],
    ['blocks in each other', statement(':16R:SUBSAFE\n'.repeat(100_000)), 'contentTooLarge'],
    [
      'a holding of balances without end',
      statement(`:16R:FIN\n${':93B::AGGR//UNIT/1,\n'.repeat(60_000)}`),
      'contentTooLarge',
    ],
    [
      'statements of which each lacks a page',
      Array.from(
        { length: 30_000 },
        (_, at) => `:16R:GENL\n:28E:1/MORE\n:20C::SEME//${at}\n:97A::SAFE//${at}\n:16S:GENL\n`,
      ).join(''),
      'tooManyProblems',
    ],
  ];
  for (const [title, text, code] of cases) {
    it(`with ${title} is refused`, async () => assert.equal((await refusalOf(text)).code, code));
  }
});

describe('a statement of very many pages', () => {
  const balance =
    '<BalForAcct><FinInstrmId><ISIN>HK0941009539</ISIN></FinInstrmId><AggtBal><Qty><Unit>5</Unit></Qty></AggtBal></BalForAcct>';
  const pages = (numbers: readonly number[]): string =>
    numbers
      .map((page) => `<Pgntn><PgNb>${page}</PgNb><LastPgInd>false</LastPgInd></Pgntn><StmtGnlDtls/>\n`)
      .join('');
  const semt = (inside: string): string =>
    `<?xml version="1.0"?>\n<Document><SctiesBalCtdyRpt><SfkpgAcct><Id>A</Id></SfkpgAcct>\n${inside}</SctiesBalCtdyRpt></Document>`;

  it('is read, and the one that is missing named', async () => {
    const numbers = Array.from({ length: 200_000 }, (_, at) => at + 1).filter((page) => page !== 777);
    const { positions, result } = await readFile(semt(pages(numbers) + balance));
    assert.equal(positions.length, 1);
    assert.match(result.problems[0]?.text ?? '', /page 777 and what follows page 200000\./);
  });
});
