import type { SymbolPlace } from './venue-table.ts';

/** One way to take a ticker apart: a code, and the letters beside it that may name a venue. */
export interface TickerSplit {
  readonly code: string;
  readonly symbol: string;
  readonly place: SymbolPlace;
}

/** Capitals and digits alone, as most tickers are: there is little to clean or to take apart. */
const plainCode = /^[A-Z0-9]+$/;

/** What files write where there is no ticker. */
const missing = /^(?:[-–—.*_]*|N\/?A|#N\/?A|NONE|NULL|NAN|UNKNOWN)$/;

/** The end of a terminal's spelling that names the market sector; only shares have plain tickers. */
const equityKey = /\s+(?:EQUITY|PFD)$/;

/** Mark and month of a Reuters code that was retired: `601989.SS^I25`. */
const retired = /\^[A-L][0-9]{2}$/;

/** The ticker in capitals with single blanks, without quotes, market sector, retirement mark; `null` for none. */
export function cleanTicker(text: string): string | null {
  const plain = plainCode.test(text) ? text : cleaned(text);
  return missing.test(plain) ? null : plain;
}

function cleaned(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^[\s='"‘“]+|[\s'"’”]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .toUpperCase()
    .replace(equityKey, '')
    .replace(retired, '')
    .replace(/^([0-9]+)\.0+$/, '$1');
}

/** Whether the ticker is too short and too plain for an ISIN, a FIGI or anything compound; most are. */
export function isShortCode(ticker: string): boolean {
  return shortCode.test(ticker);
}

const shortCode = /^[A-Z0-9]{1,7}$/;

/**
 * Whether the text names a derivative or a bond line, not a share: a date, a strike (`C50`; `C1` and `C2` are venue
 * letters of Stock Connect), a short position, or several words.
 */
export function isCompound(ticker: string): boolean {
  return (
    /[0-9]{6}[CP][0-9]/.test(ticker) ||
    /[0-9]{1,2}\/[0-9]{2}/.test(ticker) ||
    / [CP](?:[0-9]{2,}|[0-9]\.[0-9])/.test(ticker) ||
    ticker.startsWith('-') ||
    ticker.split(' ').length > 3
  );
}

/** Every way to take a cleaned ticker apart into code and venue letters, the likeliest first. */
export function splitTicker(ticker: string): readonly TickerSplit[] {
  if (!plainCode.test(ticker)) return splitBy(allForms, ticker);
  return mayBeGlued(ticker) ? splitBy(gluedForms, ticker) : none;
}

const none: readonly TickerSplit[] = [];

function splitBy(forms: readonly Form[], ticker: string): readonly TickerSplit[] {
  return forms.flatMap((form) => split(ticker, form) ?? []);
}

/** Whether a plain code has the length of one of `gluedForms`, and its end: hardly any ticker has. */
function mayBeGlued(ticker: string): boolean {
  const { length } = ticker;
  if (!isDigit(ticker, 0)) return length === 7 || length === 8;
  return length >= 5 && length <= 8 && !isDigit(ticker, length - 1);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

type Form = readonly [RegExp, SymbolPlace];

const gluedForms: readonly Form[] = [
  [/^(?<code>[0-9]{3,6})(?<symbol>[A-Z]{2})$/, 'glued'],
  [/^(?<symbol>[A-Z]{2})(?<code>[0-9]{5,6})$/, 'glued'],
];

const allForms: readonly Form[] = [
  [/^(?<code>.+) (?<symbol>[A-Z0-9]{1,4}|SEHK(?:NTL|SZSE))$/, 'blank'],
  [/^(?<code>.+) ?: ?(?<symbol>[A-Z0-9 ]+)$/, 'colon'],
  [/^(?<symbol>[A-Z0-9 ]+) ?: ?(?<code>.+)$/, 'colon'],
  [/^(?<code>.+)\.(?<symbol>[A-Z]+)$/, 'dot'],
  [/^(?<symbol>[A-Z]{2,4})\.(?<code>[0-9]+)$/, 'dot'],
  [/^(?<code>[A-Z0-9]+)-(?<symbol>[A-Z]{2})$/, 'blank'],
  ...gluedForms,
];

/** A share class behind blank, dot or dash, written as terminals do: `BRK.B`, `BRK B`, `BRK-B` become `BRK/B`. */
export function classSlash(code: string): string {
  return code.replace(/^([A-Z]{1,5})[ .-]([A-Z])$/, '$1/$2');
}

function split(ticker: string, [form, place]: Form): TickerSplit | null {
  const groups = form.exec(ticker)?.groups;
  const code = groups?.code?.trim() ?? '';
  const symbol = groups?.symbol?.trim() ?? '';
  return code === '' || symbol === '' ? null : { code, symbol, place };
}
