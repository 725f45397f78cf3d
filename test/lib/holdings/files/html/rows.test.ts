import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { rowCases as cases } from './row-cases.ts';
import { cellsFrom, cellsOf, pageRows } from './pages.ts';

describe('the rows of a page', () => {
  for (const [what, page, expected] of cases) {
    it(`hold ${what}`, async () => {
      // A table of three cells, so that the page has one that could be of holdings.
      const rows = await cellsOf(`<html>${page}</table></table><table><tr><td>1<td>2<td>3</table></html>`);
      assert.deepEqual(rows.slice(0, -1), expected);
    });
  }

  it('are counted as a spreadsheet shows them', async () => {
    const rows = await pageRows('<html><p>a<table><tr><td>b<tr><tr><td>c</table><div>d');
    assert.deepEqual(
      rows.map(({ row, cells }) => [row, ...cells]),
      [[1, 'a'], [2, 'b'], [3], [4, 'c'], [5, 'd']],
    );
  });

  it('are the same wherever the page is cut into pieces', async () => {
    const page = `<html><!-- c --><body title="a&amp;b">${cases.map(([, one]) => one).join('</table></table>')}</table></table></body></html>`;
    const bytes = Buffer.from(page.replaceAll('x'.repeat(30_000), ''));
    const whole = await cellsOf(bytes);
    for (const most of [1, 2, 3, 7, 64, 1000])
      assert.deepEqual(await cellsFrom(bytes, most), whole, `${most}`);
  });

  it('are those of a long line of text with a reference in every place', async () => {
    const text = `${'x'.repeat(997)}&amp;`.repeat(300);
    const rows = await cellsOf(`<html><p>${text}<table><tr><td>a<td>b<td>c</table>`);
    const long = rows.slice(0, -1).map(([cell]) => (typeof cell === 'string' ? cell : ''));
    assert.equal(long.join(''), `${'x'.repeat(997)}&`.repeat(300));
  });

  it('are those that were written', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '<', '>', '&', '"', "'", ';', '1', ',', '#', '中', 'é'),
      maxLength: 8,
    });
    const row = fc.array(text, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.boolean(), async (table, ends) => {
        const cell = (one: string): string => `<td>${escaped(one)}${ends ? '</td>' : ''}`;
        const body = table.map((cells) => `<tr>${cells.map(cell).join('')}${ends ? '</tr>' : ''}`).join('\n');
        const rows = await cellsOf(`<html><table>${body}<tr><td>1<td>2<td>3</table></html>`);
        const expected = table.map((cells) =>
          cells
            .slice(0, cells.findLastIndex((one) => one !== '') + 1)
            .map((one) => (one === '' ? null : one)),
        );
        assert.deepEqual(rows.slice(0, -1), expected);
      }),
      { numRuns: 200 },
    );
  });
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
