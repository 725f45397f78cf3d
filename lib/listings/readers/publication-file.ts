import type { ByteSource } from '../../holdings/rows.ts';

/** One file of a publication: what the user calls it, and its bytes. The name is for messages, not for decisions. */
export interface PublicationFile {
  readonly name: string;
  readonly source: ByteSource;
}
