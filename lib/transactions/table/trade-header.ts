import { headingMeanings, identifies } from '../../holdings/headings/vocabulary.ts';
import { columnFields } from '../../holdings/position.ts';
import { columnOfHeading, countData, headingsAt } from '../../holdings/tables/header.ts';
import type { ColumnProfile, Sample } from '../../holdings/tables/sample.ts';
import { tradeFields } from '../headings/trade-fields.ts';
import type { TransactionColumn } from '../headings/trade-fields.ts';
import { isTradeHeading, tradeMeanings } from '../headings/vocabulary.ts';
import { asHoldingsColumn, tradeColumn } from './trade-column.ts';
import type { TradeColumn } from './trade-column.ts';

/** The heading of a table of trades in a sample: its place, its columns, and their cells over the sample. */
export interface TradeHeader {
  readonly at: number;
  readonly headings: readonly string[];
  readonly columns: readonly TradeColumn[];
  readonly profiles: readonly ColumnProfile[];
}

/** Headings fixed by hand, by meaning. */
export type ColumnMap = Readonly<Partial<Record<TransactionColumn, string>>>;

const profiledRows = 200;

/** The first row among the sample's first `limit` that heads a table of trades, or `null`. */
export function findTradeHeader(sample: Sample, map: ColumnMap, limit: number): TradeHeader | null {
  for (let at = 0; at < Math.min(limit, sample.rows.length); at += 1) {
    const header = headerAt(sample, at, map);
    if (header !== null) return header;
  }
  return null;
}

/** Whether texts can be the heading of some table, of trades or not: most are known and one identifies a security. */
export function isHeading(texts: readonly string[]): boolean {
  let filled = 0;
  let known = 0;
  let identifying = 0;
  for (const text of texts) {
    if (text === '') continue;
    filled += 1;
    if (text.length > 60) return false;
    const holdings = headingMeanings(text);
    if (holdings.length > 0 || tradeMeanings(text).length > 0) known += 1;
    if (holdings.some(({ field }) => identifies(field))) identifying += 1;
    if (filled > 3 && known === 0) return false;
  }
  return known >= 3 && identifying >= 1 && known >= filled * 0.6;
}

/** The headings of the row that knows most words of headings, for telling people what there is to choose from. */
export function likeliestHeadings(sample: Sample): readonly string[] {
  let best: readonly string[] = [];
  let mostKnown = 0;
  for (let at = 0; at < Math.min(60, sample.rows.length); at += 1) {
    const texts = headingsAt(sample, at).filter((text) => text !== '');
    const known = texts.filter((text) => headingMeanings(text).length + tradeMeanings(text).length > 0);
    if (known.length <= mostKnown) continue;
    best = texts;
    mostKnown = known.length;
  }
  return best;
}

function headerAt(sample: Sample, at: number, map: ColumnMap): TradeHeader | null {
  const headings = headingsAt(sample, at);
  const wanted = Object.values(map).filter((heading) => heading !== undefined);
  if (!wanted.every((heading) => columnOfHeading(headings, heading) !== -1)) return null;
  const chosen = wanted.length > 0;
  if (!chosen && (!isHeading(headings) || countData(sample, at) > 0)) return null;
  const profiles = sample.profiles({ from: at + 1, until: nextHeading(sample, at + 1) }, profiledRows);
  const columns = withMap(
    profiles.flatMap((profile, index) => tradeColumn(index, headings[index] ?? '', profile) ?? []),
    headings,
    { map, profiles },
  );
  const listsTrades = chosen ? columns.some(isIdentifying) : areTrades(columns);
  return listsTrades ? { at, headings, columns, profiles } : null;
}

/** A table of trades names a security and says what was done, or when a trade was made. */
function areTrades(columns: readonly TradeColumn[]): boolean {
  if (!columns.some(isIdentifying)) return false;
  const has = (...fields: readonly string[]): boolean => columns.some(({ field }) => fields.includes(field));
  const amounts = has(
    'quantity',
    'filledQuantity',
    'orderedQuantity',
    'price',
    'grossAmount',
    'netAmount',
    'marketValue',
  );
  if (columns.some(({ shareOfActs }) => shareOfActs >= 0.5)) return true;
  if (amounts && columns.some(({ heading }) => isTradeHeading(heading))) return true;
  const quantity = has('quantity', 'filledQuantity');
  if (has('tradedTime') && has('tradedOn') && quantity && has('price')) return true;
  return has('tradedOn', 'tradedAt') && quantity && has('price') && !has('weight', 'marketValue');
}

function isIdentifying(column: TradeColumn): boolean {
  return identifies(asHoldingsColumn(column).field);
}

/** What is fixed by hand goes before everything read from headings and cells. */
function withMap(
  columns: readonly TradeColumn[],
  headings: readonly string[],
  { map, profiles }: { map: ColumnMap; profiles: readonly ColumnProfile[] },
): TradeColumn[] {
  const fixed = [...columnFields, ...tradeFields].flatMap((field): TradeColumn[] => {
    const wanted = map[field];
    if (wanted === undefined) return [];
    const index = columnOfHeading(headings, wanted);
    const filled = (profiles[index]?.count.filled ?? 0) > 0;
    return [
      { index, heading: headings[index] ?? wanted, field, rank: -1, language: null, shareOfActs: 1, filled },
    ];
  });
  const rest = columns.filter(
    ({ index, field }) => !fixed.some((one) => one.index === index || one.field === field),
  );
  return [...fixed, ...rest];
}

function nextHeading(sample: Sample, from: number): number {
  for (let at = from; at < sample.rows.length; at += 1) {
    if (countData(sample, at) === 0 && isHeading(headingsAt(sample, at))) return at;
  }
  return sample.rows.length;
}
