import { compact } from './compact.ts';
import * as cusip from './cusip.ts';
import * as figi from './figi.ts';
import { checkDigit } from './isin-check-digit.ts';
import { isIsinPrefix } from './isin-prefixes.ts';

/** ISO 6166: two letters, nine characters of the national number, a check digit. */
const shape = /^[A-Z]{2}[0-9A-Z]{9}[0-9]$/;

/** Agencies number securities of these countries by CUSIP, so the ISIN is prefix + CUSIP + check digit. */
const cusipCountries = new Set(['US', 'CA']);

/** Countries whose ISINs are known to hold a CINS number, and the letter that number then starts with. */
const cinsLetters: Readonly<Record<string, string>> = {
  KY: 'G',
  BM: 'G',
  VG: 'G',
  MH: 'Y',
  BS: 'P',
  PA: 'P',
  AN: 'N',
};

/** Whether the text has the shape of an ISIN under a known prefix; the check digit is not looked at. */
export function resembles(text: string): boolean {
  return isShaped(compact(text));
}

/** The ISIN in canonical spelling if its check digit holds, else `null`. A FIGI (`BBG…`) is never read as one. */
export function read(text: string): string | null {
  const value = compact(text);
  if (!isShaped(value)) return null;
  if (checkDigit(value.slice(0, 11)) !== value[11]) return null;
  return value.startsWith('BBG') && figi.read(value) !== null ? null : value;
}

function isShaped(value: string): boolean {
  return value.length === 12 && shape.test(value) && isIsinPrefix(value.slice(0, 2));
}

/** Whether `read` accepts the text. */
export function isValidIsin(text: string): boolean {
  return read(text) !== null;
}

/**
 * The CUSIP or CINS that a valid ISIN carries, `null` where that is not certain. Certain are US and CA, and the
 * countries of `cinsLetters` where the letter fits; the CUSIP's own check digit must hold as well.
 */
export function cusipOf(isin: string): string | null {
  const value = compact(isin);
  const country = value.slice(0, 2);
  const carries = cusipCountries.has(country) || cinsLetters[country] === value.charAt(2);
  return carries && read(isin) !== null ? cusip.read(value.slice(2, 11)) : null;
}
