import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatInstant, legalDayOf, newYork } from '../../../lib/dates.ts';

const shown = (at: number): string => formatInstant(at, newYork);

describe('dates: the legal day', () => {
  for (const [at, from, before] of [
    ['2022-03-01T00:00:59.999-05:00', '2022-02-28T00:01:00-05:00', '2022-03-01T00:01:00-05:00'],
    ['2022-03-01T00:01:00-05:00', '2022-03-01T00:01:00-05:00', '2022-03-02T00:01:00-05:00'],
    ['2022-03-13T12:00:00-04:00', '2022-03-13T00:01:00-05:00', '2022-03-14T00:01:00-04:00'],
    ['2022-11-06T23:59:00-05:00', '2022-11-06T00:01:00-04:00', '2022-11-07T00:01:00-05:00'],
    ['2022-01-01T00:00:00-05:00', '2021-12-31T00:01:00-05:00', '2022-01-01T00:01:00-05:00'],
  ] as const) {
    it(`of ${at} begins at ${from}`, () => {
      const day = legalDayOf(Date.parse(at));
      assert.deepEqual([shown(day.from), shown(day.before)], [from, before]);
    });
  }

  it('holds its instants, and the next begins where it ends', () => {
    const instant = fc.integer({ min: Date.parse('2021-01-01Z'), max: Date.parse('2030-01-01Z') });
    fc.assert(
      fc.property(instant, (at) => {
        const day = legalDayOf(at);
        assert.ok(day.from <= at && at < day.before);
        assert.deepEqual(legalDayOf(day.from), day);
        assert.equal(legalDayOf(day.before).from, day.before);
      }),
    );
  });
});
