import { stat } from 'node:fs/promises';
import type { GivenFile } from '../jobs/messages.ts';
import { fileAt } from './input-files.ts';

/**
 * The files of constituents that `--funds` names, each as `FILE` or as `KEY=FILE`, where KEY says which fund it is: an
 * ISIN, ticker or name. Refuses as `fileAt` does.
 */
export async function fundsFiles(values: readonly string[]): Promise<GivenFile[]> {
  return Promise.all(
    values.map(async (value) => {
      const at = value.indexOf('=');
      if (at < 1 || (await exists(value))) return { ...(await fileAt(value)), kind: 'funds' as const };
      return {
        ...(await fileAt(value.slice(at + 1))),
        kind: 'funds' as const,
        fund: value.slice(0, at).trim(),
      };
    }),
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
