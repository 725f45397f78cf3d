import { currencyCodes } from '../../currencies.ts';
import { foldHeading } from '../headings/heading-text.ts';
import type { SkipReason } from '../position.ts';
import {
  balanceCodes,
  cashPatterns,
  cashPhrases,
  currencyName,
  footnoteStart,
  sectionPhrases,
  totalPhrases,
  totalWords,
} from './skip-words.ts';

/** What a row without a valid identifier shows, as far as it matters for leaving it out. */
export interface RowView {
  /** The first text of the row and whether it stands in a column that can name a security. */
  readonly label: string;
  readonly labelNames: boolean;
  readonly filled: number;
  readonly name: string;
  readonly ticker: string;
  /** Whether venue, country or price is stated, as they are for securities and never for totals. */
  readonly placed: boolean;
  /** Whether any amount column holds something. */
  readonly amounts: boolean;
  /** Whether the table has but one column that means anything. */
  readonly narrow: boolean;
}

/** No label of a total, a balance or a section is longer. */
const labelMax = 70;

/** Why a row is no position, or `null`. Only rows without a valid identifier may be asked about. */
export function skipReasonOf(row: RowView): SkipReason | null {
  const label = folded(row.label);
  const name = row.name === '' || row.name === row.label ? label : folded(row.name);
  const ticker = realTicker(row, label);
  if (isTotal(label, row, ticker) || (name !== label && isTotal(name, row, ticker))) return 'total';
  if (isCash(name) && !hasSecurityTicker(ticker, row)) return 'cash';
  if (row.filled === 1 && !row.amounts) return loneReason(row, label);
  if (!row.amounts && isProse(row.label) && !row.labelNames) return 'disclaimer';
  return null;
}

function loneReason(row: RowView, label: string): SkipReason | null {
  if (isProse(row.label)) return 'disclaimer';
  if (!row.narrow && footnoteStart.test(label)) return 'disclaimer';
  if (sectionPhrases.has(label) && !row.narrow) return 'section';
  if (!row.labelNames) return 'section';
  const isSpacedTicker = row.name === '' && row.ticker !== '' && /\s\S+\s|\p{Ll}{3}/u.test(row.label);
  return isSpacedTicker && !row.narrow ? 'section' : null;
}

/** `Total`, `Total common stocks`, `Account Total`; never with a ticker, and alone only without venue or price. */
function isTotal(label: string, row: RowView, ticker: string): boolean {
  if (label === '' || ticker !== '') return false;
  if (totalPhrases.has(label)) return !(label === 'total' && row.placed);
  if (!/^(?:grand |sub ?)?totals? |total$/.test(label)) return false;
  return label.split(' ').every((word) => totalWords.has(word));
}

function isCash(text: string): boolean {
  if (text === '') return false;
  if (cashPhrases.has(text) || balanceCodes.has(text) || currencyName.test(text)) return true;
  return cashPatterns.some((pattern) => {
    const code = pattern.exec(text);
    if (code === null) return false;
    const currency = code.groups?.['code'];
    return currency === undefined || currencyCodes.has(currency.toUpperCase());
  });
}

/** A ticker that stands apart from the label; brokers print `Account Total` in the symbol column. */
function realTicker(row: RowView, label: string): string {
  const ticker = row.ticker === '' ? '' : folded(row.ticker);
  return ticker === label && /\s|^[^a-z]*$/.test(ticker) ? '' : totalPhrases.has(ticker) ? '' : ticker;
}

function hasSecurityTicker(ticker: string, row: RowView): boolean {
  if (row.name === '') return /^\S*$/.test(row.ticker);
  return ticker !== '' && !isCash(ticker) && !/cash|^[a-z]{3}$/.test(ticker);
}

/** Whole sentences: longer than any name of a security. */
function isProse(text: string): boolean {
  return text.length > 90 && text.split(/\s+/u).length >= 14;
}

function folded(text: string): string {
  return text.length > labelMax ? footnoteHead(text) : foldHeading(text);
}

function footnoteHead(text: string): string {
  return foldHeading(text.slice(0, labelMax));
}
