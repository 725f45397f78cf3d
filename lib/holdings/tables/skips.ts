import { currencyCodes } from '../../currencies.ts';
import { readCountry } from '../../identifiers/country.ts';
import { foldHeading } from '../headings/heading-text.ts';
import type { SkipReason } from '../position.ts';
import { isComment, isProse, isSentence } from './remarks.ts';
import { isCash, isMoneyTicker, isTotalText } from './skip-labels.ts';
import {
  accountingGroups,
  balanceCodes,
  footnoteStart,
  groupLabel,
  sectionPhrases,
  sectionWords,
  sectorNames,
} from './skip-words.ts';
import { traitsOf } from './traits.ts';

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
  /** Whether the column of quantities holds something; true where there is none. */
  readonly counted: boolean;
  /** Whether any amount column holds something. */
  readonly amounts: boolean;
  /** Whether the table has but one column that means anything. */
  readonly narrow: boolean;
}

/** `COMMON STOCKS — 98.5%`, `China - 25.1%`, `CHINA 30.1%`: the title of a group and its share. */
const titleWithShare = /^\S.{1,60}?(?:\s*[—–:-]\s*|\s)\(?\d{1,3}(?:[.,]\d+)?\s?%\)?[*†]*$/u;

/** The share of net assets behind a label: `— 1.0%`, `(1.0%)`, `(1.0)%`. */
const shareBehind = /(?:\s*[—–:-]\s*\(?|\s+\()\d{1,3}(?:[.,]\d+)?\)?\s?%\)?[*†]*$/u;

/** `(Cost: $1,200,000)`, `Identified cost - 12,345`, folded. */
const costLine = /^(?:identified |aggregate |total )?cost(?: of investments?)? \d/;

/** `Subtotal ACC1`, `Total 00412-7781`, in a column that names no security. */
const totalOfGroup =
  /^(?:(?:grand |sub ?)?totals?|zwischensumme|summe|sous total|totale?|subtotale?|totaal|suma) \S/u;

/** `(a)`, `*`, `(1)`: the mark of a footnote, whose text stands in the next cell. */
const footnoteMark = /^(?:\([\da-z]{1,3}\)|[*†‡§#^+]{1,3})$/iu;

/** `Page 2 of 12`, `Seite 3`, `第2页`: what is printed on every page. */
const pageMark =
  /^(?:page|seite|pagina|página|strona|sida|side|blz\.?) \d{1,4}(?: ?(?:of|von|de|di|van|sur|z|av|af|\/) ?\d{1,4})?$|^第 ?\d{1,4} ?[页頁]/iu;

/** No label of a total, a balance or a section is longer. */
const labelMax = 70;

/** Whether a row is money under a number of its own: `KRD010010001`, by which Korea's depository counts cash. */
export function isNumberedCash(name: string, isin: string | undefined): boolean {
  return isin !== undefined && isin.startsWith('KRD') && isCash(folded(name));
}

/**
 * Why a row is no position, or `null`. Only rows without a valid identifier may be asked about. Of a row with an amount
 * and a name the label, and how many cells are filled, must make no difference: it is judged once for all rows that say
 * the same of their security (`RowJudge`).
 */
export function skipReasonOf(row: RowView): SkipReason | null {
  const label = folded(row.label);
  const ticker = realTicker(row);
  const called =
    row.name !== '' ? folded(row.name) : ticker === '' && row.ticker !== '' ? folded(row.ticker) : label;
  if (ticker === '' && (isTotal(called, row) || (row.name === '' && isTotal(label, row)))) return 'total';
  if (ticker === '' && isTotalTicker(row)) return 'total';
  const closing = ticker === '' ? closingLine(row) : null;
  if (closing !== null) return closing;
  if (isMoneyTicker(ticker)) return 'cash';
  if (balanceCodes.has(ticker) && !row.placed && /^[^\p{L}]*\d[^\p{L}]*$/u.test(row.name)) return 'cash';
  if (isCash(called) && !hasSecurityTicker(ticker, row)) return 'cash';
  if (isBookedCash(called, row) || isCashOfCurrency(called, ticker)) return 'cash';
  if (isTemplateCodes(row)) return 'heading';
  if (ticker === '' && isCountedTitle(row.name)) return 'section';
  if (ticker === '' && !row.counted && !row.placed && isGroup(called, row.amounts)) return 'total';
  if (!row.counted && accountingGroups.has(called) && /^[\d. ]+$/.test(ticker)) return 'total';
  if (!row.amounts && ticker === '' && isPrinted(row)) return 'disclaimer';
  if (isNamelessSum(row)) return 'total';
  if (row.filled === 1 && !row.amounts) return loneReason(row, label);
  if (!row.amounts && (isComment(row.label) || (isProse(row.label) && !row.labelNames))) return 'disclaimer';
  return null;
}

function loneReason(row: RowView, label: string): SkipReason | null {
  if (!row.narrow && titleWithShare.test(row.label)) return 'section';
  if (isProse(row.label)) return 'disclaimer';
  if (!row.narrow && footnoteStart.test(label)) return 'disclaimer';
  if (!row.narrow && isSentence(row.label)) return 'disclaimer';
  if (!row.narrow && isSectionTitle(row.label, label)) return 'section';
  if (!row.narrow && !row.counted && label.length > 3 && readCountry(label) !== null) return 'section';
  if (groupLabel.test(label) && /[:：]/u.test(row.label)) return 'section';
  if (!row.labelNames) return 'section';
  const isSpacedTicker = row.name === '' && row.ticker !== '' && /\s\S+\s|\p{Ll}{3}/u.test(row.label);
  return isSpacedTicker && !row.narrow ? 'section' : null;
}

/** `1002 | 银行存款`: a balance under its number in the accounts of a fund, which may look like a code of Hong Kong. */
function isBookedCash(called: string, { counted, ticker }: RowView): boolean {
  return !counted && /^[\d. ]+$/.test(ticker) && /\p{Script=Han}/u.test(called) && isCash(called);
}

/** `JPM USD CASH` under the ticker `USD`: a balance at some bank, in the currency that stands for a ticker. */
function isCashOfCurrency(called: string, ticker: string): boolean {
  return currencyCodes.has(ticker.toUpperCase()) && called.split(' ').includes('cash');
}

/** `C0040 | C0190 | C0200`: the codes that templates of regulators print below their headings. */
function isTemplateCodes({ label, name, ticker, filled, amounts }: RowView): boolean {
  if (amounts) return false;
  const isCode = (text: string): boolean => text === '' || /^C0\d{3}$/.test(text);
  return filled >= 3 && label !== '' && [label, name, ticker].every(isCode);
}

/** A sector or a country alone, as reports of systems put them over their rows with the sum of the group. */
function isGroup(called: string, amounts: boolean): boolean {
  return sectorNames.has(called) || (amounts && called.length > 3 && readCountry(called) !== null);
}

/** A mark of a footnote or the number of a page where a name should stand. */
function isPrinted({ name, label }: RowView): boolean {
  return footnoteMark.test(name) || pageMark.test(name) || (name === '' && pageMark.test(label));
}

/** `Other Assets, Less Liabilities — 1.0%`, `Net Assets — 100.0%`, `(Cost: $1,200,000)`: how schedules of funds close. */
function closingLine({ name, counted, placed, amounts }: RowView): SkipReason | null {
  if (counted || placed || !amounts) return null;
  if (costLine.test(foldHeading(name.slice(0, labelMax)))) return 'total';
  const called = name.replace(shareBehind, '');
  if (called === name) return null;
  const text = foldHeading(called.slice(0, labelMax));
  if (isTotalText(text)) return 'total';
  return isCash(text) ? 'cash' : null;
}

/** Sums below a group that nothing names: no quantity, price or place is stated, where the table has quantities. */
function isNamelessSum({ name, ticker, label, labelNames, counted, placed, amounts }: RowView): boolean {
  const nameless = name === '' && ticker === '' && !labelNames && /^[^\p{L}]*\d[^\p{L}]*$/u.test(label);
  return nameless && amounts && !counted && !placed;
}

/** `Equities`, `Listed shares`, and with what tells groups of one kind apart in brackets: `株式（特定預り）`. */
function isSectionTitle(printed: string, label: string): boolean {
  if (sectionPhrases.has(label) || isMadeOf(label, sectionWords)) return true;
  const outside = printed.normalize('NFKC').replaceAll(/\([^()]*\)/gu, ' ');
  return outside !== printed && sectionPhrases.has(foldHeading(outside));
}

function isMadeOf(label: string, words: ReadonlySet<string>): boolean {
  return label !== '' && label.split(' ').every((word) => words.has(word) || /^\d{1,2}$/.test(word));
}

/** `Shares (12)`: a group and how many rows it has. */
function isCountedTitle(name: string): boolean {
  const title = /^(.+?)\s*\(\d+\)$/u.exec(name)?.[1];
  return title !== undefined && sectionPhrases.has(foldHeading(title));
}

/** `Total`, `Total common stocks`, `Account Total`; the bare word not where a venue, a country or a price is stated. */
function isTotal(label: string, row: RowView): boolean {
  if (isTotalText(label)) return !(label === 'total' && row.placed);
  return (
    isTotalOfGroup(label, row) ||
    isUncountedTotal(label, row) ||
    isTotalOfCountry(label, row) ||
    isPrintedTotal(label, row)
  );
}

/** `Total | Pie`: the word in the column of tickers, where nothing is counted and no venue or price stated. */
function isTotalTicker({ ticker, name, counted, placed }: RowView): boolean {
  if (ticker === '' || counted || placed || !isTotalText(folded(ticker))) return false;
  return !traitsOf(name).includes('company');
}

/** `Subtotal ACC1` in a column that names no security. */
function isTotalOfGroup(label: string, { counted, placed, ticker, name, labelNames }: RowView): boolean {
  return !(counted || placed || labelNames) && ticker === '' && name === '' && totalOfGroup.test(label);
}

/**
 * `Total Common Stocks — 37.1% (Cost: $20,123,456)`, `5989999999 - Total - Common Stocks`: nothing is counted where the
 * table has quantities. Insurers number the lines of their schedules.
 */
function isUncountedTotal(label: string, { counted, placed, ticker, amounts }: RowView): boolean {
  const unnumbered = label.replace(/^\d{5,9} (?=total|subtotal)/, '');
  return amounts && !(counted || placed) && ticker === '' && totalOfGroup.test(unnumbered);
}

/** `TOTAL 863.400,00`: in print the amount of a total may run out of its column, so that no amount is left beside it. */
function isPrintedTotal(label: string, { amounts, placed, ticker }: RowView): boolean {
  return !(amounts || placed) && ticker === '' && /^(?:grand |sub ?)?totals?(?: \d+)+$/.test(label);
}

/** `Total Hong Kong - USD`, where nothing is counted and no venue or price stated. */
function isTotalOfCountry(label: string, row: RowView): boolean {
  if (row.counted || row.placed) return false;
  const rest = /^(?:sub )?total (?:of |for |in )?(.+)$/.exec(label)?.[1];
  return rest !== undefined && rest.length > 3 && readCountry(withoutCurrency(rest)) !== null;
}

/** `hong kong usd`: groups of a country may be told apart by currency. */
function withoutCurrency(text: string): string {
  return currencyCodes.has(text.slice(-3).toUpperCase()) ? text.slice(0, -4) : text;
}

/** The ticker, folded, unless the words of a total or a balance stand in its place (`Account Total`, `Cash & Cash Investments`). */
function realTicker(row: RowView): string {
  if (row.ticker === '') return '';
  const ticker = folded(row.ticker);
  const isWord = /[\s\p{Ll}\p{Lo}]/u.test(row.ticker) || /^(?:sub|grand )?totals?$/.test(ticker);
  const isLabel = isTotalText(ticker) || isCash(ticker) || isTotalOfCountry(ticker, row);
  return isWord && isLabel ? '' : ticker;
}

function hasSecurityTicker(ticker: string, row: RowView): boolean {
  if (row.name === '' && !row.counted && !row.placed) return !isCash(folded(row.ticker));
  if (row.name === '') return /^\S*$/.test(row.ticker) && !/\p{Script=Han}/u.test(row.ticker);
  return ticker !== '' && !isCash(ticker) && !/cash|^[a-z]{3}$/.test(ticker);
}

function folded(text: string): string {
  return text.length > labelMax ? footnoteHead(text) : foldHeading(text);
}

function footnoteHead(text: string): string {
  return foldHeading(text.slice(0, labelMax));
}
