import { refuse } from '../../../problems.ts';
import type { Row } from '../../rows.ts';
import type { TextLimits } from './limits.ts';
import { readQuoted } from './quoted.ts';
import type { QuotedRecord, TextCell } from './quoted.ts';
import { repairLine } from './repair.ts';

/** Stands for "no separator" while splitting: a NUL, which decoding has taken out of every text. */
const neverFound = '\0';

/** The most pieces that a text can be asked to be split into; no limit is more. */
const splitMax = 2 ** 32 - 1;

/** So many columns do not come about in each line of a cell by chance. */
const wideColumns = 5;

interface Taken {
  readonly cells: TextCell[];
  readonly characters: number;
}

/**
 * Cuts text that arrives in pieces into records. Every line end outside quotation marks ends a record, blank lines
 * are records without cells, and records are counted from 1, a `sep=` line included. A quotation mark that is never
 * closed does not swallow the lines below: its own line is read alone, with the mark as text.
 */
export class RecordReader {
  private readonly separator: string;
  private readonly limits: TextLimits;
  private text = '';
  private at = 0;
  private last = false;
  private row = 0;
  private columns = 0;
  /** Text to wait for before an unfinished record is tried again; doubling keeps long records from being reread. */
  private wanted = 0;
  private lineFeed = -2;
  private carriageReturn = -2;
  private quote = -2;

  /** `separator` is one character, or empty when every line is one cell. */
  constructor(separator: string, limits: TextLimits) {
    this.separator = separator === '' ? neverFound : separator;
    this.limits = limits;
  }

  /** Takes the next piece and returns the records that are complete with it. */
  push(piece: string): Row[] {
    this.restart(this.text.slice(this.at) + piece);
    if (this.text.length < this.wanted) return [];
    const rows = this.complete();
    const waiting = this.text.length - this.at;
    if (waiting > this.limits.recordCharactersMax) this.refuseRecord();
    this.wanted = rows.length > 0 ? 0 : 2 * waiting;
    return rows;
  }

  /** Ends the text (a Ctrl-Z there is DOS's own end mark) and returns the last records. */
  finish(): Row[] {
    this.restart(withoutEndMark(this.text.slice(this.at)));
    this.last = true;
    return this.complete();
  }

  private restart(text: string): void {
    this.text = text;
    this.at = 0;
    this.lineFeed = this.carriageReturn = this.quote = -2;
  }

  private complete(): Row[] {
    const rows: Row[] = [];
    while (this.at < this.text.length) {
      const taken = this.take();
      if (taken === null) break;
      this.row += 1;
      this.check(taken);
      if (taken.cells.length > 0) this.columns = taken.cells.length;
      rows.push({ row: this.row, cells: taken.cells });
    }
    return rows;
  }

  /** The next record; `null` when its end has not arrived. */
  private take(): Taken | null {
    const start = this.at;
    const end = this.lineEnd(start);
    if (end === null) return null;
    this.quote = nextPlace(this.text, '"', start, this.quote);
    if (this.quote >= 0 && this.quote < end) return this.takeQuoted(start, end);
    this.at = this.afterLineEnd(end);
    return { cells: this.plain(start, end), characters: end - start };
  }

  private plain(start: number, end: number): TextCell[] {
    if (start === end) return [];
    const cells: TextCell[] = this.cellsOf(this.text.slice(start, end));
    for (let index = 0; index < cells.length; index += 1) {
      if (cells[index] === '') cells[index] = null;
    }
    return cells;
  }

  private takeQuoted(start: number, lineEnd: number): Taken | null {
    const { text, last, separator } = this;
    const reading = readQuoted({ text, last, separator }, start);
    if (reading === 'unfinished') return null;
    if (reading === 'malformed' || this.isLostQuote(start, reading)) {
      const line = text.slice(start, lineEnd);
      this.at = this.afterLineEnd(lineEnd);
      return { cells: this.repaired(line), characters: line.length };
    }
    if (!this.last && this.awaitsLineFeed(reading.end)) return null;
    this.at = this.afterLineEnd(reading.end);
    return { cells: reading.cells, characters: reading.end - start };
  }

  /**
   * A cell with line breaks is honest unless each of its lines, read alone, is as wide as the record before. In a
   * narrow table that happens by chance: there, the closing mark must also stand where a cell begins.
   */
  private isLostQuote(start: number, { end, brokenUntil }: QuotedRecord): boolean {
    const { text, columns, separator } = this;
    if (brokenUntil < 0 || columns < 2) return false;
    const beginsCell = [separator, '\r', '\n'].includes(text.charAt(brokenUntil - 1));
    if (columns < wideColumns && !beginsCell) return false;
    const lines = text.slice(start, end).split(/\r\n|\r|\n/);
    return lines.every((line) => repairLine(line, separator, columns, columns + 1).length === columns);
  }

  /** Where the line ends that holds `from`; `null` when that is not known yet. */
  private lineEnd(from: number): number | null {
    this.lineFeed = nextPlace(this.text, '\n', from, this.lineFeed);
    this.carriageReturn = nextPlace(this.text, '\r', from, this.carriageReturn);
    const { lineFeed, carriageReturn } = this;
    if (lineFeed < 0 && carriageReturn < 0) return this.last ? this.text.length : null;
    const end =
      lineFeed < 0 || (carriageReturn >= 0 && carriageReturn < lineFeed) ? carriageReturn : lineFeed;
    return !this.last && this.awaitsLineFeed(end) ? null : end;
  }

  private awaitsLineFeed(end: number): boolean {
    return end === this.text.length - 1 && this.text[end] === '\r';
  }

  private afterLineEnd(end: number): number {
    return this.text[end] === '\r' && this.text[end + 1] === '\n' ? end + 2 : end + 1;
  }

  private check({ cells, characters }: Taken): void {
    const { columnsMax, cellCharactersMax, recordsMax } = this.limits;
    const { row } = this;
    if (row > recordsMax) {
      refuse('tooManyRows', {
        row,
        text: `The file has more than ${recordsMax} records. Split it.`,
      });
    }
    if (cells.length > columnsMax) refuse('tooManyColumns', { row, seen: `${cells.length} columns` });
    if (characters <= cellCharactersMax) return;
    const long = cells.findIndex((cell) => cell !== null && cell.length > cellCharactersMax);
    if (long >= 0) refuse('cellTooLong', { row, column: String(long + 1), seen: cells[long] ?? null });
  }

  /** The cells of the next record, which is refused where they are too many: millions are not made to be counted. */
  private cellsOf(line: string): string[] {
    const { columnsMax } = this.limits;
    const cells = line.split(this.separator, Math.min(columnsMax + 1, splitMax));
    return cells.length <= columnsMax ? cells : this.refuseColumns(line);
  }

  private repaired(line: string): TextCell[] {
    const { columnsMax } = this.limits;
    const cells = repairLine(line, this.separator, this.columns, columnsMax + 1);
    return cells.length <= columnsMax ? cells : this.refuseColumns(line);
  }

  private refuseColumns(line: string): never {
    const columns = countOf(line, this.separator) + 1;
    return refuse('tooManyColumns', { row: this.row + 1, seen: `${columns} columns` });
  }

  /** A record of megabytes without an end is a flood of columns or one endless cell. */
  private refuseRecord(): never {
    const text = this.text.slice(this.at, this.at + this.limits.recordCharactersMax);
    const cells = this.cellsOf(text);
    this.row += 1;
    this.check({ cells, characters: text.length });
    return refuse('cellTooLong', {
      row: this.row,
      seen: text,
      text: `A record is longer than ${this.limits.recordCharactersMax} characters. Check the line ends and quotation marks.`,
    });
  }
}

function withoutEndMark(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\u001A') end -= 1;
  return text.slice(0, end);
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}

/** Where `mark` next stands at or behind `from`; `known` is the last answer, -2 when there is none, -1 for nowhere. */
function nextPlace(text: string, mark: string, from: number, known: number): number {
  return known === -1 || known >= from ? known : text.indexOf(mark, from);
}
