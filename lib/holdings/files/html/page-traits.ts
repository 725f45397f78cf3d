import { refuse } from '../../../problems.ts';
import type { Cell } from '../../rows.ts';

const titleMax = 200;
const framesMax = 5;

/** Rows of a table of holdings have so many cells with something in them; those of a form have fewer. */
const cellsOfData = 3;

const titleOfRefusal =
  /\b(log ?in|log ?on|sign ?in|session|expired|time ?out|error|denied|forbidden|unauthori[sz]ed|not found|unavailable|maintenance)\b|登录|登入|错误|錯誤|ログイン|エラー|로그인|오류|anmeld|connexion|erreur|fehler/i;

/** What is seen of a page beside its rows: by it a page is told that holds no table, or not the one that was meant. */
export class PageTraits {
  tables = 0;
  title = '';
  /** Whether what comes is the title. */
  isTitle = false;
  /** Whether the page said that it begins (`<html>`), and that it ends. */
  isBegun = false;
  isEnded = false;
  /** Whether the page ends where those who write it so never do. */
  isCut = false;
  asksPassword = false;
  /** Most cells with something in them that a row has. */
  #widest = 0;
  readonly #frames: string[] = [];
  #isFrameset = false;

  /** Whether there is a table that could be one of holdings. */
  get holdsData(): boolean {
    return this.#widest >= cellsOfData;
  }

  addTitle(text: string): void {
    if (this.title.length < titleMax) this.title = (this.title + text.slice(0, titleMax)).trimStart();
  }

  addFrame(name: string, source: string): void {
    if (name === 'frame') this.#isFrameset = true;
    if (source !== '' && this.#frames.length < framesMax) this.#frames.push(source.slice(0, titleMax));
  }

  noteRow(cells: readonly Cell[]): void {
    if (this.holdsData) return;
    const filled = cells.filter((cell) => cell !== null).length;
    if (filled > this.#widest) this.#widest = filled;
  }

  /**
   * Refuses a page that is not the holdings: cut off, frames around other files, a page to sign in, a page that says why
   * there is none, a page without a table. `others`: whether other pages of the same file hold tables.
   */
  check(others = false): void {
    if (this.isCut) refuse('fileDamaged', { seen: this.#named('a page that ends within a table') });
    if (this.holdsData || others) return;
    if (this.#isFrameset) this.#refuseFrames();
    if (this.asksPassword) {
      const text =
        'This is a page to sign in with, not the holdings: the session had ended when it was saved. Sign in and export them again.';
      refuse('fileHtml', { seen: this.#named('a page that asks for a password'), text });
    }
    const says = titleOfRefusal.test(this.title);
    if (this.tables > 0 && !says) return;
    const text = says
      ? `The page is titled "${this.title.trim()}" and holds no table of holdings. Sign in and export them again.`
      : 'The page holds no table. Where it shows the holdings, its program fills them in afterwards: export them there as .xlsx or .csv, or copy the table into a spreadsheet.';
    refuse('fileHtml', { seen: this.#named('a page without a table of holdings'), text });
  }

  #refuseFrames(): never {
    const files = this.#frames.map((frame) => `"${frame}"`).join(', ');
    const text = `The page only frames other files${files === '' ? '' : ` (${files})`}, which are not in it: the sheets of a workbook saved as a web page lie in a folder beside. Send the file of the sheet, or save the workbook as .xlsx or as a single-file web page (.mht).`;
    return refuse('fileHtml', { seen: this.#named('a page of frames'), text });
  }

  #named(what: string): string {
    const title = this.title.replaceAll(/\s+/g, ' ').trim();
    return title === '' ? what : `${what}, titled "${title}"`;
  }
}
