import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import type { Cell } from '../../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import { sheetsOf } from '../workbook/workbooks.ts';

const folder = new URL(
  '../../../../../../test/lib/holdings/files/legacy-workbook/fixtures/',
  import.meta.url,
);

const date = (iso: string): Cell => ({ kind: 'date', iso });
const error = (text: string): Cell => ({ kind: 'fault', fault: 'error', text });

/** What both workbooks were made of, by LibreOffice 7.4 from an .xlsx. */
const holdings: readonly (readonly Cell[])[] = [
  ['Portfolio as of', date('2022-03-01')],
  ['Merged title'],
  [],
  ['代码', '名称', 'ISIN', 'Quantity', 'Weight', 'Trade time', 'Sedol', 'Ratio', 'Flag'],
  [
    '002415',
    '海康威视',
    'CNE100000PM8',
    12_345.67,
    0.0125,
    date('2022-03-02T10:30:00'),
    'B0F6Y13',
    1234.567,
    true,
  ],
  [
    600_050,
    '中国联通 — “China Unicom” é',
    'CNE000001790',
    -5,
    1,
    date('2022-12-31'),
    '0000123',
    error('#DIV/0!'),
    false,
  ],
  [null, null, null, 12_340.67, error('#N/A'), true, 1_234_567_890_123, null, 1e300],
  [],
  ['last', 0.1, 0, 3.5e-7, 1_073_741_823, -536_870_913, 1.25, 12.34],
];

function longRows(): Cell[][] {
  return Array.from({ length: 5 }, (_, at) => [
    `长文本${at}测试 `.repeat(70 + at),
    `Plain text ${at} `.repeat(40 + at),
    at,
  ]);
}

describe('workbooks written by LibreOffice', () => {
  for (const [file, long] of [
    ['libreoffice-1900.xls', longRows()],
    ['libreoffice-1904.xls', null],
  ] as const) {
    it(`${file} is read as what it was made of`, async () => {
      const [opened] = await openHoldings(bufferSource(readFileSync(new URL(file, folder))), file);
      assert.equal(opened?.kind, 'xls');
      assert.deepEqual(
        opened.sheets.map(({ name, hidden }) => `${name} ${hidden}`),
        ['Holdings 持仓 false', 'Hidden true', 'Long false', 'VeryHidden true'],
      );
      const { Long: longSheet, ...sheets } = await sheetsOf(opened);
      assert.deepEqual(sheets, {
        'Holdings 持仓': holdings,
        Hidden: [['hidden', 1]],
        VeryHidden: [['very', 2]],
      });
      assert.deepEqual(longSheet ?? null, long);
    });
  }
});
