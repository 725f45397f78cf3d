import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Dialect } from './dialect.ts';
import { migrationFiles } from './migration-files.ts';

/** The one place that knows the embedded database: its file, its driver, its pragmas and its dialect. */

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
    // A failed statement is logged, and the log must not hold what a file holds.
    compileSqlOnError: false,
    acquireConnectionTimeout: 120_000,
    migrations: migrationFiles,
  };
}

function applyPragmas(
  connection: SqliteConnection,
  done: (error: Error | null, made: unknown) => void,
): void {
  connection.exec(`${pragmas.join(';')};`, (error) => done(error, connection));
}

/**
 * knex's own insert stops at 500 rows in SQLite (knex#5231); json_each has the database take the text apart on its own
 * thread. One connection writes, so that whoever adds is alone and the process that queued a screening runs it.
 */
export const sqlite: Dialect = {
  nowMs: `cast(unixepoch('subsec') * 1000 as integer)`,
  insertJsonRows: async (db, { table, columns, fixed }, rows) => {
    const names = [...Object.keys(fixed), ...columns].map((name) => `"${name}"`).join(', ');
    const values = [...Object.keys(fixed).map(() => '?'), ...columns.map((_, index) => `value->>${index}`)];
    await db.raw(`insert into "${table}" (${names}) select ${values.join(', ')} from json_each(?)`, [
      ...Object.values(fixed),
      rows,
    ]);
  },
  forbidChanges: async (db, table) => {
    for (const change of ['update', 'delete']) {
      await db.raw(
        `create trigger "${table}_no_${change}" before ${change} on "${table}" begin select raise(abort, 'rows of ${table} are never changed'); end`,
      );
    }
  },
  allowChanges: async (db, table) => {
    for (const change of ['update', 'delete']) await db.raw(`drop trigger "${table}_no_${change}"`);
  },
  addAlone: () => Promise.resolve(),
  alone: () => Promise.resolve(),
  takeFree: (query) => query,
  enqueue: () => Promise.resolve(),
  lostFromQueue: () => Promise.resolve([]),
  copyTo: async (db, path) => {
    // One consistent state, as of now; readers and the writer go on meanwhile.
    await db.raw('vacuum into ?', [path]);
  },
};

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
