import type { GivenFile } from '../jobs/messages.ts';
import { exportFiles, type StoredFiles } from './stored-files.ts';

/** Above every number of a screening, in both databases. */
const afterAll = 2_147_483_647;

/**
 * The constituents of funds that the last finished screening of the portfolio had, in the spool again: they are used
 * until others are sent, each with its own day. None where some are sent now, or there is no portfolio.
 */
export async function storedFunds(
  parts: StoredFiles,
  sent: readonly GivenFile[],
  portfolio: string | null,
): Promise<readonly GivenFile[]> {
  if (portfolio === null || sent.some(({ kind }) => kind === 'funds')) return [];
  const last = await parts.storage.read.screenings.lastDone(portfolio, afterAll);
  if (last === null) return [];
  const paths: string[] = [];
  try {
    return await exportFiles(parts, last.number, { kinds: ['funds'], paths });
  } catch (error) {
    await parts.spool.remove(paths);
    throw error;
  }
}
