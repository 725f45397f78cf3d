/** How far a fact of reference/ can be relied on. `unverified` facts may raise a review, never a `listed` by themselves. */
export type Confidence = 'official' | 'confirmed' | 'likely' | 'unverified';

const fromMostCertain: readonly Confidence[] = ['official', 'confirmed', 'likely', 'unverified'];

/** The confidence of an answer that rests on several facts: that of the least certain. */
export function leastCertain(all: readonly Confidence[]): Confidence {
  return fromMostCertain[Math.max(0, ...all.map((one) => fromMostCertain.indexOf(one)))] ?? 'unverified';
}
