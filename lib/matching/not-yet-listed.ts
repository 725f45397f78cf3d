import { features } from './features.ts';
import type { Match } from './match.ts';

/** The match as it stands at an instant before the company was listed: shown with the date, not counted. */
export function notYetListed(match: Match, listedOn: string): Match {
  const text = features.notYetListed.sentence.replace('{listing}', listedOn);
  const reason = {
    code: 'notYetListed',
    text,
    position: null,
    listing: listedOn,
    speaks: 'against',
  } as const;
  return { ...match, outcome: 'related', reasons: [reason, ...match.reasons] };
}
