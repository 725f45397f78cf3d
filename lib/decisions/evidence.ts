import { foldName } from '../listings/names.ts';
import { features } from '../matching/features.ts';
import type { Feature } from '../matching/features/feature.ts';
import type { Exposure, Match, Reason } from '../matching/match.ts';
import { digestOf } from './digest.ts';

/** The evidence that a decision was made on. */
export interface EvidenceBasis {
  readonly exposure: Exposure;
  readonly reasons: readonly Reason[];
}

/** What a match rests on. That a company was not yet listed is a matter of the as-of instant, not of the evidence. */
export function evidenceOf({ exposure, reasons }: Pick<Match, 'exposure' | 'reasons'>): EvidenceBasis {
  return { exposure, reasons: reasons.filter(({ code }) => code !== notYetListed) };
}

const notYetListed = 'notYetListed';

/** Whether a match is of a company that joins the list only after the as-of instant. */
export function isNotYetListed({ reasons }: Pick<Match, 'reasons'>): boolean {
  return reasons.some(({ code }) => code === notYetListed);
}

/** The digest of the evidence: codes and values compared, in any order; sentences and scores are no evidence. */
export function evidenceDigest(match: Pick<Match, 'exposure' | 'reasons'>): string {
  const { exposure, reasons } = evidenceOf(match);
  return digestOf([exposure, [...new Set(reasons.map(factOf))].sort()]);
}

/** What in the evidence changed since, one sentence each; empty where nothing did. */
export function evidenceChanges(then: EvidenceBasis, now: EvidenceBasis): readonly string[] {
  const before = new Set(then.reasons.map(factOf));
  const after = new Set(now.reasons.map(factOf));
  const added = now.reasons.filter((reason) => !before.has(factOf(reason)));
  const gone = then.reasons.filter((reason) => !after.has(factOf(reason)));
  return [
    ...(then.exposure === now.exposure
      ? []
      : [`The exposure was ${then.exposure} and is ${now.exposure} now.`]),
    ...added.map(({ text, speaks }) => `New evidence ${speaks}: ${text}`),
    ...gone.map(({ text, speaks }) => `No longer found (${speaks}): ${text}`),
  ];
}

const kinds: ReadonlyMap<string, Feature['kind']> = new Map(
  Object.entries(features).map(([code, { kind }]) => [code, kind]),
);

/** A reason as a fact that is equal in two files although their spelling differs. */
function factOf(reason: Reason): string {
  const { code, speaks, position, listing } = reason;
  return JSON.stringify([code, speaks, isSpelling(reason) ? null : folded(position), folded(listing)]);
}

/**
 * How a file spells a name, or a ticker that agrees, is no evidence of its own: the code says how it compares with the
 * listing's value. Otherwise every custodian's abbreviation would undo the decision on the same ISIN.
 */
function isSpelling({ code, speaks }: Reason): boolean {
  const kind = kinds.get(code);
  return kind === 'name' || (kind === 'ticker' && speaks === 'for');
}

function folded(value: string | null): string | null {
  return value === null ? null : foldName(value);
}
