import type { Knowledge } from './knowledge.ts';
import { type Evidence, type FeatureCode, evidence } from './features.ts';
import { homeFamilies } from './names/home-families.ts';
import { type NameComparison, compareNames } from './names/compare-names.ts';
import { type ParsedName, nameParser } from './names/parsed-name.ts';
import { trigramIndex } from './names/trigram-index.ts';
import { lexiconOf } from './names/word-likeness.ts';
import type { Subject, SubjectName } from './subjects.ts';

/** The best that a name says about one subject, with the standing (0 to 1) by which subjects compete for it. */
export interface NameClaim {
  readonly subject: Subject;
  readonly evidence: Evidence;
  readonly standing: number;
  readonly comparison: NameComparison | null;
}

export interface NameIndex {
  parse(text: string): ParsedName;
  /** Claims of all subjects that the name may mean, best first, one a subject. */
  claims(parsed: ParsedName): readonly NameClaim[];
}

/** Words of funds and structured products that carry an underlying's name. */
const productWords = new Set(
  'ETF ETN FUND TRACKER LEVERAGED INVERSE CERTIFICATE CERTIFICATES ELN NOTE NOTES PNOTE LINKED PRODUCT 2X 3X SWAP SWAPS TRS CFD WARRANT WARRANTS OPTION OPTIONS FUTURE FUTURES'.split(
    ' ',
  ),
);

/** Share of a known name's weight that a shortened name must carry to count at all, and to be sure. */
const coverageMin = 0.5;
const coverageSure = 0.6;

interface Known extends SubjectName {
  readonly parsed: ParsedName;
}

/** Indexes all names of all subjects. */
export function nameIndex(names: readonly SubjectName[], knowledge: Knowledge): NameIndex {
  const parser = nameParser(knowledge.vocabulary);
  const lexicon = lexiconOf(knowledge.vocabulary);
  const known: Known[] = names.map((name) => ({ ...name, parsed: parser.parse(name.text) }));
  const wordsOf = ownWords(known);
  const latin = known.filter((one) => one.parsed.core.length > 0);
  const index = trigramIndex(latin.map((one) => one.parsed.joined));
  const byHan = new Map<string, Known[]>();
  for (const one of known) {
    const key = one.parsed.han;
    const row = key === null ? undefined : byHan.get(key);
    if (row !== undefined) row.push(one);
    else if (key !== null) byHan.set(key, [one]);
  }
  const latinClaims = (parsed: ParsedName): NameClaim[] => {
    const found: NameClaim[] = [];
    const numbers: number[] = [];
    for (const number of index.candidates(parsed.joined)) {
      const one = latin[number];
      const comparison = one === undefined ? null : compareNames(parsed, one.parsed, lexicon);
      const claim =
        one === undefined || comparison === null ? null : latinClaim(parsed, one, comparison, wordsOf);
      if (claim === null) continue;
      found.push(claim);
      numbers.push(number);
    }
    if (found.length <= 1) return found;
    return index.inOrder(parsed.joined, numbers).flatMap((number) => found[numbers.indexOf(number)] ?? []);
  };
  const claims = (parsed: ParsedName): readonly NameClaim[] => {
    const inHan = parsed.han === null ? undefined : byHan.get(parsed.han);
    const inLatin = parsed.core.length === 0 ? [] : latinClaims(parsed);
    if (inHan === undefined) return inLatin.length === 0 ? inLatin : settle(bestBySubject(inLatin));
    return settle(bestBySubject([...inHan.map((one) => hanClaim(parsed, one)), ...inLatin]));
  };
  return { parse: parser.parse, claims };
}

function hanClaim(parsed: ParsedName, one: Known): NameClaim {
  const code = one.strength === 'strong' ? 'nameChinese' : 'nameWeak';
  const detail = one.known ?? 'printed on the list';
  return {
    subject: one.subject,
    evidence: evidence(code, parsed.text, one.text, detail),
    standing: parsed.hanText === one.parsed.hanText ? 1 : 0.94,
    comparison: null,
  };
}

/** Every word of every name of a subject. */
function ownWords(known: readonly Known[]): OwnWords {
  const found = new Map<Subject, Set<string>>();
  for (const { subject, parsed } of known) {
    const own = found.get(subject) ?? new Set<string>();
    for (const word of parsed.core) own.add(word);
    found.set(subject, own);
  }
  return found;
}

function latinClaim(
  parsed: ParsedName,
  one: Known,
  comparison: NameComparison,
  wordsOf: OwnWords,
): NameClaim | null {
  const found = codeFor(parsed, one, comparison, wordsOf);
  if (found === null) return null;
  const { code, standing, detail } = found;
  const sameForm = parsed.legalForms.length > 0 && sameForms(parsed.legalForms, one.parsed.legalForms);
  const foreign = isForeign(parsed) && !isForeign(one.parsed);
  return {
    subject: one.subject,
    evidence: evidence(code, parsed.text, one.text, detail),
    standing: standing + (sameForm ? 0.03 : 0) + (one.primary ? 0.005 : 0) - (foreign ? 0.1 : 0),
    comparison,
  };
}

type OwnWords = ReadonlyMap<Subject, ReadonlySet<string>>;

interface Rated {
  readonly code: FeatureCode;
  readonly standing: number;
  readonly detail: string | null;
}

function codeFor(
  parsed: ParsedName,
  one: Known,
  comparison: NameComparison,
  wordsOf: OwnWords,
): Rated | null {
  const { relation, coverage, missing, extra, distinctive } = comparison;
  const long = parsed.core.length >= 3 || parsed.joined.length >= 12;
  if (one.strength === 'weak' && relation !== 'equal') return null;
  switch (relation) {
    case 'equal':
      return equalCode(parsed, one);
    case 'abbreviated':
      return distinctive || long ? { code: 'nameAbbreviated', standing: 0.9, detail: one.known } : null;
    case 'spelling':
      return long
        ? { code: 'nameSpelling', standing: 0.85, detail: one.known }
        : { code: 'nameWeak', standing: 0.6, detail: 'spelt differently' };
    case 'similar':
      return parsed.core.length < 2 ? null : { code: 'nameSimilar', standing: 0.55, detail: one.known };
    case 'cut':
      return coverage < coverageMin ? null : cutCode(comparison, one);
    case 'partial':
      if (!distinctive || coverage < coverageSure) return null;
      return { code: 'namePartial', standing: 0.5 * coverage + 0.2, detail: missing.join(' ') };
    case 'contains': {
      if (extra.every((word) => word === 'GROUP' || wordsOf.get(one.subject)?.has(word)))
        return { code: 'nameSimilar', standing: 0.5, detail: one.known };
      const telling = distinctive && (one.parsed.core.length >= 2 || one.parsed.joined.length >= 6);
      const product = parsed.exposure === 'debt' || parsed.exposure === 'derivative';
      const code = product || extra.some((word) => productWords.has(word)) ? 'nameOfProduct' : 'nameContains';
      return telling ? { code, standing: 0.3, detail: extra.join(' ') } : null;
    }
    default:
      return relation satisfies never;
  }
}

function equalCode(parsed: ParsedName, one: Known): Rated {
  if (one.strength === 'weak')
    return { code: 'nameWeak', standing: 0.8, detail: one.known ?? 'a weak alias on the list' };
  if (one.known !== null) return { code: 'nameKnown', standing: 0.95, detail: one.known };
  const same = parsed.whole === one.parsed.whole;
  return { code: same ? 'nameEqual' : 'nameEqualCore', standing: same ? 1 : 0.96, detail: null };
}

/** A name that the company no longer bears may be another one’s by now: cut short it proves nothing. */
function cutCode({ coverage, missing }: NameComparison, { known }: Known): Rated {
  const code = coverage >= coverageSure && known === null ? 'nameCut' : 'nameCutAmbiguous';
  return { code, standing: 0.5 * coverage + 0.25, detail: missing.join(' ') };
}

function isForeign({ legalForms }: ParsedName): boolean {
  const outermost = legalForms.at(-1);
  return outermost !== undefined && !homeFamilies.has(outermost);
}

function sameForms(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((form, index) => form === b[index]);
}

function bestBySubject(claims: readonly NameClaim[]): NameClaim[] {
  const best = new Map<Subject, NameClaim>();
  for (const claim of claims) {
    const other = best.get(claim.subject);
    if (other === undefined || claim.standing > other.standing) best.set(claim.subject, claim);
  }
  return [...best.values()].sort((a, b) => b.standing - a.standing);
}

/** A shortened name counts as sure only where no other subject fits it about as well. */
function settle(claims: readonly NameClaim[]): NameClaim[] {
  return claims.map((claim) => {
    const { code, position, listing } = claim.evidence;
    const rivals = claims.filter((other) => other !== claim && isRival(other, claim));
    if (code === 'nameCut' && rivals.length > 0) {
      const fits = rivals.map((one) => one.subject.name).join('; ');
      return { ...claim, evidence: evidence('nameCutAmbiguous', position, listing, fits) };
    }
    if (code === 'namePartial' && rivals.length === 0 && (claim.comparison?.coverage ?? 0) >= coverageSure) {
      return { ...claim, evidence: { ...claim.evidence, code: 'namePartialSure' } };
    }
    return claim;
  });
}

/** `nameContains` says the file's name is a longer one, so it never competes for a shortened one. */
function isRival(other: NameClaim, claim: NameClaim): boolean {
  const longer = other.evidence.code === 'nameContains' || other.evidence.code === 'nameOfProduct';
  return !longer && other.standing >= claim.standing - 0.15;
}
