import type { ComparedRecord, PositionChange } from '../screening/changes.ts';
import type { AlertRecord } from '../screening/record.ts';
import type { DecidedAlert, PastDecision } from './apply.ts';
import { countWord } from './counts.ts';

/**
 * What reviewers changed since the earlier screening of a series: alerts that count as something else by a decision made
 * since, or by one that holds no more. One change an alert, for all of its accounts.
 */
export function decidedChanges(
  { earlier, countedBefore }: ComparedRecord,
  decided: readonly DecidedAlert[],
): readonly PositionChange[] {
  if (earlier === null) return [];
  return decided.flatMap(({ alert, latest, counted }) => {
    const before = countedBefore[alert.id];
    const after = countWord(alert.match.outcome, counted);
    if (before === undefined || latest === null || before === after) return [];
    if (latest.state !== 'expired' && latest.decision.at < earlier.ranAt) return [];
    return [changeOf(alert, latest, { before, after })];
  });
}

function changeOf(
  { id, match, instrument }: AlertRecord,
  latest: PastDecision,
  { before, after }: Record<'before' | 'after', NonNullable<PositionChange['before']>['outcome']>,
): PositionChange {
  const { name, identifiers, ticker, mic } = instrument;
  const side = (outcome: typeof before) => ({ quantity: null, outcome, position: null });
  return {
    kind: 'outcome',
    account: null,
    line: identifiers.isin ?? (ticker === null ? (name ?? '') : [ticker, mic ?? ''].join(' ').trim()),
    name,
    listing: { uid: match.uid, name: match.listingName },
    alert: id,
    before: side(before),
    after: side(after),
    difference: null,
    unexplained: null,
    arithmetic: null,
    why: [{ code: 'decision', text: textOf(latest) }],
  };
}

function textOf({ decision, state, why }: PastDecision): string {
  const said = `${decision.by} decided ${decision.decision} on ${decision.at.slice(0, 10)}`;
  const comment = decision.comment === null ? '' : ` (${decision.comment})`;
  return state === 'expired'
    ? `${said}${comment}; that holds no more. ${why ?? ''}`.trim()
    : `${said}${comment}.`;
}
