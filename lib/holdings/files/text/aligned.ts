import { headingMeanings, identifies } from '../../headings/vocabulary.ts';
import type { Row } from '../../rows.ts';

/** Where a text is cut into columns: places that are blank in its rows, in characters of a printer's width. */
export type ColumnCuts = readonly number[];

/** Lines that are looked at, how far down a heading may stand, and how long a printed line may be. */
const lookedAt = 500;
const headingLines = 60;
const widthMax = 1_000;

/** Lines that look like a heading and are tried, and no more: rows are read against each. */
const triedMax = 5;

/** Headings that must be known, and rows that must keep to the columns under them. */
const headingsMin = 3;
const rowsMin = 2;

/** Share of the rows that must be blank at a cut, the best place first: a name may run over the edge of its column. */
const blankShares = [1, 0.95, 0.8];

const separators = /[,;\t|]/;
const ruler = /^[\s\-=_.*]+$/;

/** Characters that take two places in print, so that Chinese columns line up; each is followed by a filler. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/g;
const filler = '\0';

/**
 * The columns of a printed table: a heading whose words stand apart by two blanks or more, and rows that are blank
 * where the words of the heading part. `null` for every other text: a heading that holds a separator is no such one.
 */
export function alignedColumns(sample: string): ColumnCuts | null {
  const lines = sample.split(/\r\n|\r|\n/).slice(0, lookedAt);
  let tried = 0;
  for (let at = 0; at < Math.min(lines.length, headingLines) && tried < triedMax; at += 1) {
    const line = lines[at] ?? '';
    if (!isHeading(line)) continue;
    tried += 1;
    const rows = lines.slice(at + 1).filter((one) => one !== line && isRow(one));
    const cuts = rows.length < rowsMin ? null : cutsUnder(inPrint(line), rows.map(inPrint));
    if (cuts !== null) return cuts;
  }
  return null;
}

/** A line as the cells of its columns. One that is not blank at every cut (a title, a footnote) stays one cell. */
export function cutRow(row: Row, cuts: ColumnCuts): Row {
  const [line] = row.cells;
  if (typeof line !== 'string') return row;
  if (ruler.test(line)) return { row: row.row, cells: [] };
  const printed = inPrint(line);
  if (!cuts.every((cut) => isBlankAt(printed, cut))) return { row: row.row, cells: [line.trim()] };
  const cells = [0, ...cuts].map((from, at) => {
    const text = printed.slice(from, cuts[at]).replaceAll(filler, '').trim();
    return text === '' ? null : text;
  });
  return { row: row.row, cells };
}

function isHeading(line: string): boolean {
  if (line.length > widthMax || separators.test(line)) return false;
  const meanings = partsOf(line).map(headingMeanings);
  const known = meanings.filter((found) => found.length > 0);
  return (
    known.length >= Math.max(headingsMin, meanings.length / 2) &&
    known.some((found) => found.some(({ field }) => identifies(field)))
  );
}

function isRow(line: string): boolean {
  return line.length <= widthMax && !line.includes('\t') && !ruler.test(line) && partsOf(line).length >= 3;
}

function partsOf(line: string): string[] {
  return line.trim().split(/ {2,}/);
}

function inPrint(line: string): string {
  return line.trimEnd().replaceAll(wide, `$&${filler}`);
}

function isBlankAt(printed: string, at: number): boolean {
  return at >= printed.length || printed[at] === ' ';
}

/** One cut between each two words of the heading, or `null` where the rows run through. */
function cutsUnder(heading: string, rows: readonly string[]): ColumnCuts | null {
  const words = [...heading.matchAll(/\S+(?: \S+)*/g)];
  const cuts: number[] = [];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined) break;
    const cut = cutBetween(word.index + word[0].length, next.index, rows);
    if (cut === null) return null;
    cuts.push(cut);
  }
  return cuts;
}

/** The middle of the widest stretch between two words where most rows are blank, all of them if there is one. */
function cutBetween(from: number, until: number, rows: readonly string[]): number | null {
  const blank = Array.from({ length: until - from }, (_, at) => {
    return rows.filter((row) => isBlankAt(row, from + at)).length / rows.length;
  });
  for (const share of blankShares) {
    const widest = widestStretch(blank, share);
    if (widest !== null) return from + Math.floor((widest.from + widest.until - 1) / 2);
  }
  return null;
}

function widestStretch(blank: readonly number[], share: number): { from: number; until: number } | null {
  let widest: { from: number; until: number } | null = null;
  let from: number | null = null;
  for (let at = 0; at <= blank.length; at += 1) {
    if ((blank[at] ?? -1) >= share) from ??= at;
    else if (from !== null) {
      if (widest === null || at - from > widest.until - widest.from) widest = { from, until: at };
      from = null;
    }
  }
  return widest;
}
