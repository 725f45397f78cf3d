import { detached } from '../../detached.ts';

/** Texts that one function remembers: more than the widest sheet has columns, or every row would begin anew. */
const rememberedMax = 20_000;

/** Longer texts are worked out anew: they seldom come twice. */
const charactersMax = 200;

/**
 * A function of a text that remembers what it found: headings are asked about for every row and column again, and a
 * file may consist of nothing else. The texts are copied, so that none keeps the part of the file it was cut from.
 */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    if (text.length > charactersMax) return compute(text);
    const known = found.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (found.size >= rememberedMax) found.clear();
    found.set(detached(text), result);
    return result;
  };
}
