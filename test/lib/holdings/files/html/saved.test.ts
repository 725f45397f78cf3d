import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import jszip from 'jszip';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { read } from '../../opened.ts';
import { cellsOf, openPage, refused } from './pages.ts';
import { excelArchive } from './looks/mhtml.ts';

const table = (isin: string): string =>
  `<table><tr><td>ISIN</td><td>Name</td><td>Quantity</td></tr><tr><td>${isin}</td><td>A</td><td>5</td></tr></table>`;

function message(parts: readonly string[], type = 'multipart/related; type="text/html"'): string {
  const body = parts.map((part) => `--=_x\r\n${part}\r\n`).join('');
  return `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: ${type};\r\n boundary="=_x"\r\n\r\n${body}--=_x--\r\n`;
}

const page = (content: string, ...headers: string[]): string =>
  ['Content-Type: text/html', ...headers, '', content].join('\r\n');

describe('a saved page', () => {
  it('of a browser is one sheet without a name', async () => {
    const saved = message([page(`<html>${table('CNE100000PM8')}`), 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=']); // prettier-ignore
    const file = await openPage(saved);
    assert.deepEqual(file.sheets, [{ name: null, hidden: false }]);
    assert.deepEqual([file.kind, file.text], ['html', { encoding: 'utf-8', separator: null }]);
    assert.deepEqual((await cellsOf(saved))[1], ['CNE100000PM8', 'A', '5']);
  });

  it('with frames has a sheet for each page, by the names of their files', async () => {
    const saved = message([
      page('<html><frameset><frame src="cid:a"></frameset>', 'Content-Location: https://x.example/main'),
      page(table('CNE100000PM8'), 'Content-Location: https://x.example/a/Holdings.htm?x=1'),
      page(table('HK0941009539'), 'Content-Location: https://x.example/b/Holdings.htm'),
      page(table('FR0000121972')),
    ]);
    const { positions } = await read(await openPage(saved));
    assert.deepEqual(
      positions.map(({ sheet, row }) => `${sheet} ${row}`),
      ['holdings.htm 2', 'holdings.htm (2) 2', 'page 4 2'],
    );
  });

  it('in parts of parts is found', async () => {
    const inner = `Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\nno\r\n--y\r\n${page(table('CNE100000PM8'))}\r\n--y--`;
    assert.equal((await cellsOf(message([inner]))).length, 2);
  });

  it('that is a message of one page is read', async () => {
    const saved = `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${table('CNE100000PM8').replaceAll('</', '=\n<=2f')}`;
    assert.deepEqual((await cellsOf(saved))[1], ['CNE100000PM8', 'A', '5']);
  });

  it('is decoded whatever stands at the end of a piece', async () => {
    const text = `é=${'中文'.repeat(40_000)}`;
    const html = `<table><tr><td>${text.slice(0, 20_000)}</td><td>${'<!--x-->'.repeat(200_000)}y</td><td>z</td></tr></table>`;
    const quoted = [...Buffer.from(html)].map((byte, at) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)) + (at % 30 === 29 ? '=\r\n' : '')).join(''); // prettier-ignore
    const coded = Buffer.from(html).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
    for (const [encoding, content] of [
      ['quoted-printable', quoted],
      ['base64', coded],
      ['8bit', html],
    ] as const) {
      const saved = message([page(content, `Content-Transfer-Encoding: ${encoding}`)]);
      assert.deepEqual(await cellsOf(saved), [[text.slice(0, 20_000), 'y', 'z']], encoding);
    }
  });

  it('is read from archives, and again', async () => {
    const archive = await new jszip().file('a.mht', excelArchive).file('b.htm', table('CNE100000PM8')).generateAsync({ type: 'uint8array' }); // prettier-ignore
    const files = await openHoldings(bufferSource(archive), 'all.zip');
    assert.deepEqual(
      files.map(({ name, kind }) => `${name} ${kind}`),
      ['all.zip/a.mht html', 'all.zip/b.htm html'],
    );
    for (const [at, count] of [
      [0, 3],
      [1, 1],
      [0, 3],
    ] as const)
      assert.equal((await read(files[at]!)).positions.length, count);
    const [zipped] = await openHoldings(bufferSource(gzipSync(excelArchive)), 'a.mht.gz');
    assert.equal((await read(zipped!)).positions.length, 3);
  });

  it('of a workbook whose sheets are not all in it is read page by page', async () => {
    const saved = excelArchive.replace('book_files/sheet002.htm\r\n', 'book_files/other.htm\r\n');
    const { sheets } = await openPage(saved);
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['book.htm', 'sheet001.htm', 'other.htm'],
    );
  });

  const refusals: readonly (readonly [string, string, string])[] = [
    [
      'a message without a page',
      message(['Content-Type: text/plain\r\n\r\nhello']),
      'fileHtml: a message (MIME) without a page',
    ],
    [
      'pages without a table',
      message([page('<p>a'), page('<p>b')]),
      'fileHtml: a page without a table of holdings',
    ],
    [
      'one that is cut off',
      message([page(table('CNE100000PM8'))]).slice(0, -8),
      'fileDamaged: a saved web page without its end',
    ],
    [
      'one whose page is cut off',
      message([page(table('CNE100000PM8').slice(0, -12))]),
      'fileDamaged: a page that ends within a table',
    ],
    [
      'parts without a boundary',
      'MIME-Version: 1.0\nContent-Type: multipart/related\n\nx',
      'fileDamaged: a message of parts without a boundary',
    ],
  ];
  for (const [what, saved, expected] of refusals) {
    it(`is refused: ${what}`, async () => {
      const { code, seen, file } = await refused(saved);
      assert.equal(`${code}: ${seen}`, expected);
      assert.equal(file, 'holdings.xls');
    });
  }
});
