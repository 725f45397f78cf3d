import type { ChangeCause, ChangeKind, ChangeSide } from '../screening/changes.ts';
import { countWords } from './words.ts';
import type { Tone } from './sheet.ts';

/** What changed, for people. */
export const changeWords: Readonly<Record<ChangeKind, string>> = {
  new: 'New',
  gone: 'Gone',
  quantity: 'Quantity',
  outcome: 'Outcome',
};

export const changeMeanings: Readonly<Record<ChangeKind, string>> = {
  new: 'Held now and not before: as the files state it, or since a corporate action.',
  gone: 'Held before and not now. That alone does not say that it was sold.',
  quantity: 'Held before and now, in another quantity.',
  outcome: 'The same line came to another outcome: by the row, the list, a decision or a setting.',
};

export const changeTones: Readonly<Record<string, Tone>> = {
  New: 'caution',
  Gone: 'neutral',
  Quantity: 'calm',
  Outcome: 'caution',
};

export const causeWords: Readonly<Record<ChangeCause, string>> = {
  holding: 'The holding',
  transaction: 'A transaction',
  corporateAction: 'A corporate action',
  list: 'The list',
  decision: 'A decision',
  setting: 'A setting',
};

/** The outcome of a side in words; a line that matched nothing is told as such. */
export function sideOutcome(side: ChangeSide | null): string | null {
  if (side === null) return null;
  return side.outcome === null ? 'No match' : countWords[side.outcome];
}
