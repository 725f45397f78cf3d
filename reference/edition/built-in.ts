import { readFileSync } from 'node:fs';
import { readEdition } from '../../lib/listings/edition-json.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import { dataPath } from '../data-path.ts';

/** Where the built-in edition lies below `reference/`. */
export const builtInFile = 'edition/edition.json';

/** How many companies the built-in edition lists. A change of the list changes this number by hand (MAINTENANCE.md). */
export const builtInCount = 68;

/**
 * Checks the text of a built-in edition: its shape, its digests, the number of companies, and that it comes from the
 * one layout that carries everything. Throws an `Error` that names the file and the wrong row.
 */
export function checkBuiltInEdition(text: string, file: string): Edition {
  try {
    const edition = readEdition(text);
    if (edition.listings.length !== builtInCount) {
      throw new Error(`it lists ${edition.listings.length} companies, not the ${builtInCount} expected.`);
    }
    if (edition.format !== 'enhancedXml' || edition.publishedOn === null) {
      throw new Error('it must come from a dated CONS_ENHANCED.XML: other layouts lose the Chinese names.');
    }
    return { ...edition, format: 'builtIn' };
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new Error(`The built-in edition ${file} cannot be used: ${reason}`, { cause: fault });
  }
}

/** The edition that comes with the engine. Throws rather than start with a list that anything is wrong with. */
export function loadBuiltInEdition(): Edition {
  return checkBuiltInEdition(readFileSync(dataPath(builtInFile), 'utf8'), builtInFile);
}
