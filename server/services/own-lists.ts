import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { venueTable } from '../../lib/identifiers/venue-table.ts';
import { readFirmEntries } from '../../lib/portfolio/own-lists/firm-list.ts';
import type { OwnListsAsked } from '../../lib/portfolio/own-lists/own-lists.ts';
import { readWhatIfs } from '../../lib/portfolio/own-lists/what-if.ts';
import { refuse } from '../../lib/problems.ts';
import { knowledge, rules } from '../reference-data.ts';

/** A file with a list of the firm's own. */
export interface OwnListFile {
  readonly name: string;
  readonly path: string;
}

/** No list of companies is larger; it is read whole. */
const bytesMax = 16 * 1024 * 1024;

/**
 * Hypothetical listings (`NAME, DATE`) and lists of the firm's own as a caller gives them; `null` where there are none.
 * Refuses what cannot be read, naming file, row and column.
 */
export async function readOwnLists(
  whatIf: readonly string[],
  files: readonly OwnListFile[],
): Promise<OwnListsAsked | null> {
  if (whatIf.length + files.length === 0) return null;
  const venues = venueTable(knowledge().venues);
  const firm = await Promise.all(
    files.map(async ({ name, path }) => {
      if ((await stat(path)).size > bytesMax) refuse('fileTooLarge', { file: name });
      const bytes = await readFile(path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { name, sha256, entries: readFirmEntries(utf8(bytes, name), name, venues) };
    }),
  );
  return { whatIf: readWhatIfs(whatIf, { venues, firstDay: rules().coveredFrom }), firm };
}

function utf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('ownListUnreadable', {
      file,
      text: 'The list is not in UTF-8. Save it as CSV UTF-8 or JSON.',
    });
  }
}
