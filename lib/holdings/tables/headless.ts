import { currencyCodes } from '../../currencies.ts';
import { fieldOfContent } from './fields.ts';
import type { FieldOfColumn } from './fields.ts';
import { share } from './sample.ts';
import type { ColumnProfile, Sample } from './sample.ts';

/** Rows that a table without a heading must have before names alone are believed. */
const rowsMin = 5;

/**
 * Columns of a table that has no heading, read off their content: identifiers by check digit, codes that name their
 * venue, tickers beside company names. `null` where nothing proves that the sheet lists securities.
 */
export function headlessFields(sample: Sample): FieldOfColumn[] | null {
  const profiles = sample.profiles({ from: 0, until: sample.rows.length }, sample.rows.length);
  const fields = profiles.flatMap((profile, index) => fieldOf(profile, index));
  const proved = fields.some(({ field }) => field !== 'name' && field !== 'ticker');
  const name = fields.find(({ field }) => field === 'name');
  const ticker = fields.find(({ field }) => field === 'ticker');
  if (!proved && !areSecurities(profiles, name?.index, ticker?.index)) return null;
  return fields;
}

function fieldOf(profile: ColumnProfile, index: number): FieldOfColumn[] {
  const field = fieldOfContent(profile) ?? textField(profile);
  return field === null ? [] : [{ index, heading: '', field, rank: index, language: null }];
}

function textField(profile: ColumnProfile): 'name' | 'ticker' | null {
  const { filled } = profile.count;
  if (filled === 0 || (filled > 2 && profile.distinct < filled * 0.5)) return null;
  if (share(profile, 'venueTicker') >= 0.8) return 'ticker';
  if (share(profile, 'company') >= 0.2 && share(profile, 'amount') < 0.2) return 'name';
  const isTicker = share(profile, 'ticker') >= 0.8 && share(profile, 'amount') < 0.5;
  return isTicker && filled >= rowsMin ? 'ticker' : null;
}

function areSecurities(
  profiles: readonly ColumnProfile[],
  name: number | undefined,
  ticker: number | undefined,
): boolean {
  const names = name === undefined ? undefined : profiles[name];
  const tickers = ticker === undefined ? undefined : profiles[ticker];
  if (tickers !== undefined && share(tickers, 'venueTicker') >= 0.8)
    return tickers.count.lettered > 0 || names !== undefined;
  if (names === undefined && tickers !== undefined && areTickersAlone(tickers)) return hasAmounts(profiles);
  if (names === undefined || names.count.filled < rowsMin) return false;
  if (tickers !== undefined) return true;
  return hasAmounts(profiles) && share(names, 'company') >= 0.4;
}

function hasAmounts(profiles: readonly ColumnProfile[]): boolean {
  return profiles.some((profile) => share(profile, 'amount') >= 0.8);
}

/** `AAPL | 110`: tickers beside amounts and nothing else. Codes of currencies, and of two letters, are rather something else. */
function areTickersAlone({ count, texts }: ColumnProfile): boolean {
  const tickers = texts.filter((text) => /^[A-Z][A-Z0-9.-]{2,}$/.test(text) && !currencyCodes.has(text));
  return count.filled >= rowsMin && tickers.length >= texts.length * 0.6;
}
