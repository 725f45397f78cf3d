import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { InputRefused } from '../../../lib/problems.ts';
import { readAsOf } from '../../../lib/dates.ts';

describe('dates: as-of', () => {
  const readable = [
    ['2022-03-01', '2022-03-01T00:01:00-05:00'],
    [' 2021-08-02 ', '2021-08-02T00:01:00-04:00'],
    ['2022-03-01T10:00:00-05:00', '2022-03-01T10:00:00-05:00'],
    ['2022-03-01T15:00:00Z', '2022-03-01T10:00:00-05:00'],
    ['2022-03-01 15:00Z', '2022-03-01T10:00:00-05:00'],
    ['2022-03-01T10:00-0500', '2022-03-01T10:00:00-05:00'],
    ['2022-03-01T23:00+08', '2022-03-01T10:00:00-05:00'],
    ['2022-02-08T00:00:59[America/New_York]', '2022-02-08T00:00:59-05:00'],
    ['2022-02-08T00:00:59 America/New_York', '2022-02-08T00:00:59-05:00'],
    ['2022-02-08 00:00:59.500 America/New_York', '2022-02-08T00:00:59.500-05:00'],
    ['2022-06-03T12:01:00 Asia/Hong_Kong', '2022-06-03T00:01:00-04:00'],
    ['2022-03-01T10:00:00-05:00[America/New_York]', '2022-03-01T10:00:00-05:00'],
    ['2022-11-06T01:30:00-05:00[America/New_York]', '2022-11-06T01:30:00-05:00'],
    ['2022-03-01T15:00:00 UTC', '2022-03-01T10:00:00-05:00'],
  ] as const;
  for (const [text, expected] of readable) {
    it(`reads ${text}`, () => {
      const asOf = readAsOf(text);
      assert.equal(asOf.iso, expected);
      assert.equal(asOf.at, Date.parse(expected));
      assert.equal(asOf.text, text.trim());
      assert.equal(asOf.dateOnly, text.trim().length === 10);
    });
  }

  const unreadable = [
    '',
    'today',
    '2022-02-30',
    '2022-13-01',
    '01.03.2022',
    '20220301',
    '2022-03-01T10:00:00',
    '2022-03-01 10:00',
    '2022-02-30T10:00:00Z',
    '2022-03-01T24:00:00Z',
    '2022-03-01T10:60:00Z',
    '2022-03-01T10:00:00+15:00',
    '2022-03-01T10:00:00 EST',
    '2022-03-01T10:00:00[Mars/Olympus]',
    '2022-03-01T10:00:00-04:00[America/New_York]',
    '2022-03-13T02:30:00[America/New_York]',
    '2022-11-06T01:30:00[America/New_York]',
    '2022-03-01[America/New_York]',
  ];
  for (const text of unreadable) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.throws(
        () => readAsOf(text),
        (error) => error instanceof InputRefused && error.problems[0]?.code === 'asOfUnreadable',
      );
    });
  }

  it('says why a time that clocks skip or repeat is refused', () => {
    assert.throws(() => readAsOf('2022-03-13T02:30:00[America/New_York]'), /put forward/);
    assert.throws(() => readAsOf('2022-11-06T01:30:00[America/New_York]'), /twice/);
  });

  it('throws nothing but refusals', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^2022-[01][0-9]-[0-3][0-9][T ][0-9:]{4,8}[Z+-]?[0-9:]{0,5}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          assert.ok(Number.isFinite(readAsOf(text).at));
        } catch (error) {
          assert.ok(error instanceof InputRefused);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
