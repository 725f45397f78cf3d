import type { SecurityText } from '../../holdings/position.ts';

/** Words of asset-class columns that say fund, index product or unit trust. */
const classWords =
  /\b(?:etfs?|etps?|funds?|mutual|ucits|sicav|oeic|unit trusts?|index (?:products?|trackers?)|fonds|fondos?|fondi|fundos?)\b|exchange[- ]traded (?:fund|product)|基金|ファンド|펀드/iu;

/** Words of names: what the kinds of funds and the houses that issue nothing else are called. Companies that run funds are no funds. */
const nameWords =
  /\b(?:ETFS?|UCITS|FUNDS?|FONDS|FONDO|SICAV|OEIC|INDEX|ISHARES|ISHS|SPDR|XTRACKERS|POWERSHARES|PROSHARES|UNIT TRUSTS?|TRUST UNITS?|INDEX TRACKER|TRACKER FUND)\b|基金|交易型开放式|指数(?!股份|有限)|ファンド|펀드/iu;

/** An asset class that is none of a fund's: a bond of a fund, a future on an index and a company called so are no funds. */
const otherClass = /bond|debt|note|fixed income|obligation|anleihe|warrant|option|future|swap|债|cash/iu;

/** Whether an asset-class column says fund. */
export function saysFund(assetClass: string | null): boolean {
  return assetClass !== null && classWords.test(assetClass);
}

/** Whether a security looks like a fund by its asset class or its names. Declared words only: a fund that says nothing is not seen. */
export function looksLikeFund({ name, otherNames, assetClass }: SecurityText): boolean {
  if (saysFund(assetClass)) return true;
  if (assetClass !== null && otherClass.test(assetClass)) return false;
  return (name !== null && nameWords.test(name)) || otherNames.some((other) => nameWords.test(other));
}
