/** How far a fact of reference/ can be relied on. `unverified` facts may raise a review, never a `listed` by themselves. */
export type Confidence = 'official' | 'confirmed' | 'likely' | 'unverified';
