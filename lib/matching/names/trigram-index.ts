/**
 * Finds the known names that share enough three-letter pieces with a name to be worth comparing. An index over word
 * beginnings misses misspelt names; three-letter pieces keep them (all labelled truth in the measurements).
 */
export interface TrigramIndex {
  /** Numbers of the known names, in the order given, that may be this one. `text` is joined words. */
  candidates(text: string): number[];
}

/** Share of the shorter side's pieces that must be common. */
const shareMin = 0.6;

function pieces(text: string): Set<string> {
  const padded = `^${text}$`;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  return found;
}

/** Builds the index over joined words of the known names. */
export function trigramIndex(texts: readonly string[]): TrigramIndex {
  const postings = new Map<string, number[]>();
  const sizes = texts.map((text, number) => {
    const own = pieces(text);
    for (const piece of own) {
      const row = postings.get(piece);
      if (row === undefined) postings.set(piece, [number]);
      else row.push(number);
    }
    return own.size;
  });
  const counts = new Uint16Array(texts.length);

  const candidates = (text: string): number[] => {
    const own = pieces(text);
    const touched: number[] = [];
    for (const piece of own) {
      const row = postings.get(piece);
      if (row === undefined) continue;
      for (const number of row) {
        const count = counts[number] ?? 0;
        if (count === 0) touched.push(number);
        counts[number] = count + 1;
      }
    }
    const found = touched.filter((number) => {
      const least = Math.min(own.size, sizes[number] ?? 0);
      return (counts[number] ?? 0) >= shareMin * least;
    });
    for (const number of touched) counts[number] = 0;
    return found;
  };
  return { candidates };
}
