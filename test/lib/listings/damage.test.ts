import assert from 'node:assert/strict';
import { readPublication, type PublicationFile } from '../../../lib/listings/publication.ts';
import {
  findingCodes,
  fixtureBytes,
  fixtureFile,
  fixtureText,
  readFixtures,
  refusalOf,
  textFile,
} from './fixture.ts';

function withPrim(text: string): PublicationFile[] {
  return [
    textFile('prim.csv', text, 'latin1'),
    fixtureFile('alt.csv'),
    fixtureFile('add.csv'),
    fixtureFile('comments.csv'),
  ];
}

function withAlt(text: string): PublicationFile[] {
  return [
    fixtureFile('prim.csv'),
    textFile('alt.csv', text, 'latin1'),
    fixtureFile('add.csv'),
    fixtureFile('comments.csv'),
  ];
}

const prim = fixtureText('prim.csv', 'latin1');
const alt = fixtureText('alt.csv');

describe('a damaged or mangled publication', () => {
  it('is read whatever the pieces in which its bytes come', async () => {
    // The comment keeps what is left longer than any look at the start of a file until the last entry is read.
    const bytes = Buffer.concat([fixtureBytes('enhanced.xml'), Buffer.from(`<!-- ${'x'.repeat(9000)} -->`)]);
    const file = { name: 'enhanced.xml', source: { size: bytes.length, read: smallReads(bytes) } };
    assert.equal((await readPublication([file])).id, (await readFixtures('enhanced.xml')).id);
  });

  const tail = [
    ['with empty lines at the end', `${alt.replace('\u001a', '')},,,,\r\n,,,,\r\n`],
    ['with alias numbers as decimals', alt.replaceAll(',50000,', ',50000.0,')],
    ['with entry numbers as decimals', alt.replace(/^(\d+),/gm, '$1.0,')],
    ['with a heading', `ent_num,alt_num,alt_type,alt_name,alt_remarks\r\n${alt}`],
    ['with numbered columns', `0,1,2,3,4\r\n${alt}`],
    ['with plain line ends and no end mark', alt.replaceAll('\r', '').replace('\u001a', '')],
    ['as UTF-8 with a byte order mark', `\u00ef\u00bb\u00bf${alt}`],
  ] as const;
  for (const [how, text] of tail) {
    it(`is read as before ${how}`, async () => {
      const edition = await readPublication(withAlt(text));
      assert.equal(edition.id, (await readFixtures('prim.csv', 'alt.csv', 'add.csv', 'comments.csv')).id);
    });
  }

  it('is refused where names have lost whose they are', async () => {
    for (const text of [alt.replace(/^\d+,/gm, ''), alt.replace(/^\d+,/gm, ',')]) {
      const problem = await refusalOf(readPublication(withAlt(text)));
      assert.equal(problem.code, 'listUnreadable');
      assert.match(problem.text, /entry number/);
    }
  });

  it('is refused where a part of the CSV set is cut', async () => {
    const inQuotes = prim.slice(0, prim.indexOf('CNOOC LIMITED",') + 100);
    const inRow = prim.slice(0, prim.indexOf('"DAWNING') + 45);
    for (const text of [inQuotes, inRow]) {
      const problem = await refusalOf(readPublication(withPrim(text)));
      assert.equal(problem.code, 'listUnreadable');
      assert.match(problem.text, /cut off/);
    }
  });

  it('is refused where a row stands between the others without a number', async () => {
    const problem = await refusalOf(
      readPublication(withPrim(prim.replace('\r\n30956', '\r\nnote,to,self\r\n30956'))),
    );
    assert.equal(problem.row, 3);
  });

  it('is refused where rows have run together or quotation marks do not match', async () => {
    const together = prim.replace('."\r\n33113', '.",33113');
    assert.match((await refusalOf(readPublication(withPrim(together)))).text, /columns, not 12/);
    const unmatched = prim.replace('"CNOOC LIMITED"', '"CNOOC "LIMITED"');
    assert.match((await refusalOf(readPublication(withPrim(unmatched)))).text, /quotation marks/);
    const lost = fixtureText('trade-gov.csv').replace('"33113","Entity",', '"33113",');
    assert.match((await refusalOf(readPublication([textFile('csl.csv', lost)]))).text, /28 columns, not 29/);
  });

  const tradeGov = fixtureText('trade-gov.csv');

  it('is read, with a finding, where trade.gov is cut behind the rows of this list', async () => {
    const edition = await readPublication([
      textFile('csl.csv', tradeGov.slice(0, -60).replace(/"",[^\n]*$/, '"cut')),
    ]);
    assert.equal(edition.listings.length, 4);
    assert.deepEqual(findingCodes(edition).slice(0, 1), ['publicationCut 99001']);
  });

  it('is refused where trade.gov is cut among the rows of this list', async () => {
    const text = tradeGov.slice(0, tradeGov.indexOf('"Example Works') + 200);
    const problem = await refusalOf(readPublication([textFile('csl.csv', text)]));
    assert.equal(problem.code, 'listUnreadable');
    assert.match(problem.text, /cut off/);
  });
});

/** Reads that give less than was asked for, as a network does, so that characters and tags are split. */
function smallReads(bytes: Uint8Array): PublicationFile['source']['read'] {
  return (offset, length) =>
    Promise.resolve(bytes.subarray(offset, offset + Math.min(length, length > 8192 ? 7 : length)));
}
