/**
 * Quotation marks in one record, read as RFC 4180 has them, with two liberties that exports take: blanks around a
 * quoted cell (`"Symbol " ,"Price"`), and `="000123"`, by which they keep a spreadsheet from reading a number.
 */

/** A cell of a text file: text, or nothing. */
export type TextCell = string | null;

/**
 * A record and the place of the character behind its last cell: a line end, or the end of the text. `brokenUntil` is
 * the mark that closes the first cell with a line break in it; -1 when there is none.
 */
export interface QuotedRecord {
  readonly cells: TextCell[];
  readonly end: number;
  readonly brokenUntil: number;
}

/** `unfinished`: the text ends before the record does. `malformed`: the quotation marks do not pair up. */
export type QuotedReading = QuotedRecord | 'unfinished' | 'malformed';

/** The text to read from, whether it ends here, and the separator. */
export interface QuotedText {
  readonly text: string;
  readonly last: boolean;
  readonly separator: string;
}

/** How far a closing mark is looked for: the longest cell of a spreadsheet, were it all doubled quotation marks. */
const quotedCharactersMax = 2 * 32_767;

const carriageReturn = 13;
const lineFeed = 10;

/** Reads the record that begins at `from`. */
export function readQuoted(source: QuotedText, from: number): QuotedReading {
  const { text, last, separator } = source;
  const cells: TextCell[] = [];
  let brokenUntil = -1;
  let at = from;
  for (;;) {
    const opening = openingQuote(text, at, separator);
    let end: number;
    if (opening < 0) {
      end = plainEnd(text, at, separator);
      cells.push(end === at ? null : text.slice(at, end));
    } else {
      const closing = closingQuote(source, opening);
      if (typeof closing === 'string') return closing;
      const raw = text.slice(opening + 1, closing);
      if (brokenUntil < 0 && /[\r\n]/.test(raw)) brokenUntil = closing;
      cells.push(unquoted(raw));
      end = skipBlanks(text, closing + 1, separator);
    }
    if (end >= text.length) return last ? { cells, end, brokenUntil } : 'unfinished';
    if (text[end] !== separator) return isLineEnd(text, end) ? { cells, end, brokenUntil } : 'malformed';
    at = end + 1;
  }
}

/**
 * The text between two quotation marks: doubled ones count once, and `="x"` inside is x. A text that is too long for a
 * cell even so stays as it is, to be refused: replacing millions of marks takes hundreds of megabytes.
 */
export function unquoted(raw: string): TextCell {
  const single = raw.length <= quotedCharactersMax && raw.includes('""') ? raw.replaceAll('""', '"') : raw;
  const inner =
    single.startsWith('="') && single.length > 2 && single.endsWith('"') ? single.slice(2, -1) : single;
  return inner === '' ? null : inner;
}

/** The quotation mark that opens the cell at `at`, behind blanks or an equals sign; -1 when the cell is plain. */
export function openingQuote(text: string, at: number, separator: string): number {
  const start = skipBlanks(text, at, separator);
  if (text[start] === '"') return start;
  return text[start] === '=' && text[start + 1] === '"' ? start + 1 : -1;
}

/** Where blanks end; a tab that separates cells is no blank. */
export function skipBlanks(text: string, from: number, separator: string): number {
  const blanks = separator === '\t' ? ' ' : ' \t';
  let at = from;
  while (at < text.length && blanks.includes(text.charAt(at))) at += 1;
  return at;
}

function closingQuote(source: QuotedText, opening: number): number | 'unfinished' | 'malformed' {
  const { text, last } = source;
  const farthest = opening + quotedCharactersMax + 1;
  let quote = text.indexOf('"', opening + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote < 0) return last || text.length > farthest ? 'malformed' : 'unfinished';
  if (quote > farthest) return 'malformed';
  return quote + 1 < text.length || last ? quote : 'unfinished';
}

function plainEnd(text: string, from: number, separator: string): number {
  const mark = separator.charCodeAt(0);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === mark || code === carriageReturn || code === lineFeed) return at;
  }
  return text.length;
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === carriageReturn || code === lineFeed;
}
