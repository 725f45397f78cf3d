/**
 * Finds the known names that share enough three-letter pieces with a name to be worth comparing. An index over word
 * beginnings misses misspelt names; three-letter pieces keep them (all labelled truth in the measurements).
 */
export interface TrigramIndex {
  /** Numbers of the known names, in the order given, that may be this one. `text` is words of `latinWords`, joined. */
  candidates(text: string): number[];
}

/** Share of the shorter side's pieces that must be common. */
const shareMin = 0.6;

/** Joined words are capitals, digits and `%#@`; with the marks of start and end these differ in their last six bits. */
const letterBits = 6;
const letterMask = (1 << letterBits) - 1;
const pieceMask = (1 << (3 * letterBits)) - 1;

/** Calls back with each piece of a text, once, in order. Pieces are numbers, which cost far less than texts. */
function pieceWalk(): (text: string, visit: (piece: number) => void) => void {
  const seenIn = new Uint32Array(pieceMask + 1);
  let walk = 0;
  return (text, visit) => {
    walk++;
    const padded = `^${text}$`;
    let piece = 0;
    for (let at = 0; at < padded.length; at++) {
      piece = ((piece << letterBits) | (padded.charCodeAt(at) & letterMask)) & pieceMask;
      if (at < 2 || seenIn[piece] === walk) continue;
      seenIn[piece] = walk;
      visit(piece);
    }
  };
}

/** Builds the index over joined words of the known names. */
export function trigramIndex(texts: readonly string[]): TrigramIndex {
  const walk = pieceWalk();
  const postings = new Map<number, number[]>();
  const sizes = texts.map((text, number) => {
    let size = 0;
    walk(text, (piece) => {
      size++;
      const row = postings.get(piece);
      if (row === undefined) postings.set(piece, [number]);
      else row.push(number);
    });
    return size;
  });
  const counts = new Uint16Array(texts.length);

  const candidates = (text: string): number[] => {
    const touched: number[] = [];
    let size = 0;
    walk(text, (piece) => {
      size++;
      const row = postings.get(piece);
      if (row === undefined) return;
      for (const number of row) {
        const count = counts[number] ?? 0;
        if (count === 0) touched.push(number);
        counts[number] = count + 1;
      }
    });
    const found = touched.filter((number) => {
      const least = Math.min(size, sizes[number] ?? 0);
      return (counts[number] ?? 0) >= shareMin * least;
    });
    for (const number of touched) counts[number] = 0;
    return found;
  };
  return { candidates };
}
