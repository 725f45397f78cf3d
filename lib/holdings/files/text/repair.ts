import { openingQuote, skipBlanks, unquoted } from './quoted.ts';
import type { TextCell } from './quoted.ts';

/** Where a cell that begins with a quotation mark ends, and what it holds. */
interface Cut {
  readonly cell: TextCell;
  readonly end: number;
}

type CutQuoted = (line: string, opening: number, separator: string) => Cut | null;

/**
 * Reads one physical line whose quotation marks do not pair up. Of three readings – as a spreadsheet does, with a
 * mark closing only before a separator, with all marks as plain text – it takes the first that has as many columns
 * as the record before; else the spreadsheet's, of which it makes no more than `max` cells.
 */
export function repairLine(line: string, separator: string, columns: number, max: number): TextCell[] {
  const asSpreadsheet = cut(line, separator, untilFirstQuote, max);
  if (asSpreadsheet.length === columns) return asSpreadsheet;
  // The others matter only with so many columns: a line of millions is not cut up thrice.
  const untilSeparator = cut(line, separator, untilQuoteBeforeSeparator, columns + 1);
  if (untilSeparator.length === columns) return untilSeparator;
  const literal = line.split(separator, columns + 1).map(orNull);
  return literal.length === columns ? literal : asSpreadsheet;
}

/** The cells of a line, and no more than `max` of them. */
function cut(line: string, separator: string, cutQuoted: CutQuoted, max: number): TextCell[] {
  const cells: TextCell[] = [];
  let at = 0;
  for (;;) {
    const opening = openingQuote(line, at, separator);
    const quoted = opening < 0 ? null : cutQuoted(line, opening, separator);
    const { cell, end } = quoted ?? cutPlain(line, at, separator);
    cells.push(cell);
    if (end >= line.length || cells.length >= max) return cells;
    at = end + 1;
  }
}

function cutPlain(line: string, from: number, separator: string): Cut {
  const end = separatorOrEnd(line, from, separator);
  return { cell: orNull(line.slice(from, end)), end };
}

/** The first lone mark closes; what stands between it and the separator is kept behind the quoted text. */
function untilFirstQuote(line: string, opening: number, separator: string): Cut | null {
  const closing = loneQuote(line, opening + 1);
  if (closing < 0) return null;
  const end = separatorOrEnd(line, closing + 1, separator);
  const rest = line.slice(closing + 1, end).trimEnd();
  return { cell: orNull((unquoted(line.slice(opening + 1, closing)) ?? '') + rest), end };
}

/** Only a lone mark before a separator closes; the others are inches, ditto marks, or nicknames. */
function untilQuoteBeforeSeparator(line: string, opening: number, separator: string): Cut | null {
  let closing = loneQuote(line, opening + 1);
  while (closing >= 0) {
    const end = skipBlanks(line, closing + 1, separator);
    if (end >= line.length || line[end] === separator) {
      return { cell: unquoted(line.slice(opening + 1, closing)), end };
    }
    closing = loneQuote(line, closing + 1);
  }
  return null;
}

function loneQuote(line: string, from: number): number {
  let quote = line.indexOf('"', from);
  while (quote >= 0 && line[quote + 1] === '"') quote = line.indexOf('"', quote + 2);
  return quote;
}

function separatorOrEnd(line: string, from: number, separator: string): number {
  const at = line.indexOf(separator, from);
  return at < 0 ? line.length : at;
}

function orNull(text: string): TextCell {
  return text === '' ? null : text;
}
