import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addDays, formatInstant, newYork, newYorkInstant, readAsOf } from '../../../lib/dates.ts';
import { InputRefused } from '../../../lib/problems.ts';
import { assertCovered, deadlinesOf, standingAt, statusAt } from '../../../lib/rules/deadlines.ts';
import { loadRules } from '../../../reference/rules/load.ts';
import { listing, windows } from './fixtures/listings.ts';

describe('rules/deadlines: published windows', () => {
  for (const { listedOn, effectiveOn, divestOn, offsets } of windows) {
    const published = listing({ listedOn, effectiveOn, divestOn });
    const computed = listing({ listedOn });

    it(`${listedOn}: the second before, at and after each edge`, () => {
      for (const one of [published, computed]) {
        const at = (date: string, time: string): unknown => statusAt(one, newYorkInstant(date, time));
        assert.equal(at(addDays(listedOn, -1), '23:59:59'), null);
        assert.equal(at(listedOn, '00:00:00'), 'notYetEffective');
        assert.equal(at(listedOn, '00:01:00'), 'notYetEffective');
        assert.equal(at(effectiveOn, '00:00:59'), 'notYetEffective');
        assert.equal(at(effectiveOn, '00:00:59.999'), 'notYetEffective');
        assert.equal(at(effectiveOn, '00:01:00'), 'windDown');
        assert.equal(at(effectiveOn, '00:01:01'), 'windDown');
        assert.equal(at(addDays(divestOn, -1), '23:59:59'), 'windDown');
        assert.equal(at(divestOn, '00:00:59'), 'windDown');
        assert.equal(at(divestOn, '00:00:59.999'), 'windDown');
        assert.equal(at(divestOn, '00:01:00'), 'holdOnly');
        assert.equal(at(divestOn, '00:01:01'), 'holdOnly');
        assert.equal(at('2040-01-01', '00:00:00'), 'holdOnly');
      }
    });

    it(`${listedOn}: instants with the offset of the season`, () => {
      for (const one of [published, computed]) {
        const deadlines = deadlinesOf(one, newYorkInstant(listedOn, '12:00:00'));
        assert.deepEqual(deadlines, {
          listedOn,
          effectiveOn,
          divestOn,
          effectiveAt: `${effectiveOn}T00:01:00${offsets[0]}`,
          divestBefore: `${divestOn}T00:01:00${offsets[1]}`,
          daysToEffective: 60,
          daysToDivest: 365,
        });
      }
    });

    it(`${listedOn}: a day alone as as-of counts a boundary day as reached`, () => {
      assert.equal(statusAt(published, readAsOf(listedOn).at), 'notYetEffective');
      assert.equal(statusAt(published, readAsOf(effectiveOn).at), 'windDown');
      assert.equal(statusAt(published, readAsOf(divestOn).at), 'holdOnly');
      assert.equal(statusAt(published, readAsOf(addDays(divestOn, -1)).at), 'windDown');
    });
  }

  it('SenseTime: 8 February and 10 December 2022, to the second, in three spellings of the zone', () => {
    const senseTime = listing({ listedOn: '2021-12-10', effectiveOn: '2022-02-08', divestOn: '2022-12-10' });
    const cases = [
      ['2022-02-08T00:00:59[America/New_York]', 'notYetEffective'],
      ['2022-02-08T00:01:00[America/New_York]', 'windDown'],
      ['2022-02-08T05:00:59Z', 'notYetEffective'],
      ['2022-02-08T05:01:00Z', 'windDown'],
      ['2022-12-10T00:00:59-05:00', 'windDown'],
      ['2022-12-10T00:01:00-05:00', 'holdOnly'],
      ['2022-12-10T13:00:59 Asia/Hong_Kong', 'windDown'],
      ['2022-12-10T13:01:00 Asia/Hong_Kong', 'holdOnly'],
    ] as const;
    for (const [text, status] of cases) assert.equal(statusAt(senseTime, readAsOf(text).at), status, text);
  });

  it('the example of the contract: 94 days on 1 March 2022', () => {
    const { daysToDivest, daysToEffective } = deadlinesOf(
      listing({ listedOn: '2021-06-03' }),
      readAsOf('2022-03-01').at,
    );
    assert.deepEqual([daysToDivest, daysToEffective], [94, -211]);
  });

  it('counts days in New York, not in the zone of the asker', () => {
    const one = listing({ listedOn: '2021-06-03' });
    assert.equal(deadlinesOf(one, readAsOf('2022-06-03T03:59:59Z').at).daysToDivest, 1);
    assert.equal(deadlinesOf(one, readAsOf('2022-06-03T04:00:00Z').at).daysToDivest, 0);
    assert.equal(deadlinesOf(one, readAsOf('2022-06-04').at).daysToDivest, -1);
  });
});

describe('rules/deadlines: incomplete and removed listings', () => {
  const late = readAsOf('2023-01-01').at;

  it('lets published dates win over computed ones', () => {
    const odd = listing({ listedOn: '2021-06-03', effectiveOn: '2021-08-04', divestOn: '2022-06-10' });
    assert.equal(statusAt(odd, readAsOf('2021-08-03').at), 'notYetEffective');
    assert.equal(statusAt(odd, readAsOf('2022-06-09').at), 'windDown');
    assert.equal(deadlinesOf(odd, late).divestBefore, '2022-06-10T00:01:00-04:00');
  });

  it('counts back to the listing date from either of the others', () => {
    assert.equal(deadlinesOf(listing({ effectiveOn: '2021-08-02' }), late).listedOn, '2021-06-03');
    assert.equal(deadlinesOf(listing({ divestOn: '2022-06-03' }), late).effectiveOn, '2021-08-02');
  });

  it('states nothing where the list has no date', () => {
    assert.equal(statusAt(listing(), late), null);
    assert.equal(standingAt(listing(), late), 'undated');
    assert.equal(standingAt(listing({ listedOn: '2026-01-01' }), late), 'notListed');
    assert.deepEqual(new Set(Object.values(deadlinesOf(listing(), late))), new Set([null]));
  });

  it('ends with the day of the removal', () => {
    const removed = listing({ listedOn: '2021-06-03', delistedOn: '2024-05-01' });
    assert.equal(statusAt(removed, newYorkInstant('2024-04-30', '23:59:59')), 'holdOnly');
    assert.equal(statusAt(removed, newYorkInstant('2024-05-01', '00:00:00')), 'delisted');
  });

  it('runs through the statuses in order, whatever the listing date', () => {
    const order = [null, 'notYetEffective', 'windDown', 'holdOnly'];
    const days = fc.integer({ min: 0, max: 3000 });
    const instants = fc.integer({ min: Date.UTC(2021, 0, 1), max: Date.UTC(2032, 0, 1) });
    fc.assert(
      fc.property(days, instants, instants, (day, a, b) => {
        const one = listing({ listedOn: addDays('2021-06-03', day) });
        const [before, after] = [Math.min(a, b), Math.max(a, b)].map((at) =>
          order.indexOf(statusAt(one, at)),
        );
        assert.ok((before ?? -1) >= 0 && (before ?? 0) <= (after ?? -1));
      }),
    );
  });
});

describe('rules/deadlines: the days that rules cover', () => {
  const rules = loadRules();

  it('begins at midnight in New York on 3 June 2021', () => {
    assertCovered(newYorkInstant('2021-06-03', '00:00:00'), rules);
    assertCovered(readAsOf('2021-06-03').at, rules);
    for (const text of [
      '2021-06-02',
      '2021-06-02T23:59:59[America/New_York]',
      '2021-06-03T03:59:59Z',
      '2020-11-12',
    ]) {
      assert.throws(
        () => assertCovered(readAsOf(text).at, rules),
        (error) =>
          error instanceof InputRefused &&
          error.problems[0]?.code === 'asOfNotCovered' &&
          error.problems[0].seen === formatInstant(readAsOf(text).at, newYork),
      );
    }
  });
});
