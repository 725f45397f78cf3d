import type { Breach, BreachKind } from '../rules/breach.ts';
import type { VerdictWord } from '../rules/verdict.ts';
import { counted } from './words.ts';
import type { Tone } from './sheet.ts';

/** The verdicts in the order in which a reader needs them. */
export const verdictOrder = [
  'prohibited',
  'needsReview',
  'permittedIfDivesting',
  'permitted',
  'notCovered',
] as const satisfies readonly VerdictWord[];

export const verdictWords: Readonly<Record<VerdictWord, string>> = {
  prohibited: 'Prohibited',
  needsReview: 'Needs review',
  permittedIfDivesting: 'Permitted if divesting',
  permitted: 'Permitted',
  notCovered: 'Not covered',
};

export const verdictMeanings: Readonly<Record<VerdictWord, string>> = {
  prohibited: 'A rule forbids it at that instant. Carried out, it is a breach (sheet Breaches).',
  needsReview: 'The rules or the row do not settle it: a person must decide.',
  permittedIfDivesting: 'Within the divestment period, and only to divest.',
  permitted: 'No rule forbids it at that instant, or to that person.',
  notCovered: 'No security of a listed company.',
};

export const verdictTones: Readonly<Record<string, Tone>> = {
  Prohibited: 'alert',
  'Needs review': 'caution',
  'Permitted if divesting': 'calm',
  Permitted: 'good',
  'Not covered': 'neutral',
};

/** What happened, for people. */
export const breachWords: Readonly<Record<BreachKind, string>> = {
  purchaseAfterEffective: 'Purchase after the prohibition took effect',
  coverAfterDeadline: 'Short position covered after the divestment deadline',
  saleAfterDeadline: 'Sale after the divestment deadline',
  shortSale: 'Short sale',
  newDerivative: 'New derivative position',
  derivativeClosedAfterDeadline: 'Derivative closed after the divestment deadline',
  exercise: 'Derivative exercised',
  fundPurchase: 'Purchase of a fund with exposure',
  fundSaleAfterDeadline: 'Sale of a fund with exposure after the divestment deadline',
  tenderAfterDeadline: 'Tender after the divestment deadline',
  dividendReinvestment: 'Dividend reinvested',
  rightsExercise: 'Rights exercised',
  rightsSaleAfterDeadline: 'Rights sold after the divestment deadline',
  service: 'Service for a US person',
  otherTransaction: 'Another prohibited transaction',
  heldAfterDeadline: 'Held after the deadline (rule of the firm, not law)',
  restrictedHolding: 'Held although restricted (rule of the firm, not law)',
  restrictedTransaction: 'Traded although restricted (rule of the firm, not law)',
};

export const certaintyWords = {
  transaction: 'Stated by the row',
  suspected: 'Suspected from two holdings files',
  policy: 'Rule of the firm',
} as const;

export const certaintyTones: Readonly<Record<string, Tone>> = {
  [certaintyWords.transaction]: 'alert',
  [certaintyWords.suspected]: 'caution',
  [certaintyWords.policy]: 'caution',
};

const countWords = {
  transaction: ['breach of law', 'breaches of law'],
  suspected: ['suspected breach of law', 'suspected breaches of law'],
  policy: ['breach of the firm’s own rules', 'breaches of the firm’s own rules'],
} as const;

/** How many breaches there are of each certainty, in words; `null` where there are none. */
export function breachCounts(breaches: readonly Pick<Breach, 'certainty'>[]): string | null {
  const parts = (['transaction', 'suspected', 'policy'] as const).flatMap((certainty) => {
    const count = breaches.filter((one) => one.certainty === certainty).length;
    const [one, many] = countWords[certainty];
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return parts.length === 0 ? null : parts.join(', ');
}
