import assert from 'node:assert/strict';
import { line, read, textFile, workbook } from '../opened.ts';

describe('two tables beside each other', () => {
  it('are both read, each with its own rows', async () => {
    const text =
      'Long,,,,Short,,\nName,ISIN,Qty,,Name,ISIN,Qty\nSAP SE,DE0007164600,5,,China Mobile,HK0941009539,-7\nAXA,FR0000120628,3,,,,\n';
    const names = (await read(textFile(text))).positions.map(({ security }) => security.name);
    assert.deepEqual(new Set(names), new Set(['AXA', 'China Mobile', 'SAP SE']));
  });

  it('are both read where they have names only, and in a later table of a sheet', async () => {
    const rows = [
      ['Name', 'ISIN', 'Quantity'],
      ['SAP SE', 'DE0007164600', 5],
      ['Security', 'Quantity', 'Value', null, 'Security', 'Quantity', 'Value'],
      ['AXA SA', 1, 2, null, 'China Mobile Ltd', 3, 4],
    ];
    const names = (await read(workbook({ S: rows }))).positions.map(({ security }) => security.name);
    assert.deepEqual(new Set(names), new Set(['AXA SA', 'China Mobile Ltd', 'SAP SE']));
  });

  it('are not seen where headings repeat within one table', async () => {
    const text =
      'Name,Value,,ISIN,Value,Currency,Name\nSAP SE,5,EUR,DE0007164600,6,USD,SAP SE\nAXA SA,5,EUR,FR0000120628,6,USD,AXA SA\n';
    const { positions } = await read(textFile(text));
    assert.match(line(positions[1]!), /name=AXA SA \| isin=FR0000120628/);
  });
});
