import { foldHeading } from '../headings/heading-text.ts';
import type { FieldOfColumn } from './fields.ts';
import type { ColumnProfile } from './sample.ts';

const fundCodes = new Set(
  'fund code,fund ticker,fund id,fund symbol,fund,etf,etf code,etf ticker,etf symbol,基金代码,基金代碼,基金代號,基金代号'.split(
    ',',
  ),
);
const fundNames = new Set(
  'fund name,fund,etf,etf name,基金名称,基金名稱,基金简称,基金簡稱,fondsname,nom du fonds'.split(','),
);

/**
 * Where nothing else names what is held, columns of funds do: a portfolio of funds has a `Fund Code` or `ETF Name` of
 * its own in every row. A column that repeats one fund says whose holdings the file lists, and stays that.
 */
export function withFundsHeld(
  fields: readonly FieldOfColumn[],
  profiles: readonly ColumnProfile[],
): readonly FieldOfColumn[] {
  const has = (...wanted: readonly string[]): boolean => fields.some(({ field }) => wanted.includes(field));
  const lacksName = !has('name');
  const lacksCode = !has('ticker', 'isin', 'identifier', 'cusip', 'sedol', 'figi');
  if (!lacksName && !lacksCode) return fields;
  return fields.map((one): FieldOfColumn => {
    if (one.field !== 'account' || !isOneEach(profiles[one.index])) return one;
    const heading = foldHeading(one.heading);
    const isText = (profiles[one.index]?.count.words ?? 0) > (profiles[one.index]?.count.filled ?? 0) / 2;
    if (lacksName && isText && fundNames.has(heading)) return { ...one, field: 'name' };
    return lacksCode && !isText && fundCodes.has(heading) ? { ...one, field: 'ticker' } : one;
  });
}

function isOneEach(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.count.filled >= 2 && profile.distinct >= profile.count.filled * 0.9;
}
