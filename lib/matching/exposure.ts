import type { KnownSecurity, SecurityType } from './knowledge.ts';
import type { Exposure } from './match.ts';

const bySecurityType: Readonly<Record<SecurityType, Exposure | null>> = {
  share: 'direct',
  depositaryReceipt: 'depositaryReceipt',
  debt: 'debt',
  derivative: 'derivative',
  fund: 'fund',
  unknown: null,
};

const receiptWords = /\b(?:ADRS?|ADS|GDRS?|BDRS?|CEDEARS?)\b|deposit[ao]ry|存托/i;

/** Words of asset-class columns, in the order in which they are tried (a "bond option" is a derivative). */
const assetClassWords: readonly (readonly [RegExp, Exposure])[] = [
  [/warrant|option|future|cbbc|bull\/bear|swap|derivative|structured|权证|期权|期货/i, 'derivative'],
  [receiptWords, 'depositaryReceipt'],
  [/bond|debt|note|fixed income|obligation|anleihe|rente|债/i, 'debt'],
  [/\betf\b|fund|unit trust|fonds|fondo|基金/i, 'fund'],
];

/** Whether a name or an asset class says that the row is a depositary receipt, quoted away from home. */
export function saysReceipt(text: string | null): boolean {
  return text !== null && receiptWords.test(text);
}

/**
 * What kind of exposure to the issuer an instrument is (FAQ 859, 860): from the security that an identifier names,
 * else from the suffixes of the name, else from the asset class column, else a direct holding.
 */
export function exposureOf(
  securities: readonly (KnownSecurity | null)[],
  fromName: Exposure | null,
  assetClass: string | null,
): Exposure {
  for (const security of securities) {
    const known = security === null ? null : bySecurityType[security.type];
    if (known !== null) return known;
  }
  if (fromName !== null && fromName !== 'direct') return fromName;
  const word =
    assetClass === null ? undefined : assetClassWords.find(([pattern]) => pattern.test(assetClass));
  return word?.[1] ?? 'direct';
}
