import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { calendarText, component, escapedText, utcStamp } from '../../../lib/report/icalendar.ts';

describe('report/icalendar', () => {
  for (const [text, escaped] of [
    ['CO., LTD.', String.raw`CO.\, LTD.`],
    ['a;b', String.raw`a\;b`],
    [String.raw`a\nb`, String.raw`a\\nb`],
    ['one\r\ntwo\nthree\rfour', String.raw`one\ntwo\nthree\nfour`],
    ['tab\there\u0000', 'tab here '],
    ['海康威视: "x"', '海康威视: "x"'],
  ] as const) {
    it(`escapes ${JSON.stringify(text)}`, () => assert.equal(escapedText(text), escaped));
  }

  for (const [iso, stamp] of [
    ['2022-06-03T00:01:00-04:00', '20220603T040100Z'],
    ['2022-12-16T13:01:00+08:00', '20221216T050100Z'],
    ['2026-11-20T15:04:05.678Z', '20261120T150405Z'],
  ] as const) {
    it(`writes ${iso} in UTC`, () => assert.equal(utcStamp(iso), stamp));
  }

  it('ends lines with CRLF and nests components', () => {
    const lines = component('A', [['X', '1']], component('B', []));
    assert.equal(calendarText(lines), 'BEGIN:A\r\nX:1\r\nBEGIN:B\r\nEND:B\r\nEND:A\r\n');
  });

  it('folds at 75 octets, never inside a character, and loses nothing', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 }).filter((one) => !/[\r\n]/.test(one));
    fc.assert(
      fc.property(text, (line) => {
        const folded = calendarText([line]);
        for (const one of folded.split('\r\n')) assert.ok(Buffer.byteLength(one, 'utf8') <= 75);
        assert.equal(folded.replace(/\r\n /g, ''), `${line}\r\n`);
      }),
    );
    assert.equal(calendarText(['x'.repeat(75)]), `${'x'.repeat(75)}\r\n`);
    assert.equal(calendarText(['x'.repeat(76)]), `${'x'.repeat(75)}\r\n x\r\n`);
  });
});
