import { currencyOfHeading, unitOfHeading } from '../headings/heading-text.ts';
import type { Row } from '../rows.ts';
import { textOf } from './cells.ts';
import type { TablePlan } from './table-plan.ts';

/** `All values in A$ thousands`, `(Cost and value in $000s)`, `Beträge in TEUR`, `单位：万元`. */
const ofAmounts =
  /\b(?:values?|amounts?|figures|dollars|betrage|beträge|werte|montants?|valeurs?|importi|valori|importes|valores|bedragen)\b.{0,40}?(?:\b(?:in|en|expressed in)\b)|(?:单位|單位|単位)\s*[:：]/iu;

/** No longer line is about the terms of a table. */
const lineMax = 120;

/**
 * A plan whose values are in the unit and currency that lines beside the heading state for all amounts, where neither
 * the heading of the values nor a column states its own.
 */
export function inStatedTerms(plan: TablePlan, lines: readonly Row[]): TablePlan {
  const { marketValue } = plan;
  if (marketValue === null) return plan;
  const stated = lines
    .flatMap(({ cells }) => cells.map(textOf))
    .find((text) => text.length <= lineMax && ofAmounts.test(text));
  const terms = stated === undefined ? null : ofAmounts.exec(stated);
  if (stated === undefined || terms === null) return plan;
  const text = stated.slice(terms.index);
  const unit = marketValue.unit === '1' ? unitOfHeading(text) : marketValue.unit;
  const currency = marketValue.currency ?? (plan.currency === null ? currencyOfHeading(text) : null);
  return { ...plan, marketValue: { ...marketValue, unit, currency } };
}
