/**
 * The declared list of what may speak for or against a match. Each feature has a code that never changes its meaning,
 * a sentence for people (`position` and `listing` are the two values compared), and its force:
 *
 * - `decisive`  alone makes the outcome `listed`, unless something contrary stands beside it;
 * - `strong`    the same, but gives way to a contrary name;
 * - `fair`      makes `listed` together with another fair feature of another kind, alone `review`;
 * - `weak`      supports others, alone `review`;
 * - `note`      is shown and changes nothing;
 * - `contrary`  lowers `listed` to `review`;
 * - `unsettling` turns any `listed` into `review`, whatever else speaks for it;
 * - `refuting`  leaves at most `related`.
 */
export type Force = 'decisive' | 'strong' | 'fair' | 'weak' | 'note' | 'contrary' | 'unsettling' | 'refuting';

/** Features of one kind rest on the same fact of the row; two of a kind are not two pieces of evidence. */
export type FeatureKind = 'identifier' | 'ticker' | 'name' | 'place' | 'time' | 'relation';

export interface Feature {
  readonly kind: FeatureKind;
  readonly force: Force;
  /** What it adds to (0 to 1) or takes from the score, which only orders matches. */
  readonly weight: number;
  readonly sentence: string;
}
