import type { Edition } from '../listings/listing.ts';
import type { AlertRecord } from '../screening/record.ts';
import { basisOf, changesText } from './basis.ts';
import { byInstant, type Decision, type DecisionBasis } from './decision.ts';
import { isNotYetListed } from './evidence.ts';

/** A decision in the history of an alert: it holds, a later one took its place, or it holds no more (`why`). */
export interface PastDecision {
  readonly decision: Decision;
  readonly state: 'holds' | 'superseded' | 'expired';
  readonly why: string | null;
}

/**
 * An alert with what reviewers said of it. `open`: nobody decided; `expired`: somebody did, and what it rested on has
 * changed, so the alert is open again; `decided`: `history` holds the one that counts.
 */
export interface DecidedAlert {
  readonly alert: AlertRecord;
  readonly state: 'open' | 'decided' | 'expired';
  /** The decision that holds or, where it expired, the latest one. */
  readonly latest: PastDecision | null;
  /** What the alert counts as now; `null` is not counted. */
  readonly counted: Counted;
  /** Newest first. */
  readonly history: readonly PastDecision[];
}

export type Counted = 'listed' | 'review' | null;

/** Applies remembered decisions to alerts of a screening against this edition. Every alert comes back, in its order. */
export function applyDecisions(
  alerts: readonly AlertRecord[],
  decisions: readonly Decision[],
  edition: Edition,
): readonly DecidedAlert[] {
  const byKey = new Map<string, Decision[]>();
  for (const decision of [...decisions].sort(byInstant)) {
    const known = byKey.get(decision.basis.key);
    if (known === undefined) byKey.set(decision.basis.key, [decision]);
    else known.push(decision);
  }
  return alerts.map((alert) => {
    const basis = basisOf(alert, edition);
    return decidedAlert(alert, pastOf(byKey.get(basis.key) ?? [], basis));
  });
}

function decidedAlert(alert: AlertRecord, history: readonly PastDecision[]): DecidedAlert {
  const holding = history.find(({ state }) => state === 'holds') ?? null;
  const latest = holding ?? history[0] ?? null;
  return {
    alert,
    state: holding !== null ? 'decided' : latest !== null ? 'expired' : 'open',
    latest,
    counted: countedAs(alert, holding),
    history,
  };
}

/** `decisions` from old to new. The latest one on the same evidence and listing holds, if nothing later speaks against it. */
function pastOf(decisions: readonly Decision[], basis: DecisionBasis): readonly PastDecision[] {
  const past: PastDecision[] = [];
  let current = true;
  let contrary: Decision | null = null;
  for (const decision of decisions.toReversed()) {
    const changes = changesText(decision.basis, basis);
    const why: string | null = changes ?? (current ? contradiction(decision, contrary) : null);
    const state: PastDecision['state'] = why !== null ? 'expired' : current ? 'holds' : 'superseded';
    past.push({ decision, state, why });
    if (changes === null) current = false;
    else contrary ??= decision.decision === 'falsePositive' ? null : decision;
  }
  return past;
}

/** A false positive must not hide what another reviewer found later of the same instrument on other evidence. */
function contradiction(decision: Decision, later: Decision | null): string | null {
  if (decision.decision !== 'falsePositive' || later === null) return null;
  return `On other evidence the same instrument was decided ${later.decision} later, by ${later.by} on ${later.at.slice(0, 10)}.`;
}

function countedAs({ match }: AlertRecord, holding: PastDecision | null): Counted {
  const said = holding?.decision.decision;
  if (said === 'falsePositive') return null;
  if (said === 'trueMatch') return isNotYetListed(match) ? null : 'listed';
  return match.outcome === 'related' ? null : match.outcome;
}
