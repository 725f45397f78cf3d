import { contextFeatures } from './features/context-features.ts';
import type { Feature } from './features/feature.ts';
import { identifierFeatures } from './features/identifier-features.ts';
import { nameFeatures } from './features/name-features.ts';
import { tickerFeatures } from './features/ticker-features.ts';

/** Every feature that a match may rest on. Users see the sentences, so each has one. */
export const features = { ...identifierFeatures, ...tickerFeatures, ...nameFeatures, ...contextFeatures };

export type FeatureCode = keyof typeof features;

/** One feature found in a row, with the two values compared. `detail` fills the sentence. */
export interface Evidence {
  readonly code: FeatureCode;
  readonly position: string | null;
  readonly listing: string | null;
  readonly detail: string | null;
}

/** Makes a piece of evidence. */
export function evidence(
  code: FeatureCode,
  position: string | null,
  listing: string | null,
  detail: string | null = null,
): Evidence {
  return { code, position, listing, detail };
}

/** The declaration of a feature. */
export function featureOf(code: FeatureCode): Feature {
  return features[code];
}
