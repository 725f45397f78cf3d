import { foldHeading } from '../headings/heading-text.ts';
import type { FieldOfColumn } from './fields.ts';
import type { AmountColumn } from './table-plan.ts';

/** Headings of a currency that do not say whose it is. */
const plainHeadings = new Set(
  'currency,ccy,curr,currency code,crncy,cur,iso currency,whg,wahrung,devise,dev,valuta,divisa,moneda,moeda,币种'.split(
    ',',
  ),
);

/** Words by which a value is in another currency than that of the security. */
const baseWords =
  /\b(?:base|ref|reference|reporting|fund|portfolio|referenzwahrung|fondswahrung|portfoliowahrung|depotwahrung|fonds|portefeuille)\b/;

/**
 * The column of currencies by whose they are: those in which the value is `stated`, or `ofSecurity`. Beside a value in
 * the base currency a plain `Currency` is that of the security, and the value is not in it but in that of another
 * column which says `base` as well, if there is one. `columns` are those of currencies, `chosen` the best of them.
 */
export function whoseCurrency(
  columns: readonly FieldOfColumn[],
  chosen: FieldOfColumn | undefined,
  marketValue: AmountColumn | null,
): { stated: number | null; ofSecurity: number | null } {
  if (chosen === undefined) return { stated: null, ofSecurity: null };
  const isInBase = baseWords.test(foldHeading(marketValue?.heading ?? ''));
  const isPlain = chosen.rank >= 0 && plainHeadings.has(foldHeading(chosen.heading));
  if (!isInBase || !isPlain) return { stated: chosen.index, ofSecurity: null };
  const ofBase = columns.find(({ heading }) => baseWords.test(foldHeading(heading)));
  return { stated: ofBase?.index ?? null, ofSecurity: chosen.index };
}
