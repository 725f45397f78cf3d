import type { PackedRows } from '../../lib/holdings/packed/packed-rows.ts';
import type { OpenedFile } from '../../lib/holdings/rows.ts';
import type { Problem } from '../../lib/problems.ts';

/** What a reading thread is started with: the file that it opens, by its path and by its name for people. */
export interface ReadingSettings {
  readonly path: string;
  readonly name: string;
}

/** What is known of a file (a member of an archive) before its rows are read. */
export type FileTraits = Omit<OpenedFile, 'batches' | 'packed'>;

/** Asked of a reading thread: the rows of one of its files from the first on, or one more load of them. */
export type ReadingRequest = { readonly kind: 'read'; readonly file: number } | { readonly kind: 'more' };

/** Said by a reading thread. `bytesRead` are all bytes of the file so far, those read twice counted twice. */
export type ReadingReply =
  | { readonly kind: 'opened'; readonly files: readonly FileTraits[]; readonly bytesRead: number }
  | { readonly kind: 'rows'; readonly rows: PackedRows; readonly bytesRead: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'fault'; readonly stack: string };

/**
 * Bytes of rows that may be under way to who screens them, some 200,000 usual rows. Where a file begins each row is
 * another security, which takes longer to screen than to read, and further down it is the other way round.
 */
export const bytesAhead = 24 * 1024 ** 2;
