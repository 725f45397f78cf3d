import type { Asked, GivenText } from '../screened.ts';
import type { Layout, Row } from './files.ts';

/** Two files with a planted change, and what must be told of it: nothing else may be. */
export interface Planted {
  readonly what: string;
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  /** Days of the two files. */
  readonly days?: readonly [string, string];
  readonly more?: readonly GivenText[];
  readonly layout?: Layout;
  readonly layoutBefore?: Layout;
  readonly asked?: Asked;
  readonly breaches?: readonly string[];
  readonly changes?: readonly string[];
  readonly notCompared?: readonly string[];
}
