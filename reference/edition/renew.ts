import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bufferSource } from '../../lib/holdings/rows.ts';
import { newlyRemoved, withClosedListings } from '../../lib/listings/closed.ts';
import { differenceOf, type EditionDifference } from '../../lib/listings/difference.ts';
import { readEdition, writeEdition } from '../../lib/listings/edition-json.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import { readPublication } from '../../lib/listings/publication.ts';
import { readPublishedDate } from '../../lib/listings/published-date.ts';
import { dataPath } from '../data-path.ts';
import { builtInFile } from './built-in.ts';

/** What a maintainer must read before committing a renewed edition, one line each. */
export function renewalLines(before: Edition, after: Edition): string[] {
  const difference: EditionDifference = differenceOf(before, after);
  return [
    `${before.publishedOn} -> ${after.publishedOn}: ${before.listings.length} -> ${after.listings.length} companies, ${difference.unchanged} unchanged`,
    ...difference.added.map((listing) => `added ${listing.uid} ${listing.name}`),
    ...difference.removed.map((listing) => `REMOVED ${listing.uid} ${listing.name}`),
    ...difference.changed.flatMap(({ uid, name, changes }) =>
      changes.map((change) => `changed ${uid} ${name}: ${change.text}`),
    ),
    ...after.findings.map(({ code, uid, text }) => `finding ${code} ${uid}: ${text}`),
  ];
}

/**
 * The edition to keep: what the publication prints, and the companies it no longer prints, closed on `removedOn`.
 * Throws where a company is gone and no date of its removal was given.
 */
export function renewedEdition(before: Edition, published: Edition, removedOn: string | null): Edition {
  const gone = newlyRemoved(before, published).map(({ uid, name }) => `${uid} ${name}`);
  if (gone.length > 0 && (removedOn === null || readPublishedDate(removedOn) !== removedOn)) {
    throw new Error(
      `No longer on the list: ${gone.join(', ')}. Give the day of the removal (YYYY-MM-DD) as well.`,
    );
  }
  return withClosedListings(before, published, removedOn);
}

/** Writes the built-in edition anew from a CONS_ENHANCED.XML and says what changed. Run by hand, see MAINTENANCE.md. */
async function renew(path: string, removedOn: string | null): Promise<void> {
  const target = dataPath(builtInFile);
  const before = readEdition(readFileSync(target, 'utf8'));
  const source = bufferSource(readFileSync(path));
  const published = await readPublication([{ name: basename(path), source }]);
  const after = renewedEdition(before, published, removedOn);
  writeFileSync(target, writeEdition(after));
  process.stdout.write(`${renewalLines(before, after).join('\n')}\n`);
}

const [, script, path, removedOn] = process.argv;
if (path !== undefined && script?.endsWith('renew.js')) await renew(path, removedOn ?? null);
