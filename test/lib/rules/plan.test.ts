import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { averagePerSession, planFor } from '../../../lib/rules/plan.ts';
import { venue } from './fixtures/calendars.ts';

const divestBefore = Date.parse('2022-12-16T00:01:00-05:00');
const leftAt = (asOf: string, mic = 'XHKG'): number | null | undefined =>
  planFor('100', Date.parse(asOf), divestBefore, venue(mic))?.sessionsLeft;

describe('rules/plan: sessions left', () => {
  for (const [asOf, left] of [
    ['2022-12-12T08:00:00+08:00', 4],
    ['2022-12-12T15:00:00+08:00', 4],
    ['2022-12-12T16:09:59+08:00', 4],
    ['2022-12-12T16:10:00+08:00', 3],
    ['2022-12-15T16:09:59+08:00', 1],
    ['2022-12-15T16:10:00+08:00', 0],
    ['2022-12-16T10:00:00+08:00', 0],
    ['2022-12-16T13:00:59+08:00', 0],
    ['2022-12-16T13:01:00+08:00', undefined],
    ['2022-12-20T10:00:00+08:00', undefined],
  ] as const) {
    it(`${asOf} at XHKG: ${left ?? 'no plan'}`, () => assert.equal(leftAt(asOf), left));
  }

  it('counts the session under way in New York', () => {
    assert.equal(leftAt('2022-12-15T15:59:59-05:00', 'XNYS'), 1);
    assert.equal(leftAt('2022-12-15T16:00:00-05:00', 'XNYS'), 0);
  });

  it('says nothing where the calendar does not reach', () => {
    const plan = planFor(
      '100',
      Date.parse('2026-11-20T00:01:00-05:00'),
      Date.parse('2027-11-20T00:01:00-05:00'),
      venue('XHKG'),
    );
    assert.deepEqual(plan, { sessionsLeft: null, averagePerSession: null });
  });
});

describe('rules/plan: average per session', () => {
  for (const [quantity, sessions, average] of [
    ['12000', 4, '3000'],
    ['12001', 4, '3001'],
    ['1', 54, '1'],
    ['0', 4, '0'],
    ['10.5', 4, '2.63'],
    ['-12001', 4, '-3001'],
    ['123456789012345678901234567891', 7, '17636684144620811271604938271'],
    ['100', 0, null],
    ['100', null, null],
    [null, 4, null],
  ] as const) {
    it(`${quantity} over ${sessions}: ${average}`, () =>
      assert.equal(averagePerSession(quantity, sessions), average));
  }

  it('is always enough, and never by more than a unit a session', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.integer({ min: 1, max: 300 }),
        (units, left) => {
          const average = BigInt(averagePerSession(String(units), left) ?? '-1');
          assert.ok(average * BigInt(left) >= units);
          assert.ok((average - 1n) * BigInt(left) < units);
        },
      ),
    );
    assert.ok(new Decimal(averagePerSession('0.01', 3) ?? 0).greaterThan(0));
  });
});
