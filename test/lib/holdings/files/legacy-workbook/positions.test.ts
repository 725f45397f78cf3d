import assert from 'node:assert/strict';
import { openHoldings } from '../../../../../lib/holdings/files/open.ts';
import type { Position, ReadingResult } from '../../../../../lib/holdings/position.ts';
import { readPositions } from '../../../../../lib/holdings/read-positions.ts';
import { bufferSource } from '../../../../../lib/holdings/rows.ts';
import * as xlsx from '../workbook/workbooks.ts';
import {
  boolErr,
  byteText,
  formula,
  formulaText,
  label,
  number,
  result,
  sharedLabel,
  unicode,
} from './records.ts';
import { workbookBytes } from './workbooks.ts';

/** A cell of either workbook: its value, its style, and whether it is a formula that came to the value. */
interface Written {
  readonly value: string | number | boolean;
  readonly style?: number;
  readonly isFormula?: boolean;
}

const formats = ['yyyy-mm-dd', '000000', '0.00%'];
const styles = [0, 164, 165, 166];
const styled = (value: number, style: number): Written => ({ value, style });
const came = (value: string | number): Written => ({ value, isFormula: true });

const table: readonly (readonly (Written | string | number | null)[])[] = [
  ['Holdings as of', styled(44_621, 1)],
  [],
  [
    'Code',
    'Security Name',
    'ISIN',
    'Exchange',
    'Quantity',
    'Market Value',
    'Currency',
    'Weight',
    'Trade Date',
  ],
  [
    styled(2415, 2),
    'Hangzhou Hikvision',
    came('CNE100000PM8'),
    'Shenzhen',
    12_345,
    482_195.25,
    'CNY',
    styled(0.0125, 3),
    styled(44_600, 1),
  ],
  [
    styled(600_050, 2),
    'China Unicom',
    'CNE000001CX3',
    'Shanghai',
    came(-500),
    2015.5,
    'CNY',
    styled(0.5, 3),
    styled(44_601, 1),
  ],
  [null, 'Some cash', null, null, null, 100.01, 'USD'],
  [],
  ['Total', null, null, null, 11_845, came(484_310.76)],
];

function written(cell: Written | string | number | null): Written | null {
  return cell === null || typeof cell === 'object' ? cell : { value: cell };
}

function oldWorkbook(version: 5 | 8): Uint8Array {
  const texts: Uint8Array[] = [];
  const text = (one: string): Buffer => (version === 8 ? unicode(one) : byteText(Buffer.from(one)));
  const records = table.flatMap((cells, row) =>
    cells.flatMap((cell, column): Buffer[] => {
      const { value, style = 0, isFormula = false } = written(cell) ?? { value: '' };
      if (value === '') return [];
      if (typeof value === 'boolean') return [boolErr(row, column, value ? 1 : 0)];
      if (typeof value === 'number')
        return [
          isFormula
            ? formula(row, column, result.number(value), { style })
            : number(row, column, value, style),
        ];
      if (isFormula) return [formula(row, column, result.text), formulaText(text(value))];
      return [
        version === 8
          ? sharedLabel(row, column, texts.push(text(value)) - 1)
          : label(row, column, text(value)),
      ];
    }),
  );
  return workbookBytes({ version, formats, styles, texts, sheets: [{ records }] });
}

async function newWorkbook(): Promise<Uint8Array> {
  const rows = table.map((cells, row) => {
    const items = cells.map((cell, column) => {
      const one = written(cell);
      if (one === null) return '';
      const place = `r="${String.fromCharCode(65 + column)}${row + 1}" s="${one.style ?? 0}"`;
      const type = typeof one.value === 'string' ? ' t="str"' : '';
      return `<c ${place}${type}>${one.isFormula === true ? '<f>A1</f>' : ''}<v>${one.value}</v></c>`;
    });
    return `<row r="${row + 1}">${items.join('')}</row>`;
  });
  return xlsx.workbookBytes({
    'xl/worksheets/sheet1.xml': xlsx.sheetXml(rows.join('')),
    'xl/styles.xml': xlsx.stylesXml(formats, styles),
  });
}

async function positionsOf(
  bytes: Uint8Array,
): Promise<{ reading: ReadingResult; positions: readonly Position[] }> {
  const [file] = await openHoldings(bufferSource(bytes), 'holdings');
  const positions: Position[] = [];
  const reading = await readPositions(file!, 0, { map: {}, sheet: null }, (one) => positions.push(one));
  return { reading, positions };
}

describe('holdings in an .xls', () => {
  it('give the same positions, skips and counts as in an .xlsx', async () => {
    const expected = await positionsOf(await newWorkbook());
    assert.ok(expected.positions.length >= 2);
    assert.equal(expected.positions[0]?.heldOn, '2022-03-01');
    for (const version of [5, 8] as const)
      assert.deepEqual(await positionsOf(oldWorkbook(version)), expected);
  });
});
