import { evidence } from './features.ts';
import type { Claim } from './identifier-evidence.ts';
import type { Knowledge } from './knowledge.ts';
import type { Instrument } from './match.ts';
import { readStructuredProduct } from './structured-product.ts';
import type { Subject } from './subjects.ts';

/**
 * Finds the listed company under a warrant or callable contract by the exchange's short code of the underlying
 * (FAQ 860: a traded derivative is covered like the share).
 */
export function underlyingIndex(
  subjects: readonly Subject[],
  knowledge: Knowledge,
): (instrument: Instrument) => Claim[] {
  const listed = new Map(subjects.map((subject) => [subject.listing?.uid, subject]));
  const byCode = new Map<string, Subject>();
  for (const { uid, text, kind } of knowledge.names) {
    const subject = listed.get(uid);
    if (kind === 'underlyingCode' && subject !== undefined) byCode.set(text, subject);
  }
  return ({ name }) => {
    const product = name === null ? null : readStructuredProduct(name);
    const subject = product === null ? undefined : byCode.get(product.underlying);
    if (subject === undefined) return [];
    return [{ subject, evidence: evidence('derivativeOf', name, subject.name), security: null }];
  };
}
