import { foldHeading } from '../../holdings/headings/heading-text.ts';

/** Turns `meaning -> words, commas between them` round: folded word -> meaning. Of a word given twice the first counts. */
export function wordTable<Meaning extends string>(
  meanings: readonly Meaning[],
  words: Readonly<Record<Meaning, string>>,
): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  for (const meaning of meanings) {
    for (const word of words[meaning].split(',').map(foldHeading)) {
      if (!found.has(word)) found.set(word, meaning);
    }
  }
  return found;
}
