import { mkdir } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import knex, { type Knex } from 'knex';
import { postgresConfiguration } from './postgres.ts';
import { sqliteConfiguration } from './sqlite.ts';

/** Where the data are kept: a PostgreSQL database, or where `databaseUrl` is null a file in the data directory. */
export interface Place {
  readonly dataDir: string;
  /** `postgres://…`; may hold a password and is never written anywhere. */
  readonly databaseUrl: string | null;
}

/** Two ways to the same database: readers never wait behind a bulk load that holds the writer. */
export interface Database {
  readonly writer: Knex;
  readonly reader: Knex;
  close(): Promise<void>;
}

/** Thrown where the database cannot be reached or does not let us in; says which and why, without the password. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
}

/** The settings with which knex reaches a place. */
export function knexConfiguration({ dataDir, databaseUrl }: Place): Knex.Config {
  return databaseUrl === null ? sqliteConfiguration(dataDir) : postgresConfiguration(databaseUrl);
}

/** Opens the database of a place, makes the file where there is none, and brings the tables up to date. */
export async function openDatabase(place: Place): Promise<Database> {
  const { dataDir, databaseUrl } = place;
  if (databaseUrl === null) await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const writer = knex(knexConfiguration(place));
  try {
    if (databaseUrl === null) await writer.migrate.latest();
    else await migrateAlone(writer, databaseUrl);
  } catch (error) {
    await writer.destroy();
    throw error;
  }
  const reader = knex(knexConfiguration(place));
  return {
    writer,
    reader,
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

const migrationLock = 0x63_6d_69_63;

/**
 * Processes that start together migrate one after the other; knex's own lock would turn all but one away, and for
 * ever where its holder was killed. Ours ends with its connection.
 */
async function migrateAlone(db: Knex, url: string): Promise<void> {
  const lock = await db.transaction().catch((error: unknown) => {
    throw unreachable(url, error);
  });
  try {
    await lock.raw('set local idle_in_transaction_session_timeout = 0');
    await lock.raw('select pg_advisory_xact_lock(?)', [migrationLock]);
    await db.migrate.forceFreeMigrationsLock();
    await db.migrate.latest();
    await runMigrations({ connectionString: url });
  } finally {
    await lock.rollback();
  }
}

function unreachable(url: string, error: unknown): DatabaseUnreachable {
  const { hostname, port, pathname } = new URL(url);
  const at = `${hostname}:${port === '' ? '5432' : port}${pathname}`;
  const why = error instanceof AggregateError ? error.errors[0] : error;
  const { message } = why instanceof Error ? why : new Error(String(why));
  return new DatabaseUnreachable(`The database at ${at} cannot be used: ${message}. See CMIC_DATABASE_URL.`);
}
