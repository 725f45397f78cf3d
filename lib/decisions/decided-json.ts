import type { AlertJson, DecisionJson, ScreeningJson } from '../screening/json.ts';
import type { ScreeningRecord } from '../screening/record.ts';
import { countedAlertJson, type ReadingContext, toJson, underPolicy } from '../screening/to-json.ts';
import { applyDecisions, type DecidedAlert, type PastDecision } from './apply.ts';
import { countsAfter } from './counts.ts';
import { decidedChanges } from './decided-changes.ts';
import type { Decision } from './decision.ts';

/** What a record is read with, decisions included. */
export interface DecidedContext extends ReadingContext {
  readonly decisions: readonly Decision[];
}

/** The screening as other programs see it, decisions applied. Same record, same decisions, same value. */
export function decidedJson(record: ScreeningRecord, given: DecidedContext): ScreeningJson {
  const context = underPolicy(given, record.settings.policy);
  const fourEyes = record.settings.policy?.fourEyes ?? false;
  const decided = applyDecisions(record.alerts, context.decisions, context.edition, fourEyes);
  return {
    ...toJson({ ...record, alerts: [] }, context),
    counts: { ...countsAfter(record.counts, decided, record.together) },
    alerts: decided.map((one) => decidedAlertJson(one, record.asOf, context)),
    ...changesJson(record, decided),
  };
}

/** What reviewers changed since the earlier screening stands behind what the files did. */
function changesJson(
  { compared }: ScreeningRecord,
  decided: readonly DecidedAlert[],
): Pick<ScreeningJson, 'changes'> {
  return compared === undefined
    ? {}
    : { changes: [...compared.changes, ...decidedChanges(compared, decided)] };
}

/** One alert with its decision. Status and what is permitted follow from what it counts as; `outcome` is the engine's. */
export function decidedAlertJson(decided: DecidedAlert, asOf: string, context: ReadingContext): AlertJson {
  const { alert, counted, latest } = decided;
  const { outcome } = alert.match;
  const json = countedAlertJson(alert, counted, asOf, context);
  if (latest === null) return json;
  const withDecision = { ...json, decision: decisionJson(latest) };
  return counted === null && outcome !== 'related'
    ? { ...withDecision, permitted: notCounted(latest.decision), citations: [] }
    : withDecision;
}

/** A decision as it stands beside its alert. */
export function decisionJson({ decision, state, why }: PastDecision): DecisionJson {
  const { by, at, comment } = decision;
  const said = { decision: decision.decision, by, at, comment };
  const waits = state === 'unconfirmed' ? { unconfirmed: why ?? '' } : {};
  return { ...said, expired: state === 'expired' ? (why ?? '') : false, ...waits };
}

function notCounted({ by, at }: Decision): string {
  return `Not counted: ${by} decided on ${at.slice(0, 10)} that this is not a security of the listed company. The dates shown are those of that company, and do not apply to this instrument.`;
}
