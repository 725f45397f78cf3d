import type { Decimal } from 'decimal.js';
import { Exact } from '../exact.ts';

const decimalText = /^-?\d+(?:\.\d+)?$/;

/** The exact sum of decimal texts as decimal text; unknown amounts are left out, `null` where none is known. */
export function sumOf(amounts: Iterable<string | null>): string | null {
  let sum: Decimal | null = null;
  for (const amount of amounts) {
    if (amount !== null) sum = (sum ?? new Exact(0)).plus(new Exact(amount));
  }
  return sum === null ? null : sum.toFixed();
}

/**
 * A decimal text as the number that a spreadsheet stores, or `null` where it has more than the 15 significant
 * digits that a spreadsheet keeps: such an amount has to stay text.
 */
export function exactNumber(text: string): number | null {
  if (!decimalText.test(text)) return null;
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits.length <= 15 && text.length <= 100 ? Number(text) : null;
}

/** How many digits a decimal text has after its point, trailing zeros not counted. */
export function fractionDigits(text: string): number {
  return /\.(\d*?)0*$/.exec(text)?.[1]?.length ?? 0;
}
