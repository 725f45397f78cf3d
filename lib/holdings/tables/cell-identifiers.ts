import * as cusip from '../../identifiers/cusip.ts';
import * as figi from '../../identifiers/figi.ts';
import * as isin from '../../identifiers/isin.ts';
import * as lei from '../../identifiers/lei.ts';
import * as sedol from '../../identifiers/sedol.ts';
import * as uscc from '../../identifiers/uscc.ts';
import type { DoubtfulIdentifier } from '../position.ts';
import type { IdentifierColumn, Scheme } from './table-plan.ts';

/** What one cell of an identifier column holds. `left` is what no scheme explains: a ticker, or junk. */
export interface CellIdentifiers {
  readonly found: readonly (readonly [Scheme, string])[];
  readonly doubtful: DoubtfulIdentifier | null;
  readonly left: readonly string[];
}

const validators = { isin, cusip, sedol, figi, lei, uscc } as const;

const allSame = /^(.)\1*$/;

/** Reads a cell by its column's scheme first, then by every scheme whose shape is unmistakable. */
export function identifiersOfCell(text: string, column: IdentifierColumn): CellIdentifiers {
  if (column.scheme !== 'any') {
    const value = readAs(column.scheme, text);
    if (value !== null) return { found: [[column.scheme, value]], doubtful: null, left: [] };
  }
  const found: [Scheme, string][] = [];
  const left: string[] = [];
  for (const token of text.split(/\s*[|;,\n]\s*|\s+[-/–]\s+/u)) {
    const read = readToken(token, column);
    if (read === null) left.push(token);
    else found.push(read);
  }
  if (found.length === 0 && left.some((token) => /[\s/()]/u.test(token))) {
    for (const token of text.split(/[\s|;,/()]+/u)) {
      const read = token.length === 12 ? readToken(token, column) : null;
      if (read !== null) found.push(read);
    }
    if (found.length > 0) left.length = 0;
  }
  const doubtful = found.length > 0 ? null : doubtfulOf(left, column);
  return { found, doubtful, left: left.filter((token) => token !== '' && token !== doubtful?.value) };
}

/** The ISIN that stands in a running text such as a name, or `null`. */
export function isinWithin(text: string): string | null {
  const piece = /(?<![A-Z0-9])[A-Z]{2}[A-Z0-9]{9}\d(?![A-Z0-9])/.exec(text)?.[0];
  return piece === undefined ? null : isin.read(piece);
}

function readAs(scheme: Scheme, text: string): string | null {
  const value = validators[scheme].read(text);
  if (value !== null) return allSame.test(value) ? null : value;
  if (scheme === 'cusip') return cusip.readUnpadded(text);
  return scheme === 'sedol' ? sedol.readUnpadded(text) : null;
}

function readToken(token: string, column: IdentifierColumn): [Scheme, string] | null {
  if (token.length < 7 || token.length > 24 || allSame.test(token)) return null;
  for (const scheme of ['isin', 'figi', 'lei', 'uscc'] as const) {
    const value = validators[scheme].read(token);
    if (value !== null) return [scheme, value];
  }
  const asCusip = column.cusip && token.length === 9 ? cusip.read(token) : null;
  if (asCusip !== null) return ['cusip', asCusip];
  const asSedol = column.sedol && token.length === 7 ? sedol.read(token) : null;
  return asSedol === null ? null : ['sedol', asSedol];
}

function doubtfulOf(tokens: readonly string[], column: IdentifierColumn): DoubtfulIdentifier | null {
  const schemes: readonly Scheme[] = column.scheme === 'any' ? ['isin'] : [column.scheme, 'isin'];
  for (const scheme of schemes) {
    for (const token of tokens) {
      const isShaped = validators[scheme].resembles(token) && !/^0+$|^9+$/.test(token);
      if (isShaped) return { scheme, value: token.toUpperCase() };
    }
  }
  return null;
}
