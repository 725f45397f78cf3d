import { foldHeading, headingReadings } from '../../holdings/headings/heading-text.ts';
import { columnFields } from '../../holdings/position.ts';
import { english } from './english.ts';
import { eastAsian, european } from './other-languages.ts';
import { tradeFields } from './trade-fields.ts';
import type { TransactionColumn } from './trade-fields.ts';

/** What a heading of a trade file can mean; `rank` orders headings of one meaning, 0 is the plainest. */
export interface TradeMeaning {
  readonly field: TransactionColumn | 'none';
  readonly rank: number;
  readonly language: string;
}

const meaningsOf: ReadonlyMap<string, readonly TradeMeaning[]> = collect();

/** The trade meanings of a heading as printed; empty where only the holdings vocabulary can know it. */
export function tradeMeanings(text: string): readonly TradeMeaning[] {
  if (text === '' || text.length > 120) return [];
  for (const reading of headingReadings(text)) {
    const found = meaningsOf.get(reading);
    if (found !== undefined) return found;
  }
  return [];
}

/** Headings that a list of holdings carries as well: alone they do not prove a list of trades. */
const weakHeadings: ReadonlySet<string> = new Set(
  'date,time,type,typ,tipo,art,soort,direction,richtung,side,long short,datum,data,fecha,日期,方向,类型,類型,amount,value,total,id,status,position side,ex date,value date,valuta'
    .split(',')
    .map(foldHeading),
);

/** Whether a heading speaks of trades and of nothing else. */
export function isTradeHeading(text: string): boolean {
  const strong = tradeMeanings(text).some(({ field }) => provingFields.has(field));
  return strong && !headingReadings(text).some((reading) => weakHeadings.has(reading));
}

const provingFields: ReadonlySet<string> = new Set([
  'side',
  'transactionType',
  'tradedAt',
  'tradedOn',
  'tradedTime',
  'orderedAt',
  'settlesOn',
  'filledQuantity',
  'orderedQuantity',
  'openClose',
]);

function collect(): Map<string, TradeMeaning[]> {
  const found = new Map<string, TradeMeaning[]>();
  for (const { language, phrases } of [english, ...european, ...eastAsian]) {
    for (const field of [...tradeFields, ...columnFields, 'none'] as const) {
      (phrases[field]?.split(',') ?? []).forEach((phrase, rank) => {
        const key = foldHeading(phrase);
        const known = found.get(key) ?? [];
        if (!known.some((one) => one.field === field)) known.push({ field, rank, language });
        found.set(key, known);
      });
    }
  }
  return found;
}
