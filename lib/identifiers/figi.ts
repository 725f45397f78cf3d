import { compact } from './compact.ts';
import { complementOfTen, digitSum, valueOf } from './digits.ts';

/** Two consonants, `G`, eight characters without vowels, a check digit. */
const shape = /^[B-DF-HJ-NP-TV-Z]{2}G[0-9B-DF-HJ-NP-TV-Z]{8}[0-9]$/;

/** First letters that the standard forbids because ISINs of those countries could look like them. */
const forbidden = new Set(['BS', 'BM', 'GG', 'GB', 'GH', 'KY', 'VG']);

/** Whether the text has the shape of a FIGI; the check digit is not looked at. */
export function resembles(text: string): boolean {
  return isShaped(compact(text));
}

function isShaped(value: string): boolean {
  return value.length === 12 && shape.test(value) && !forbidden.has(value.slice(0, 2));
}

/** The FIGI in canonical spelling if its check digit holds, else `null`. */
export function read(text: string): string | null {
  const value = compact(text);
  return isShaped(value) && checkDigit(value) === value[11] ? value : null;
}

/** Every second character counts double, digits are summed (Object Management Group, FIGI, annex). */
function checkDigit(value: string): string {
  let sum = 0;
  for (let at = 0; at < 11; at += 1) {
    const counted = valueOf(value.charAt(at));
    sum += digitSum(at % 2 === 1 ? counted * 2 : counted);
  }
  return complementOfTen(sum);
}
