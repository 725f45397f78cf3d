import { mkdir } from 'node:fs/promises';
import knex, { type Knex } from 'knex';
import { sqliteConfiguration } from './sqlite.ts';

/** Two ways to the same database: readers never wait behind a bulk load that holds the writer. */
export interface Database {
  readonly writer: Knex;
  readonly reader: Knex;
  close(): Promise<void>;
}

/** Opens the database of a data directory, makes it where there is none, and brings its tables up to date. */
export async function openDatabase(dataDir: string): Promise<Database> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const writer = knex(sqliteConfiguration(dataDir));
  await writer.migrate.latest();
  const reader = knex(sqliteConfiguration(dataDir));
  return {
    writer,
    reader,
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}
