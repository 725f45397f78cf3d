import type { FeatureKind } from './features/feature.ts';
import { type Evidence, featureOf } from './features.ts';
import type { Outcome } from './match.ts';

/** What the evidence for one subject comes to. */
export interface Verdict {
  readonly outcome: Outcome | null;
  readonly score: number;
}

/**
 * Weighs the evidence for a listed company. `listed` needs one decisive or strong feature, or two pieces of different
 * kinds; anything contrary turns `listed` into `review`; what refutes leaves `related`.
 */
export function decideListed(found: readonly Evidence[]): Verdict {
  const score = scoreOf(found.filter(({ code }) => !code.startsWith('otherCompany')));
  const decisive = has(found, 'decisive');
  const strong = has(found, 'strong');
  const contrary = has(found, 'contrary');
  if (has(found, 'refuting') && !decisive)
    return { outcome: strongBeside(found) ? 'review' : 'related', score };
  const unsettled = has(found, 'unsettling');
  if (decisive) return { outcome: unsettled || isClaimedByOther(found) ? 'review' : 'listed', score };
  if (strong || kindsOf(found, ['fair', 'weak']).size >= 2)
    return { outcome: contrary || unsettled ? 'review' : 'listed', score };
  if (!has(found, 'fair') && !has(found, 'weak')) return { outcome: null, score };
  return { outcome: contrary ? null : 'review', score };
}

/** An identifier that the list prints outweighs a strange name, but not a second company’s identifier beside it. */
function isClaimedByOther(found: readonly Evidence[]): boolean {
  return found.some(({ code }) => code === 'otherCompany' || code === 'otherCompanyDoubtful');
}

/** A ticker at its venue beside a name that says more than the listed name: a person must look. */
function strongBeside(found: readonly Evidence[]): boolean {
  return found.some(({ code }) => code === 'tickerVenue');
}

function has(found: readonly Evidence[], force: string): boolean {
  return found.some(({ code }) => featureOf(code).force === force);
}

function kindsOf(found: readonly Evidence[], forces: readonly string[]): Set<FeatureKind> {
  return new Set(
    found
      .map(({ code }) => featureOf(code))
      .filter(({ force }) => forces.includes(force))
      .map(({ kind }) => kind),
  );
}

/** Positive weights add up like independent chances, negative ones are taken off; between 0 and 0.999. */
export function scoreOf(found: readonly Evidence[]): number {
  let doubt = 1;
  let taken = 0;
  for (const { code } of found) {
    const { weight } = featureOf(code);
    if (weight >= 0) doubt *= 1 - weight;
    else taken -= weight;
  }
  return Math.round(Math.min(0.999, Math.max(0, 1 - doubt - taken)) * 1000) / 1000;
}
