import type { Knex } from 'knex';
import { types as builtInTypes, type Client } from 'pg';
import type { Dialect } from './dialect.ts';
import { migrationFiles } from './migration-files.ts';

/** The one place that knows PostgreSQL: its driver, the settings of a connection and its dialect. */

/** The task of the queue that a queued screening waits in (server/jobs/shared-queue.ts). */
export const screenTaskName = 'screen';

/**
 * What a connection is told first. A process that was cut off in the middle of a transaction must not keep its rows
 * locked for the two hours that TCP would wait.
 */
const settings = [
  `set idle_in_transaction_session_timeout = '60s'`,
  'set tcp_keepalives_idle = 20',
  'set tcp_keepalives_interval = 10',
  'set tcp_keepalives_count = 3',
];

const ignore = (): void => undefined;
const connectionsMax = 5;
const int8 = 20;

/** PostgreSQL gives 64-bit numbers as text; ours are counts of bytes and milliseconds, far below 2^53. */
const types = {
  getTypeParser: (type: number, format: string) =>
    type === int8 ? Number : builtInTypes.getTypeParser(type, format === 'binary' ? 'binary' : 'text'),
};

/** Settings of a pool of connections to the database at a `postgres://` address. */
export function postgresConfiguration(url: string): Knex.Config {
  return {
    client: 'pg',
    connection: { ...connectionTo(url), keepAlive: true, types },
    pool: { min: 0, max: connectionsMax, afterCreate: applySettings },
    // Whoever asked is told of what fails; knex would write it to the terminal as well.
    log: { warn: ignore, error: ignore, deprecate: ignore, debug: ignore },
    // As in sqlite.ts.
    compileSqlOnError: false,
    acquireConnectionTimeout: 30_000,
    migrations: migrationFiles,
  };
}

/** What every connection is told of where it goes; a lost way is noticed within ten seconds. */
export function connectionTo(url: string): { connectionString: string; application_name: string } & {
  connectionTimeoutMillis: number;
} {
  return { connectionString: url, application_name: 'cmic-check', connectionTimeoutMillis: 10_000 };
}

function applySettings(connection: Client, done: (error: Error | null, made: Client) => void): void {
  connection.query(settings.join(';'), (error: Error | null) => done(error, connection));
}

/** COPY would be three times as fast, but only beside knex's transaction; this is one statement within it. */
export const postgres: Dialect = {
  nowMs: '(extract(epoch from clock_timestamp()) * 1000)::bigint',
  insertJsonRows: async (db, { table, columns, integers, fixed }, rows) => {
    const names = [...Object.keys(fixed), ...columns].map((name) => `"${name}"`).join(', ');
    const element = (name: string, index: number): string =>
      integers.includes(name) ? `(value->>${index})::integer` : `value->>${index}`;
    const values = [...Object.keys(fixed).map(() => '?::integer'), ...columns.map(element)].join(', ');
    await db.raw(
      `insert into "${table}" (${names}) select ${values} from json_array_elements(?::json) as rows(value)`,
      [...Object.values(fixed), storable(rows)],
    );
  },
  forbidChanges: async (db, table) => {
    await db.raw(
      `create function "${table}_unchanged"() returns trigger language plpgsql as $$ begin raise exception 'rows of ${table} are never changed'; end $$`,
    );
    await db.raw(
      `create trigger "${table}_unchanged" before update or delete or truncate on "${table}" for each statement execute function "${table}_unchanged"()`,
    );
  },
  allowChanges: async (db, table) => {
    await db.raw(`drop function "${table}_unchanged"() cascade`);
  },
  addAlone: async (db, table) => {
    await db.raw(`lock table "${table}" in share row exclusive mode`);
  },
  alone: async (db, word) => {
    // Two words may fall on one number: then somebody waits for nothing.
    await db.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [word]);
  },
  copyTo: null,
  takeFree: (query) => query.forUpdate().skipLocked(),
  enqueue: async (db, screening) => {
    await db.raw(
      'select graphile_worker.add_job(?, json_build_object(?::text, ?::integer), job_key => ?::text)',
      [screenTaskName, 'screening', screening, `screening-${screening}`],
    );
  },
  lostFromQueue: async (db, silentMs) => {
    // The queue itself gives a job back after four hours, or at growing intervals where it failed.
    const { rows }: { rows: { number: number }[] } = await db.raw(
      `select number from screenings where state = 'queued' and not exists (
         select 1 from graphile_worker.jobs
         where key = 'screening-' || screenings.number and attempts < max_attempts
           and run_at < now() + ? * interval '1 millisecond'
           and (locked_at is null or locked_at > now() - ? * interval '1 millisecond')) order by number`,
      [silentMs, silentMs],
    );
    return rows.map(({ number }) => number);
  },
};

const notStorable = /\\u(?:0000|d[89a-f])/i;

/** JSON can say a NUL and half a surrogate pair, text in PostgreSQL cannot: in columns they become U+FFFD. */
function storable(rows: string): string {
  if (!notStorable.test(rows)) return rows;
  const parsed: unknown[][] = JSON.parse(rows);
  const clean = (value: unknown): unknown =>
    typeof value === 'string' ? value.replaceAll(/\0|\p{Surrogate}/gu, '\u{FFFD}') : value;
  return JSON.stringify(parsed.map((row) => row.map((value) => clean(value))));
}
