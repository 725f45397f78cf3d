import assert from 'node:assert/strict';
import { countsAfter } from '../../../lib/decisions/counts.ts';
import type { Counted } from '../../../lib/decisions/apply.ts';
import type { Outcome } from '../../../lib/matching/match.ts';
import { alertOn } from './fixtures.ts';

/** Alerts a1, a2, … with their outcome, what they count as now, and how many positions they stand for. */
function alerts(...given: readonly (readonly [Outcome, Counted, number])[]) {
  return given.map(([outcome, counted, positions], index) => ({
    alert: { ...alertOn({ outcome }), id: `a${index + 1}`, positions, transactions: 0 },
    counted,
  }));
}

const none = { listed: 0, review: 0, related: 0 };
const set = (positions: number, ...ids: readonly string[]) => ({ alerts: ids, positions, transactions: 0 });

describe('counts after decisions', () => {
  it('take rows of several alerts once, as the strongest of them', () => {
    const given = alerts(['listed', 'listed', 5], ['listed', 'listed', 3]);
    assert.deepEqual(countsAfter({ ...none, listed: 5 }, given, [set(3, 'a1', 'a2')]), {
      listed: 5,
      review: 0,
      related: 0,
      falsePositive: 0,
    });
  });

  it('keep a row while one of its alerts still counts', () => {
    const given = alerts(['listed', null, 3], ['review', 'review', 3]);
    const { listed, review, falsePositive } = countsAfter({ ...none, listed: 3 }, given, [
      set(3, 'a1', 'a2'),
    ]);
    assert.deepEqual([listed, review, falsePositive], [0, 3, 0]);
  });

  it('take a row out once all of its alerts are decided away', () => {
    const given = alerts(['listed', null, 4], ['listed', null, 3], ['listed', 'listed', 2]);
    const counts = countsAfter({ ...none, listed: 6 }, given, [set(3, 'a1', 'a2')]);
    assert.deepEqual([counts.listed, counts.falsePositive], [2, 4]);
  });

  it('raise a row to what a reviewer confirmed', () => {
    const given = alerts(['review', 'listed', 2], ['review', 'review', 2]);
    const counts = countsAfter({ ...none, review: 2 }, given, [set(2, 'a1', 'a2')]);
    assert.deepEqual([counts.listed, counts.review], [2, 0]);
  });

  it('follow the engine where no alert is given', () => {
    const counts = countsAfter({ ...none, listed: 2 }, [], [set(2, 'a1', 'a2')]);
    assert.deepEqual([counts.listed, counts.falsePositive], [2, 0]);
  });
});
