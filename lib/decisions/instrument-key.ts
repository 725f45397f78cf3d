import { looseName } from '../listings/names.ts';
import type { AlertRecord } from '../screening/record.ts';

/** Identifiers of a security, the one that most files carry first. LEI and USCC identify its issuer only. */
const securitySchemes = ['isin', 'cusip', 'sedol', 'figi'] as const;

/**
 * What a decision is remembered by: the listing's uid, and of the instrument its best identifier, else ticker and
 * venue, else its name in letters and digits only (with the issuer's number where the row gives one).
 */
export function decisionKey(instrument: AlertRecord['instrument'], uid: number): string {
  return `${uid} ${securityKey(instrument)}`;
}

function securityKey({ identifiers, ticker, mic, name }: AlertRecord['instrument']): string {
  const scheme = securitySchemes.find((one) => identifiers[one] !== undefined);
  if (scheme !== undefined) return `${scheme} ${identifiers[scheme]}`;
  if (ticker !== null && mic !== null) return `ticker ${ticker} ${mic}`;
  const issuer = identifiers.lei ?? identifiers.uscc;
  const named = `name ${looseName(name ?? '')}`;
  const coded = ticker === null || looseName(name ?? '') !== '' ? named : `ticker ${ticker}`;
  return issuer === undefined ? coded : `${coded} issuer ${issuer}`;
}
