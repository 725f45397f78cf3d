import assert from 'node:assert/strict';
import { cellsFrom, cellsOf, refused } from './pages.ts';
import { refusal } from '../text/helpers.ts';
import { read } from '../../opened.ts';
import { openPage } from './pages.ts';

const table = '<table><tr><td>ISIN</td><td>Name</td><td>Quantity</td></tr><tr><td>CNE100000PM8</td><td>A</td><td>5</td></tr></table>'; // prettier-ignore

const pages: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'the frames of a workbook saved as a web page',
    '<html><head><title>Book1</title></head><frameset rows="*,39"><frame src="Book1_files/sheet001.htm" name="frSheet"><frame src="Book1_files/tabstrip.htm"><noframes><body><p>This page uses frames, but your browser does not support them.</p></body></noframes></frameset></html>',
    'fileHtml: a page of frames, titled "Book1"',
    /"Book1_files\/sheet001\.htm".*Send the file of the sheet/,
  ],
  [
    'a page to sign in with',
    '<html><head><title> Session\n expired </title></head><body><form action="/login"><table><tr><td>User</td><td><input name=u></td></tr><tr><td>Password</td><td><input type="Password" name=p></td></tr></table></form></body></html>',
    'fileHtml: a page that asks for a password, titled "Session expired"',
    /Sign in and export them again/,
  ],
  [
    'a page that says why there is nothing',
    '<html><head><title>Error 403 - Forbidden</title></head><body><table><tr><td>Access denied</td></tr></table></body></html>',
    'fileHtml: a page without a table of holdings, titled "Error 403 - Forbidden"',
    /titled "Error 403 - Forbidden"/,
  ],
  [
    'a page without a table',
    '<!doctype html><html><head><title>Portfolio</title></head><body><div id="root"></div><script>render("<table>")</script></body></html>',
    'fileHtml: a page without a table of holdings, titled "Portfolio"',
    /its program fills them in/,
  ],
  [
    'a page without anything',
    '<html></html>',
    'fileHtml: a page without a table of holdings',
    /The page holds no table/,
  ],
  [
    'a page cut off in a row',
    `<html><body>${table.slice(0, -13)}`,
    'fileDamaged: a page that ends within a table',
    /cut off/,
  ],
  [
    'a page cut off behind a row',
    `<html><body>${table.slice(0, -8)}`,
    'fileDamaged: a page that ends within a table',
    /cut off/,
  ],
  [
    'a bare table cut off in a row',
    table.slice(0, -13),
    'fileDamaged: a page that ends within a table',
    /cut off/,
  ],
  [
    'a page cut off in a tag',
    `<html>${table.slice(0, -3)}`,
    'fileDamaged: a page that ends within a tag',
    /cut off/,
  ],
  [
    'a page cut off in a value',
    `<html>${table}<a href="x`,
    'fileDamaged: a page that ends within a tag',
    /cut off/,
  ],
  [
    'a comment without an end',
    table.replace('<tr><td>CNE', '<!-- <tr><td>CNE'),
    'fileDamaged: a page that ends within a comment',
    /nothing below/,
  ],
  [
    'a script without an end',
    `<html><script>${table}</html>`,
    'fileDamaged: a page that ends within <script>',
    /nothing below/,
  ],
];

describe('a page that is not the holdings', () => {
  for (const [what, page, expected, advice] of pages) {
    it(`is refused: ${what}`, async () => {
      const { code, seen, text, file } = await refused(page);
      assert.equal(`${code}: ${seen}`, expected);
      assert.match(text, advice);
      assert.equal(file, 'holdings.xls');
    });
  }

  it('is refused as any table that is none of holdings', async () => {
    const page =
      '<html><table><tr><td>Country</td><td>Sector</td><td>Count</td></tr><tr><td>China</td><td>Tech</td><td>5</td></tr></table></html>';
    assert.equal((await refusal(read(await openPage(page)))).code, 'noTable');
  });
});

describe('a page that lacks what a program left out', () => {
  const whole: readonly (readonly [string, string])[] = [
    ['the end of the table, in a fragment', table.slice(0, -8)],
    ['the ends of rows and cells', '<html><table><tr><td>a<td>b<td>c'],
    ['the end of the page', `<html><body>${table}`],
    ['a form with a password beside its table', `<html><form><input type=password></form>${table}</html>`],
    ['nothing but stands around a frame', `<html><iframe src="ad.htm"></iframe>${table}</html>`],
    ['the end of its table before that of the page', `<html><body>${table.slice(0, -8)}</body></html>`],
  ];
  for (const [what, page] of whole) {
    it(`is read: ${what}`, async () => assert.ok((await cellsOf(page)).some(({ length }) => length === 3)));
  }
});

describe('a page beyond its limits', () => {
  const at = async (page: string, limits: Parameters<typeof cellsFrom>[2]): Promise<string> => {
    const { code, row, column } = await refusal(cellsFrom(Buffer.from(page), 1e6, limits));
    return [code, row, column].join(' ');
  };

  it('is refused with the place', async () => {
    assert.equal(
      await at('<table><tr><td>a<tr><td>b<td colspan=3>c', { columnsMax: 3 }),
      'tooManyColumns 2 ',
    );
    assert.equal(
      await at('<table><tr><td>a<tr><td>b<td>cccccc', { cellCharactersMax: 5 }),
      'cellTooLong 2 2',
    );
    assert.equal(
      await at('<table><tr><td>a<tr><td x:str="bbbbbb">b', { cellCharactersMax: 5 }),
      'cellTooLong 2 1',
    );
    assert.equal(await at('<table><tr><td>a<tr><td>b<tr><td>c', { rowsMax: 2 }), 'tooManyRows 3 ');
    assert.equal(await at('<table><tr><td><table><tr><td><table>', { depthMax: 2 }), 'contentTooLarge  ');
  });

  it('is read up to them', async () => {
    const limits = { columnsMax: 4, cellCharactersMax: 5, rowsMax: 2, depthMax: 1 };
    const page = Buffer.from('<table><tr><td>a<td>bbbbb<tr><td>b<td colspan=3>c</table>');
    assert.deepEqual(await cellsFrom(page, 1e6, limits), [
      ['a', 'bbbbb'],
      ['b', 'c'],
    ]);
  });
});
