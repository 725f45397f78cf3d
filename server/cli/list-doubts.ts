import type { Edition } from '../../lib/listings/listing.ts';
import { counted } from '../../lib/report/words.ts';
import { builtInEdition } from '../reference-data.ts';
import { line, type Terminal } from './terminal.ts';

/** Findings that say the publication may not be whole. */
const cutCodes: ReadonlySet<string> = new Set(['publicationCut', 'remarksCut']);

/**
 * Says on standard error what makes a given list doubtful: signs that it was cut, and companies of the built-in
 * edition that it lacks. A list that lost a company would clear that company's securities.
 */
export function tellListDoubts(given: Edition | null, { err }: Terminal): void {
  if (given === null) return;
  for (const { code, text } of given.findings) if (cutCodes.has(code)) line(err, `list: ${code}: ${text}`);
  const uids = new Set(given.listings.map((listing) => listing.uid));
  const missing = builtInEdition().listings.filter(
    (listing) => !uids.has(listing.uid) && listing.delistedOn === null,
  );
  if (missing.length === 0) return;
  const names = missing.slice(0, 5).map((listing) => `${listing.name} (${listing.uid})`);
  const more = missing.length > names.length ? `, and ${missing.length - names.length} more` : '';
  const companies = counted(missing.length, 'company', 'companies');
  line(
    err,
    `list: ${companies} of the built-in edition of ${builtInEdition().publishedOn} not in the list given: ${names.join('; ')}${more}. Check that the list is whole, or that OFAC removed them.`,
  );
}
