import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex, { type Knex } from 'knex';
import { knexConfiguration } from '../../../server/db/database.ts';
import { databaseOf, describeOnBoth, dropDatabaseOf } from '../databases.ts';

async function tablesOf(db: Knex): Promise<string[]> {
  const names: { name: string }[] =
    db.client.config.client === 'pg'
      ? await db('pg_tables').where({ schemaname: 'public' }).select({ name: 'tablename' })
      : await db('sqlite_master').where({ type: 'table' }).select('name');
  return names
    .map((row) => row.name)
    .filter((name) => !/^(?:sqlite|knex)_/.test(name))
    .sort();
}

async function columnsOf(db: Knex): Promise<Record<string, string[]>> {
  const columns: Record<string, string[]> = {};
  for (const table of await tablesOf(db)) columns[table] = Object.keys(await db(table).columnInfo()).sort();
  return columns;
}

const seen: Record<string, string[]>[] = [];

describeOnBoth('the migrations', () => {
  let directory: string;
  let db: Knex;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'cmic-test-'));
    db = knex(knexConfiguration({ dataDir: directory, databaseUrl: await databaseOf(directory) }));
    await db.migrate.latest();
  });

  afterEach(async () => {
    await db.destroy();
    await dropDatabaseOf(directory);
    await rm(directory, { recursive: true, force: true });
  });

  it('go down, up again, and step by step', async () => {
    const all = await columnsOf(db);
    assert.ok(all['positions'] !== undefined && all['input_chunks'] !== undefined);
    await db.migrate.rollback(undefined, true);
    assert.deepEqual(await tablesOf(db), []);
    for (let step = 0; step < 100; step += 1) if ((await db.migrate.up())[1].length === 0) break;
    assert.deepEqual(await columnsOf(db), all);
    for (let step = 0; step < 100; step += 1) if ((await db.migrate.down())[1].length === 0) break;
    assert.deepEqual(await tablesOf(db), []);
  });

  it('make the same tables and columns everywhere', async () => {
    seen.push(await columnsOf(db));
    assert.deepEqual(seen.at(-1), seen[0]);
  });

  it('hold the database to its references', async () => {
    await assert.rejects(db('problems').insert({ screening: 99, seq: 0, body: '{}' }), /foreign key/i);
  });
});
