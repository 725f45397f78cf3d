import { foldHeading } from '../headings/heading-text.ts';
import { headingMeanings } from '../headings/vocabulary.ts';
import { readCountry } from '../../identifiers/country.ts';
import { withoutFormerDays } from './dated-headings.ts';
import type { FieldOfColumn } from './fields.ts';
import { inPortfolioCurrency, withAmounts, withDay } from './settled-amounts.ts';
import { withNamesOfOthers } from './names-of-others.ts';
import { share } from './sample.ts';
import type { ColumnProfile } from './sample.ts';

/** The columns of a table once each has been seen beside the others, and against what else its cells say. */
export function settledFields(
  fields: readonly FieldOfColumn[],
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
): FieldOfColumn[] {
  const quotes = isQuoteTable(headings);
  const language = usualLanguage(fields);
  const hasTickers = fields.some(({ field }) => field === 'ticker');
  const dated = withoutFormerDays(withAmounts(withDay(fields, profiles), headings));
  const latest = withNamesOfOthers(inPortfolioCurrency(dated, profiles), profiles);
  return latest.flatMap((one): FieldOfColumn[] => {
    const profile = profiles[one.index];
    if (profile === undefined || one.rank < 0) return [one];
    if (!hasTickers && one.field === 'identifier' && holdsTickers(profile)) {
      return [{ ...one, field: 'ticker' }];
    }
    if (language !== null && one.language !== language && isUnused(one, language)) {
      return [{ ...one, field: 'none' }];
    }
    const isNone = (quotes && isOfMarket(one)) || (one.field === 'country' && namesNoCountry(profile));
    return isNone ? [{ ...one, field: 'none' }] : [one];
  });
}

/** The language that two headings have, and twice as many as any other has; English ones stand everywhere. */
function usualLanguage(fields: readonly FieldOfColumn[]): string | null {
  const count = new Map<string, number>();
  for (const { language } of fields) {
    if (language !== null) count.set(language, (count.get(language) ?? 0) + 1);
  }
  const own = [...count].filter(([language]) => language !== 'en').toSorted((a, b) => b[1] - a[1]);
  const [most, next] = own;
  if (most === undefined || most[1] < 2 || most[1] < (next?.[1] ?? 0) * 2) return null;
  return most[0];
}

/** A heading of no use in the language of the table (`Valor`, the Swiss number) whatever it means in others. */
function isUnused({ heading, language }: FieldOfColumn, usual: string): boolean {
  if (language === null || language === 'en') return false;
  const meaning = headingMeanings(heading).find((one) => one.language === usual);
  return meaning?.field === 'none';
}

/** An "Identifier" that is a ticker in most rows (`1919.HK`, `BABA`). */
function holdsTickers(profile: ColumnProfile): boolean {
  const numbers = ['isin', 'cusip', 'sedol', 'figi', 'lei', 'uscc'] as const;
  const known = numbers.some((trait) => share(profile, trait) >= 0.2);
  return !known && share(profile, 'ticker') >= 0.8 && share(profile, 'amount') < 0.5;
}

/** A region of one country (`华东`) or any other text that is no country. A few cells prove nothing. */
function namesNoCountry(profile: ColumnProfile): boolean {
  const texts = new Set(profile.texts);
  return profile.texts.length >= 3 && [...texts].every((text) => readCountry(text) === null);
}

const quoteHeadings = new Set(
  'open,high,low,close,pre close,change,pct chg,% change,% chg,net change,volume,vol,turnover,last sale,market cap,pe,pe ttm,pb,最高,最低,今开,昨收,成交量,成交额,涨跌幅,涨跌额,换手率,市盈率,市盈率 动态,市净率,流通市值,总股本,流通股本'.split(
    ',',
  ),
);

/** Amounts that speak of the whole company or of a day's trade where they stand among prices. */
const ofMarket = new Set('amount,vol,volume,total,value,总市值,總市值,金额,金額,市值,成交额'.split(','));

/** Whether the table lists what the market says of securities: prices, turnover, ratios. */
function isQuoteTable(headings: readonly string[]): boolean {
  return headings.filter((heading) => quoteHeadings.has(foldHeading(heading))).length >= 4;
}

function isOfMarket({ field, heading }: FieldOfColumn): boolean {
  return (field === 'quantity' || field === 'marketValue') && ofMarket.has(foldHeading(heading));
}
