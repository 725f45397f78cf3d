import { alpha2Codes, alpha2Of } from './country-codes.ts';
import { countryKey, countryNames } from './country-names.ts';

/** Whether two capital letters are a country code of ISO 3166. */
export function isCountryCode(letters: string): boolean {
  return alpha2Codes.has(letters);
}

/**
 * The ISO 3166 alpha-2 code of a country as files print it: alpha-2, alpha-3, or a name in English, Chinese or one of
 * the main European languages (`China`, `Cina`, `中国`, `CHN`). `null` where the text names no country known here.
 */
export function readCountry(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 80) return null;
  const code = trimmed.toUpperCase();
  if (alpha2Codes.has(code)) return code;
  return alpha2Of.get(code) ?? countryNames().get(countryKey(trimmed)) ?? null;
}
