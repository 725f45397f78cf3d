import assert from 'node:assert/strict';
import exceljs from 'exceljs';
import * as fc from 'fast-check';
import { column } from '../../../../lib/report/sheet.ts';
import { cellText, cellTextMax, looksLikeFormula, paint } from '../../../../lib/report/workbook/cells.ts';
import { linesHigh } from '../../../../lib/report/workbook/text-size.ts';
import { toneColours } from '../../../../lib/report/workbook/styles.ts';
import { bookOf, sheetOf, written } from './written.ts';
import type { CellKind, CellValue } from '../../../../lib/report/sheet.ts';

describe('a cell', () => {
  const cases: readonly (readonly [CellKind, CellValue, string | number | null, string | undefined])[] = [
    ['text', '00941', '00941', undefined],
    ['text', null, null, undefined],
    ['integer', 1234, 1234, '#,##0_-_-'],
    ['ordinal', 30946, 30946, '0_-_-'],
    ['score', 0.99, 0.99, '0.00_-_-'],
    ['decimal', '12000', 12000, '#,##0_-_-'],
    ['decimal', '0.125', 0.125, '#,##0.00######_-_-'],
    ['decimal', '1234567890.123456789', '1234567890.123456789', undefined],
    ['money', '412000.5', 412000.5, '#,##0.00_-_-'],
    ['money', '412000', 412000, '#,##0.00_-_-'],
    ['date', '2021-06-03', 44350, 'yyyy-mm-dd'],
    ['date', '1900-01-01', '1900-01-01', undefined],
    ['dateTime', '2022-06-03T00:01:00-04:00', 44715 + 1 / 1440, 'yyyy-mm-dd hh:mm" EDT"'],
    ['dateTime', '2026-11-20T15:04:05Z', 46346 + 54245 / 86400, 'yyyy-mm-dd hh:mm:ss" UTC"'],
    ['text', { kind: 'date', value: '2021-06-03' }, 44350, 'yyyy-mm-dd'],
    ['text', { kind: 'integer', value: 68 }, 68, '#,##0'],
  ];
  for (const [kind, value, stored, format] of cases) {
    it(`of kind ${kind} stores ${JSON.stringify(value)} as ${JSON.stringify(stored)}`, () => {
      const painted = paint(value, column('x', kind));
      assert.equal(painted.value, stored);
      assert.equal(painted.style.numFmt, format);
    });
  }
});

describe('text in a cell', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a\u0000b\u001Fc', 'a\uFFFDb\uFFFDc'],
    ['half \uD83D of a pair', 'half \uFFFD of a pair'],
    ['whole 😀 pair', 'whole 😀 pair'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['_x000D_', '_x005F_x000D_'],
    ['海康威视', '海康威视'],
  ];
  for (const [given, stored] of cases) {
    it(`${JSON.stringify(given)} becomes ${JSON.stringify(stored)}`, () =>
      assert.equal(cellText(given), stored));
  }

  it('is cut with a mark where it is longer than a cell can hold', () => {
    const cut = cellText('x'.repeat(40_000));
    assert.equal(cut.length, cellTextMax);
    assert.ok(cut.endsWith('… [cut]'));
    assert.equal(cellText('x'.repeat(cellTextMax)).length, cellTextMax);
  });

  it('is known for a formula to be by its first sign', () => {
    for (const text of ['=1', '+1', '-1', '@x', ' =1', '\t=1', '＝1'])
      assert.ok(looksLikeFormula(text), text);
    for (const text of ['A=1', '3M CO', '', '(=1)']) assert.ok(!looksLikeFormula(text), text);
  });

  it('comes back from a workbook as it went in, whatever it is', async () => {
    const texts = fc.sample(fc.string({ minLength: 1, unit: 'binary', maxLength: 40 }), {
      numRuns: 200,
      seed: 7,
    });
    const values = ['=HYPERLINK("x")', '+1', '@x', '<&>"\'', ...texts];
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(await written(bookOf([sheetOf('text', values)]))).buffer);
    values.forEach((value, index) => {
      const cell = workbook.getWorksheet('Values')!.getCell(`A${index + 4}`);
      assert.notEqual(cell.type, exceljs.ValueType.Formula);
      assert.equal(cell.value ?? '', cellText(value));
    });
  });
});

/** Lines by words and pixels, as plainly as it can be said. */
function plainLines(text: string, columnUnits: number, scale: number): number {
  const room = columnUnits * 7 - 8;
  const pixels = (word: string) =>
    Array.from({ length: word.length }, (_, at) => pixelsOf(word.charCodeAt(at))).reduce((a, b) => a + b, 0);
  return text.split('\n').reduce((lines, line) => {
    if (line.length * 12.5 * scale <= room) return lines + 1;
    let [here, used] = [1, 0];
    for (const word of line.split(/(?<= )|(?=[\u2e80-\uffff])/)) {
      const wide = pixels(word) * scale;
      if (used > 0 && used + wide > room) [here, used] = [here + 1, 0];
      here += Math.max(0, Math.ceil(wide / room) - 1);
      used = wide > room ? wide % room : used + wide;
    }
    return lines + here;
  }, 0);
}

function pixelsOf(code: number): number {
  if (code >= 0x2e80) return 12.5;
  const sign = String.fromCharCode(code);
  if (/[A-Z]/.test(sign)) return 8;
  if (/[a-z]/.test(sign)) return 5.7;
  return /[0-9]/.test(sign) ? 6.8 : sign === ' ' ? 3.5 : 4.6;
}

describe('the height of wrapped text', () => {
  it('is that of its words laid out one after the other', () => {
    const unit = fc.constantFrom(...Array.from('aBz 9.“中國é\n-'), '\uD83D', '\uFFFF');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 200 }),
        fc.double({ min: 2, max: 60, noNaN: true }),
        fc.constantFrom(1, 1.1, 2),
        (text, units, scale) => assert.equal(linesHigh(text, units, scale), plainLines(text, units, scale)),
      ),
      { numRuns: 500 },
    );
  });

  it('grows with the text, breaks at words and counts line ends', () => {
    assert.equal(linesHigh('short', 20), 1);
    assert.equal(linesHigh('one\ntwo\nthree', 20), 3);
    assert.equal(linesHigh('word '.repeat(20), 20), 4);
    assert.ok(linesHigh('中'.repeat(40), 20) >= 4);
    assert.ok(linesHigh('x'.repeat(400), 20) >= 18);
    assert.ok(linesHigh('some words here', 10, 2) > linesHigh('some words here', 10));
  });
});

describe('the tones', () => {
  for (const [tone, { fill, text }] of Object.entries(toneColours)) {
    it(`of ${tone} can be read by weak eyes (contrast 7 to 1)`, () => {
      const ratio = (luminance(fill) + 0.05) / (luminance(text) + 0.05);
      assert.ok(ratio >= 7, String(ratio));
    });
  }
});

/** Relative luminance after WCAG 2. */
function luminance(argb: string): number {
  const [red = 0, green = 0, blue = 0] = [2, 4, 6].map((at) => {
    const part = Number.parseInt(argb.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
