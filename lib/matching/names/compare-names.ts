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
  if (relations === null) return null;
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

/** How each word of the name relates to each word of the known one, row after row. */
interface Relations {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (WordRelation | null)[];
}

/**
 * `null` where both names have a word that the other has nothing like: however the rest is aligned, `relationOf` says
 * nothing then. Most candidates end here, and most of them by the letters that their words begin with.
 */
function relationsOf(name: ParsedName, known: ParsedName, lexicon: Lexicon): Relations | null {
  if (!lexicon.acrossLetters && areApart(initialsOf(name.core), initialsOf(known.core))) return null;
  const rows = name.core.length;
  const columns = known.core.length;
  const cells: (WordRelation | null)[] = [];
  let isExtra = false;
  for (let row = 0; row < rows; row++) {
    const endMin = row === rows - 1 && name.maybeCut ? endMinOf(name) : null;
    let isAlone = true;
    for (let column = 0; column < columns; column++) {
      const relation = relateWords(name.core[row] ?? '', known.core[column] ?? '', lexicon, endMin);
      if (relation !== null) isAlone = false;
      cells.push(relation);
    }
    isExtra ||= isAlone;
  }
  return isExtra && hasEmptyColumn(cells, rows, columns) ? null : { rows, columns, cells };
}

/** The letters that words begin with, as bits; a digit may share its bit with a letter. */
function initialsOf(words: readonly string[]): number {
  let initials = 0;
  for (let at = 0; at < words.length; at++) initials |= 1 << ((words[at] ?? '').charCodeAt(0) & 31);
  return initials;
}

/** Whether each side has a letter that the other lacks. */
function areApart(a: number, b: number): boolean {
  return (a & ~b) !== 0 && (b & ~a) !== 0;
}

function hasEmptyColumn(cells: readonly (WordRelation | null)[], rows: number, columns: number): boolean {
  for (let column = 0; column < columns; column++) {
    let row = 0;
    while (row < rows && cells[row * columns + column] === null) row++;
    if (row === rows) return true;
  }
  return false;
}

/** Best alignment in order (a longest common subsequence weighted by likeness). */
function align({ rows, columns, cells }: Relations): Pair[] {
  const value = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, () => 0));
  const valueAt = (i: number, j: number): number => value[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const relation = cells[i * columns + j] ?? null;
      const paired = relation === null ? -1 : likenessOf(relation) + valueAt(i + 1, j + 1);
      const row = value[i];
      if (row !== undefined) row[j] = Math.max(paired, valueAt(i + 1, j), valueAt(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const relation = cells[i * columns + j] ?? null;
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
  const at = onlyOdd(words, known);
  if (at === null) return null;
  const [word = '', other = ''] = [words[at], known[at]];
  if (relateWords(word, other, lexicon, null) !== null) return null;
  return isNearly(word, other, words.length, lexicon) ? inWhole('similar') : null;
}

/** The one place at which two names of as many words differ; `null` where there are more. */
function onlyOdd(words: readonly string[], known: readonly string[]): number | null {
  let odd: number | null = null;
  for (let at = 0; at < words.length; at++) {
    if (words[at] === known[at]) continue;
    if (odd !== null) return null;
    odd = at;
  }
  return odd;
}

/** Whether two names of as many words have the same ones. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  for (let at = 0; at < a.length; at++) if (!b.includes(a[at] ?? '')) return false;
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
