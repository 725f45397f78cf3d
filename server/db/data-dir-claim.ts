import { mkdir } from 'node:fs/promises';
import knex from 'knex';
import { isBusy, lockConfiguration } from './sqlite.ts';

/** Thrown where another service already works in the data directory. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse';
}

/**
 * Takes a data directory for one service: two would run each other's jobs. The claim is a lock of the operating
 * system on a file, so it ends with the process however that ends.
 */
export async function claimDataDir(dataDir: string): Promise<{ release(): Promise<void> }> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = knex(lockConfiguration(dataDir));
  try {
    await lock.raw('begin exclusive');
  } catch (error) {
    await lock.destroy();
    if (!isBusy(error)) throw error;
    throw new DataDirInUse(
      `Another service uses ${dataDir}. Stop it, or set CMIC_DATA_DIR to another directory.`,
    );
  }
  return { release: () => lock.destroy() };
}
