import type { Identifiers } from '../holdings/position.ts';
import type { Edition } from '../listings/listing.ts';
import { decideListed, scoreOf } from './decide.ts';
import { type Evidence, evidence, featureOf } from './features.ts';
import { exposureOf } from './exposure.ts';
import { type Claim, identifierIndex, otherCompany } from './identifier-evidence.ts';
import type { Knowledge } from './knowledge.ts';
import type { Instrument, Match, Outcome, Reason } from './match.ts';
import { type NameClaim, type NameIndex, nameIndex } from './name-evidence.ts';
import type { ParsedName } from './names/parsed-name.ts';
import { placeEvidence } from './place-evidence.ts';
import { type Subject, namesOf, subjectsOf } from './subjects.ts';
import { type TickerIndex, tickerIndex } from './ticker-evidence.ts';
import { underlyingIndex } from './underlying-evidence.ts';

/** Finds the listing that an instrument belongs to. Built once from an edition and what is known beside it. */
export interface Matcher {
  /** The best match with its reasons, or `null` where nothing speaks for a listed company. */
  readonly match: (instrument: Instrument) => Match | null;
  /** True where one of the identifiers is known, as the list's or another company's. */
  readonly knows: (identifiers: Identifiers) => boolean;
  /** True where the outcome depends on the day of the holding, because a ticker was a company's for a time only. */
  readonly dependsOnDate: (instrument: Instrument) => boolean;
}

/** Everything found for one subject. */
interface Case {
  readonly subject: Subject;
  readonly claims: readonly Claim[];
  readonly name: NameClaim | null;
}

interface Verdict {
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly score: number;
  readonly found: readonly Evidence[];
  readonly claims: readonly Claim[];
}

const outcomeRank: Readonly<Record<Outcome, number>> = { listed: 3, review: 2, related: 1 };

/** How many names are kept ready; a million positions rarely name more than some ten thousand companies. */
const rememberedNamesMax = 50_000;

/** Builds the matcher: all look-up tables are made here, `match` only reads them. */
export function createMatcher(edition: Edition, knowledge: Knowledge): Matcher {
  const subjects = subjectsOf(edition, knowledge);
  const identifiers = identifierIndex(subjects, knowledge);
  const tickers = tickerIndex(subjects, knowledge);
  const names = rememberNames(nameIndex(namesOf(subjects, knowledge), knowledge));
  const underlyings = underlyingIndex(subjects, knowledge);
  const match = (instrument: Instrument): Match | null => {
    const texts = [instrument.name, ...instrument.otherNames].filter((text) => text !== null);
    const read = texts.map((text) => names(text));
    const claims = [identifiers.claims, tickers.claims, underlyings].flatMap((find) => find(instrument));
    const nameClaims = read.flatMap((one) => one.claims);
    if (claims.length === 0 && read.every((one) => one.idle)) return null;
    const cases = casesOf(claims, nameClaims);
    const verdicts = cases
      .map((one) => judge(one, cases, instrument, tickers))
      .filter((one) => one !== null)
      .sort((a, b) => outcomeRank[b.outcome] - outcomeRank[a.outcome] || b.score - a.score);
    const best = verdicts[0];
    return best === undefined
      ? null
      : asMatch(
          best,
          instrument,
          read.map((one) => one.parsed),
        );
  };
  return { match, knows: identifiers.knows, dependsOnDate: tickers.dependsOnDate };
}

interface ReadName {
  readonly parsed: ParsedName;
  readonly claims: readonly NameClaim[];
  /** True where the name alone leads nowhere; what else a row says can then only add to that. */
  readonly idle: boolean;
}

function rememberNames(index: NameIndex): (text: string) => ReadName {
  const remembered = new Map<string, ReadName>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const parsed = index.parse(text);
    const claims = index.claims(parsed);
    const read = { parsed, claims, idle: claims.every(isIdle) };
    if (remembered.size >= rememberedNamesMax) remembered.clear();
    remembered.set(detached(text), read);
    return read;
  };
}

/** A claim that by itself neither makes an alert nor shows another company. */
function isIdle({ subject, evidence: found }: NameClaim): boolean {
  const { force } = featureOf(found.code);
  return subject.lookalike === null ? decideListed([found]).outcome === null : force !== 'strong';
}

/** A copy that does not keep the file's text alive from which the name was cut. */
function detached(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

function casesOf(claims: readonly Claim[], names: readonly NameClaim[]): Case[] {
  const bySubject = new Map<Subject, { claims: Claim[]; name: NameClaim | null }>();
  const caseOf = (subject: Subject): { claims: Claim[]; name: NameClaim | null } => {
    const known = bySubject.get(subject) ?? { claims: [], name: null };
    bySubject.set(subject, known);
    return known;
  };
  for (const claim of claims) caseOf(claim.subject).claims.push(claim);
  for (const claim of names) {
    const known = caseOf(claim.subject);
    if (known.name === null || claim.standing > known.name.standing) known.name = claim;
  }
  return [...bySubject].map(([subject, found]) => ({ subject, ...found }));
}

function judge(
  one: Case,
  cases: readonly Case[],
  instrument: Instrument,
  tickers: TickerIndex,
): Verdict | null {
  return one.subject.lookalike === null ? judgeListed(one, cases, instrument, tickers) : judgeLookalike(one);
}

function judgeListed(
  one: Case,
  cases: readonly Case[],
  instrument: Instrument,
  tickers: TickerIndex,
): Verdict | null {
  const { subject, claims, name } = one;
  const found = claims.map((claim) => claim.evidence);
  if (name !== null) found.push(name.evidence);
  found.push(...rivalEvidence(one, cases));
  found.push(...placeEvidence(subject, instrument, { found, hasName: name !== null, tickers }));
  const { outcome, score } = decideListed(found);
  return outcome === null ? null : { subject, outcome, score, found, claims };
}

/** What speaks for a company that is not on the list speaks against each that is. */
function rivalEvidence(one: Case, cases: readonly Case[]): Evidence[] {
  const found: Evidence[] = [];
  for (const other of cases) {
    if (other.subject.lookalike === null) continue;
    for (const claim of other.claims) {
      if (claim.evidence.code.startsWith('otherCompany')) found.push(claim.evidence);
    }
    if (other.name === null || other.name.evidence.code === 'nameContains') continue;
    const own = one.name?.standing ?? 0;
    const { position, code } = other.name.evidence;
    const sure = code.startsWith('nameEqual') || code === 'nameKnown' || code === 'nameChinese';
    if (other.name.standing > own + 0.05 && (sure || own === 0))
      found.push(otherCompany(other.subject, `The name “${position}”`));
    else if (other.name.standing > own - 0.02)
      found.push(evidence('nameCommon', position, other.subject.name));
  }
  return found;
}

/** A look-alike is shown where an identifier, or its name as a whole, is its own. */
function judgeLookalike({ subject, claims, name }: Case): Verdict | null {
  const own = claims.map((claim) => claim.evidence).filter(({ code }) => code.startsWith('otherCompany'));
  const whole = name !== null && featureOf(name.evidence.code).force === 'strong';
  if (own.length === 0 && !whole) return null;
  const found = [...own];
  if (whole) found.push(otherCompany(subject, `The name “${name.evidence.position}”`));
  if (subject.uid === null) return null;
  return {
    subject,
    outcome: subject.lookalike?.outcome ?? 'related',
    score: scoreOf(found),
    found,
    claims: [],
  };
}

function asMatch(best: Verdict, instrument: Instrument, parsed: readonly ParsedName[]): Match | null {
  const uid = best.subject.uid;
  if (uid === null) return null;
  const securities = best.claims.map((claim) => claim.security);
  const fromName = parsed.map((one) => one.exposure).find((one) => one !== null) ?? null;
  const derivative = best.found.some(({ code }) => code === 'derivativeOf');
  return {
    uid,
    listingName: best.subject.name,
    outcome: best.outcome,
    score: best.score,
    exposure: derivative ? 'derivative' : exposureOf(securities, fromName, instrument.assetClass),
    reasons: distinct(withExplanations(best.found)).map(reasonOf),
  };
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

function reasonOf({ code, position, listing, detail }: Evidence): Reason {
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
    speaks: weight > 0 && force !== 'refuting' ? 'for' : 'against',
  };
}
