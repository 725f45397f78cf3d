import { added, textOf, unitsOf } from '../exact.ts';

const decimalText = /^-?\d+(?:\.\d+)?$/;

/** Decimal text without zeros that say nothing: `-0.5`, `12`. */
const plainest = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

/** The exact sum of decimal texts as decimal text; unknown amounts are left out, `null` where none is known. */
export function sumOf(amounts: readonly (string | null)[]): string | null {
  const known = amounts.filter((amount) => amount !== null);
  const [first, second] = known;
  if (first === undefined) return null;
  if (second === undefined && plainest.test(first)) return first;
  return textOf(known.map(unitsOf).reduce(added));
}

/** The significant digits that a spreadsheet keeps. */
const digitsMax = 15;

/**
 * A decimal text as the number that a spreadsheet stores, or `null` where it has more than the 15 significant
 * digits that a spreadsheet keeps: such an amount has to stay text.
 */
export function exactNumber(text: string): number | null {
  if (!decimalText.test(text)) return null;
  if (text.length <= digitsMax) return Number(text);
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits.length <= digitsMax && text.length <= 100 ? Number(text) : null;
}

/** How many digits a decimal text has after its point, trailing zeros not counted. */
export function fractionDigits(text: string): number {
  const point = text.indexOf('.');
  if (point === -1) return 0;
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return end - point - 1;
}
