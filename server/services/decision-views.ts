import type { DecidedAlert } from '../../lib/decisions/apply.ts';
import { decisionJson } from '../../lib/decisions/decided-json.ts';
import type { DecisionJson } from '../../lib/screening/json.ts';
import { alertAddressText, type AlertAddress } from './alert-address.ts';

/** An alert's decisions as programs see them; `history` is newest first. */
export interface AlertDecisionView {
  readonly id: string;
  readonly state: DecidedAlert['state'];
  readonly counted: DecidedAlert['counted'];
  readonly decision: DecisionJson | null;
  readonly history: readonly (DecisionJson & {
    readonly id: string;
    readonly state: string;
    readonly screening: string;
    readonly edition: string;
  })[];
}

/** What reviewers said of an alert, whichever screening they said it in. */
export function alertDecisionView(address: AlertAddress, decided: DecidedAlert): AlertDecisionView {
  return {
    id: alertAddressText(address),
    state: decided.state,
    counted: decided.counted,
    decision: decided.latest === null ? null : decisionJson(decided.latest),
    history: decided.history.map((past) => ({
      id: past.decision.id,
      state: past.state,
      ...decisionJson(past),
      screening: past.decision.screening,
      edition: past.decision.basis.edition,
    })),
  };
}
