import { currencyCodes, currencyOfMark } from '../../currencies.ts';
import { remembered } from './remembered.ts';

/** Words that say in which terms an amount is stated; they are no part of what the column means. */
const qualifiers = new Set(
  'in base local usd eur chf gbp jpy cny hkd rmb rs inr lacs lakhs lakh crore crores mil mn mio million millions thousand thousands tsd 000 000s k m bn currency ccy'.split(
    ' ',
  ),
);

const units: readonly (readonly [RegExp, string])[] = [
  [/\b(?:lacs?|lakhs?)\b/iu, '100000'],
  [/\b(?:crores?|cr\.)(?![\p{L}])/iu, '10000000'],
  [/\b(?:billions?|bn|mrd)\b/iu, '1000000000'],
  [
    /\b(?:millions?|mil|mn|mln|mio|miljoenen|millionen|milioni|millones|milh[oõ]es|miljoner|millioner)(?![\p{L}])|百万|百萬/iu,
    '1000000',
  ],
  [/\bM(?:EUR|CHF|USD|GBP|SEK|NOK|DKK)\b/u, '1000000'],
  [
    /\b(?:thousands?|duizenden|migliaia|milliers|miles de|milhares|tusental|tsd|T(?:EUR|CHF|USD|GBP|SEK|NOK|DKK))\b|(?<![\d,.])['’]?000['’]?s?(?!\d)|[x×]\s?\p{Sc}?\s?1[,.'’]?000\b|千[元股円]/iu,
    '1000',
  ],
  [/亿[元股]?|億[元股円]?/u, '100000000'],
  [/[万萬][元股张張円]?/u, '10000'],
];

/** Units only in brackets or beside a currency: `(HKD m)`, `€m`, `(k€)`, `(mm)`. Lone `(a)`, `(b)` are footnotes. */
const shortUnits: readonly (readonly [RegExp, string])[] = [
  [/^(?:mm?|milioni|millionen|milh[oõ]es|millones)$/iu, '1000000'],
  [/^(?:k|migliaia|milliers|miles|milhares|tausend|duizend|duizenden)$/i, '1000'],
];

const inBrackets = /\(([^)]*)\)|\[([^\]]*)\]/gu;
const besideCurrency = /(?:\b[A-Z]{3}|\p{Sc})\s?(?:k|mm?)(?![\w-])|\b[kM]\s?\p{Sc}/gu;

function shortUnit(heading: string): string | null {
  const bracketed = [...heading.matchAll(inBrackets)].map((found) => found[1] ?? found[2] ?? '');
  const beside = [...heading.matchAll(besideCurrency)].map(([text]) => text);
  for (const piece of [...bracketed, ...beside]) {
    const word = withoutCurrency(piece);
    const found = shortUnits.find(([pattern]) => pattern.test(word));
    if (found !== undefined) return found[1];
  }
  return null;
}

function withoutCurrency(text: string): string {
  const plain = text.replaceAll(/\p{Sc}|\bin\b|[.\s]/giu, '');
  if (currencyCodes.has(plain.slice(0, 3))) return plain.slice(3);
  return currencyCodes.has(plain.slice(-3)) ? plain.slice(0, -3) : plain;
}

/** The factor that a heading states for its amounts (`Rs. in Lacs` is `100000`), `1` where it states none. */
export function unitOfHeading(heading: string): string {
  const folded = heading.normalize('NFKC');
  return units.find(([pattern]) => pattern.test(folded))?.[1] ?? shortUnit(folded) ?? '1';
}

/** Currencies as East Asian headings spell them. A bare `元` is the money of several places. */
const currencyWords: readonly (readonly [RegExp, string])[] = [
  [/港元|港币|港幣/u, 'HKD'],
  [/美元|美金/u, 'USD'],
  [/人民币|人民幣/u, 'CNY'],
  [/欧元|歐元/u, 'EUR'],
  [/新台币|新台幣|新臺幣|台幣/u, 'TWD'],
  [/日元|日圓|日圆|円/u, 'JPY'],
  [/원\)|원화/u, 'KRW'],
  [
    /\bin euros?\b|\(euros?\)|\b(?:miljoenen|millionen|milioni|millones|millions|miles|milliers|duizenden|migliaia)\s(?:de\s|di\s|d['’])?euros?\b/iu,
    'EUR',
  ],
];

/** The currency that a heading states for its amounts (`Market Value(NOK)`, `Wert in EUR`), or `null`. */
export function currencyOfHeading(heading: string): string | null {
  const spelt = currencyWords.find(([pattern]) => pattern.test(heading.normalize('NFKC')));
  if (spelt !== undefined) return spelt[1];
  const parted = heading.normalize('NFKC').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  for (const [printed] of parted.matchAll(/[\p{L}]*\p{Sc}|\bRs\b|\p{L}+/giu)) {
    const token = printed.replace(/^[kM](?=\p{Sc}$)|^[TM](?=[A-Z]{3}$)|(?<=^[A-Z]{3})(?:k|mm?|bn)$/u, '');
    const isCode = token.length === 3 && token === token.toUpperCase() && currencyCodes.has(token);
    const isMark = /\p{Sc}|^rs$/iu.test(token);
    const code = isCode || isMark ? currencyOfMark(token) : null;
    if (code !== null) return code === 'RMB' ? 'CNY' : code;
  }
  return null;
}

const alreadyFolded = /^[a-z\d]+(?: [a-z\d]+)*$/;

/** Letters that no normalisation takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Characters of a text that can tell it as a heading; nobody heads a column with more. */
const foldedMax = 500;

/** A heading as it is looked up: folded width, case and diacritics, camel case apart, marks as blanks. */
export function foldHeading(text: string): string {
  return alreadyFolded.test(text) ? text : folded(text.slice(0, foldedMax));
}

const folded = remembered((text) => {
  const parted = /\s/u.test(text.trim())
    ? text
    : text.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/([A-Z]{2,})([A-Z][a-z])/g, '$1 $2');
  return parted
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, (mark) => (mark === '\u3099' || mark === '\u309a' ? mark : ''))
    .normalize('NFC')
    .replaceAll(/[æøœßłđı]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .replaceAll('%', ' % ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
});

/**
 * What templates of regulators and pivot tables put before a heading: `24_Market valuation`, `C0130 Quantity`,
 * `(3) Quantity`, `8 Fair Value`, `Sum of Quantity`.
 */
const beforeHeading =
  /^\s*(?:\(?\d{1,3}[a-z]?[).:_-]\s*(?=\p{L})|C\d{4}[\s_:-]+(?=\p{L})|\d{1,2}\s(?=\p{Lu}\p{Ll}+)|(?:sum of|summe von|somme de|suma de|somma di)\s)|^求和项[:：]/iu;

const day = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}\.?[-\s]\p{L}{3,9}\.?[-\s](?:\d{4}|\d{2})|\p{L}{3,9}\.?[-\s]\d{1,2},?\s\d{4}|\p{L}{3,9}[-\s]\d{4}|(?:19|20)\d{2})`;
const dateBehind = new RegExp(
  String.raw`[\s,;:–-]+(?:(?:per|am|zum|au|al|a|at|on|pr\.?|på|den|to|op)\s)?${day}\s*$`,
  'iu',
);
const dateBefore = new RegExp(String.raw`^\s*${day}[\s,;:–-]+(?=\p{L})`, 'iu');

/** The readings of a heading to try, the most literal first: whole, without the mark of a field (`M_CURRENCY`), without brackets, inside them where they spell out an abbreviation, one script alone. */
export function headingReadings(text: string): string[] {
  const folded = text.normalize('NFKC');
  const outside = folded.replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, ' ');
  const bracketed = /\(([^)]*)\)/u.exec(folded)?.[1] ?? '';
  const inside = bracketed.length >= outside.trim().length ? bracketed : '';
  const han = folded.replaceAll(/[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+/gu, '');
  const latin =
    han === '' ? '' : folded.replaceAll(/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+/gu, ' ');
  const compactCase = folded.toLowerCase();
  const readings = [
    folded,
    compactCase,
    outside,
    latin,
    latin.replaceAll(/\([^)]*\)/gu, ' '),
    han,
    inside,
  ].map(foldHeading);
  const bare = outside.replace(beforeHeading, '');
  if (bare !== outside && bare.trim() !== '')
    readings.push(foldHeading(bare), unqualified(foldHeading(bare)));
  const undated = withoutDate(outside);
  if (undated !== outside && undated.trim() !== '')
    readings.push(foldHeading(undated), unqualified(foldHeading(undated)));
  const unmarked = outside.replaceAll(/\p{L}{0,3}\p{Sc}/gu, ' ');
  if (/^[A-Z]_[A-Z]/.test(outside)) readings.push(foldHeading(outside.slice(2)));
  readings.push(unqualified(foldHeading(outside)), unqualified(foldHeading(latin)), foldHeading(unmarked));
  return [...new Set(readings)].filter((reading) => reading !== '');
}

/** `Market Value as of Feb 28 2022`, `Bestand per 31.12.2021`, `Shares 6/30/2021`, `2021 Market Value` without the day. */
function withoutDate(heading: string): string {
  const undated = heading.replace(/\s+as (?:of|at)\s.*\d.*$/iu, '');
  if (undated !== heading) return undated;
  return heading.replace(dateBehind, '').replace(dateBefore, '');
}

function unqualified(folded: string): string {
  return folded
    .split(' ')
    .filter((word) => !qualifiers.has(word) && !currencyCodes.has(word.toUpperCase()))
    .join(' ');
}
