import assert from 'node:assert/strict';
import { InputRefused } from '../../../../lib/problems.ts';
import { line, read, textFile, workbook } from '../opened.ts';

describe('two tables beside each other', () => {
  const refused = /^noTable: Two tables stand side by side, from columns A and E,/;

  it('are refused: the right one would be read as further names of the left one', async () => {
    const text =
      'Long,,,,Short,,\nName,ISIN,Qty,,Name,ISIN,Qty\nSAP SE,DE0007164600,5,,China Mobile,HK0941009539,-7\nAXA,FR0000120628,3,,,,\n';
    await assert.rejects(read(textFile(text)), (error: unknown) => {
      assert.ok(error instanceof InputRefused);
      assert.match(error.message, refused);
      assert.equal(error.problems[0]?.row, 2);
      return true;
    });
  });

  it('are refused where they have names only, and in a later table of a sheet', async () => {
    const rows = [
      ['Name', 'ISIN', 'Quantity'],
      ['SAP SE', 'DE0007164600', 5],
      ['Security', 'Quantity', 'Value', null, 'Security', 'Quantity', 'Value'],
      ['AXA SA', 1, 2, null, 'China Mobile Ltd', 3, 4],
    ];
    await assert.rejects(read(workbook({ S: rows })), { name: 'InputRefused', message: refused });
  });

  it('are not seen where headings repeat within one table', async () => {
    const text =
      'Name,Value,,ISIN,Value,Currency,Name\nSAP SE,5,EUR,DE0007164600,6,USD,SAP SE\nAXA SA,5,EUR,FR0000120628,6,USD,AXA SA\n';
    const { positions } = await read(textFile(text));
    assert.match(line(positions[1]!), /name=AXA SA \| isin=FR0000120628/);
  });
});
