import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import * as fc from 'fast-check';
import { column } from '../../../../lib/report/sheet.ts';
import { paint } from '../../../../lib/report/workbook/cells.ts';
import { sheetStyles } from '../../../../lib/report/workbook/styles.ts';
import { linesHigh } from '../../../../lib/report/workbook/text-size.ts';
import type { CellKind, CellValue, Column, SheetRow } from '../../../../lib/report/sheet.ts';

const kinds = [
  'text',
  'date',
  'dateTime',
  'integer',
  'ordinal',
  'decimal',
  'money',
  'score',
  'choice',
] as const;

const hostile = [
  '=1+1',
  ' +1',
  '@x',
  '_x000D_',
  'a\u0000\u001F\u007F\uFFFE',
  '\uD83D alone \uDE00',
  '😀',
  ' blanks \t',
  'one\r\ntwo\rthree\n',
  '<&>"\'',
  ']]>',
  '“quoted” 海康威视',
  'x'.repeat(32_800),
  'word '.repeat(60),
  '__proto__',
  '',
];

const texts = fc.oneof(
  fc.constantFrom(...hostile),
  fc.constantFrom('Listed', 'Review'),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const amounts = fc.oneof(
  fc.bigInt(-(10n ** 18n), 10n ** 18n).map(String),
  fc.stringMatching(/^-?\d{1,14}\.\d{1,9}$/),
  fc.constantFrom('-0', '0.0', '007.50', '1e5', '100000000000000000000', '0.000000001'),
  texts,
);
const days = fc
  .date({ min: new Date('1890-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString());
const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

function valuesOf(kind: CellKind): fc.Arbitrary<string | number | null> {
  const blank = fc.constant(null);
  if (kind === 'date')
    return fc.oneof(
      blank,
      days.map((day) => day.slice(0, 10)),
      texts,
    );
  if (kind === 'dateTime')
    return fc.oneof(
      blank,
      days.map((day) => day.replace('Z', '+08:00')),
    );
  if (kind === 'decimal' || kind === 'money') return fc.oneof(blank, amounts);
  return fc.oneof(blank, texts, numbers);
}

const typedCells = fc
  .constantFrom(...kinds)
  .chain((kind) => valuesOf(kind).map((value): CellValue => ({ kind, value })));

/** A table as it stands from `firstRow` on, in columns of these widths. */
export interface Case {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
}

/** Tables of all kinds of columns with what files may say at its worst. */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 30 }), fc.boolean(), fc.nat(3))
  .chain(([chosen, runsOn, more]) => {
    const columns = chosen.map((kind, index) =>
      column(`C${index}`, kind, { runsOn: runsOn && index === chosen.length - 1 }),
    );
    const cells = columns.map(({ kind }): fc.Arbitrary<CellValue> =>
      fc.oneof({ weight: 4, arbitrary: valuesOf(kind) }, { weight: 1, arbitrary: typedCells }),
    );
    const blank = fc.constant(columns.map((): CellValue => null));
    return fc.record({
      columns: fc.constant(columns),
      widths: fc.constant(Array.from({ length: columns.length + more }, (_, index) => 6 + index * 3)),
      rows: fc.array(
        fc.oneof({ weight: 9, arbitrary: fc.tuple(...cells) }, { weight: 1, arbitrary: blank }),
        {
          maxLength: 12,
        },
      ),
    });
  });

export const firstRow = 7;

/** The same table by rows and cells of exceljs. */
export async function byExceljs({ columns, widths, rows }: Case): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const worksheet = writer.addWorksheet('Values');
  const last = columns.at(-1)?.runsOn === true ? widths.length : columns.length;
  rows.forEach((values, at) => {
    const row = worksheet.getRow(firstRow + at);
    for (let index = columns.length; index < last; index += 1)
      row.getCell(index + 1).style = sheetStyles.textRunningOn;
    columns.forEach((one, index) => {
      const { value, style } = paint(values[index] ?? null, one);
      if (value !== null) row.getCell(index + 1).value = value;
      row.getCell(index + 1).style = style;
    });
    const lines = linesOf(values, columns, widths);
    if (lines > 1) row.height = Math.min(lines * 9 * 1.33 + 3, 409);
    row.commit();
  });
  await writer.commit();
  return bytes;
}

function linesOf(values: SheetRow, columns: readonly Column[], widths: readonly number[]): number {
  const lines = columns.map(({ kind, runsOn }, index) => {
    const value = values[index];
    const isMeasured = kind === 'text' && !runsOn && typeof value === 'string';
    return isMeasured ? linesHigh(value, widths[index] ?? 10) : 1;
  });
  return Math.max(...lines);
}
