import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { NumberFormat } from '../../../../../lib/holdings/files/workbook/formats.ts';
import { isoDate, serialDate } from '../../../../../lib/holdings/files/workbook/serials.ts';

const date: NumberFormat = { date: true, timeOfDay: false, zeros: 0 };
const time: NumberFormat = { date: true, timeOfDay: true, zeros: 0 };

function shown(serial: number, format: NumberFormat = date, date1904 = false): string | null {
  const cell = serialDate(serial, format, date1904);
  return cell === null || typeof cell === 'string' ? cell : cell.iso;
}

describe('serialDate', () => {
  const cases: readonly (readonly [number, NumberFormat, boolean, string | null])[] = [
    [1, date, false, '1900-01-01'],
    [59, date, false, '1900-02-28'],
    [60, date, false, null],
    [61, date, false, '1900-03-01'],
    [44621, date, false, '2022-03-01'],
    [44621, time, false, '2022-03-01'],
    [44621.416666666664, date, false, '2022-03-01T10:00:00'],
    [44621.4166667, date, false, '2022-03-01T10:00:00'],
    [44621.999999, date, false, '2022-03-02'],
    [44621.000694444, date, false, '2022-03-01T00:01:00'],
    [2958465, date, false, '9999-12-31'],
    [2958466, date, false, null],
    [0, date, false, null],
    [0.5, date, false, null],
    [-1, date, false, null],
    [-1, time, false, null],
    [1e300, date, false, null],
    [0, time, false, '00:00:00'],
    [0.4166666667, time, false, '10:00:00'],
    [0.9999999, time, false, '23:59:59'],
    [0, date, true, '1904-01-01'],
    [43159, date, true, '2022-03-01'],
    [43159.25, date, true, '2022-03-01T06:00:00'],
    [0.25, time, true, '06:00:00'],
    [2957003, date, true, '9999-12-31'],
    [2957004, date, true, null],
    [-0.5, date, true, null],
  ];
  for (const [serial, format, date1904, expected] of cases) {
    it(`${serial}${date1904 ? ' (1904)' : ''}${format.timeOfDay ? ' as a time' : ''} is ${expected}`, () => {
      assert.equal(shown(serial, format, date1904), expected);
    });
  }

  it('gives back every second between 1900-03-01 and 9999-12-31', () => {
    const first = Date.UTC(1900, 2, 1) / 1000;
    const last = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (second) => {
        const iso = new Date(second * 1000).toISOString().slice(0, 19);
        const expected = iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
        assert.equal(shown(second / 86_400 + 25_569), expected);
        assert.equal(
          shown(second / 86_400 + 24_107, date, true),
          second < Date.UTC(1904, 0) / 1000 ? null : expected,
        );
      }),
    );
  });
});

describe('isoDate', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['2022-03-01', '2022-03-01'],
    [' 2022-03-01 ', '2022-03-01'],
    ['2022-03-01T00:00:00', '2022-03-01'],
    ['2022-03-01T10:00', '2022-03-01T10:00:00'],
    ['2022-03-01T10:00:05.250', '2022-03-01T10:00:05'],
    ['1976-11-22T08:30Z', '1976-11-22T08:30:00'],
    ['2022-02-30', null],
    ['2022-03-01T25:00:00', null],
    ['2022-03-01T10:00:00+08:00', null],
    ['10:00:00', null],
    ['soon', null],
  ];
  for (const [text, expected] of cases) {
    it(`reads ${text} as ${expected ?? 'the same text'}`, () => {
      assert.deepEqual(isoDate(text), expected === null ? text : { kind: 'date', iso: expected });
    });
  }
});
