import type { Storage } from '../db/stores.ts';
import type { GivenFile } from '../jobs/messages.ts';
import type { Spool } from '../jobs/spool.ts';

/** Where stored files are read from and written to. */
export interface StoredFiles {
  readonly storage: Storage;
  readonly spool: Spool;
}

/** Writes the stored files of a screening to the spool. `paths` takes every path, also where it ends in a fault. */
export async function exportFiles(
  { storage, spool }: StoredFiles,
  number: number,
  paths: string[],
): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for (const [seq, input] of (await storage.read.inputs.of(number)).entries()) {
    const file = await spool.receive(input.name, storage.read.inputs.chunks(number, seq), input.bytes);
    paths.push(file.path);
    if (file.sha256 !== input.sha256) throw new Error('the stored file is not the one that was received');
    files.push({ ...input, ...file });
  }
  return files;
}
