import { currencyCodes } from '../../currencies.ts';
import { readCountry } from '../../identifiers/country.ts';
import { foldHeading } from '../headings/heading-text.ts';
import type { SkipReason } from '../position.ts';
import {
  balanceCodes,
  cashPatterns,
  cashPhrases,
  cashWords,
  currencyName,
  footnoteStart,
  groupLabel,
  sectionPhrases,
  sectionWords,
  sectorNames,
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
  /** Whether the column of quantities holds something; true where there is none. */
  readonly counted: boolean;
  /** Whether any amount column holds something. */
  readonly amounts: boolean;
  /** Whether the table has but one column that means anything. */
  readonly narrow: boolean;
}

/** `COMMON STOCKS — 98.5%`, `China - 25.1%`, `CHINA 30.1%`: the title of a group and its share. */
const titleWithShare = /^\S.{1,60}?(?:\s*[—–:-]\s*|\s)\(?\d{1,3}(?:[.,]\d+)?\s?%\)?[*†]*$/u;

/** The share of net assets behind a label. */
const shareBehind = /\s*[—–:-]\s*\(?\d{1,3}(?:[.,]\d+)?\)?\s?%\)?[*†]*$/u;

/** `(Cost: $1,200,000)`, `Identified cost - 12,345`, folded. */
const costLine = /^(?:identified |aggregate |total )?cost(?: of investments?)? \d/;

/** `應收股利`, `应付赎回款`: what a fund owes or is owed. */
const owedInChinese = /^(?:其他|其它)?[應应](?:收|付)(?!.*(?:公司|股份|集团|集團))/u;

/** `Subtotal ACC1`, `Total 00412-7781`, in a column that names no security. */
const totalOfGroup =
  /^(?:(?:grand |sub ?)?totals?|zwischensumme|summe|sous total|totale?|subtotale?|totaal|suma) \S/u;

/** `(a)`, `*`, `(1)`: the mark of a footnote, whose text stands in the next cell. */
const footnoteMark = /^(?:\([\da-z]{1,3}\)|[*†‡§#^+]{1,3})$/iu;

/** `Page 2 of 12`, `Seite 3`, `第2页`: what is printed on every page. */
const pageMark =
  /^(?:page|seite|pagina|página|strona|sida|side|blz\.?) \d{1,4}(?: ?(?:of|von|de|di|van|sur|z|av|af|\/) ?\d{1,4})?$|^第 ?\d{1,4} ?[页頁]/iu;

/** Words of sentences that names of securities hardly hold. */
const sentenceWord =
  /(?<![\p{L}'’.-])(?:is|are|was|were|has|have|been|may|will|shall|not|this|these|which|below|above|only|ist|sind|wird|werden|nicht|est|sont|au|par|son|está|sono|zijn|worden)(?![\p{L}'’.-])/iu;

/** No label of a total, a balance or a section is longer. */
const labelMax = 70;

/** Whether a row is money under a number of its own: `KRD010010001`, by which Korea's depository counts cash. */
export function isNumberedCash(name: string, isin: string | undefined): boolean {
  return isin !== undefined && isin.startsWith('KRD') && isCash(folded(name));
}

/** Why a row is no position, or `null`. Only rows without a valid identifier may be asked about. */
export function skipReasonOf(row: RowView): SkipReason | null {
  const label = folded(row.label);
  const ticker = realTicker(row);
  const called =
    row.name !== '' ? folded(row.name) : ticker === '' && row.ticker !== '' ? folded(row.ticker) : label;
  if (ticker === '' && (isTotal(called, row) || (row.name === '' && isTotal(label, row)))) return 'total';
  const closing = ticker === '' ? closingLine(row) : null;
  if (closing !== null) return closing;
  if (isMoneyTicker(ticker)) return 'cash';
  if (balanceCodes.has(ticker) && !row.placed && /^[^\p{L}]*\d[^\p{L}]*$/u.test(row.name)) return 'cash';
  if (isCash(called) && !hasSecurityTicker(ticker, row)) return 'cash';
  if (ticker === '' && isCountedTitle(row.name)) return 'section';
  if (ticker === '' && !row.counted && !row.placed && isGroup(called, row.amounts)) return 'total';
  if (!row.amounts && ticker === '' && isPrinted(row)) return 'disclaimer';
  if (isNamelessSum(row)) return 'total';
  if (row.filled === 1 && !row.amounts) return loneReason(row, label);
  if (!row.amounts && isProse(row.label) && !row.labelNames) return 'disclaimer';
  return null;
}

function loneReason(row: RowView, label: string): SkipReason | null {
  if (!row.narrow && titleWithShare.test(row.label)) return 'section';
  if (isProse(row.label)) return 'disclaimer';
  if (!row.narrow && footnoteStart.test(label)) return 'disclaimer';
  if (!row.narrow && isSentence(row.label)) return 'disclaimer';
  if (!row.narrow && (sectionPhrases.has(label) || isMadeOf(label, sectionWords))) return 'section';
  if (groupLabel.test(label) && /[:：]/u.test(row.label)) return 'section';
  if (!row.labelNames) return 'section';
  const isSpacedTicker = row.name === '' && row.ticker !== '' && /\s\S+\s|\p{Ll}{3}/u.test(row.label);
  return isSpacedTicker && !row.narrow ? 'section' : null;
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

/** A remark in a row of its own. */
function isSentence(text: string): boolean {
  if (text.split(/\s+/u).length < (text.startsWith('(') ? 3 : 6)) return false;
  return /^(?:[*†‡§]|NB\b|\(.*\)$)/u.test(text) || sentenceWord.test(text);
}

function isMadeOf(label: string, words: ReadonlySet<string>): boolean {
  return label !== '' && label.split(' ').every((word) => words.has(word) || /^\d{1,2}$/.test(word));
}

/** `Shares (12)`: a group and how many rows it has. */
function isCountedTitle(name: string): boolean {
  const title = /^(.+?)\s*\(\d+\)$/u.exec(name)?.[1];
  return title !== undefined && sectionPhrases.has(foldHeading(title));
}

/** `CASH_USD`, `_CURRENCYCNY`, `HKD Curncy` in place of a ticker. */
function isMoneyTicker(ticker: string): boolean {
  if (/^[a-z]{3} curncy$/.test(ticker)) return currencyCodes.has(ticker.slice(0, 3).toUpperCase());
  return /^(?:cash|currency) ?[a-z]{3}$/.test(ticker) && currencyCodes.has(ticker.slice(-3).toUpperCase());
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

/** `Subtotal ACC1` in a column that names no security. */
function isTotalOfGroup(label: string, { counted, placed, ticker, name, labelNames }: RowView): boolean {
  return !(counted || placed || labelNames) && ticker === '' && name === '' && totalOfGroup.test(label);
}

/** `Total Common Stocks — 37.1% (Cost: $20,123,456)`: nothing is counted where the table has quantities. */
function isUncountedTotal(label: string, { counted, placed, ticker, amounts }: RowView): boolean {
  return amounts && !(counted || placed) && ticker === '' && totalOfGroup.test(label);
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

function isTotalText(label: string): boolean {
  if (/^\d{1,3}(?: \d+)? % of (?:total )?(?:net )?assets\b/.test(label)) return true;
  if (label.includes(' cost ') && /^total .* cost /.test(label))
    return isTotalText(label.replace(/ cost .*$/, ''));
  if (totalPhrases.has(label)) return true;
  if (!/^(?:grand |sub ?)?totals? |total$/.test(label)) return false;
  return label.split(' ').every((word) => totalWords.has(word));
}

function isCash(text: string): boolean {
  if (text === '') return false;
  const latin = /\p{Script=Han}/u.test(text) ? text.replaceAll(/\p{Script=Han}+/gu, ' ').trim() : '';
  if (/^(?:[a-z]{3} )?cash$/.test(latin) && /现金|現金|存款/u.test(text)) return true;
  if (owedInChinese.test(text)) return true;
  if (cashPhrases.has(text) || isCashWords(text) || balanceCodes.has(text) || currencyName.test(text))
    return true;
  return cashPatterns.some((pattern) => {
    const code = pattern.exec(text);
    if (code === null) return false;
    const currency = code.groups?.['code'];
    return currency === undefined || currencyCodes.has(currency.toUpperCase());
  });
}

/** `Cash & others`, `Cash/Receivables/Payables`: the word and only words that go with it. */
function isCashWords(text: string): boolean {
  const words = text.split(' ');
  return words.includes('cash') && words.length <= 8 && words.every((word) => cashWords.has(word));
}

/** The ticker, folded, unless the words of a total or a balance stand in its place (`Account Total`, `Cash & Cash Investments`). */
function realTicker(row: RowView): string {
  if (row.ticker === '') return '';
  const ticker = folded(row.ticker);
  const isWord = /[\s\p{Ll}\p{Script=Han}]/u.test(row.ticker) || /^(?:sub|grand )?totals?$/.test(ticker);
  const isLabel = isTotalText(ticker) || isCash(ticker) || isTotalOfCountry(ticker, row);
  return isWord && isLabel ? '' : ticker;
}

function hasSecurityTicker(ticker: string, row: RowView): boolean {
  if (row.name === '' && !row.counted && !row.placed) return !isCash(folded(row.ticker));
  if (row.name === '') return /^\S*$/.test(row.ticker) && !/\p{Script=Han}/u.test(row.ticker);
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
