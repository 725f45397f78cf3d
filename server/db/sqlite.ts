import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';

/** The one place that knows the embedded database: its file, its driver, its pragmas and its way to load many rows. */

/** The database's file in its data directory. */
export const databaseFile = 'cmic-check.sqlite';

interface SqliteConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
}

const pragmas = [
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma foreign_keys = on',
  'pragma busy_timeout = 10000',
  'pragma cache_size = -32000',
  'pragma journal_size_limit = 67108864',
];

/** Settings of one connection to the database file in the data directory. SQLite writes one at a time: the pool is one. */
export function sqliteConfiguration(dataDir: string): Knex.Config {
  return {
    client: 'sqlite3',
    connection: { filename: join(dataDir, databaseFile) },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, afterCreate: applyPragmas },
    acquireConnectionTimeout: 120_000,
    migrations: {
      directory: fileURLToPath(new URL('./migrations', import.meta.url)),
      loadExtensions: ['.js'],
    },
  };
}

function applyPragmas(
  connection: SqliteConnection,
  done: (error: Error | null, made: unknown) => void,
): void {
  connection.exec(`${pragmas.join(';')};`, (error) => done(error, connection));
}

/**
 * Loads many rows by one statement: `rows` is the text of a JSON array of arrays, one a row, whose elements fill
 * `columns` in their order; `fixed` columns have one value for all. knex's own insert stops at 500 rows in SQLite
 * (knex#5231); this way the database takes the text apart on its own thread.
 */
export async function insertJsonRows(
  db: Knex,
  target: {
    readonly table: string;
    readonly columns: readonly string[];
    readonly fixed: Readonly<Record<string, number>>;
  },
  rows: string,
): Promise<void> {
  const fixed = Object.entries(target.fixed);
  const names = [...fixed.map(([name]) => name), ...target.columns].map((name) => `"${name}"`).join(', ');
  const values = [...fixed.map(() => '?'), ...target.columns.map((_, index) => `value->>${index}`)].join(
    ', ',
  );
  await db.raw(`insert into "${target.table}" (${names}) select ${values} from json_each(?)`, [
    ...fixed.map(([, value]) => value),
    rows,
  ]);
}

/** Makes a table one that rows can only be added to. Dropping the table drops this with it. */
export async function forbidChanges(db: Knex, table: string): Promise<void> {
  for (const change of ['update', 'delete']) {
    await db.raw(
      `create trigger "${table}_no_${change}" before ${change} on "${table}" begin select raise(abort, 'rows of ${table} are never changed'); end`,
    );
  }
}

/** Settings of the connection that marks a data directory as taken, for as long as its process lives. */
export function lockConfiguration(dataDir: string): Knex.Config {
  return {
    client: 'sqlite3',
    connection: { filename: join(dataDir, 'service.lock') },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  };
}

/** Whether a statement failed because another process holds the file. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
