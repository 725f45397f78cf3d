import { basename } from 'node:path';
import { digestOf, type SpooledFile } from '../jobs/spool.ts';
import { notOpened } from './edition-files.ts';

/** A file of the caller with its digest. Refuses, by its path, one that cannot be opened. */
export async function fileAt(path: string): Promise<SpooledFile> {
  try {
    return { name: basename(path), path, ...(await digestOf(path)) };
  } catch (error) {
    throw notOpened(path, error);
  }
}
