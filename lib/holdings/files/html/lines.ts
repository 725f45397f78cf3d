import type { Cell } from '../../rows.ts';
import { CellText } from './cell-text.ts';
import { piecesOf, PrintedLines } from './printed.ts';

/** The text of a page outside of cells, as rows: mostly of one cell, those of a printed table of several. */
export class Lines {
  readonly #line = new CellText();
  readonly #printed: PrintedLines;
  readonly #lineMax: number;

  /** `lineMax`: a line that is longer than a cell may be goes on in rows of its own. */
  constructor(lineMax: number) {
    this.#lineMax = lineMax;
    this.#printed = new PrintedLines(lineMax);
  }

  /** Each of these gives the rows that are complete. */
  add(text: string): Cell[][] {
    this.#line.add(text);
    return this.#line.length > this.#lineMax * 2 ? this.#endLine() : [];
  }

  addPrinted(text: string): Cell[][] {
    return this.#printed.add(text);
  }

  end(): Cell[][] {
    const printed = this.#printed.end();
    return printed.length === 0 ? this.#endLine() : [...printed, ...this.#endLine()];
  }

  #endLine(): Cell[][] {
    const text = this.#line.take();
    return text === null ? [] : piecesOf(text, this.#lineMax);
  }
}
