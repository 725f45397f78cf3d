import type { SecurityText } from '../holdings/position.ts';
import type { VenueTable } from '../identifiers/ticker.ts';
import type { TickerReading } from '../identifiers/ticker-reading.ts';
import type { Force } from '../matching/features/feature.ts';
import { featureOf } from '../matching/features.ts';
import type { Considered, Matcher } from '../matching/matcher.ts';
import type { Instrument, Outcome, Reason } from '../matching/match.ts';
import { reasonOf } from '../matching/reasons.ts';
import { instrumentOf, tickerMemory } from './instrument.ts';

/** Why a security came to its outcome, including why to none (`cmic-check/explanation/1`). */
export interface Explanation {
  readonly schema: 'cmic-check/explanation/1';
  /** How the security was read: what passed its check digit, what did not, which venues the tickers were given. */
  readonly read: Pick<
    Instrument,
    'name' | 'otherNames' | 'identifiers' | 'doubtful' | 'country' | 'heldOn'
  > & {
    readonly tickers: readonly TickerReading[];
  };
  readonly outcome: Outcome | null;
  readonly why: string;
  /** Every company considered, best first. */
  readonly candidates: readonly Candidate[];
}

/** One company considered, on the list or taken for one that is. */
export interface Candidate {
  readonly company: string;
  /** OFAC's number of the listing it is, or is taken for; `null` for neither. */
  readonly uid: number | null;
  readonly onList: boolean;
  readonly outcome: Outcome | null;
  readonly score: number;
  readonly evidence: readonly (Reason & {
    readonly kind: string;
    readonly force: Force;
    readonly weight: number;
  })[];
  readonly why: string;
}

/** Explains one security as of the day it is held (`null` is unknown). */
export function explain(
  security: SecurityText,
  heldOn: string | null,
  { matcher, venues }: { readonly matcher: Matcher; readonly venues: VenueTable },
): Explanation {
  const instrument = instrumentOf({ security, heldOn }, tickerMemory(venues));
  const candidates = matcher.consider(instrument).map(candidateOf);
  const { name, otherNames, identifiers, doubtful, country, tickers } = instrument;
  const best = candidates[0];
  return {
    schema: 'cmic-check/explanation/1',
    read: { name, otherNames, identifiers, doubtful, country, heldOn, tickers },
    outcome: best?.outcome ?? null,
    why: best === undefined ? nothingWords : `${best.company}: ${best.why}`,
    candidates,
  };
}

const nothingWords =
  'No company came near: no identifier or ticker is known, and the name shares too little with any name on the list or taken for one.';

function candidateOf({ subject, found, score, match }: Considered): Candidate {
  const outcome = match?.outcome ?? null;
  const evidence = found.map((one) => {
    const { kind, force, weight } = featureOf(one.code);
    return { ...reasonOf(one), kind, force, weight };
  });
  const onList = subject.listing !== null;
  return {
    company: subject.name,
    uid: subject.uid,
    onList,
    outcome,
    score,
    evidence,
    why: whyOf(outcome, onList, evidence),
  };
}

/** Which evidence settled it, in one sentence; the rules are those of matching/decide.ts. */
function whyOf(outcome: Outcome | null, onList: boolean, evidence: Candidate['evidence']): string {
  const has = (...forces: readonly Force[]): boolean => evidence.some(({ force }) => forces.includes(force));
  const words = onList ? listedWords : otherWords;
  const alone = has('decisive', 'strong');
  const divided = has('contrary', 'unsettling', 'refuting');
  return words[outcome ?? 'none'](alone, divided);
}

type Words = Readonly<Record<Outcome | 'none', (alone: boolean, divided: boolean) => string>>;

const listedWords: Words = {
  listed: (alone) =>
    alone
      ? 'One piece of evidence suffices, and nothing contrary stands beside it.'
      : 'Two pieces of evidence of different kinds agree, and nothing contrary stands beside them.',
  review: (_, divided) =>
    divided
      ? 'There is evidence for and against: a person must decide.'
      : 'The evidence is too weak to settle it alone: a person must decide.',
  related: () => 'The row means another company than the listed one: shown with the reason, not counted.',
  none: (_, divided) =>
    divided
      ? 'Only weak evidence speaks for it, and something speaks against it.'
      : 'Nothing that is found speaks for it.',
};

const shown = (): string => 'Not on the list: shown, not counted.';
const otherWords: Words = {
  listed: shown,
  review: () => 'Not on the list itself; whether it is meant is disputed: a person must decide.',
  related: shown,
  none: () => 'Not on the list, and too little says that the row means it.',
};
