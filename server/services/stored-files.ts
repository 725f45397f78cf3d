import type { Storage } from '../db/stores.ts';
import type { GivenFile } from '../jobs/messages.ts';
import type { Spool } from '../jobs/spool.ts';

/** Where stored files are read from and written to. */
export interface StoredFiles {
  readonly storage: Storage;
  readonly spool: Spool;
}

/** Which files are wanted (all where `kinds` is left out), and who takes the path of each, also where it ends in a fault. */
export interface Export {
  readonly kinds?: readonly GivenFile['kind'][];
  readonly paths: string[];
}

/** Writes stored files of a screening to the spool. */
export async function exportFiles(
  { storage, spool }: StoredFiles,
  number: number,
  { kinds, paths }: Export,
): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for (const [seq, input] of (await storage.read.inputs.of(number)).entries()) {
    if (kinds !== undefined && !kinds.includes(input.kind)) continue;
    const file = await spool.receive(input.name, storage.read.inputs.chunks(number, seq), input.bytes);
    paths.push(file.path);
    if (file.sha256 !== input.sha256) throw new Error('the stored file is not the one that was received');
    files.push({ ...input, ...file });
  }
  return files;
}
