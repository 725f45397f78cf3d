import { compact } from './compact.ts';
import { complementOfTen, valueOf } from './digits.ts';
import * as isin from './isin.ts';

/** Six characters without vowels and a check digit. */
const shape = /^[0-9B-DF-HJ-NP-TV-Z]{6}[0-9]$/;

const weights = [1, 3, 1, 7, 3, 9];

/** What files write where they have no SEDOL; its check digit happens to hold. */
const filler = '0000000';

/** Countries whose national number is `00` + SEDOL: the London agency numbers their securities. */
const sedolCountries = new Set(['GB', 'IE', 'GG', 'JE', 'IM']);

/** Whether the text has the shape of a SEDOL; the check digit is not looked at. */
export function resembles(text: string): boolean {
  return shape.test(compact(text));
}

/** The SEDOL in canonical spelling if its check digit holds, else `null`. */
export function read(text: string): string | null {
  const value = compact(text);
  if (!shape.test(value) || value === filler) return null;
  return checkDigit(value) === value[6] ? value : null;
}

/**
 * A SEDOL of digits that lost leading zeros in a spreadsheet (`263494` -> `0263494`), else `null`. One wrong number
 * in ten passes the check digit, so use it for cells of a SEDOL column only.
 */
export function readUnpadded(text: string): string | null {
  const value = compact(text);
  return /^[1-9][0-9]{4,5}$/.test(value) ? read(value.padStart(7, '0')) : null;
}

/**
 * The SEDOL that a valid ISIN of GB, IE, GG, JE or IM carries, else `null`. Certain are old numbers (digits only) and
 * new ones (a letter first); Irish numbers since 2021 (`IE000716YHJ7`) have another build and carry none.
 */
export function sedolOf(text: string): string | null {
  const value = isin.read(text);
  if (value === null || !sedolCountries.has(value.slice(0, 2)) || value.slice(2, 4) !== '00') return null;
  const held = value.slice(4, 11);
  return /^(?:[0-9]{7}|[A-Z])/.test(held) ? read(held) : null;
}

function checkDigit(value: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * valueOf(value.charAt(at)), 0);
  return complementOfTen(sum);
}
