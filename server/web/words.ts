import type { DecisionWord } from '../../lib/decisions/decision.ts';
import type { ScreeningView } from '../services/screening-views.ts';

/** The calendar day of an instant with offset, or a date, as written. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** An instant with the New York offset as people read it: `2021-08-02 00:01 New York`. */
export function newYorkText(instant: string | null): string {
  return instant === null ? '–' : `${instant.slice(0, 16).replace('T', ' ')} New York`;
}

/** The names of the files of a screening. */
export function inputNames(screening: ScreeningView): string {
  return screening.inputs.map((input) => input.name).join(', ');
}

/** What a state means to whoever waits. */
export function stateWords(state: ScreeningView['state'], failure: ScreeningView['failure']): string {
  if (failure === 'refused') return 'Refused';
  if (failure === 'fault') return 'Failed: a fault of the service';
  return {
    queued: 'Waiting',
    running: 'Being screened',
    done: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
  }[state];
}

export const decisionNames: Readonly<Record<DecisionWord, string>> = {
  trueMatch: 'True match',
  falsePositive: 'False positive',
  inconclusive: 'Inconclusive',
};

/** What a reviewer says by each word. */
export const decisionMeanings: Readonly<Record<DecisionWord, string>> = {
  trueMatch: 'True match: it is the listed company’s',
  falsePositive: 'False positive: it is not',
  inconclusive: 'Inconclusive: it cannot be settled yet',
};
