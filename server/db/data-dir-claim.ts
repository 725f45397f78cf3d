import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import knex from 'knex';
import { isBusy, lockConfiguration } from './sqlite.ts';

/** Thrown where another service already works in the data directory. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse';
}

/** A directory that no other process uses until it is released, or the process ends. */
export interface Claim {
  readonly directory: string;
  release(): Promise<void>;
}

/** Takes a data directory for one service: two would run each other's jobs. */
export async function claimDataDir(dataDir: string): Promise<Claim> {
  const claim = await claimed(dataDir);
  if (claim !== null) return claim;
  throw new DataDirInUse(
    `Another service uses ${dataDir}. Stop it, or set CMIC_DATA_DIR to another directory.`,
  );
}

const placesMax = 64;

/**
 * Takes a place of its own in a data directory, for one of several processes on a shared database: they keep nothing
 * there but files in passing. The place of a process that is gone is taken again, and so cleaned.
 */
export async function claimPlaceIn(dataDir: string): Promise<Claim> {
  for (let place = 1; place <= placesMax; place += 1) {
    const claim = await claimed(join(dataDir, `process-${place}`));
    if (claim !== null) return claim;
  }
  throw new DataDirInUse(`${placesMax} processes use ${dataDir}. Set CMIC_DATA_DIR to another directory.`);
}

/** The claim is a lock of the operating system on a file, so it ends with the process however that ends. */
async function claimed(directory: string): Promise<Claim | null> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const lock = knex(lockConfiguration(directory));
  try {
    await lock.raw('begin exclusive');
  } catch (error) {
    await lock.destroy();
    if (!isBusy(error)) throw error;
    return null;
  }
  return { directory, release: () => lock.destroy() };
}
