import assert from 'node:assert/strict';
import { InputRefused } from '../../../../../lib/problems.ts';
import { read } from '../../opened.ts';
import { openPage } from './pages.ts';

const heading = '<table><tr><td>ISIN<td>Name<td>Quantity<tr><td>CNE100000PM8<td>HANGZHOU<td>5';
const mime = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n';

/** How many positions there are, or why there are none. */
async function outcome(page: string): Promise<number | string> {
  try {
    return (await read(await openPage(page))).positions.length;
  } catch (error) {
    if (error instanceof InputRefused) return error.problems[0]?.code ?? '';
    throw error;
  }
}

const cases: readonly (readonly [string, () => string, number | string])[] = [
  ['cells in one row', () => `${heading}<tr>${'<td>'.repeat(1_000_000)}`, 'tooManyColumns'],
  ['empty rows of a thousand cells', () => heading + `<tr>${'<td>'.repeat(1000)}`.repeat(1000), 1],
  ['empty rows', () => heading + '<tr>'.repeat(500_000), 1],
  ['columns that one cell spans', () => heading + '<tr><td colspan=1000000000>x<td>y'.repeat(100_000), 'contentTooLarge'],
  ['columns that all cells of wide rows span', () => heading + `<tr>${'<td colspan=1000>'.repeat(16)}<td>z`.repeat(20_000), 'contentTooLarge'],
  ['rows that all cells span', () => heading + '<tr><td rowspan=65534>a'.repeat(200_000), 'contentTooLarge'],
  ['rows below a row of cells that span them', () => `${heading}<tr>${'<td rowspan=65534>a'.repeat(8000)}${'<tr><td>x'.repeat(300_000)}`, 'contentTooLarge'],
  ['tables in each other', () => heading + '<table><tr><td>'.repeat(100_000), 'contentTooLarge'],
  ['tables without an end', () => '<table><tr><td>a</td></tr>'.repeat(100_000), 'noTable'],
  ['tables of one text in each other', () => heading + `<tr><td>${'<table><tr><td>'.repeat(50)}x${'</table>'.repeat(50)}<td>y`.repeat(2000), 2001],
  ['elements without an end', () => `${heading}<tr><td>${'<b>'.repeat(1_500_000)}`, 1],
  ['ends of what never began', () => heading + '</b></tr></td>'.repeat(300_000), 1],
  ['hidden elements in each other', () => `${heading}<tr><td>${'<b hidden>'.repeat(500_000)}`, 1],
  ['a comment', () => `${heading}<!--${'x'.repeat(6_000_000)}`, 'fileDamaged'],
  ['a comment with an end', () => `${heading}<!--${'x'.repeat(6_000_000)}-->`, 1],
  ['comments', () => heading + '<!---->'.repeat(800_000), 1],
  ['a script', () => `${heading}<script>${'<td>'.repeat(1_500_000)}`, 'fileDamaged'],
  ['an attribute', () => `${heading}<td title="${'x'.repeat(6_000_000)}">1`, 1],
  ['an attribute that is read', () => `${heading}<td style="${'x'.repeat(6_000_000)}">1`, 1],
  ['a text in an attribute', () => `${heading}<td x:str="${'x'.repeat(6_000_000)}">1`, 'cellTooLong'],
  ['an attribute without an end', () => `${heading}<td title="${'x'.repeat(6_000_000)}`, 'fileDamaged'],
  ['attributes', () => `${heading}<td ${'a=1 '.repeat(1_500_000)}>1`, 1],
  ['the name of a tag', () => `${heading}<${'t'.repeat(6_000_000)}>`, 1],
  ['a reference', () => `${heading}<tr><td>text&#${'0'.repeat(6_000_000)}65;`, 'contentTooLarge'],
  ['the text of a cell', () => `${heading}<tr><td>${'x'.repeat(6_000_000)}`, 'cellTooLong'],
  ['the lines of a cell', () => `${heading}<tr><td>${'x<br>'.repeat(1_000_000)}`, 'cellTooLong'],
  ['the blanks of a cell', () => `${heading}<tr><td>${' '.repeat(6_000_000)}x`, 1],
  ['a line of text', () => `${heading}</table>${'x'.repeat(6_000_000)}`, 1],
  ['the title', () => `<html><title>${'x'.repeat(6_000_000)}</title>${heading}`, 1],
  ['what could state an encoding', () => `<html>${'<meta charset= '.repeat(400_000)}>${heading}`, 1],
  ['what stands before the first element', () => `<!--x-->${'<?x >'.repeat(1_000_000)}${heading}`, 'cellTooLong'],
  ['signs that begin a tag', () => `<html>${heading}${'<'.repeat(6_000_000)}`, 'cellTooLong'],
  ['declarations', () => `<html>${heading}${'<!'.repeat(3_000_000)}`, 'contentTooLarge'],
  ['parts of a message', () => `${mime}${'--b\nContent-Type: text/html\n\n<p>x\n'.repeat(100_000)}--b--\n`, 'contentTooLarge'],
  ['pages of a message', () => `${mime}${`--b\nContent-Type: text/html\n\n${heading}\n`.repeat(2_001)}--b--\n`, 'contentTooLarge'],
  ['parts in parts of a message', () => mime + Array.from({ length: 50_000 }, (_, at) => `--b\nContent-Type: multipart/x; boundary=b${at}\n\n`).join(''), 'contentTooLarge'],
  ['headers of a message', () => `${mime}--b\n${'a: b\n'.repeat(1_000_000)}`, 'contentTooLarge'],
  ['a header of a message', () => `${mime}--b\nContent-Type: ${'text; '.repeat(1_000_000)}\n\n${heading}\n--b--\n`, 'fileHtml'],
  ['signs that begin a boundary', () => `${mime}${'--\n'.repeat(1_500_000)}--b--\n`, 'fileHtml'],
  ['escapes in a message', () => `${mime}--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${heading}<p>${'='.repeat(30_000)}</p>${'=3C!=\n'.repeat(800_000)}-->\n--b--\n`, 1],
  ['sheets that a message names', () => `${mime}--b\nContent-Type: text/html\n\n<html>${'<x:ExcelWorksheet>'.repeat(300_000)}${heading}\n--b--\n`, 1],
]; // prettier-ignore

describe('a page without end of', () => {
  for (const [what, make, expected] of cases) {
    it(`${what} takes no time and no memory`, async () => {
      const page = make();
      const before = process.memoryUsage().rss;
      const begun = performance.now();
      assert.equal(await outcome(page), expected);
      const seconds = (performance.now() - begun) / 1000;
      assert.ok(seconds < 8, `${seconds} s`);
      const mb = (process.memoryUsage().rss - before) / 1024 ** 2;
      assert.ok(mb < 200, `${mb} MB`);
    });
  }
});
