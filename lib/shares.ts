import { Exact } from './exact.ts';

/** Digits of a percentage that sentences show; the share itself stays exact. */
const shownDigits = 4;

/** A share (a fraction of 1 as decimal text) in percent, exactly. */
export function percentOf(share: string): string {
  return new Exact(share).times(100).toFixed();
}

/** A share as people read it: `0.42 %`; `an unknown share` for `null`. */
export function shareText(share: string | null): string {
  if (share === null) return 'an unknown share';
  return `${new Exact(share).times(100).toSignificantDigits(shownDigits).toFixed()} %`;
}
