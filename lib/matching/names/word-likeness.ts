import type { NameVocabulary } from '../knowledge.ts';

/** How two words of company names may be the same word; `null` where they are not. */
export type WordRelation = 'same' | 'plural' | 'abbreviation' | 'cut' | 'spelling';

/** What the words are compared with; both come from reference/. */
export interface Lexicon {
  /** Shortened word -> the words it may stand for, singular and plural. */
  readonly abbreviations: ReadonlyMap<string, ReadonlySet<string>>;
  readonly commonWords: ReadonlySet<string>;
  /** Whether any word of a name has an abbreviation that begins with another letter than itself. */
  readonly acrossLetters: boolean;
}

/** What `latinWords` may return. */
const wordOfName = /^[A-Z0-9%#@]+$/;

/** Prepares the vocabulary's words for comparing. */
export function lexiconOf({ abbreviations, commonWords }: NameVocabulary): Lexicon {
  const stands = Object.entries(abbreviations).map(([short, words]) => {
    const both = words.flatMap((word) =>
      word.endsWith('S') ? [word, word.slice(0, -1)] : [word, `${word}S`],
    );
    return [short, new Set(both)] as const;
  });
  const acrossLetters = Object.entries(abbreviations).some(
    ([short, words]) => wordOfName.test(short) && words.some((word) => word[0] !== short[0]),
  );
  return { abbreviations: new Map(stands), commonWords: new Set(commonWords), acrossLetters };
}

const likeness: Readonly<Record<WordRelation, number>> = {
  same: 1,
  plural: 0.98,
  abbreviation: 0.93,
  cut: 0.88,
  spelling: 0.9,
};

/** 0 to 1: what a pair of words in this relation is worth against a pair of equal ones. */
export function likenessOf(relation: WordRelation): number {
  return likeness[relation];
}

/**
 * How the word of a file relates to a word of a known name. `endMin` says that the text may break off in this word and
 * how many letters must then be left (`INTERN`, `T`); `null` is no end. Elsewhere only ordinary words are shortened like that (`COMMUN`, `CONSTRUCT`):
 * `NANYA TECHNOLOGY` is not Nanyang Technology.
 */
export function relateWords(
  word: string,
  known: string,
  lexicon: Lexicon,
  endMin: number | null,
): WordRelation | null {
  // Every relation but one begins with the same letter, which nearly all pairs of words do not.
  if (word.charCodeAt(0) !== known.charCodeAt(0))
    return lexicon.acrossLetters && isShort(word, known, lexicon) ? 'abbreviation' : null;
  if (word === known) return 'same';
  if (isPlural(word, known) || isPlural(known, word)) return 'plural';
  if (isShort(word, known, lexicon)) return 'abbreviation';
  if (isCut(word, known, endMin, lexicon)) return 'cut';
  return isMisspelling(word, known, lexicon) ? 'spelling' : null;
}

function isShort(word: string, known: string, { abbreviations }: Lexicon): boolean {
  return abbreviations.get(word)?.has(known) === true || abbreviations.get(known)?.has(word) === true;
}

/** Letters that a cut word must keep inside a text. */
const innerCutMin = 4;

function isCut(word: string, known: string, endMin: number | null, lexicon: Lexicon): boolean {
  if (word.length >= known.length || !known.startsWith(word)) return false;
  return endMin === null
    ? word.length >= innerCutMin && lexicon.commonWords.has(known)
    : word.length >= endMin;
}

function isPlural(one: string, many: string): boolean {
  return one.length >= 4 && many.length === one.length + 1 && many.endsWith('S') && many.startsWith(one);
}

/** One slip in six letters, two in ten; never between two words that both are ordinary. */
function isMisspelling(word: string, known: string, lexicon: Lexicon): boolean {
  const length = Math.min(word.length, known.length);
  if (length < 6 || word[0] !== known[0]) return false;
  if (/\d/.test(word) || (lexicon.commonWords.has(word) && lexicon.commonWords.has(known))) return false;
  const slips = length >= 10 ? 2 : 1;
  return Math.abs(word.length - known.length) <= slips && editDistance(word, known, slips) <= slips;
}

/** Optimal string alignment distance (insert, delete, replace, swap neighbours), given up beyond `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  return missesMore(a, b, limit) ? limit + 1 : alignedDistance(a, b, limit);
}

/** Whether more different letters of one word are missing in the other than edits are allowed; each takes an edit. */
function missesMore(a: string, b: string, limit: number): boolean {
  const inA = lettersOf(a);
  const inB = lettersOf(b);
  return bitsOf(inA & ~inB) > limit || bitsOf(inB & ~inA) > limit;
}

/** The characters of a word as bits; some share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

function alignedDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let value = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
