import { headingMeanings, isNotOfSecurities } from '../headings/vocabulary.ts';
import type { FieldOfColumn } from './fields.ts';
import { share } from './sample.ts';
import type { ColumnProfile } from './sample.ts';

/** Rank of a name that only stands where one has to be. */
const standInRank = 950;

/** Rows that a column of names must have, and how many of them may say the same. */
const rowsMin = 2;
const distinctShare = 0.8;

const amountFields: ReadonlySet<string> = new Set(['quantity', 'marketValue', 'weight']);

/**
 * The column that must hold the names of the securities of a table whose other headings are known and whose names
 * stand under a title or a word of no vocabulary (`PORTFOLIO OF INVESTMENTS | Shares | Value`); `null` where no column
 * holds companies, nor any words beside a number of shares.
 */
export function nameByContent(
  headings: readonly string[],
  fields: readonly FieldOfColumn[],
  profiles: readonly ColumnProfile[],
): FieldOfColumn | null {
  const isFilled = ({ index }: FieldOfColumn): boolean => (profiles[index]?.count.filled ?? 0) > 0;
  const amounts = fields.filter(
    (one) => one.language !== null && amountFields.has(one.field) && isFilled(one),
  );
  if (amounts.length === 0) return null;
  const counted = amounts.some(({ field }) => field === 'quantity');
  const taken = new Set(fields.map(({ index }) => index));
  const found = profiles.flatMap((profile, index) => {
    const heading = headings[index] ?? '';
    if (taken.has(index) || headingMeanings(heading).length > 0 || isOfOthers(heading)) return [];
    const companies = share(profile, 'company');
    return holdsNames(profile) && (companies >= 0.3 || counted) ? [{ index, heading, companies }] : [];
  });
  const [best] = found.toSorted((a, b) => b.companies - a.companies || a.index - b.index);
  if (best === undefined) return null;
  return { index: best.index, heading: best.heading, field: 'name', rank: standInRank, language: null };
}

/** `Portfolio of Investments` begins like the name of a portfolio, and heads what it holds. */
function isOfOthers(heading: string): boolean {
  return isNotOfSecurities(heading) && !/\b(?:holdings|investments|securities)\b/i.test(heading);
}

function holdsNames(profile: ColumnProfile): boolean {
  const { filled } = profile.count;
  if (filled < rowsMin || profile.distinct < filled * distinctShare) return false;
  return share(profile, 'words') >= 0.6 && share(profile, 'amount') < 0.1 && share(profile, 'date') < 0.1;
}
