import { readAsOf } from '../../lib/dates.ts';
import { assertCovered } from '../../lib/rules/deadlines.ts';
import type { Rules } from '../../lib/rules/rules.ts';

/** The instant a caller asks for, or now in whole seconds. Refuses (`asOfUnreadable`, `asOfNotCovered`) what no rule here covers. */
export function askedInstant(text: string | null, rules: Rules, now: () => number): number {
  const at = text === null ? Math.floor(now() / 1000) * 1000 : readAsOf(text).at;
  assertCovered(at, rules);
  return at;
}
