import { decideListed, scoreOf } from './decide.ts';
import { type Evidence, type FeatureCode, evidence } from './features.ts';
import { type Claim, otherCompany } from './identifier-evidence.ts';
import type { Instrument, Outcome } from './match.ts';
import type { NameClaim } from './name-evidence.ts';
import { placeEvidence } from './place-evidence.ts';
import type { Subject } from './subjects.ts';
import type { TickerIndex } from './ticker-evidence.ts';
import type { TimeIndex } from './time-evidence.ts';

/** Everything found for one subject. */
export interface Case {
  readonly subject: Subject;
  readonly claims: readonly Claim[];
  readonly name: NameClaim | null;
}

/** What is known of a company beside what the row says. */
export interface Surroundings {
  readonly tickers: TickerIndex;
  readonly times: TimeIndex;
}

/** What a case comes to; `null` is no outcome. */
export interface Judgment {
  readonly subject: Subject;
  readonly outcome: Outcome | null;
  readonly score: number;
  readonly found: readonly Evidence[];
  readonly claims: readonly Claim[];
}

/** Gathers what identifiers, tickers and names say by the company they say it of. */
export function casesOf(claims: readonly Claim[], names: readonly NameClaim[]): Case[] {
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

/** Weighs one case beside all others of the row. A look-alike is only ever shown, never listed. */
export function judge(
  one: Case,
  cases: readonly Case[],
  instrument: Instrument,
  { tickers, times }: Surroundings,
): Judgment {
  if (one.subject.lookalike !== null) return judgeLookalike(one);
  const { subject, claims, name } = one;
  const found = claims.map((claim) => claim.evidence);
  if (name !== null) found.push(name.evidence);
  found.push(...rivalEvidence(one, cases));
  found.push(...times(subject, instrument.heldOn));
  found.push(...placeEvidence(subject, instrument, { found, hasName: name !== null, tickers }));
  return { subject, ...decideListed(found), found, claims };
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

/** Features that find the whole name again; part of a look-alike's name is nobody's. */
const wholeNames: ReadonlySet<FeatureCode> = new Set([
  'nameEqual',
  'nameEqualCore',
  'nameKnown',
  'nameChinese',
  'nameAbbreviated',
  'nameSpelling',
  'nameCut',
]);

/** A look-alike is shown where an identifier, or its name as a whole, is its own. */
function judgeLookalike({ subject, claims, name }: Case): Judgment {
  const found = claims.map((claim) => claim.evidence).filter(({ code }) => code.startsWith('otherCompany'));
  const whole = name !== null && wholeNames.has(name.evidence.code);
  if (whole) found.push(otherCompany(subject, `The name “${name.evidence.position}”`));
  const shown = found.length > 0 && subject.uid !== null;
  const outcome = shown ? (subject.lookalike?.outcome ?? 'related') : null;
  return { subject, outcome, score: scoreOf(found), found, claims: [] };
}
