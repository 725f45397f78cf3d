import { refuse } from '../../../problems.ts';

/** One line of a text and where it begins: line and column, 1-based. */
export interface Line {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Where lines end: by themselves, or also at the bars that some transports put in place of line ends. */
const lineEnd = /\r\n|\r|\n/g;
const lineEndOrBar = /\r\n|\r|\n|\|/g;

/** Cuts a text that arrives in pieces into lines. A line longer than `charactersMax` is refused (`cellTooLong`). */
export class LineCutter {
  readonly #end: RegExp;
  readonly #charactersMax: number;
  #rest = '';
  #line = 1;
  #column = 1;

  constructor({ bars, charactersMax }: { readonly bars: boolean; readonly charactersMax: number }) {
    this.#end = bars ? lineEndOrBar : lineEnd;
    this.#charactersMax = charactersMax;
  }

  /** The number of the line that has not ended yet. */
  get line(): number {
    return this.#line;
  }

  /** Takes the next piece and returns the lines that are complete with it. */
  push(piece: string): Line[] {
    const text = this.#rest + piece;
    const lines: Line[] = [];
    let from = 0;
    for (const found of text.matchAll(this.#end)) {
      const [mark] = found;
      // A line feed may still come; then it belongs to this line end.
      if (mark === '\r' && found.index === text.length - 1) break;
      lines.push(this.#cut(text.slice(from, found.index)));
      from = found.index + mark.length;
      if (mark === '|') this.#column += 1;
      else {
        this.#line += 1;
        this.#column = 1;
      }
    }
    this.#rest = text.slice(from);
    this.#check(this.#rest);
    return lines;
  }

  /** The last line, where the text does not end with a line end. */
  finish(): Line[] {
    const rest = this.#rest.replace(/\r$/, '');
    this.#rest = '';
    return rest === '' ? [] : [this.#cut(rest)];
  }

  #cut(text: string): Line {
    this.#check(text);
    const line = { text, line: this.#line, column: this.#column };
    this.#column += text.length;
    return line;
  }

  #check(text: string): void {
    if (text.length > this.#charactersMax) refuse('cellTooLong', { row: this.#line, seen: text });
  }
}
