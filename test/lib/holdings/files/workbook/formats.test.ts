import assert from 'node:assert/strict';
import { builtInFormat, customFormat } from '../../../../../lib/holdings/files/workbook/formats.ts';
import type { NumberFormat } from '../../../../../lib/holdings/files/workbook/formats.ts';

function kind({ date, timeOfDay, zeros }: NumberFormat): string {
  if (zeros > 0) return `zeros ${zeros}`;
  if (!date) return 'number';
  return timeOfDay ? 'time' : 'date';
}

describe('customFormat', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['yyyy-mm-dd', 'date'],
    ['YYYY/MM/DD', 'date'],
    ['dd.mm.yyyy hh:mm', 'date'],
    ['yyyy-mm-dd\\ hh:mm:ss.000', 'date'],
    ['[$-409]d-mmm-yy;@', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['mmm', 'date'],
    ['[Red]m/d/yyyy', 'date'],
    ['[$-404]e/m/d', 'date'],
    ['h:mm AM/PM', 'time'],
    ['hh:mm:ss', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'number'],
    ['[mm]:ss', 'number'],
    ['[HH]:MM', 'number'],
    ['General', 'number'],
    ['GENERAL', 'number'],
    ['General" shares held"', 'number'],
    ['@', 'number'],
    ['', 'number'],
    ['0', 'number'],
    ['0.00', 'number'],
    ['0%', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0.00', 'number'],
    ['#,##0.00 "USD"', 'number'],
    ['#,##0.00 [$USD]', 'number'],
    ['#,##0\\ "days"', 'number'],
    ['#,##0.00 USD', 'number'],
    ['0.0,,"million"', 'number'],
    ['"yyyy"0', 'number'],
    ['\\d0', 'number'],
    ['_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', 'number'],
    ['[Yellow]0;[Red]-0', 'number'],
    ['000000', 'zeros 6'],
    ['00', 'zeros 2'],
    ['000000_)', 'zeros 6'],
    ['00000;-00000;00000', 'zeros 5'],
    ['[$-804]000000', 'zeros 6'],
    ['000000".SZ"', 'zeros 6'],
    ['000.000', 'number'],
    ['0000,000', 'number'],
    ['"never closed', 'number'],
  ];
  for (const [code, expected] of cases) {
    it(`takes ${JSON.stringify(code)} for ${expected}`, () =>
      assert.equal(kind(customFormat(code)), expected));
  }

  for (const piece of ['[', '[h', '"', '\\', '_', 's.', 's.0', '0', 'a/', ';', '["', ' ']) {
    it(`takes no longer over ${JSON.stringify(piece)} for being repeated`, () => {
      const before = process.cpuUsage();
      customFormat(piece.repeat(500_000));
      assert.ok(process.cpuUsage(before).user < 1_000_000);
    });
  }
});

describe('builtInFormat', () => {
  const cases: readonly (readonly [string, readonly number[]])[] = [
    ['number', [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 23, 26, 37, 40, 44, 46, 48, 49, 59, 163, -1, Number.NaN]],
    ['date', [14, 15, 16, 17, 22, 27, 28, 31, 36, 50, 54, 57, 58]],
    ['time', [18, 19, 20, 21, 32, 33, 45, 47]],
  ];
  for (const [expected, ids] of cases) {
    it(`knows ${ids.join(', ')} as ${expected}`, () => {
      for (const id of ids) assert.equal(kind(builtInFormat(id)), expected, String(id));
    });
  }
});
