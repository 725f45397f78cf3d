import * as cusip from '../../identifiers/cusip.ts';
import * as figi from '../../identifiers/figi.ts';
import * as isin from '../../identifiers/isin.ts';
import * as lei from '../../identifiers/lei.ts';
import * as sedol from '../../identifiers/sedol.ts';
import * as uscc from '../../identifiers/uscc.ts';
import { currencyCodes } from '../../currencies.ts';
import type { DoubtfulIdentifier } from '../position.ts';
import type { IdentifierColumn, Scheme } from './table-plan.ts';

/** What one cell of an identifier column holds. `left` is what no scheme explains: a ticker, or junk. */
export interface CellIdentifiers {
  readonly found: readonly (readonly [Scheme, string])[];
  readonly doubtful: DoubtfulIdentifier | null;
  readonly left: readonly string[];
}

const validators = { isin, cusip, sedol, figi, lei, uscc } as const;

const schemes = ['isin', 'cusip', 'sedol', 'figi', 'lei', 'uscc'] as const;

const none: readonly never[] = [];

const allSame = /^(.)\1*$/;
const filler = /^(?:0+|9+)$/;

/** Internal numbers for money that pass the check digit of a CUSIP by chance (`CASHUSD00`, `999USDZ92`). */
const moneyNumber = /^(?:CASH|999)[A-Z]{3}[0-9A-Z]{2,3}$/;

/** The same beside the code of the currency: `USD999997`. */
const moneyOfCurrency = /^([A-Z]{3})9{3,5}\d{1,3}$/;

/** `ISIN: HK0941009539 / SEDOL: 6073556` */
const labelledNumber = /\b(isin|cusip|sedol|figi|lei)\b[^\p{L}\p{N}]{1,3}([0-9A-Z]{7,20})\b/giu;

/** Columns that state a Swiss or German number beside the ISIN: six digits there are no code of a mainland exchange. */
const nationalNumbers = /\b(?:valor|valoren|wkn|telekurs)/i;

const oneToken = /^[0-9A-Za-z*@#]+$/;

/** Reads a cell by its column's scheme first, then by every scheme whose shape is unmistakable. */
export function identifiersOfCell(text: string, column: IdentifierColumn): CellIdentifiers {
  if (isMoneyNumber(text)) return { found: none, doubtful: null, left: none };
  if (column.scheme !== 'any') {
    const value = readAs(column.scheme, text);
    if (value !== null) return { found: [[column.scheme, value]], doubtful: null, left: none };
  }
  const cell = oneToken.test(text) ? ofToken(text, column) : ofTokens(text, column);
  return cell.found.length > 0 && nationalNumbers.test(column.heading) ? { ...cell, left: none } : cell;
}

function ofToken(token: string, column: IdentifierColumn): CellIdentifiers {
  const read = readToken(token, column);
  if (read !== null) return { found: [read], doubtful: null, left: none };
  const doubtful = doubtfulOf(token, column);
  return { found: none, doubtful, left: doubtful === null ? [token] : none };
}

/** `AEHR | US00760J1088`, `HK0941009539 Corp`: several tokens in one cell. */
function ofTokens(text: string, column: IdentifierColumn): CellIdentifiers {
  const labelled = ofLabels(text);
  if (labelled.length > 0) return { found: labelled, doubtful: null, left: none };
  const parts = text.split(/\s*[|;,\n]\s*|\s+[-/–]\s+/u).filter((part) => part !== '');
  const read = parts.map((part) => ({ part, as: readToken(part, column) }));
  const found = read.flatMap(({ as }) => (as === null ? [] : [as]));
  const left = read.flatMap(({ part, as }) => (as === null ? [part] : []));
  if (found.length > 0) return besideOthers(found, left);
  const pieces = text.split(/[\s|;,/()]+/u);
  const within = pieces.flatMap((piece) => (piece.length === 12 ? [readToken(piece, column)] : []));
  const foundWithin = within.filter((one) => one !== null);
  if (foundWithin.length > 0) return { found: foundWithin, doubtful: null, left: none };
  const doubtful = parts.map((part) => doubtfulOf(part, column)).find((one) => one !== null) ?? null;
  return { found: none, doubtful, left: left.filter((token) => token.toUpperCase() !== doubtful?.value) };
}

/** Beside a number that is certain, a lettered one with a right check digit is believed too: `US01609W1027; 01609W102`. */
function besideOthers(found: readonly [Scheme, string][], left: readonly string[]): CellIdentifiers {
  const more = left.map((token): [Scheme, string] | null => {
    if (!/\d/.test(token) || !/[A-Z]/.test(token)) return null;
    const value = token.length === 9 ? cusip.read(token) : token.length === 7 ? sedol.read(token) : null;
    return value === null ? null : [token.length === 9 ? 'cusip' : 'sedol', value];
  });
  const rest = left.filter((_, at) => more[at] === null);
  return { found: [...found, ...more.filter((one) => one !== null)], doubtful: null, left: rest };
}

/** Numbers that a text names by their scheme: `CHINA MOBILE LTD NPV SEDOL: 6073556`. */
export function ofLabels(text: string): [Scheme, string][] {
  return [...text.matchAll(labelledNumber)].flatMap(([, label = '', number = '']) => {
    const scheme = schemes.find((one) => one === label.toLowerCase());
    const value = scheme === undefined ? null : readAs(scheme, number);
    return scheme === undefined || value === null ? [] : [[scheme, value] satisfies [Scheme, string]];
  });
}

/** Whether the cell holds an internal number for money, which is no number of a security. */
export function isMoneyNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length === 9 && text.includes('999')) {
    const currency = moneyOfCurrency.exec(text)?.[1];
    if (currency !== undefined) return currencyCodes.has(currency);
  }
  return (first === 0x39 || first === 0x43) && moneyNumber.test(text);
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
  const scheme = schemeOfLength(token.length, column);
  if (scheme === null || allSame.test(token)) return null;
  if (column.scheme === 'figi' && figi.resembles(token)) return null;
  const value = validators[scheme].read(token);
  if (value !== null) return [scheme, value];
  const asFigi = scheme === 'isin' ? figi.read(token) : null;
  return asFigi === null ? null : ['figi', asFigi];
}

/** Lengths tell the schemes apart; bare CUSIPs and SEDOLs only where the column is known to hold them. */
function schemeOfLength(length: number, column: IdentifierColumn): Scheme | null {
  if (length === 12) return 'isin';
  if (length === 20) return 'lei';
  if (length === 18) return 'uscc';
  if (length === 9) return column.cusip ? 'cusip' : null;
  return length === 7 && column.sedol ? 'sedol' : null;
}

function doubtfulOf(token: string, column: IdentifierColumn): DoubtfulIdentifier | null {
  if (filler.test(token)) return null;
  const { scheme } = column;
  if (scheme !== 'any' && validators[scheme].resembles(token)) return { scheme, value: token.toUpperCase() };
  if (figi.resembles(token)) return { scheme: 'figi', value: token.toUpperCase() };
  const isIsin = token.length === 12 && isin.resembles(token);
  return isIsin ? { scheme: 'isin', value: token.toUpperCase() } : null;
}
