import type { Services } from '../services/index.ts';

/** Files to be screened. */
export type GivenFiles = Parameters<Services['screenings']['submit']>[0];
/** A list of the firm's own is no file to screen: it says what is screened against. */
type FileKind = GivenFiles[number]['kind'] | 'ownList';

type UploadedFile = Omit<GivenFiles[number], 'kind'> & { readonly kind: FileKind };

/** The fields of a form that bring files, each with what its files are. The body of a plain upload counts as `file`. */
export type FileKinds = Readonly<Partial<Record<string, FileKind>>> & { readonly file: FileKind };

/** Files as they came in, and the fields that a form sent beside them. */
export interface Upload {
  readonly files: readonly UploadedFile[];
  readonly fields: ReadonlyMap<string, string>;
}
