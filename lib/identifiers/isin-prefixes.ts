import { isCountryCode } from './country.ts';

/**
 * Prefixes of ISINs that are no country of today: codes set aside for agencies and for securities of no country
 * (XA–XZ, QM–QZ; XS is Euroclear and Clearstream), the European Union, OTC derivatives (EZ), and countries that are
 * gone while their securities may still be printed. Too many here does less harm than too few.
 */
const special = /^(?:X[A-Z]|Q[M-Z]|E[UZ]|AN|CS|DD|SU|TP|YU|ZR|BU|FX|NT|PZ)$/;

/** Whether two letters can open an ISIN. */
export function isIsinPrefix(letters: string): boolean {
  return isCountryCode(letters) || special.test(letters);
}
