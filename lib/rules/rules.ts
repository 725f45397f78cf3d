import type { Exposure, Outcome } from '../matching/match.ts';
import type { Status } from './status.ts';

export const ruleStates = ['inForce', 'unverified', 'lapsed'] as const;

/** `unverified`: we could not see for certain whether, or how, it applies. `lapsed`: it once did, and does no longer. */
export type RuleState = (typeof ruleStates)[number];

/** One rule of law or of its official reading, in our words, with the days on which it applies (`null` is open). */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly citation: string;
  readonly state: RuleState;
  readonly from: string | null;
  readonly to: string | null;
  /** A sentence to put beside what is permitted while the rule is unverified, and from which day on. */
  readonly caution: { readonly text: string; readonly from: string } | null;
}

/** Where a listing stands, as permissions ask for it: its status, not yet listed, or listed without any date. */
export type Standing = Status | 'notListed' | 'undated';

export const standings = [
  'notListed',
  'notYetEffective',
  'windDown',
  'holdOnly',
  'delisted',
  'undated',
] as const satisfies readonly Standing[];

export const outcomes = ['listed', 'review', 'related'] as const satisfies readonly Outcome[];

export const exposures = [
  'direct',
  'depositaryReceipt',
  'debt',
  'derivative',
  'fund',
] as const satisfies readonly Exposure[];

/**
 * What a US person may do with an instrument of that outcome and standing. A row with `onlyIf` counts while that
 * rule is in force on the day asked for, and then goes before the row without.
 */
export interface Permission {
  readonly outcome: Outcome;
  readonly standing: Standing;
  readonly text: string;
  readonly rules: readonly string[];
  readonly onlyIf: string | null;
  /** Rules whose caution is added while they are unverified. */
  readonly cautions: readonly string[];
}

/** What the kind of instrument adds to a permission. */
export interface ExposureNote {
  readonly exposure: Exposure;
  readonly text: string;
  readonly rules: readonly string[];
}

/** All rules, checked. Handed to the engine, which holds no law of its own but the arithmetic of the deadlines. */
export interface Rules {
  /** The day on which the rules were last compared with their sources. */
  readonly checkedOn: string;
  /** The first day, from midnight in New York, that the rules cover. */
  readonly coveredFrom: string;
  readonly rules: readonly Rule[];
  readonly permissions: readonly Permission[];
  readonly exposureNotes: readonly ExposureNote[];
  readonly limits: readonly string[];
}

/** Whether a rule is in force on a day: its state says so and the day lies within its dates. */
export function isInForce(rule: Rule, day: string): boolean {
  return rule.state === 'inForce' && (rule.from ?? day) <= day && day <= (rule.to ?? day);
}
