import type { PrintedAttribute } from '../entry.ts';
import { attributeLabels, meaningOf } from '../labels.ts';
import type { ListedLink, ListedName } from '../listing.ts';
import { aliasKindOf, scriptOf } from '../names.ts';
import { readLinks } from './linked-to.ts';

/** What the remarks of an entry in the CSV set say. `weakNames` are the names in single quotes at their end. */
export interface RemarksContent {
  readonly attributes: readonly PrintedAttribute[];
  readonly weakNames: readonly ListedName[];
  readonly links: readonly ListedLink[];
  readonly leftovers: readonly string[];
}

/** The segment without the stop that ends the remarks, unless the stop belongs to `Co.`, `Ltd.` and the like. */
function withoutFinalStop(remarks: string): string {
  const text = remarks.trim();
  return /\b(?:Co|Ltd|Corp|Inc)\.$/i.test(text) ? text : text.replace(/\.$/, '');
}

function attributeOf(segment: string): PrintedAttribute | null {
  const text = segment.replace(/^alt\. /, '');
  const label = attributeLabels.find((one) => text.startsWith(`${one} `));
  if (label === undefined) return null;
  const value = text.slice(label.length + 1).trim();
  const country = meaningOf(label)?.kind === 'number' ? /^(.*\S)\s+\(([^()]+)\)$/.exec(value) : null;
  return { label, value: country?.[1] ?? value, country: country?.[2] ?? null };
}

function weakNameOf(segment: string): ListedName | null {
  const parts = /^(?:alt\. )?([afn]\.k\.a\.) '(.+)'$/.exec(segment);
  const kind = aliasKindOf(parts?.[1] ?? '');
  const text = parts?.[2];
  return kind && text ? { text, kind, strength: 'weak', script: scriptOf(text) } : null;
}

/**
 * Reads whole remarks (with their continuation): segments after `; `, a label before each value, `alt. ` before
 * every value but the first of a label, weak names in single quotes, `Linked To:` last. Issuer names hold stops and
 * commas, so nothing but `; ` separates.
 */
export function readRemarks(remarks: string): RemarksContent {
  const attributes: PrintedAttribute[] = [];
  const weakNames: ListedName[] = [];
  const links: ListedLink[] = [];
  const leftovers: string[] = [];
  for (const segment of withoutFinalStop(remarks).split('; ')) {
    const text = segment.trim().replace(/;$/, '');
    const attribute = attributeOf(text);
    const weakName = weakNameOf(text);
    if (attribute) attributes.push(attribute);
    else if (weakName) weakNames.push(weakName);
    else if (text.includes('Linked To: ')) {
      const read = readLinks(text);
      links.push(...read.links);
      if (read.rest !== '') leftovers.push(read.rest);
    } else if (text !== '') leftovers.push(text);
  }
  return { attributes, weakNames, links, leftovers };
}
