import { foldHeading } from '../headings/heading-text.ts';
import { headingMeanings, identifies, isNotOfSecurities } from '../headings/vocabulary.ts';
import type { HeadingMeaning } from '../headings/vocabulary.ts';
import type { ColumnField } from '../position.ts';
import { dealBefore } from './deal-in-name.ts';
import { share } from './sample.ts';
import type { ColumnProfile } from './sample.ts';

/** What a column was taken for. `rank` orders columns of one field; headings come before content. */
export interface FieldOfColumn {
  readonly index: number;
  readonly heading: string;
  readonly field: ColumnField | 'none';
  readonly rank: number;
  readonly language: string | null;
}

/** Added to the rank of an identifying column whose content is mixed: better doubted than dropped. */
const doubtRank = 300;

/** Rank of a column that only its content speaks for. */
const contentRank = 900;

/** What one column means: its heading where the content does not contradict it, else the content itself. */
export function fieldOfColumn(index: number, heading: string, profile: ColumnProfile): FieldOfColumn | null {
  const meanings = heading === '' ? [] : headingMeanings(heading);
  if (foldHeading(heading) === 'action' && holdsDeals(profile)) {
    return { index, heading, field: 'name', rank: doubtRank, language: 'en' };
  }
  const meaning = chosenMeaning(meanings, profile);
  if (meaning !== null) {
    const field = recast(meaning.field, profile);
    return { index, heading, field, rank: meaning.rank, language: meaning.language };
  }
  if (meanings.length === 0 && isNotOfSecurities(heading)) return null;
  const field = meanings.length > 0 ? recastMoney(meanings, profile) : null;
  const byContent = field ?? fieldOfContent(profile);
  if (byContent !== null) return { index, heading, field: byContent, rank: contentRank, language: null };
  const kept = meanings.find((meaning) => identifies(meaning.field));
  if (kept === undefined || (kept.field === 'name' && share(profile, 'amount') >= 0.9)) return null;
  const keptField = share(profile, 'company') >= 0.3 ? 'name' : kept.field;
  return { index, heading, field: keptField, rank: kept.rank + doubtRank, language: kept.language };
}

/** What a column without a telling heading must be, by check digits and company names; `null` where that is unclear. */
export function fieldOfContent(profile: ColumnProfile): ColumnField | null {
  const { filled } = profile.count;
  if (filled === 0 || (filled >= 5 && profile.distinct === 1)) return null;
  if (share(profile, 'isin') >= 0.6) return 'isin';
  if (share(profile, 'figi') >= 0.6) return 'figi';
  if (share(profile, 'lei') >= 0.6) return 'lei';
  if (share(profile, 'venueTicker') >= 0.8 && share(profile, 'amount') < 0.2) return 'ticker';
  const lettered = profile.count.lettered >= Math.max(2, filled * 0.2);
  if (lettered && share(profile, 'cusip') >= 0.9) return 'cusip';
  if (lettered && share(profile, 'sedol') >= 0.9) return 'sedol';
  return null;
}

/** Whether a column's content agrees with what its heading says. An empty column contradicts nothing. */
export function fits(field: ColumnField | 'none', profile: ColumnProfile): boolean {
  return profile.count.filled === 0 || (contentOf[field]?.(profile) ?? true);
}

type ContentTest = (profile: ColumnProfile) => boolean;

const holdsNames: ContentTest = (profile) =>
  share(profile, 'amount') < 0.5 && share(profile, 'date') < 0.5 && !isCurrency(profile);
const holdsNumbers: ContentTest = (profile) =>
  share(profile, 'fraction') < 0.5 && share(profile, 'company') < 0.3;
const holdsTickers: ContentTest = (profile) => holdsNumbers(profile) && !isCurrency(profile);
/** Spoilt amounts count: each is then named as a problem, where a column left out would lose them all in silence. */
const holdsAmounts: ContentTest = (profile) =>
  share(profile, 'amount') + share(profile, 'spoiltAmount') >= 0.5;
const holdsWords: ContentTest = (profile) => share(profile, 'amount') < 0.5;
const holdsDates: ContentTest = (profile) => share(profile, 'date') >= 0.5 || areSerialDays(profile);

/** What the content of a field must look like; fields that are not here may hold anything. */
const contentOf: Readonly<Partial<Record<ColumnField | 'none', ContentTest>>> = {
  name: holdsNames,
  otherName: holdsNames,
  isin: holdsNumbers,
  cusip: holdsNumbers,
  sedol: holdsNumbers,
  figi: holdsNumbers,
  lei: holdsNumbers,
  uscc: holdsNumbers,
  identifier: holdsNumbers,
  ticker: holdsTickers,
  quantity: holdsAmounts,
  price: holdsAmounts,
  marketValue: holdsAmounts,
  weight: holdsAmounts,
  heldOn: holdsDates,
  venue: holdsWords,
  country: holdsWords,
  currency: holdsWords,
  priceCurrency: holdsWords,
  account: (profile) =>
    Math.min(share(profile, 'fraction'), share(profile, 'amount')) < 0.5 && !areFlags(profile),
};

function chosenMeaning(meanings: readonly HeadingMeaning[], profile: ColumnProfile): HeadingMeaning | null {
  const fitting = meanings.filter((meaning) => fits(meaning.field, profile));
  const ticker = fitting.find((meaning) => meaning.field === 'ticker');
  const name = fitting.find((meaning) => meaning.field === 'name');
  if (ticker !== undefined && name !== undefined) {
    return share(profile, 'ticker') >= 0.8 || share(profile, 'isin') >= 0.6 ? ticker : name;
  }
  return fitting[0] ?? null;
}

/** `Buy Alibaba (BABA)`, `Long 00941.HK` in every cell: what an open position was opened with, and the one place that names it. */
function holdsDeals(profile: ColumnProfile): boolean {
  return profile.texts.length > 0 && profile.texts.every((text) => dealBefore.test(text));
}

/** A column that holds ISINs is one of ISINs, also where its heading speaks of names, tickers or accounts. */
const hidingIsins: ReadonlySet<string> = new Set<ColumnField>([
  'name',
  'ticker',
  'otherName',
  'account',
  'assetClass',
]);

function recast(field: ColumnField | 'none', profile: ColumnProfile): ColumnField | 'none' {
  const mayHide = hidingIsins.has(field);
  return mayHide && share(profile, 'isin') >= 0.6 ? 'isin' : field;
}

/** DEGIRO heads the currency of a value with the value's own heading. */
function recastMoney(meanings: readonly HeadingMeaning[], profile: ColumnProfile): ColumnField | null {
  const isMoney = meanings.some(({ field }) => field === 'marketValue' || field === 'price');
  return isMoney && isCurrency(profile) ? 'priceCurrency' : null;
}

function isCurrency(profile: ColumnProfile): boolean {
  return profile.count.filled > 0 && share(profile, 'currency') >= 0.8;
}

/** Answers to a question (`ETF: Y`) name no account. */
function areFlags(profile: ColumnProfile): boolean {
  return profile.texts.every((text) => /^(?:y|n|yes|no|true|false|j|ja|nein|是|否)$/i.test(text));
}

function areSerialDays(profile: ColumnProfile): boolean {
  return profile.texts.every((text) => /^[2-7]\d{4}(?:\.\d+)?$/.test(text));
}
