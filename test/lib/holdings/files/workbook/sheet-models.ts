import * as fc from 'fast-check';
import { plainFormat } from '../../../../../lib/holdings/files/workbook/formats.ts';
import type { NumberFormat } from '../../../../../lib/holdings/files/workbook/formats.ts';
import type { Cell } from '../../../../../lib/holdings/rows.ts';

/** What a cell of a sheet means, however it is spelt. `formula`: the value is the stored result of one. */
export type CellModel =
  | { readonly kind: 'text'; readonly text: string; readonly formula: boolean }
  | {
      readonly kind: 'number';
      readonly written: string;
      readonly style: Style;
      readonly value: Cell;
      readonly formula: boolean;
    }
  | { readonly kind: 'dateText'; readonly written: string; readonly value: Cell; readonly formula: boolean }
  | { readonly kind: 'truth'; readonly value: boolean; readonly formula: boolean }
  | { readonly kind: 'error'; readonly text: string; readonly formula: boolean }
  | { readonly kind: 'notCalculated' }
  | { readonly kind: 'blank' };

/** A row and its cells, in ascending order of their columns (1-based). */
export interface RowModel {
  readonly number: number;
  readonly cells: readonly { readonly column: number; readonly cell: CellModel }[];
}

/** The styles of the sheets: their places in `formats`. */
export const styles = { plain: 0, day: 1, zeros: 2, time: 3 } as const;
export type Style = (typeof styles)[keyof typeof styles];

/** Number formats by style: none, `yyyy-mm-dd`, `000000`, `hh:mm:ss`. */
export const formats: readonly NumberFormat[] = [
  plainFormat,
  { date: true, timeOfDay: false, zeros: 0 },
  { date: false, timeOfDay: false, zeros: 6 },
  { date: true, timeOfDay: true, zeros: 0 },
];

/** The rows that a reader must give: each from 1 to the last that holds a value, each up to its last value. */
export function expectedRows(rows: readonly RowModel[]): readonly (readonly Cell[])[] {
  const expected: Cell[][] = [];
  for (const { number, cells } of rows) {
    for (const { column, cell } of cells) {
      const value = valueOf(cell);
      if (value === null) continue;
      while (expected.length < number) expected.push([]);
      const row = expected[number - 1] ?? [];
      while (row.length < column - 1) row.push(null);
      row.push(value);
    }
  }
  return expected;
}

function valueOf(cell: CellModel): Cell {
  if (cell.kind === 'blank') return null;
  if (cell.kind === 'text') return cell.text === '' ? null : cell.text;
  if (cell.kind === 'error') return { kind: 'fault', fault: 'error', text: cell.text };
  if (cell.kind === 'notCalculated') return { kind: 'fault', fault: 'notCalculated', text: '=…' };
  return cell.value;
}

const on = (iso: string): Cell => ({ kind: 'date', iso });

/** Numbers as files write them, each with its format and the cell that it is. */
const writtenNumbers: readonly (readonly [string, Style, Cell])[] = [
  ['0', styles.plain, 0],
  ['-0', styles.plain, 0],
  ['-0.0E0', styles.plain, 0],
  ['7', styles.plain, 7],
  ['-7', styles.plain, -7],
  ['+5', styles.plain, 5],
  ['.5', styles.plain, 0.5],
  ['5.', styles.plain, 5],
  ['-.5e-3', styles.plain, -0.0005],
  ['007', styles.plain, 7],
  ['0012.50', styles.plain, 12.5],
  ['412000.5', styles.plain, 412000.5],
  ['1E5', styles.plain, 100_000],
  ['1e+05', styles.plain, 100_000],
  ['0.10000000000000001', styles.plain, 0.1],
  ['1.2345678901234567E+19', styles.plain, 1.2345678901234567e19],
  ['4.9E-324', styles.plain, 5e-324],
  ['1E-400', styles.plain, 0],
  ['999999999999999', styles.plain, 999_999_999_999_999],
  ['123456789012345', styles.plain, 123_456_789_012_345],
  ['1234567890123456', styles.plain, '1234567890123456'],
  ['9007199254740993', styles.plain, '9007199254740993'],
  ['12345678901234567', styles.plain, '12345678901234567'],
  ['-12345678901234567', styles.plain, '-12345678901234567'],
  ['+12345678901234567', styles.plain, '+12345678901234567'],
  ['00000000000000000012', styles.plain, 12],
  ['12345678901234500000', styles.plain, 12345678901234500000],
  ['1234567890123456.5', styles.plain, 1234567890123456.5],
  ['0x1F', styles.plain, '0x1F'],
  ['0b1', styles.plain, '0b1'],
  ['0O7', styles.plain, '0O7'],
  ['1E999', styles.plain, '1E999'],
  ['-1E999', styles.plain, '-1E999'],
  ['Infinity', styles.plain, 'Infinity'],
  ['NaN', styles.plain, 'NaN'],
  ['1,5', styles.plain, '1,5'],
  ['1_000', styles.plain, '1_000'],
  ['12abc', styles.plain, '12abc'],
  ['1 2', styles.plain, '1 2'],
  ['--1', styles.plain, '--1'],
  ['1-1', styles.plain, '1-1'],
  ['1.2.3', styles.plain, '1.2.3'],
  ['1E', styles.plain, '1E'],
  ['1E5.5', styles.plain, '1E5.5'],
  ['.', styles.plain, '.'],
  ['-', styles.plain, '-'],
  ['１２', styles.plain, '１２'],
  ['5n', styles.plain, '5n'],
  ['44621', styles.day, on('2022-03-01')],
  ['044621', styles.day, on('2022-03-01')],
  ['44621.0', styles.day, on('2022-03-01')],
  ['4.4621E4', styles.day, on('2022-03-01')],
  ['44621.41666666667', styles.day, on('2022-03-01T10:00:00')],
  ['1', styles.day, on('1900-01-01')],
  ['59', styles.day, on('1900-02-28')],
  ['60', styles.day, 60],
  ['61', styles.day, on('1900-03-01')],
  ['0', styles.day, 0],
  ['-3', styles.day, -3],
  ['2958465', styles.day, on('9999-12-31')],
  ['2958466', styles.day, 2_958_466],
  ['n/a', styles.day, 'n/a'],
  ['0.375', styles.time, '09:00:00'],
  ['0', styles.time, '00:00:00'],
  ['44621.375', styles.time, on('2022-03-01T09:00:00')],
  ['2415', styles.zeros, '002415'],
  ['002415', styles.zeros, '002415'],
  ['2415.0', styles.zeros, '002415'],
  ['2.415E3', styles.zeros, '002415'],
  ['+2415', styles.zeros, '002415'],
  ['0', styles.zeros, '000000'],
  ['600000', styles.zeros, '600000'],
  ['1234567', styles.zeros, '1234567'],
  ['12345678901234567', styles.zeros, '12345678901234567'],
  ['2.5', styles.zeros, 2.5],
  ['-5', styles.zeros, -5],
  ['x', styles.zeros, 'x'],
];

const dateTexts: readonly (readonly [string, Cell])[] = [
  ['2022-03-01', on('2022-03-01')],
  ['2022-03-01T00:00:00', on('2022-03-01')],
  ['2022-03-01T10:00:00', on('2022-03-01T10:00:00')],
  ['2022-03-01T10:00:30.123Z', on('2022-03-01T10:00:30')],
  ['2022-02-30', '2022-02-30'],
  ['yesterday', 'yesterday'],
];

const formula = fc.boolean();

const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'HANGZHOU HIKVISION DIGITAL A',
    'CNE100000PM8',
    '中国移动有限公司',
    '002415',
    '1',
    'true',
    '',
  ),
  fc
    .array(
      fc.constantFrom(
        ...Array.from('Aé中😀 0_x"\'&<>\n\r\t;#=/]-'),
        '_x0041_',
        '_x005F_',
        ']]>',
        '&amp;',
        '<v>',
        '  ',
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);

/** A double in the shortest digits that mean it, as long as no digit of it is in doubt. */
const double = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((value) => !Number.isInteger(value) || Math.abs(value) < 1e15);

const cell: fc.Arbitrary<CellModel> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('text'), text, formula }) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...writtenNumbers), formula)
      .map(([[written, style, value], of]): CellModel => ({
        kind: 'number',
        written,
        style,
        value,
        formula: of,
      })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(double, formula).map(([value, of]): CellModel => ({
      kind: 'number',
      written: String(value),
      style: styles.plain,
      value: value === 0 ? 0 : value,
      formula: of,
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...dateTexts), formula)
      .map(([[written, value], of]): CellModel => ({ kind: 'dateText', written, value, formula: of })),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('truth'), value: fc.boolean(), formula }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('error'),
      text: fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#NAME?'),
      formula,
    }),
  },
  { weight: 1, arbitrary: fc.constant<CellModel>({ kind: 'notCalculated' }) },
  { weight: 2, arbitrary: fc.constant<CellModel>({ kind: 'blank' }) },
);

const gap = fc.oneof(
  { weight: 8, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 40 }) },
);

const row = fc.array(fc.tuple(gap, cell), { maxLength: 8 }).map((gaps) => {
  let column = 0;
  return gaps.map(([step, one]) => ({ column: (column += step), cell: one }));
});

/** Rows of a sheet, mostly one after the other. */
export const sheetModel: fc.Arbitrary<readonly RowModel[]> = fc
  .array(fc.tuple(gap, row), { maxLength: 8 })
  .map((gaps) => {
    let number = 0;
    return gaps.map(([step, cells]) => ({ number: (number += step), cells }));
  });
