import assert from 'node:assert/strict';
import type { Cell } from '../../../../lib/holdings/rows.ts';
import { read, workbook } from '../opened.ts';

const rows: readonly (readonly Cell[])[] = [
  ['Name', 'ISIN', 'Quantity'],
  ['China Mobile Ltd', 'HK0941009539', 5],
];
const dated: readonly (readonly Cell[])[] = [['Holdings as of 31 January 2022'], ...rows];

async function daysOf(sheets: Parameters<typeof workbook>[0]): Promise<(string | null)[]> {
  return (await read(workbook(sheets))).positions.map(({ heldOn }) => heldOn);
}

describe('sheets that are named by a day', () => {
  for (const [name, day] of [
    ['2022-02-28', '2022-02-28'],
    ['Holdings 28 Feb 2022', '2022-02-28'],
    ['持仓2022年2月28日', '2022-02-28'],
    ['28.02.2022', '2022-02-28'],
    ['03-02-2022', null],
    ['2022-01-31 to 2022-02-28', null],
    ['Feb 2022', null],
    ['S.06.02.01.02', null],
    ['Holdings', null],
  ] as const) {
    it(`hold what is held on ${day}: ${name}`, async () =>
      assert.deepEqual(await daysOf({ [name]: rows }), [day]));
  }

  it('say less than a line above the table, and nothing of another sheet', async () => {
    assert.deepEqual(await daysOf({ '2022-02-28': dated, Other: rows }), ['2022-01-31', null]);
    assert.deepEqual(await daysOf({ '2022-02-28': rows, '2022-03-31': rows }), ['2022-02-28', '2022-03-31']);
  });
});
