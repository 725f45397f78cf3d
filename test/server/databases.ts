import assert from 'node:assert/strict';
import { Client } from 'pg';
import { openStorage } from '../../server/db/stores.ts';

/**
 * The tests of whatever stores run on both databases: on SQLite always, on PostgreSQL where one answers, each service in
 * a database of its own; making one takes a second, so that emptied ones are used again. `CMIC_TEST_DATABASE_URL` is the address of a server and of a user who may make databases.
 */
const serverUrl = process.env['CMIC_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

let isShared = false;
let template: Promise<string> | null = null;
let made = 0;
const urls = new Map<string, string>();
const emptied: string[] = [];

/** Describes the tests twice: on SQLite, and on PostgreSQL. */
export function describeOnBoth(title: string, tests: () => void): void {
  describe(title, tests);
  describe(`${title}, on PostgreSQL`, () => {
    before(async function () {
      await needPostgres(this);
      isShared = true;
    });
    after(() => {
      isShared = false;
    });
    tests();
  });
}

/** Skips what follows where no PostgreSQL answers: named as not run, and a failure in the project's own checks. */
export async function needPostgres(context: Mocha.Context): Promise<void> {
  const why = await onServer('select 1').then(
    () => null,
    (error: unknown) => String(error),
  );
  if (why === null) return;
  assert.ok(process.env['CI'] === undefined, `no PostgreSQL answers: set CMIC_TEST_DATABASE_URL. ${why}`);
  context.skip();
}

/** The database that goes with a data directory in the tests that run now: null for SQLite's file in it. */
export async function databaseOf(dataDir: string): Promise<string | null> {
  if (!isShared) return null;
  const known = urls.get(dataDir);
  if (known !== undefined) return known;
  const url = emptied.pop() ?? (await makeDatabase());
  urls.set(dataDir, url);
  return url;
}

/** Drops the database that goes with a data directory, if there is one. */
export async function dropDatabaseOf(dataDir: string): Promise<void> {
  const url = urls.get(dataDir);
  urls.delete(dataDir);
  if (url !== undefined) await dropDatabase(url);
}

/** Empties the database that goes with a data directory, for the next service. */
export async function giveBackDatabaseOf(dataDir: string): Promise<void> {
  const url = urls.get(dataDir);
  urls.delete(dataDir);
  if (url === undefined) return;
  await empty(url);
  emptied.push(url);
}

async function empty(url: string): Promise<void> {
  // As a replica: neither references nor what forbids changes is asked.
  await onServer(
    `set session_replication_role = replica;
     do $$ declare one record; begin
       for one in select * from pg_tables where schemaname = 'public' and tablename not like 'knex%' loop
         execute format('delete from %I', one.tablename);
       end loop;
       for one in select * from pg_sequences where schemaname = 'public' and sequencename not like 'knex%' loop
         perform setval(format('%I', one.sequencename), 1, false);
       end loop;
       delete from graphile_worker._private_jobs;
     end $$`,
    url,
  );
}

/** A new database with the service's tables, empty. */
export async function makeDatabase(): Promise<string> {
  template ??= makeTemplate();
  return makeEmpty(` template ${nameIn(await template)}`);
}

/** A new database without any table. */
export async function makeEmpty(kind = ''): Promise<string> {
  made += 1;
  const name = `cmic_test_${Date.now()}_${process.pid}_${made}`;
  await onServer(`create database ${name}${kind}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(url: string): Promise<void> {
  await onServer(`drop database if exists ${nameIn(url)} with (force)`);
}

const staleMs = 3 * 60 * 60 * 1000;

async function makeTemplate(): Promise<string> {
  // What a killed run left behind.
  for (const { datname } of await onServer(
    `select datname from pg_database where datname like 'cmic_test_%'`,
  )) {
    const stamp = Number(datname.split('_')[2]);
    if (stamp < Date.now() - staleMs) await onServer(`drop database if exists ${datname} with (force)`);
  }
  const url = await makeEmpty();
  const storage = await openStorage({ dataDir: '', databaseUrl: url });
  await storage.close();
  return url;
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function onServer(sql: string, url = serverUrl): Promise<{ datname: string }[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query<{ datname: string }>(sql)).rows;
  } finally {
    await client.end();
  }
}

after(async () => {
  for (const url of [...urls.values(), ...emptied]) await dropDatabase(url);
  if (template !== null) await dropDatabase(await template);
});
