import type { ParsedName } from './parsed-name.ts';
import { type Lexicon, type WordRelation, editDistance, likenessOf, relateWords } from './word-likeness.ts';

/**
 * How a file's name relates to a known name once legal forms and share classes are set aside:
 * `equal`; `abbreviated` – every word there, some shortened or in another order; `spelling` – every word there, one
 * misspelt; `similar` – every word there, but one differs by a letter or two, so it may be a slip or another company;
 * `cut` – the end is missing as vendors cut it; `partial` – words of the known name are missing;
 * `contains` – the file's name has words more, so it may be another company.
 */
export type NameRelation = 'equal' | 'abbreviated' | 'spelling' | 'similar' | 'cut' | 'partial' | 'contains';

export interface NameComparison {
  readonly relation: NameRelation;
  /** Share (0 to 1) of the known name's weight that the file's name carries. */
  readonly coverage: number;
  readonly extra: readonly string[];
  readonly missing: readonly string[];
  /** True where a word that is not ordinary in company names is shared. */
  readonly distinctive: boolean;
}

const commonWeight = 0.4;
interface Pair {
  readonly at: number;
  readonly knownAt: number;
  readonly relation: WordRelation;
}

/** Compares two parsed names by aligning their words in order; `null` where they share too little to speak of. */
export function compareNames(name: ParsedName, known: ParsedName, lexicon: Lexicon): NameComparison | null {
  if (name.core.length === 0 || known.core.length === 0) return null;
  if (name.joined === known.joined || name.whole === known.whole) {
    return {
      relation: 'equal',
      coverage: 1,
      extra: [],
      missing: [],
      distinctive: isDistinctive(known.core, lexicon),
    };
  }
  const odd = oddWord(name.core, known.core, lexicon);
  if (odd !== null) return odd;
  const relations = relationsOf(name, known, lexicon);
  if (isHopeless(relations)) return null;
  const pairs = align(relations);
  if (pairs.length === 0) return null;
  const extra = name.core.filter((_, index) => !pairs.some((pair) => pair.at === index));
  const missing = known.core.filter((_, index) => !pairs.some((pair) => pair.knownAt === index));
  const shared = pairs.map((pair) => known.core[pair.knownAt] ?? '');
  const weight = sumOf(known.core, lexicon);
  const coverage = weight === 0 ? 0 : sumOf(shared, lexicon) / weight;
  const relation = relationOf(name, known, pairs, { extra, missing });
  return relation === null
    ? null
    : { relation, coverage, extra, missing, distinctive: isDistinctive(shared, lexicon) };
}

function relationOf(
  name: ParsedName,
  known: ParsedName,
  pairs: readonly Pair[],
  { extra, missing }: { extra: readonly string[]; missing: readonly string[] },
): NameRelation | null {
  if (extra.length > 0) return missing.length === 0 ? 'contains' : null;
  if (missing.length === 0) {
    if (pairs.some((pair) => pair.relation === 'spelling')) return 'spelling';
    return pairs.every((pair) => pair.relation === 'same') ? 'equal' : 'abbreviated';
  }
  if (pairs.some((pair) => pair.relation === 'spelling')) return null;
  const leading = pairs.every((pair, index) => pair.knownAt === index);
  return leading && name.maybeCut && name.legalForms.length === 0 && known.core.length > pairs.length
    ? 'cut'
    : 'partial';
}

/** Behind three whole words of a long name one letter of the fourth is enough (`NORTH NAVIGATION CONTROL T`). */
function endMinOf({ text, core }: ParsedName): number {
  return text.length >= longText && core.length > 3 ? 1 : 3;
}

const longText = 24;

/** How each word of the name relates to each word of the known one. */
type Relations = readonly (readonly (WordRelation | null)[])[];

function relationsOf(name: ParsedName, known: ParsedName, lexicon: Lexicon): Relations {
  const last = name.core.length - 1;
  return name.core.map((word, at) => {
    const endMin = at === last && name.maybeCut ? endMinOf(name) : null;
    return known.core.map((other) => relateWords(word, other, lexicon, endMin));
  });
}

/**
 * True where both names have a word that the other has nothing like: however the rest is aligned, `relationOf` says
 * nothing then. Most candidates end here.
 */
function isHopeless(relations: Relations): boolean {
  if (!relations.some((row) => row.every((relation) => relation === null))) return false;
  const [first = []] = relations;
  return first.some((_, column) => relations.every((row) => row[column] === null));
}

/** Best alignment in order (a longest common subsequence weighted by likeness). */
function align(relations: Relations): Pair[] {
  const rows = relations.length;
  const columns = relations[0]?.length ?? 0;
  const value = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, () => 0));
  const valueAt = (i: number, j: number): number => value[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const relation = relations[i]?.[j] ?? null;
      const paired = relation === null ? -1 : likenessOf(relation) + valueAt(i + 1, j + 1);
      const row = value[i];
      if (row !== undefined) row[j] = Math.max(paired, valueAt(i + 1, j), valueAt(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const relation = relations[i]?.[j] ?? null;
    if (relation !== null && valueAt(i, j) === likenessOf(relation) + valueAt(i + 1, j + 1)) {
      pairs.push({ at: i++, knownAt: j++, relation });
    } else if (valueAt(i, j) === valueAt(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/**
 * Names of the same words in another order, or with one word that is a letter or two away from its counterpart. Two
 * ordinary words are never taken for one another (`HEALTH`, `WEALTH` are; `GAS`, `OIL` are not).
 */
function oddWord(
  words: readonly string[],
  known: readonly string[],
  lexicon: Lexicon,
): NameComparison | null {
  if (words.length !== known.length) return null;
  const inWhole = (relation: NameRelation): NameComparison => {
    return { relation, coverage: 1, extra: [], missing: [], distinctive: isDistinctive(known, lexicon) };
  };
  if (words.length > 1 && sameWords(words, known)) return inWhole('abbreviated');
  const odd = words.flatMap((word, at) => (word === known[at] ? [] : [at]));
  const [at] = odd;
  if (odd.length !== 1 || at === undefined) return null;
  const [word = '', other = ''] = [words[at], known[at]];
  if (relateWords(word, other, lexicon, null) !== null) return null;
  return isNearly(word, other, words.length, lexicon) ? inWhole('similar') : null;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const sorted = b.toSorted();
  return a.toSorted().every((word, index) => word === sorted[index]);
}

function isNearly(word: string, other: string, words: number, { commonWords }: Lexicon): boolean {
  const length = Math.min(word.length, other.length);
  if (words === 1 && length < 5) return false;
  if (commonWords.has(word) && commonWords.has(other)) return false;
  const slips = length <= 4 ? 1 : 2;
  return editDistance(word, other, slips) <= slips;
}

function sumOf(words: readonly string[], lexicon: Lexicon): number {
  return words.reduce((sum, word) => sum + (lexicon.commonWords.has(word) ? commonWeight : 1), 0);
}

function isDistinctive(words: readonly string[], lexicon: Lexicon): boolean {
  return words.some((word) => word.length >= 3 && !lexicon.commonWords.has(word));
}
