import type { PrintedAttribute } from '../entry.ts';
import { attributeLabels, meaningOf } from '../labels.ts';
import { countryName } from './countries.ts';

function withCountry(label: string, text: string): PrintedAttribute {
  const parts = meaningOf(label)?.kind === 'number' ? /^(.*\S), ([A-Z]{2})$/.exec(text) : null;
  return { label, value: parts?.[1] ?? text, country: parts?.[2] ? countryName(parts[2]) : null };
}

/** `Company Number, 0685974, HK`: the newer exports put the label first. */
function labelFirst(piece: string): PrintedAttribute | null {
  const label = attributeLabels.find((one) => piece.startsWith(`${one}, `));
  return label === undefined ? null : withCountry(label, piece.slice(label.length + 2).trim());
}

/** `0685974, Company Number, HK`: the older exports put the value first. */
function labelLast(piece: string): PrintedAttribute | null {
  const country = /^(.*\S), ([A-Z]{2})$/.exec(piece);
  const found = [piece, country?.[1]].flatMap((text) => {
    const label = attributeLabels.find((one) => text?.endsWith(`, ${one}`));
    return label !== undefined && text !== undefined ? [{ label, text }] : [];
  })[0];
  if (!found) return null;
  const value = found.text.slice(0, -(found.label.length + 2)).trim();
  const code = found.text === piece ? null : (country?.[2] ?? null);
  return { label: found.label, value, country: code === null ? null : countryName(code) };
}

/**
 * Reads trade.gov's `ids` cell. The order of label and value changed between exports and values hold commas
 * (issuer names), so each piece is read from the end at which a known label stands. What has none is a leftover.
 */
export function readTradeGovIds(cell: string): { attributes: PrintedAttribute[]; leftovers: string[] } {
  const attributes: PrintedAttribute[] = [];
  const leftovers: string[] = [];
  for (const piece of cell.split('; ').map((one) => one.trim())) {
    const attribute = labelFirst(piece) ?? labelLast(piece);
    if (attribute) attributes.push(attribute);
    else if (piece !== '') leftovers.push(piece);
  }
  return { attributes, leftovers };
}
