import assert from 'node:assert/strict';
import type { DecidedAlert, PastDecision } from '../../../lib/decisions/apply.ts';
import { decidedChanges } from '../../../lib/decisions/decided-changes.ts';
import { decisionOf } from '../../../lib/decisions/decision.ts';
import { basisOf } from '../../../lib/decisions/basis.ts';
import type { ComparedRecord } from '../../../lib/screening/changes.ts';
import { alertOn, edition } from './fixtures.ts';

const alert = alertOn({ outcome: 'listed' });

const compared: ComparedRecord = {
  from: null,
  to: null,
  earlier: { screening: 's0', ranAt: '2026-02-01T00:00:00.000Z' },
  notes: [],
  countedBefore: { [alert.id]: 'listed' },
  changes: [],
  notCompared: [],
};

function decided(at: string, state: PastDecision['state'], counted: DecidedAlert['counted']): DecidedAlert {
  const basis = basisOf(alert, edition());
  const word = { decision: 'falsePositive', by: 'R', at, comment: null } as const;
  const latest = {
    decision: decisionOf({ ...word, basis, screening: 's', alert: 'a1' }),
    state,
    why: 'It changed.',
  };
  return { alert, state: state === 'expired' ? 'expired' : 'decided', latest, counted, history: [latest] };
}

describe('decisions/decided-changes', () => {
  it('tells a decision made since', () => {
    const [change, ...more] = decidedChanges(compared, [decided('2026-02-02T00:00:00.000Z', 'holds', null)]);
    assert.deepEqual(more, []);
    assert.deepEqual(
      [change?.kind, change?.before?.outcome, change?.after?.outcome, change?.why],
      [
        'outcome',
        'listed',
        'falsePositive',
        [{ code: 'decision', text: 'R decided falsePositive on 2026-02-02.' }],
      ],
    );
  });

  it('tells a decision that holds no more, and why', () => {
    const was = { ...compared, countedBefore: { [alert.id]: 'falsePositive' } } as const;
    const [change] = decidedChanges(was, [decided('2026-01-01T00:00:00.000Z', 'expired', 'listed')]);
    assert.match(change?.why[0]?.text ?? '', /that holds no more\. It changed\.$/);
  });

  it('says nothing of what counts as before, of what was decided before, of new alerts, and without a series', () => {
    const now = decided('2026-02-02T00:00:00.000Z', 'holds', null);
    assert.deepEqual(
      decidedChanges({ ...compared, countedBefore: { [alert.id]: 'falsePositive' } }, [now]),
      [],
    );
    assert.deepEqual(decidedChanges(compared, [decided('2026-01-02T00:00:00.000Z', 'holds', null)]), []);
    assert.deepEqual(decidedChanges({ ...compared, countedBefore: {} }, [now]), []);
    assert.deepEqual(decidedChanges({ ...compared, earlier: null }, [now]), []);
    assert.deepEqual(decidedChanges(compared, [{ ...now, latest: null, counted: 'listed' }]), []);
  });
});
