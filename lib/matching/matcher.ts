import type { Identifiers } from '../holdings/position.ts';
import type { Edition } from '../listings/listing.ts';
import { type Judgment, casesOf, judge } from './cases.ts';
import { type Evidence, featureOf } from './features.ts';
import { exposureOf } from './exposure.ts';
import { identifierIndex } from './identifier-evidence.ts';
import type { Knowledge } from './knowledge.ts';
import type { Exposure, Instrument, Match, Outcome } from './match.ts';
import { type NameIndex, nameIndex } from './name-evidence.ts';
import { isDerivativeWord } from './names/tail.ts';
import { reasonsOf } from './reasons.ts';
import { type ReadName, rememberNames } from './remembered-names.ts';
import { type Subject, namesOf, subjectsOf } from './subjects.ts';
import { tickerIndex } from './ticker-evidence.ts';
import { timeIndex } from './time-evidence.ts';
import { underlyingIndex } from './underlying-evidence.ts';

/** Finds the listing that an instrument belongs to. Built once from an edition and what is known beside it. */
export interface Matcher {
  /** The best match with its reasons, or `null` where nothing speaks for a listed company. */
  readonly match: (instrument: Instrument) => Match | null;
  /** Every company considered, best first, with all that was found for and against it. */
  readonly consider: (instrument: Instrument) => Considered[];
  /** True where one of the identifiers is known, as the list's or another company's. */
  readonly knows: (identifiers: Identifiers) => boolean;
  /** True where the outcome depends on the day of the holding, because a ticker was a company's for a time only. */
  readonly dependsOnDate: (instrument: Instrument) => boolean;
}

/** One company considered for an instrument; `match` is `null` where it led to no outcome. */
export interface Considered {
  readonly subject: Subject;
  readonly found: readonly Evidence[];
  readonly score: number;
  readonly match: Match | null;
}

const outcomeRank: Readonly<Record<Outcome, number>> = { listed: 3, review: 2, related: 1 };

/** Builds the matcher: all look-up tables are made here, matching only reads them. */
export function createMatcher(edition: Edition, knowledge: Knowledge): Matcher {
  const subjects = subjectsOf(edition, knowledge);
  const identifiers = identifierIndex(subjects, knowledge);
  const tickers = tickerIndex(subjects, knowledge);
  const index = nameIndex(namesOf(subjects, knowledge), knowledge);
  const names = rememberNames(index);
  const times = timeIndex(knowledge);
  const underlying = underlyingIndex(subjects, knowledge, tickers);

  const judgments = (instrument: Instrument, read: readonly ReadName[], all: boolean): Judgment[] => {
    const claims = [
      ...identifiers.claims(instrument),
      ...tickers.claims(instrument),
      ...underlying(instrument),
    ];
    if (!all && claims.length === 0 && read.every((one) => one.idle)) return [];
    const cases = casesOf(
      claims,
      read.flatMap((one) => one.claims),
    );
    return cases.map((one) => judge(one, cases, instrument, { tickers, times })).sort(bestFirst);
  };
  const readNames = ({ name, otherNames }: Instrument): ReadName[] => {
    const read = name === null ? [] : [names(name)];
    for (const text of otherNames) read.push(names(text));
    return read;
  };
  const asMatch = (best: Judgment, instrument: Instrument, read: readonly ReadName[]): Match | null => {
    const { subject, outcome, score, found } = best;
    if (subject.uid === null || outcome === null) return null;
    const exposure = exposureIn(best, instrument, read, index);
    return {
      uid: subject.uid,
      listingName: subject.name,
      outcome,
      score,
      exposure,
      reasons: reasonsOf(found),
    };
  };

  return {
    match: (instrument) => {
      const read = readNames(instrument);
      const [best] = judgments(instrument, read, false);
      return best === undefined ? null : asMatch(best, instrument, read);
    },
    consider: (instrument) => {
      const read = readNames(instrument);
      return judgments(instrument, read, true).map((one) => ({
        ...one,
        match: asMatch(one, instrument, read),
      }));
    },
    knows: identifiers.knows,
    dependsOnDate: tickers.dependsOnDate,
  };
}

function bestFirst(a: Judgment, b: Judgment): number {
  const rank = ({ outcome }: Judgment): number => (outcome === null ? 0 : outcomeRank[outcome]);
  return rank(b) - rank(a) || proofs(b) - proofs(a) || b.standing - a.standing || b.score - a.score;
}

/** Identifiers and tickers come before names: of two companies with one name, the row’s number tells which. */
function proofs({ found }: Judgment): number {
  const kinds = found
    .map(({ code }) => featureOf(code))
    .filter(({ force }) => force === 'decisive' || force === 'strong');
  return kinds.some(({ kind }) => kind === 'identifier')
    ? 2
    : kinds.some(({ kind }) => kind === 'ticker')
      ? 1
      : 0;
}

function exposureIn(
  { claims, found }: Judgment,
  instrument: Instrument,
  read: readonly ReadName[],
  names: NameIndex,
): Exposure {
  if (found.some(({ code }) => code === 'derivativeOf')) return 'derivative';
  const product = found.some(({ code }) => code === 'nameOfProduct')
    ? kindOfProduct(instrument, names)
    : null;
  const fromName = read.map((one) => one.exposure).find((one) => one !== null) ?? product;
  return exposureOf(
    claims.map((claim) => claim.security),
    fromName,
    instrument.assetClass,
  );
}

/** A product named after a company is a fund, unless a word of a name says that it is a derivative. */
function kindOfProduct({ name, otherNames }: Instrument, names: NameIndex): Exposure {
  const all = name === null ? otherNames : [name, ...otherNames];
  return all.some((text) => names.parse(text).core.some(isDerivativeWord)) ? 'derivative' : 'fund';
}
