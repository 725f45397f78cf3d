import type { Force } from './features/feature.ts';
import { type Evidence, evidence, featureOf } from './features.ts';
import type { Reason } from './match.ts';

/** The reasons of a match, in words, each once. */
export function reasonsOf(found: readonly Evidence[]): Reason[] {
  return distinct(withExplanations(found)).map(reasonOf);
}

/** Says once who the other company is, however many columns of the row name it. */
function withExplanations(found: readonly Evidence[]): Evidence[] {
  const others = found.filter(({ code, detail }) => code.startsWith('otherCompany') && detail !== null);
  const explanations = others.map(({ listing, detail }) =>
    evidence('aboutOtherCompany', null, listing, detail),
  );
  return [...found, ...explanations];
}

function distinct(found: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = `${one.code} ${one.position} ${one.listing}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

const againstForces: ReadonlySet<Force> = new Set(['contrary', 'unsettling', 'refuting']);

/** One feature as a reason in words. */
export function reasonOf({ code, position, listing, detail }: Evidence): Reason {
  const { sentence, force, weight } = featureOf(code);
  const text = sentence
    .replace('{position}', () => position ?? '')
    .replace('{listing}', () => listing ?? '')
    .replace('{detail}', () => detail ?? '')
    .replace('..', '.');
  return {
    code,
    text,
    position,
    listing,
    speaks: weight > 0 && !againstForces.has(force) ? 'for' : 'against',
  };
}
