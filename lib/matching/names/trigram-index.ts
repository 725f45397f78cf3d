/**
 * Finds the known names that share enough three-letter pieces with a name to be worth comparing. An index over word
 * beginnings misses misspelt names; three-letter pieces keep them (all labelled truth in the measurements).
 */
export interface TrigramIndex {
  /**
   * Numbers of the known names, in the order given, that may be this one, in no particular order. `text` is words of
   * `latinWords`, joined.
   */
  candidates(text: string): readonly number[];
  /** Puts candidates of the text in order: those first that share an earlier piece of it, then as they were given. */
  inOrder(text: string, candidates: readonly number[]): readonly number[];
}

/** Share of the shorter side's pieces that must be common. */
const shareMin = 0.6;

/** Joined words are capitals, digits and `%#@`; with the marks of start and end these differ in their last six bits. */
const letterBits = 6;
const letterMask = (1 << letterBits) - 1;
const pieceCount = 1 << (3 * letterBits);
const startMark = '^'.charCodeAt(0) & letterMask;
const endMark = '$'.charCodeAt(0) & letterMask;

/** Reads a text as its different pieces, in order. Pieces are numbers, which cost far less than texts. */
interface PieceReader {
  /** The pieces of the text read last, in the first `size` places. */
  readonly pieces: readonly number[];
  /** Returns how many different pieces the text has. */
  readonly read: (text: string) => number;
}

function pieceReader(): PieceReader {
  const seenIn = new Int32Array(pieceCount);
  const pieces: number[] = [];
  let reading = 0;
  return {
    pieces,
    read: (text) => {
      reading = (reading + 1) | 0;
      let size = 0;
      let piece = startMark;
      for (let at = 0; at <= text.length; at++) {
        const letter = at === text.length ? endMark : text.charCodeAt(at) & letterMask;
        piece = ((piece << letterBits) | letter) & (pieceCount - 1);
        if (at === 0 || seenIn[piece] === reading) continue;
        seenIn[piece] = reading;
        pieces[size++] = piece;
      }
      return size;
    },
  };
}

/** Builds the index over joined words of the known names. */
export function trigramIndex(texts: readonly string[]): TrigramIndex {
  const { pieces, read } = pieceReader();
  const piecesOf = (text: string): number[] => {
    const size = read(text);
    return pieces.slice(0, size);
  };
  const groups = numbersByText(texts);
  const postings = postingsOf(groups.map(([number = 0]) => piecesOf(texts[number] ?? '')));
  const leasts = postings.sizes.map(leastOf);
  const greatest = leasts.reduce((greater, least) => Math.max(greater, least), 0);
  /** By how many pieces a name asks for: how many of them each text must have. */
  const needs: Int32Array[] = [];
  const missing = new Int32Array(groups.length);

  return {
    candidates: (text) => {
      const size = read(text);
      const least = Math.min(leastOf(size), greatest);
      missing.set((needs[least] ??= leasts.map((one) => Math.min(one, least))));
      const found = countedDown(pieces, size, postings, missing);
      if (found === null) return none;
      const one = groups[found[0] ?? 0] ?? none;
      return found.length === 1 ? one : found.flatMap((member) => groups[member] ?? none);
    },
    inOrder: (text, candidates) => {
      const order = piecesOf(text);
      const placed = candidates.map((number) => {
        const known = new Set(piecesOf(texts[number] ?? ''));
        return { number, place: order.findIndex((piece) => known.has(piece)) };
      });
      return placed.sort((a, b) => a.place - b.place || a.number - b.number).map(({ number }) => number);
    },
  };
}

const none: readonly number[] = [];

/** Takes each piece off what its texts are missing; returns those that miss nothing any more, or `null`. */
function countedDown(
  pieces: readonly number[],
  size: number,
  { rowAt, starts, members }: Postings,
  missing: Int32Array,
): number[] | null {
  let found: number[] | null = null;
  for (let place = 0; place < size; place++) {
    const row = rowAt[pieces[place] ?? 0] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const member = members[at] ?? 0;
      const left = (missing[member] ?? 0) - 1;
      missing[member] = left;
      if (left === 0) (found ??= []).push(member);
    }
  }
  return found;
}

/** How many pieces must be common where the shorter side has this many. */
function leastOf(size: number): number {
  return Math.ceil(shareMin * size);
}

/** Companies share names: the numbers of the names by their texts, in the order of the first ones. */
function numbersByText(texts: readonly string[]): number[][] {
  const numbers = new Map<string, number[]>();
  for (const [number, text] of texts.entries()) {
    const row = numbers.get(text);
    if (row === undefined) numbers.set(text, [number]);
    else row.push(number);
  }
  return [...numbers.values()];
}

/**
 * Which texts have a piece: places `starts[row]` to `starts[row + 1]` of `members`, where `rowAt[piece]` is the row.
 * Row 0 is that of all pieces that no text has, and empty.
 */
interface Postings {
  readonly rowAt: Int32Array;
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** How many pieces each text has. */
  readonly sizes: Int32Array;
}

function postingsOf(texts: readonly (readonly number[])[]): Postings {
  const rowAt = new Int32Array(pieceCount);
  const rows: number[][] = [[]];
  for (const [member, pieces] of texts.entries()) {
    for (const piece of pieces) {
      const row = rowAt[piece] ?? 0;
      if (row === 0) rowAt[piece] = rows.push([member]) - 1;
      else rows[row]?.push(member);
    }
  }
  const starts = new Int32Array(rows.length + 1);
  for (const [row, { length }] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + length;
  const sizes = Int32Array.from(texts, ({ length }) => length);
  return { rowAt, starts, members: Int32Array.from(rows.flat()), sizes };
}
