import assert from 'node:assert/strict';
import { line, read, textFile } from './opened.ts';

describe('reading positions: tables side by side', () => {
  it('reads each row once for every table, and says in which columns', async () => {
    const text = `
Fund A,,,,Fund B,,
Name,ISIN,Weight,,Name,ISIN,Weight
China Mobile Ltd,HK0941009539,2.1,,Tencent Holdings Ltd,KYG875721634,9.1
Total,,2.1,,China Construction Bank,CNE1000002H1,3.1
,,,,Total,,12.2
`;
    const { positions, result } = await read(textFile(text));
    assert.deepEqual(
      positions.map((one) => `${one.column} ${line(one)}`),
      [
        '1 3 | name=China Mobile Ltd | isin=HK0941009539 | weight=2.1',
        '5 3 | name=Tencent Holdings Ltd | isin=KYG875721634 | weight=9.1',
        '5 4 | name=China Construction Bank | isin=CNE1000002H1 | weight=3.1',
      ],
    );
    assert.deepEqual({ ...result.skippedByReason }, { preamble: 1, heading: 1, total: 2, blank: 1 });
    assert.deepEqual(result.account, { rows: 8, positions: 3, skipped: 5, problemRows: 0, cellProblems: 0 });
  });

  it('leaves one table alone that has a heading twice', async () => {
    const { positions } = await read(
      textFile('Name,ISIN,Value,Currency,Value,Currency\nChina Mobile Ltd,HK0941009539,5,HKD,1,USD\n'),
    );
    assert.deepEqual(
      positions.map((one) => [one.column, one.marketValue]),
      [[undefined, '5']],
    );
  });
});
