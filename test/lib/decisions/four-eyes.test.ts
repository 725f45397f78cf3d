import assert from 'node:assert/strict';
import { applyDecisions } from '../../../lib/decisions/apply.ts';
import type { Decision } from '../../../lib/decisions/decision.ts';
import { alertOn, decided, edition, nameReason, reason } from './fixtures.ts';

const alert = alertOn({ outcome: 'listed' });

function said(word: Decision['decision'], by: string, day: string, recordedBy?: string): Decision {
  const made = decided(word, { on: alert, at: `2026-02-${day}T00:00:00.000Z` });
  return { ...made, id: `${by}${day}`, by, ...(recordedBy === undefined ? {} : { recordedBy }) };
}

describe('a policy that asks for four eyes', () => {
  for (const [what, decisions, state, counted] of [
    ['one person', [said('falsePositive', 'Anna', '01')], 'unconfirmed', 'listed'],
    [
      'the same person twice',
      [said('falsePositive', 'Anna', '01'), said('falsePositive', ' ANNA ', '02')],
      'unconfirmed',
      'listed',
    ],
    [
      'two persons',
      [said('falsePositive', 'Anna', '01'), said('falsePositive', 'Bert', '02')],
      'decided',
      null,
    ],
    [
      'two persons, and the first again',
      [
        said('falsePositive', 'Anna', '01'),
        said('falsePositive', 'Bert', '02'),
        said('falsePositive', 'Anna', '03'),
      ],
      'decided',
      null,
    ],
    [
      'two names by one person who signed in',
      [said('falsePositive', 'Anna', '01', 'user 7'), said('falsePositive', 'Bert', '02', 'user 7')],
      'unconfirmed',
      'listed',
    ],
    [
      'two persons by way of one program',
      [said('falsePositive', 'Anna', '01', 'key 7'), said('falsePositive', 'Bert', '02', 'key 7')],
      'decided',
      null,
    ],
    [
      'two persons with another word in between',
      [
        said('falsePositive', 'Anna', '01'),
        said('inconclusive', 'Carl', '02'),
        said('falsePositive', 'Bert', '03'),
      ],
      'unconfirmed',
      'listed',
    ],
    ['one person, a true match', [said('trueMatch', 'Anna', '01')], 'decided', 'listed'],
    [
      'two persons, and then one who disagrees',
      [
        said('falsePositive', 'Anna', '01'),
        said('falsePositive', 'Bert', '02'),
        said('trueMatch', 'Carl', '03'),
      ],
      'decided',
      'listed',
    ],
  ] as const) {
    it(`${what}: ${state}, counted ${counted ?? 'nowhere'}`, () => {
      const [one] = applyDecisions([alert], decisions, edition(), true);
      assert.deepEqual([one?.state, one?.counted], [state, counted]);
    });
  }

  it('takes no confirmation on other evidence', () => {
    const other = alertOn({ outcome: 'listed', reasons: [nameReason, reason('isinPrinted')] });
    const before = { ...decided('falsePositive', { on: other, at: '2026-02-01T00:00:00.000Z' }), by: 'Anna' };
    const decisions = [before, said('falsePositive', 'Bert', '02')];
    const [one] = applyDecisions([alert], decisions, edition(), true);
    assert.deepEqual([one?.state, one?.counted], ['unconfirmed', 'listed']);
  });

  it('says why a decision does not count, and nothing changes without such a policy', () => {
    const decisions = [said('falsePositive', 'Anna', '01')];
    const [one] = applyDecisions([alert], decisions, edition(), true);
    assert.match(one?.latest?.why ?? '', /second person/);
    assert.equal(applyDecisions([alert], decisions, edition())[0]?.counted, null);
  });
});
