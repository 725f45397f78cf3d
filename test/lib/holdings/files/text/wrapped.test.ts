import assert from 'node:assert/strict';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import type { Cell } from '../../../../../lib/holdings/rows.ts';

async function cellsOf(
  text: string,
): Promise<{ separator: string | null | undefined; rows: (readonly Cell[])[] }> {
  const [file] = await openHoldings(bufferSource(new TextEncoder().encode(text)), 'x.csv');
  assert.ok(file !== undefined);
  const rows: (readonly Cell[])[] = [];
  for await (const batch of file.batches()) for (const { cells } of batch.rows) rows.push(cells);
  return { separator: file.text?.separator, rows };
}

describe('lines that are quoted as a whole', () => {
  it('are cut into the cells that stand in them', async () => {
    const text =
      '"Ticker,""Name"",""Weight"""\r\n"700,""TENCENT, LTD"",""9.2"""\r\n"941,""CHINA MOBILE"",""2.2"""\r\n';
    assert.deepEqual(await cellsOf(text), {
      separator: ',',
      rows: [
        ['Ticker', 'Name', 'Weight'],
        ['700', 'TENCENT, LTD', '9.2'],
        ['941', 'CHINA MOBILE', '2.2'],
      ],
    });
  });

  it('stay whole where they are names', async () => {
    const text = '"Company"\n"Hikvision Co., Ltd."\n"Apple Inc."\n"China Mobile"\n';
    assert.deepEqual((await cellsOf(text)).rows[1], ['Hikvision Co., Ltd.']);
  });
});
