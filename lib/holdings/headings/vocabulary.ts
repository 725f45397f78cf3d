import { columnFields } from '../position.ts';
import type { ColumnField } from '../position.ts';
import { speltOut } from './abbreviations.ts';
import { meaningByWords } from './by-words.ts';
import { chinese } from './chinese.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { foldHeading, headingReadings } from './heading-text.ts';
import type { HeadingTable } from './heading-table.ts';
import { italian } from './italian.ts';
import { finnish, hungarian, korean, russian, turkish } from './more-languages.ts';
import { czech, japanese, nordic, polish } from './other-languages.ts';
import { portuguese } from './portuguese.ts';
import { remembered } from './remembered.ts';
import { spanish } from './spanish.ts';

/** What a heading can mean. `rank` orders headings of one field, 0 is the plainest; `language` of the phrase. */
export interface HeadingMeaning {
  readonly field: ColumnField | 'none';
  readonly rank: number;
  readonly language: string;
}

const tables: readonly HeadingTable[] = [
  english,
  chinese,
  german,
  italian,
  french,
  spanish,
  portuguese,
  dutch,
  czech,
  polish,
  nordic,
  japanese,
  korean,
  russian,
  turkish,
  finnish,
  hungarian,
];

/** Languages that write decimal commas and put the day first. */
export const commaLanguages: ReadonlySet<string> = new Set(
  tables.filter((table) => table.commaAndDayFirst).map((table) => table.language),
);

const headingFields = [...columnFields, 'none'] as const;

const meaningsOf: ReadonlyMap<string, readonly HeadingMeaning[]> = collect();

/** Shorter phrases run together too easily read as another word. */
const compactLengthMin = 6;

/** Phrases run together, as tables of regulators and databases write them (`NAMEOFISSUER`, `marketvalue`). */
const meaningsOfCompact: ReadonlyMap<string, readonly HeadingMeaning[]> = compacted();

/** Rank of headings that are read word by word: behind every phrase that is known. */
const wordsRank = 400;

/** `Qty SOD` beside `Qty Current`: what was held when the day began. */
const startOfDay = /\b(?:sod|start of day|opening|beginning)\b/;

/** Rank of headings that are read from a part of their words only (`Sub-fund security full name`). */
const partRank = 500;

const notOfSecurities =
  /^(?:fund|portfolio|account|index|sector|industry|country|exchange|broker|client|manager|custodian|group|currency|file|user|strategy|benchmark|parent|ultimate|region|city|bank|scheme|market|counterparty|asset class|class|trader|adviser|advisor|基金|指数|指數|账户|帳戶|行业|行業|交易所|组合|組合|客户|客戶|国家|市场|部门)/u;

/** `Reporting Account Name`, `Safekeeping A/C No`, `ISO Country Symbol`: the last word says less than the one before it. */
const identifierWords: readonly (readonly [RegExp, ColumnField])[] = [
  [/\b(?:account|acct|a c|client|customer) (?:number|no|name|id|code|#)$|\ba c$/, 'account'],
  [/\bcountry(?: iso)? (?:symbol|code)$/, 'country'],
  [/\bcurrency(?: iso)? (?:symbol|code)$/, 'priceCurrency'],
  [/\bisin\b/, 'isin'],
  [/\bcusip\b/, 'cusip'],
  [/\bsedol\b/, 'sedol'],
  [/\bfigi\b/, 'figi'],
  [/\blei\b/, 'lei'],
  [/\bticker\b|\bric\b|\bsymbol\b/, 'ticker'],
  [/\b(?:stock|share|security|securities|counter) code$/, 'ticker'],
  [/\b(?:security|instrument|position|asset|holding|investment) description\b/, 'name'],
  [/代码$|代碼$|代号$|代號$/u, 'ticker'],
  [/\bname (?:cn|zh|tc|sc|chi|chinese|hant|hans|local)$/, 'otherName'],
  [/\bname (?:en|eng|english)$/, 'name'],
  [/\bname$|名称$|名稱$|简称$|簡稱$/u, 'name'],
];

/** `Symbol/CUSIP`, `SEDOL or Ticker`: a heading of several numbers; each cell tells which one it holds. */
const numbersAndTicker: readonly ColumnField[] = ['isin', 'cusip', 'sedol', 'figi', 'ticker'];

/** The meanings of a heading as printed, the plainest first; empty where it is in no vocabulary. */
export function headingMeanings(text: string): readonly HeadingMeaning[] {
  return text.length > 120 ? [] : lookedUp(text);
}

const lookedUp = remembered((text): readonly HeadingMeaning[] => {
  const readings = headingReadings(text);
  for (const reading of readings) {
    const found = meaningsOf.get(reading);
    if (found !== undefined) return found;
  }
  for (const reading of readings) {
    const found = meaningsOfCompact.get(reading);
    if (found !== undefined) return found;
  }
  for (const reading of readings.map(speltOut)) {
    const found = meaningsOf.get(reading);
    if (found !== undefined) return found;
  }
  return byWords(readings);
});

/** What the words of a heading say that stands in no vocabulary as it is. */
function byWords(readings: readonly string[]): readonly HeadingMeaning[] {
  for (const reading of readings) {
    const found = meaningByWords(reading);
    if (found !== null) return [{ ...found, rank: wordsRank + (startOfDay.test(reading) ? 1 : 0) }];
  }
  const [literal] = readings;
  if (literal === undefined) return [];
  const found = byPart(literal);
  return found.length > 0 ? found : byPart(speltOut(literal));
}

/** Whether a heading speaks of something other than the security held: the fund, the index, a counterparty. */
export function isNotOfSecurities(heading: string): boolean {
  return notOfSecurities.test(foldHeading(heading));
}

/** Whether a field tells which security a row holds. */
export function identifies(field: ColumnField | 'none'): boolean {
  return identifying.has(field);
}

const identifying: ReadonlySet<string> = new Set<ColumnField>([
  'name',
  'isin',
  'cusip',
  'sedol',
  'figi',
  'lei',
  'uscc',
  'identifier',
  'ticker',
]);

function byPart(folded: string): readonly HeadingMeaning[] {
  if (folded.split(' ').length > 6 || notOfSecurities.test(folded)) return [];
  const schemes = new Set(identifierWords.flatMap(([word, field]) => (word.test(folded) ? field : [])));
  if (numbersAndTicker.filter((field) => schemes.has(field)).length > 1) {
    return [{ field: 'identifier', rank: partRank, language: 'en' }];
  }
  const found = identifierWords.find(([word]) => word.test(folded));
  return found === undefined ? [] : [{ field: found[1], rank: partRank, language: 'en' }];
}

function collect(): Map<string, HeadingMeaning[]> {
  const found = new Map<string, HeadingMeaning[]>();
  for (const table of tables) {
    for (const field of headingFields) {
      const phrases = table.phrases[field]?.split(',') ?? [];
      phrases.forEach((phrase, rank) => {
        const key = foldHeading(phrase.trim());
        const known = found.get(key) ?? [];
        if (known.some((one) => one.field === field)) return;
        known.push({ field, rank, language: table.language });
        found.set(key, known);
      });
    }
  }
  for (const meanings of found.values()) meanings.sort((a, b) => a.rank - b.rank);
  return found;
}

function compacted(): Map<string, readonly HeadingMeaning[]> {
  const found = new Map<string, readonly HeadingMeaning[]>();
  for (const [phrase, meanings] of meaningsOf) {
    const compact = phrase.replaceAll(' ', '');
    if (compact === phrase || compact.length < compactLengthMin || meaningsOf.has(compact)) continue;
    if (!found.has(compact)) found.set(compact, meanings);
  }
  return found;
}
