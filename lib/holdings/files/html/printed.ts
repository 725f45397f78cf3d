import type { Cell } from '../../rows.ts';
import { alignedColumns, cutRow } from '../text/aligned.ts';
import type { ColumnCuts } from '../text/aligned.ts';

/** Lines, and characters of them, that are waited for before it is decided whether they are a printed table. */
const sampleLines = 500;
const sampleCharacters = 256 * 1024;

/** Lines of a page that stand as they were printed (`<pre>`): as cells where their columns stand below a heading. */
export class PrintedLines {
  #line = '';
  #isEmpty = true;
  #waiting: string[] = [];
  #characters = 0;
  /** `undefined` until enough lines have come to decide. */
  #cuts: ColumnCuts | null | undefined = undefined;
  readonly #lineMax: number;

  constructor(lineMax: number) {
    this.#lineMax = lineMax;
  }

  /** Takes what comes and gives the rows that are complete with it; lines without text are none. */
  add(text: string): Cell[][] {
    this.#isEmpty = false;
    const [first = '', ...lines] = text.split(/\r\n|\r|\n/);
    this.#line += first;
    if (lines.length > 0) lines.unshift(this.#line);
    this.#line = lines.pop() ?? this.#line;
    while (this.#line.length > this.#lineMax) {
      lines.push(this.#line.slice(0, this.#lineMax));
      this.#line = this.#line.slice(this.#lineMax);
    }
    return this.#take(lines);
  }

  /** Ends the lines, and gives the rows that are left. */
  end(): Cell[][] {
    if (this.#isEmpty) return [];
    this.#isEmpty = true;
    const rows = this.#take(this.#line === '' ? [] : [this.#line]);
    if (this.#cuts === undefined) rows.push(...this.#decide());
    this.#line = '';
    this.#cuts = undefined;
    return rows;
  }

  #take(lines: readonly string[]): Cell[][] {
    if (this.#cuts !== undefined) return rowsOf(lines, this.#cuts, this.#lineMax);
    for (const line of lines) {
      this.#waiting.push(line);
      this.#characters += line.length;
    }
    const isEnough = this.#waiting.length >= sampleLines || this.#characters >= sampleCharacters;
    return isEnough ? this.#decide() : [];
  }

  #decide(): Cell[][] {
    const lines = this.#waiting;
    this.#waiting = [];
    this.#characters = 0;
    this.#cuts = alignedColumns(lines.join('\n'));
    return rowsOf(lines, this.#cuts, this.#lineMax);
  }
}

function rowsOf(lines: readonly string[], cuts: ColumnCuts | null, lineMax: number): Cell[][] {
  return lines.flatMap((line) => {
    const text = line.trim();
    if (text === '') return [];
    if (cuts !== null) return [[...cutRow({ row: 0, cells: [line] }, cuts).cells]];
    return piecesOf(text, lineMax);
  });
}

/** A text as rows of one cell, each no longer than it may be. */
export function piecesOf(text: string, max: number): Cell[][] {
  if (text.length <= max) return [[text]];
  return Array.from({ length: Math.ceil(text.length / max) }, (_, at) => [
    text.slice(at * max, (at + 1) * max),
  ]);
}
