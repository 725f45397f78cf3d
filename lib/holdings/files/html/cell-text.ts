/** Text that shows something: blanks, soft hyphens and signs without width do not. */
const shown = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/u;

const blankRuns = /[ \t\r\n\f]+/g;
const hasRuns = /[\t\r\n\f]| {2}/;

/** Characters after which a text is put in order before it ends: a page may hold millions of blanks. */
const looseMax = 64 * 1024;

/** Gathers the text of a cell or of a line as a browser shows it: runs of blanks are one, `<br>` breaks the line. */
export class CellText {
  #lines: string[] = [];
  #line = '';
  #length = 0;

  add(text: string): void {
    this.#line += text;
    if (this.#line.length > looseMax) this.#line = this.#line.replace(blankRuns, ' ');
  }

  /** Ends a line within the text; lines without text are none. */
  breakLine(): void {
    const line = inOrder(this.#line);
    this.#line = '';
    if (line === '') return;
    this.#lines.push(line);
    this.#length += line.length + 1;
  }

  /** How long the text is at most, blanks included. */
  get length(): number {
    return this.#length + this.#line.length;
  }

  /** The text so far, which is then taken; `null` where nothing is shown. */
  take(): string | null {
    this.breakLine();
    const [first] = this.#lines;
    const text = this.#lines.length > 1 ? this.#lines.join('\n') : (first ?? '');
    if (this.#length > 0) this.#lines = [];
    this.#length = 0;
    return shown.test(text) ? text : null;
  }
}

function inOrder(text: string): string {
  const single = hasRuns.test(text) ? text.replace(blankRuns, ' ') : text;
  return single.startsWith(' ') || single.endsWith(' ') ? single.replace(/^ | $/g, '') : single;
}
