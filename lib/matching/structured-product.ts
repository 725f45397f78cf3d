/** A Hong Kong warrant, inline warrant or callable bull/bear contract, as its exchange name spells it out. */
export interface StructuredProduct {
  /** Two letters of the bank that issued it. */
  readonly bank: string;
  /** The exchange's short code of the underlying (`C MOB`, `SMIC`). */
  readonly underlying: string;
}

/**
 * Bank, `-` or `#` (left out where the code is long), underlying, `@` for European style, kind, year and month of
 * expiry, series: `SG-SMIC@EC2607B`, `CSCNOOC@EC2203A`, `VT#C MOBRC2112A`, `HS#SMIC RC2206A`.
 */
const spelling =
  /^([A-Z]{2})(?:[-#](.{2,6}?) ?|([A-Z0-9]{5,6}))@?(?:[EXMI][CP]|L |(?<!@)R[CP])(\d{4})(?:[A-Z]|\d)?$/;

/** Takes such a name apart; `null` for any other name. */
export function readStructuredProduct(name: string): StructuredProduct | null {
  const trimmed = name.trim();
  // Such names end in the month of expiry, or one letter or digit behind it; hardly any other does.
  if (!isDigit(trimmed, 1) && !isDigit(trimmed, 2)) return null;
  const found = spelling.exec(trimmed.toUpperCase());
  const [, bank, parted, unparted] = found ?? [];
  const underlying = parted ?? unparted;
  return bank === undefined || underlying === undefined ? null : { bank, underlying: underlying.trim() };
}

function isDigit(text: string, fromEnd: number): boolean {
  const code = text.charCodeAt(text.length - fromEnd);
  return code >= 48 && code <= 57;
}
