import assert from 'node:assert/strict';
import { writeEdition } from '../../../lib/listings/edition-json.ts';
import { readPublication } from '../../../lib/listings/publication.ts';
import {
  csvSet,
  findingCodes,
  fixtureFile,
  fixtureText,
  readFixtures,
  refusalOf,
  textFile,
} from './fixture.ts';

const layouts: [string, string[]][] = [
  ['enhancedXml', ['enhanced.xml']],
  ['consolidatedXml', ['consolidated.xml']],
  ['consolidatedCsv', csvSet],
  ['tradeGovCsv', ['trade-gov.csv']],
  ['tradeGovCsv', ['trade-gov-older.csv']],
];

describe('a publication of the list', () => {
  it('gives the expected edition, traps included (CONS_ENHANCED.XML)', async () => {
    assert.equal(writeEdition(await readFixtures('enhanced.xml')), fixtureText('enhanced.expected.json'));
  });

  for (const [format, names] of layouts) {
    it(`gives the same companies, identifiers and dates from ${names.join(' + ')}`, async () => {
      const expected = await readFixtures('enhanced.xml');
      const edition = await readFixtures(...names);
      assert.equal(edition.format, format);
      assert.deepEqual(
        edition.listings.map((one) => one.uid),
        [30926, 30956, 33113, 99001],
      );
      for (const [place, listing] of edition.listings.entries()) {
        const same = expected.listings[place]!;
        assert.deepEqual(listing.isins, same.isins);
        assert.deepEqual(listing.tickers, same.tickers);
        assert.deepEqual(new Set(listing.numbers), new Set(same.numbers));
        assert.deepEqual(
          [listing.listedOn, listing.effectiveOn, listing.divestOn, listing.targetType],
          [same.listedOn, same.effectiveOn, same.divestOn, same.targetType],
        );
      }
      assert.equal(edition.commonDigest, expected.commonDigest);
      assert.deepEqual(findingCodes(edition), findingCodes(expected));
    });
  }

  it('gives names with kind and strength from three layouts', async () => {
    const namesOf = async (...names: string[]): Promise<string[]> => {
      const edition = await readFixtures(...names);
      const latin = edition.listings.flatMap((one) => one.names.filter((name) => name.script === 'latin'));
      return latin.map(({ text, kind, strength }) => `${text}|${kind}|${strength}`).sort();
    };
    const expected = await namesOf('enhanced.xml');
    assert.deepEqual(await namesOf('consolidated.xml'), expected);
    assert.deepEqual(await namesOf(...csvSet), expected);
  });

  it('gives the same addresses and links from both XML layouts and the CSV set', async () => {
    const enhanced = await readFixtures('enhanced.xml');
    for (const names of [['consolidated.xml'], csvSet]) {
      const edition = await readFixtures(...names);
      assert.deepEqual(
        edition.listings.map((one) => one.addresses),
        enhanced.listings.map((one) => one.addresses),
      );
      assert.deepEqual(
        edition.listings.map((one) => one.links.map(({ uid, name }) => [uid, name])),
        enhanced.listings.map((one) => one.links.map(({ uid, name }) => [uid, name])),
      );
    }
  });

  it('says when it was published only where the file does', async () => {
    assert.equal((await readFixtures('enhanced.xml')).publishedOn, '2026-01-08');
    assert.equal((await readFixtures('consolidated.xml')).publishedOn, '2025-03-28');
    assert.equal((await readFixtures(...csvSet)).publishedOn, null);
    assert.equal((await readFixtures('trade-gov.csv')).publishedOn, null);
  });

  it('is told by its content, whatever its files are called', async () => {
    const shuffled = ['a.txt', 'b', 'prim.csv', 'sdn.xml'];
    const files = ['comments.csv', 'prim.csv', 'add.csv', 'alt.csv'].map((name, place) =>
      fixtureFile(name, shuffled[place]),
    );
    assert.equal((await readPublication(files)).id, (await readFixtures(...csvSet)).id);
    const disguised = await readPublication([fixtureFile('enhanced.xml', 'cons_prim.csv')]);
    assert.equal(disguised.format, 'enhancedXml');
  });

  it('calls a trade.gov name strong only where its shape is beyond doubt', async () => {
    const edition = await readFixtures('trade-gov.csv');
    const strengths = edition.listings.flatMap((one) =>
      one.names.filter((name) => name.kind === 'aka').map(({ text, strength }) => `${text}|${strength}`),
    );
    assert.deepEqual(strengths, [
      'CNOOC LTD|strong',
      'CHINA NATIONAL OFFSHORE OIL CORP.|strong',
      'CNOOC|weak',
      'SUGON|weak',
      'EXAMPLE MILL OLD WORKS|strong',
      'EWG|weak',
      'OLD MILL|weak',
    ]);
  });

  it('is read without addresses, and without comments with a finding for each cut remark', async () => {
    const withoutAddresses = await readFixtures('prim.csv', 'alt.csv', 'comments.csv');
    assert.equal(withoutAddresses.source, 'CONS_PRIM.CSV + CONS_ALT.CSV + CONS_COMMENTS.CSV');
    assert.ok(!findingCodes(withoutAddresses).includes('remarksCut 99001'));
    const withoutComments = await readFixtures('prim.csv', 'alt.csv', 'add.csv');
    assert.deepEqual(
      findingCodes(withoutComments).filter((code) => code.startsWith('remarksCut')),
      ['remarksCut 99001'],
    );
    const cut = withoutComments.listings.find((one) => one.uid === 99001)!;
    assert.deepEqual(cut.links, []);
    assert.equal(cut.divestOn, '2022-06-03');
  });

  const refusals: [string, string[], RegExp][] = [
    ['the CSV set without the other names', ['prim.csv', 'add.csv', 'comments.csv'], /CONS_ALT\.CSV/],
    ['the CSV set without the entries', ['alt.csv', 'add.csv'], /CONS_PRIM\.CSV/],
    ['the same part twice', ['prim.csv', 'prim.csv', 'alt.csv'], /same part/],
    ['two publications at once', ['enhanced.xml', 'consolidated.xml'], /one file/],
    ['XML beside CSV', ['prim.csv', 'alt.csv', 'enhanced.xml'], /one file/],
    ['trade.gov beside the CSV set', ['trade-gov.csv', 'prim.csv', 'alt.csv'], /one file/],
    ['no file', [], /No file/],
  ];
  for (const [what, names, text] of refusals) {
    it(`refuses ${what}`, async () => {
      const problem = await refusalOf(readFixtures(...names));
      assert.equal(problem.code, 'listUnreadable');
      assert.match(problem.text, text);
    });
  }

  const strangers: [string, string][] = [
    ['a holdings file', 'Ticker,Name,Weight\n002415,HIKVISION,1.2\n'],
    ['a web page', '<!DOCTYPE html><html><body>403 Forbidden</body></html>'],
    ['another XML', '<?xml version="1.0"?><Sanctions xmlns="x"><a/></Sanctions>'],
    ['a workbook', 'PK\u0003\u0004\u0000\u0000\u0008'],
    ['prose', 'The list is empty today.'],
  ];
  for (const [what, text] of strangers) {
    it(`refuses ${what}`, async () => {
      const problem = await refusalOf(readPublication([textFile('given.dat', text, 'latin1')]));
      assert.equal(problem.code, 'listUnreadable');
      assert.equal(problem.file, 'given.dat');
    });
  }

  it('refuses an empty file as empty', async () => {
    assert.equal((await refusalOf(readPublication([textFile('x.csv', '')]))).code, 'fileEmpty');
  });

  it('refuses a publication without entries of the programme', async () => {
    const others = fixtureText('consolidated.xml').replaceAll(
      '<program>CMIC-EO13959<',
      '<program>CMIC-EO13960<',
    );
    assert.equal((await refusalOf(readPublication([textFile('c.xml', others)]))).code, 'listEmpty');
  });

  it('refuses an entry that stands twice', async () => {
    const text = fixtureText('consolidated.xml').replace('<uid>30956<', '<uid>30926<');
    const problem = await refusalOf(readPublication([textFile('c.xml', text)]));
    assert.match(problem.text, /30926 .*twice/);
  });

  it('reports a file with fewer entries than it says', async () => {
    const text = fixtureText('consolidated.xml').replace('<Record_Count>6<', '<Record_Count>443<');
    const edition = await readPublication([textFile('c.xml', text)]);
    assert.equal(edition.findings[0]?.code, 'publicationCut');
    assert.match(edition.findings[0]?.text ?? '', /443 entries and holds 6/);
  });
});
