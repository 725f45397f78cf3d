import assert from 'node:assert/strict';
import jszip from 'jszip';
import { defaultReadingLimits } from '../../../../lib/holdings/files/limits.ts';
import type { ReadingLimits } from '../../../../lib/holdings/files/limits.ts';
import { openHoldings } from '../../../../lib/holdings/files/open.ts';
import type { OpenedFile } from '../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../lib/holdings/rows.ts';
import { compoundBytes } from './compound/compounds.ts';
import { specOf, streamOf, workbookBytes } from './legacy-workbook/workbooks.ts';
import { flatXml, row as documentRow, table } from './open-document/documents.ts';
import { refusal, rowsOf } from './text/helpers.ts';
import { row, sheet, spreadsheet } from './xml-spreadsheet/spreadsheets.ts';

type Content = string | Uint8Array;

function open(content: Content, name = 'holdings.xlsx', limits?: ReadingLimits): Promise<OpenedFile[]> {
  return openHoldings(bufferSource(Buffer.from(content)), name, limits);
}

async function zipped(files: Record<string, Content>): Promise<Uint8Array> {
  const zip = new jszip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function types(partType: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${partType}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}"/></Types>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
}

function workbook(): Promise<Uint8Array> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zipped({
    '[Content_Types].xml': types(mainType),
    '_rels/.rels': relation('a', 'officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Holdings" sheetId="1" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('b', 'worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ISIN</t></is></c></row></sheetData></worksheet>`,
  });
}

/** A compound file of these streams, each of some bytes that say nothing. */
function compound(...names: string[]): Buffer {
  return compoundBytes(Object.fromEntries(names.map((name) => [name, Buffer.alloc(100)])));
}

async function refused(content: Content, name?: string, limits?: ReadingLimits): Promise<string> {
  const { code, file, seen } = await refusal(open(content, name, limits));
  return `${code} in ${file}: ${seen}`;
}

describe('openHoldings', () => {
  it('opens text and workbooks by their content, whatever their names', async () => {
    const [text] = await open('a,b\n1,2\n', 'holdings.xlsx');
    assert.deepEqual([text?.kind, text?.name], ['text', 'holdings.xlsx']);
    const [book] = await open(await workbook(), 'holdings.csv');
    assert.deepEqual([book?.kind, book?.sheets[0]?.name], ['xlsx', 'Holdings']);
    assert.deepEqual(await rowsOf(book!), [{ row: 1, cells: ['ISIN'] }]);
  });

  const blanks = ' \r\n'.repeat(50_000);
  const files: [string, Content, string][] = [
    ['nothing', '', 'fileEmpty in holdings.xlsx: 0 bytes without content'],
    ['blanks only', blanks, 'fileEmpty in holdings.xlsx: 150000 bytes without content'],
    ['NULs only', Buffer.alloc(100_000), 'fileEmpty in holdings.xlsx: 100000 bytes without content'],
    ['an encrypted workbook', compound('EncryptionInfo', 'EncryptedPackage'), 'fileEncrypted in holdings.xlsx: an encrypted Office file'], // prettier-ignore
    ['an old document', compound('1Table', 'WordDocument'), 'fileNotSupported in holdings.xlsx: an old Word document (.doc)'], // prettier-ignore
    ['an old document with a workbook in it', compound('WordDocument', 'ObjectPool/Workbook'), 'fileNotSupported in holdings.xlsx: an old Word document (.doc)'], // prettier-ignore
    ['another compound file', compound('Catalog'), 'fileNotSupported in holdings.xlsx: a Microsoft compound file without a workbook'], // prettier-ignore
    ['a storage in the place of a workbook', compound('Workbook/Book'), 'fileNotSupported in holdings.xlsx: a Microsoft compound file without a workbook'], // prettier-ignore
    ['a cut compound file', compound('Workbook').subarray(0, 700), 'fileDamaged in holdings.xlsx: sector 2 of 0'], // prettier-ignore
    ['a workbook of Excel 4', Uint8Array.from([9, 4, 6, 0, 0, 0, 16, 0]), 'fileLegacyXls in holdings.xlsx: an Excel workbook from before 1993'], // prettier-ignore
    ['a workbook of Excel 4 in a compound file', compoundBytes({ Book: Buffer.from('09040600000010000000', 'hex') }), 'fileLegacyXls in holdings.xlsx: a workbook in the format of Excel 4 or older'], // prettier-ignore
  ];
  for (const [what, content, expected] of files) {
    it(`refuses ${what}`, async () => assert.equal(await refused(content), expected));
  }

  it('opens old workbooks in a compound file and as bare records', async () => {
    const rows = [
      ['ISIN', 'Quantity'],
      ['CNE100000PM8', 5],
    ];
    for (const version of [5, 8] as const) {
      for (const content of [workbookBytes(specOf(rows, version)), streamOf(specOf(rows, version))]) {
        const [book] = await open(content, 'holdings.csv');
        assert.deepEqual([book?.kind, book?.name, book?.text], ['xls', 'holdings.csv', null]);
        assert.deepEqual(
          (await rowsOf(book!)).map(({ cells }) => cells),
          rows,
        );
      }
    }
  });

  it('takes the newer one of two old workbooks in one file', async () => {
    const [newer, older] = [specOf([['new']]), specOf([['old']], 5)];
    const [book] = await open(compoundBytes({ Book: streamOf(older), Workbook: streamOf(newer) }));
    assert.deepEqual(await rowsOf(book!), [{ row: 1, cells: ['new'] }]);
  });

  it('says in words what an unsupported file is', async () => {
    assert.match((await refusal(open('%PDF-1.4'))).text, /^This is a PDF document\. Holdings are read from/);
  });

  it('reads workbooks in XML behind many blank lines', async () => {
    for (const content of [spreadsheet(sheet(row('a'))), flatXml(table(documentRow('a')))]) {
      const [file] = await open(`${blanks}${content}`);
      assert.deepEqual([file?.kind, await rowsOf(file!)], ['xml', [{ row: 1, cells: ['a'] }]]);
    }
  });

  it('reads a table behind many blank lines', async () => {
    const [file] = await open(`${blanks}a;b\n1;2\n`);
    assert.deepEqual((await rowsOf(file!)).at(-1), { row: 50_002, cells: ['1', '2'] });
  });
});

describe('openHoldings on packages', () => {
  const ods = 'application/vnd.oasis.opendocument.spreadsheet';
  const packages: [string, Record<string, Content>, string][] = [
    ['an OpenDocument text', { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }, 'fileOpenDocument in holdings.xlsx: an OpenDocument text'], // prettier-ignore
    ['an OpenDocument presentation', { mimetype: 'application/vnd.oasis.opendocument.presentation' }, 'fileOpenDocument in holdings.xlsx: an OpenDocument presentation'], // prettier-ignore
    ['an OpenDocument formula', { mimetype: 'application/vnd.oasis.opendocument.formula' }, 'fileOpenDocument in holdings.xlsx: an OpenDocument file that is no spreadsheet'], // prettier-ignore
    ['a document of OpenOffice.org 1', { mimetype: 'application/vnd.sun.xml.calc' }, 'fileOpenDocument in holdings.xlsx: a document of OpenOffice.org 1'], // prettier-ignore
    [
      'OpenDocument without its content',
      { mimetype: ods },
      'fileDamaged in holdings.xlsx: no part content.xml',
    ],
    ['xlsb', { '[Content_Types].xml': types('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'xl/workbook.bin': 'x' }, 'fileBinaryWorkbook in holdings.xlsx: a binary Excel workbook'], // prettier-ignore
    ['Word', { '[Content_Types].xml': types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml') }, 'fileNotSupported in holdings.xlsx: a Word document'], // prettier-ignore
    ['Numbers', { 'Index/Document.iwa': 'x' }, 'fileNotSupported in holdings.xlsx: an Apple Numbers, Pages or Keynote document'], // prettier-ignore
  ];
  for (const [what, parts, expected] of packages) {
    it(`refuses ${what}`, async () => assert.equal(await refused(await zipped(parts)), expected));
  }

  it('refuses a workbook that is cut off', async () => {
    const whole = await workbook();
    assert.match(await refused(whole.subarray(0, whole.length / 2)), /^fileDamaged in holdings\.xlsx/);
  });
});

describe('openHoldings on archives', () => {
  it('opens each member in order, without directories and what systems add', async () => {
    const archive = await zipped({
      'b/z.csv': 'a,b\n1,2\n',
      '__MACOSX/b/._z.csv': Buffer.alloc(50, 1),
      'b/.DS_Store': Buffer.alloc(50, 1),
      'book.xlsx': await workbook(),
      'old.xls': workbookBytes(specOf([['a'], ['b']])),
      'a.tsv': `x\ty\n${'1\t2\n'.repeat(100_000)}`,
    });
    const opened = await open(archive, 'all.zip');
    assert.deepEqual(
      opened.map(({ name, kind }) => `${name} ${kind}`),
      ['all.zip/b/z.csv text', 'all.zip/book.xlsx xlsx', 'all.zip/old.xls xls', 'all.zip/a.tsv text'],
    );
    const counts = await Promise.all(opened.map(async (file) => (await rowsOf(file)).length));
    assert.deepEqual(counts, [2, 1, 2, 100_001]);
    assert.equal((await rowsOf(opened[3]!)).length, 100_001, 'a member can be read again');
  });

  it('refuses the whole when one member cannot be read, and names it', async () => {
    assert.equal(
      await refused(await zipped({ 'a.csv': 'a,b\n', 'b.pdf': '%PDF-1.4' }), 'all.zip'),
      'fileNotSupported in all.zip/b.pdf: a PDF document',
    );
    assert.match(
      await refused(await zipped({ 'a.csv': 'a\n', 'b.csv': '' }), 'all.zip'),
      /^fileEmpty in all\.zip\/b\.csv/,
    );
  });

  it('refuses archives in archives and empty ones', async () => {
    const inner = await zipped({ 'a.csv': 'a,b\n' });
    assert.equal(await refused(await zipped({ 'in.zip': inner }), 'all.zip'), 'archiveNested in all.zip/in.zip: a zip archive'); // prettier-ignore
    assert.match(await refused(await zipped({}), 'all.zip'), /^fileEmpty in all\.zip/);
  });

  it('unpacks only so much in memory for the workbooks of one archive', async () => {
    const book = await workbook();
    const archive = await zipped({ 'a.xlsx': book, 'b.xlsx': book });
    const limits = { ...defaultReadingLimits, unpackedBytesMax: book.length + 10 };
    assert.match(await refused(archive, 'all.zip', limits), /^contentTooLarge in all\.zip\/b\.xlsx/);
    const old = await zipped({ 'a.xlsx': book, 'b.xls': workbookBytes(specOf([['a']])) });
    assert.match(await refused(old, 'all.zip', limits), /^contentTooLarge in all\.zip\/b\.xls/);
    assert.equal((await open(archive, 'all.zip')).length, 2);
  });

  it('refuses a damaged member while it is read', async () => {
    const zip = new jszip();
    zip.file('a.csv', 'code,name\n600519,Moutai\n');
    const bytes = Buffer.from(await zip.generateAsync({ type: 'uint8array', compression: 'STORE' }));
    bytes[bytes.indexOf('Moutai')] = 0x41;
    assert.match(await refused(bytes, 'all.zip'), /^fileDamaged in all\.zip\/a\.csv/);
  });
});
