import { compact } from './compact.ts';
import { complementOfTen, digitSum, valueOf } from './digits.ts';
import { checkDigit as isinCheckDigit } from './isin-check-digit.ts';

/** Six characters of issuer, two of issue, a check digit. CINS opens with a letter, private placements hold `*@#`. */
const shape = /^[0-9A-Z][0-9A-Z*@#]{7}[0-9]$/;

/** What files write where they have no CUSIP; its check digit happens to hold. */
const filler = '000000000';

const marks: Readonly<Record<string, number>> = { '*': 36, '@': 37, '#': 38 };

/** Whether the text has the shape of a CUSIP; the check digit is not looked at. */
export function resembles(text: string): boolean {
  return isShaped(compact(text));
}

function isShaped(value: string): boolean {
  return value.length === 9 && shape.test(value);
}

/** The CUSIP (or CINS, or PPN) in canonical spelling if its check digit holds, else `null`. */
export function read(text: string): string | null {
  const value = compact(text);
  if (!isShaped(value) || value === filler) return null;
  return checkDigit(value) === value[8] ? value : null;
}

/**
 * A CUSIP of digits that lost leading zeros in a spreadsheet (`30420103` -> `030420103`), else `null`. At most three
 * zeros are put back, and only where the check digit then holds; one wrong number in ten passes that test, so use it
 * for cells of a CUSIP column only.
 */
export function readUnpadded(text: string): string | null {
  const value = compact(text);
  return /^[1-9][0-9]{5,7}$/.test(value) ? read(value.padStart(9, '0')) : null;
}

/** The ISIN of a valid CUSIP under a country prefix (`US`, `CA`; `KY`, `BM` … for CINS), else `null`. */
export function toIsin(cusip: string, country: string): string | null {
  const value = read(cusip);
  const prefix = compact(country);
  if (value === null || !/^[0-9A-Z]{9}$/.test(value) || !/^[A-Z]{2}$/.test(prefix)) return null;
  return `${prefix}${value}${isinCheckDigit(prefix + value)}`;
}

function checkDigit(value: string): string {
  let sum = 0;
  for (let at = 0; at < 8; at += 1) {
    const character = value.charAt(at);
    const counted = marks[character] ?? valueOf(character);
    sum += digitSum(at % 2 === 1 ? counted * 2 : counted);
  }
  return complementOfTen(sum);
}
