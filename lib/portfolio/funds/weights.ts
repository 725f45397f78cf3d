import { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { WeightsFrom } from '../../screening/fund-record.ts';

/** What a row states of how much of its fund it is. */
export interface StatedWeight {
  readonly weight: string | null;
  readonly value: string | null;
  readonly currency: string | null;
}

/** Weights as fractions of 1, one for each row in its order, and what they were read from. */
export interface ReadWeights {
  readonly weights: readonly (string | null)[];
  readonly from: WeightsFrom;
  /** The sum of the weights that are known, and of the weight column as printed. */
  readonly covered: string | null;
  readonly columnSum: string | null;
}

/** Sums that say which unit a column of weights is in. Cash and liabilities, which are no constituents, may be missing. */
const percentSums = { from: 50, to: 150 };
const fractionSums = { from: 0.8, to: 1.2 };

/** Places after the point of a weight that is worked out of market values. */
const valuePlaces = 12;

/**
 * The weights of all rows of one fund. 0.5 in a column is 0.5 % where the column adds up to about 100 and 50 % where it
 * adds up to about 1; where it adds up to neither, weights come from market values of one currency, else are unknown.
 */
export function weightsOf(rows: readonly StatedWeight[]): ReadWeights {
  const columnSum = sumOf(rows.map(({ weight }) => weight));
  const unit = columnSum === null ? null : unitOf(columnSum);
  if (unit !== null) {
    const weights = rows.map(({ weight }) => (weight === null ? null : inUnit(weight, unit)));
    return { weights, from: unit, covered: sumOf(weights), columnSum };
  }
  const weights = fromValues(rows);
  if (weights !== null) return { weights, from: 'values', covered: sumOf(weights), columnSum };
  return { weights: rows.map(() => null), from: null, covered: null, columnSum };
}

/** The product of two weights, exactly; unknown where one is. */
export function timesWeight(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : new Exact(a).times(b).toFixed();
}

/** The exact sum of what is known, `null` where nothing is. */
export function sumOf(amounts: Iterable<string | null>): string | null {
  let sum: Decimal | null = null;
  for (const amount of amounts) if (amount !== null) sum = (sum ?? new Exact(0)).plus(amount);
  return sum === null ? null : sum.toFixed();
}

/** The exact sum, `null` where one of the parts is not known. */
export function sumOfAll(amounts: readonly (string | null)[]): string | null {
  return amounts.includes(null) ? null : sumOf(amounts);
}

function unitOf(sum: string): 'percent' | 'fraction' | null {
  const within = ({ from, to }: typeof percentSums): boolean =>
    new Exact(sum).greaterThanOrEqualTo(from) && new Exact(sum).lessThanOrEqualTo(to);
  if (within(percentSums)) return 'percent';
  return within(fractionSums) ? 'fraction' : null;
}

function inUnit(weight: string, unit: 'percent' | 'fraction'): string {
  return unit === 'fraction' ? weight : new Exact(weight).dividedBy(100).toFixed();
}

/** Each value of the sum of all, where every row has one and all are stated in the same currency. */
function fromValues(rows: readonly StatedWeight[]): readonly string[] | null {
  const currency = rows[0]?.currency ?? null;
  const total = sumOf(rows.map(({ value }) => value));
  if (currency === null || total === null || new Exact(total).lessThanOrEqualTo(0)) return null;
  const weights = rows.map(({ value, currency: own }) =>
    value === null || own !== currency
      ? null
      : new Decimal(value).dividedBy(total).toDecimalPlaces(valuePlaces).toFixed(),
  );
  return weights.every((weight) => weight !== null) ? weights : null;
}
