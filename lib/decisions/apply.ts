import type { Edition } from '../listings/listing.ts';
import type { AlertRecord } from '../screening/record.ts';
import { basisOf, changesText } from './basis.ts';
import { byInstant, type Decision, type DecisionBasis } from './decision.ts';
import { isNotYetListed } from './evidence.ts';

/**
 * A decision in the history of an alert: it holds, a later one took its place, it holds no more, or it waits for a second
 * person (`why`).
 */
export interface PastDecision {
  readonly decision: Decision;
  readonly state: 'holds' | 'superseded' | 'expired' | 'unconfirmed';
  readonly why: string | null;
}

/**
 * An alert with what reviewers said of it. `open`: nobody decided; `expired`: somebody did, and what it rested on has
 * changed, so the alert is open again; `unconfirmed`: the policy asks for four eyes, and only one person has said that it is
 * a false positive; `decided`: `history` holds the one that counts.
 */
export interface DecidedAlert {
  readonly alert: AlertRecord;
  readonly state: 'open' | 'decided' | 'expired' | 'unconfirmed';
  /** The decision that holds or, where it expired, the latest one. */
  readonly latest: PastDecision | null;
  /** What the alert counts as now; `null` is not counted. */
  readonly counted: Counted;
  /** Newest first. */
  readonly history: readonly PastDecision[];
}

export type Counted = 'listed' | 'review' | null;

/**
 * Applies remembered decisions to alerts of a screening against this edition. Every alert comes back, in its order. With
 * `fourEyes` (the firm's policy) a false positive is one once two persons have said so.
 */
export function applyDecisions(
  alerts: readonly AlertRecord[],
  decisions: readonly Decision[],
  edition: Edition,
  fourEyes = false,
): readonly DecidedAlert[] {
  const byKey = new Map<string, Decision[]>();
  for (const decision of [...decisions].sort(byInstant)) {
    const known = byKey.get(decision.basis.key);
    if (known === undefined) byKey.set(decision.basis.key, [decision]);
    else known.push(decision);
  }
  return alerts.map((alert) => {
    const basis = basisOf(alert, edition);
    const past = pastOf(byKey.get(basis.key) ?? [], basis);
    return decidedAlert(alert, fourEyes ? withFourEyes(past) : past);
  });
}

function decidedAlert(alert: AlertRecord, history: readonly PastDecision[]): DecidedAlert {
  const holding = history.find(({ state }) => state === 'holds') ?? null;
  const waiting = history.find(({ state }) => state === 'unconfirmed') ?? null;
  const latest = holding ?? waiting ?? history[0] ?? null;
  const without = latest === null ? 'open' : latest === waiting ? 'unconfirmed' : 'expired';
  return {
    alert,
    state: holding === null ? without : 'decided',
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

/** Only a false positive takes something out of the count, and so only that needs a second person. */
function withFourEyes(history: readonly PastDecision[]): readonly PastDecision[] {
  return history.map((past, index) =>
    past.state === 'holds' &&
    past.decision.decision === 'falsePositive' &&
    !isConfirmed(past.decision, history.slice(index + 1))
      ? { ...past, state: 'unconfirmed', why: 'A second person has not yet said the same.' }
      : past,
  );
}

/** Whether somebody else said the same on the same evidence before, and nobody anything else in between. */
function isConfirmed(decision: Decision, before: readonly PastDecision[]): boolean {
  const same = before.filter(({ state }) => state === 'superseded');
  const until = same.findIndex((past) => past.decision.decision !== 'falsePositive');
  const inARow = until === -1 ? same : same.slice(0, until);
  return inARow.some((past) => !isSamePerson(past.decision, decision));
}

/** By the name, and by who brought it in where both are known: one person must not decide under two names. */
export function isSamePerson(
  a: Pick<Decision, 'by' | 'recordedBy'>,
  b: Pick<Decision, 'by' | 'recordedBy'>,
): boolean {
  const isOneRecorder = a.recordedBy?.startsWith('user ') === true && a.recordedBy === b.recordedBy;
  return isOneRecorder || nameOf(a.by) === nameOf(b.by);
}

function nameOf(by: string): string {
  return by.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
