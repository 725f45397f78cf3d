import type { OpenedFile } from '../../lib/holdings/rows.ts';
import type { Problem } from '../../lib/problems.ts';
import type { PackedRows } from './packed-rows.ts';

/** What a reading thread is started with: the file that it opens, by its path and by its name for people. */
export interface ReadingSettings {
  readonly path: string;
  readonly name: string;
}

/** What is known of a file (a member of an archive) before its rows are read. */
export type FileTraits = Omit<OpenedFile, 'batches'>;

/** Asked of a reading thread: the rows of one of its files from the first on, or one more load of them. */
export type ReadingRequest = { readonly kind: 'read'; readonly file: number } | { readonly kind: 'more' };

/** Said by a reading thread. `bytesRead` are all bytes of the file so far, those read twice counted twice. */
export type ReadingReply =
  | { readonly kind: 'opened'; readonly files: readonly FileTraits[]; readonly bytesRead: number }
  | { readonly kind: 'rows'; readonly rows: PackedRows; readonly bytesRead: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'fault'; readonly stack: string };

/** Rows that are sent together, or somewhat more: sending costs the same for a few rows and for many. */
export const rowsOfLoad = 2_000;

/** Loads that may be under way to who screens them: enough that neither waits for the other, few enough to be small. */
export const loadsAhead = 6;
