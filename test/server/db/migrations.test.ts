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

  it('leave what is stored as it is when the columns for funds come and go', async () => {
    const funds = '20261120000400_funds.js';
    await db('editions').insert({
      id: 'e',
      common_digest: 'd',
      source: 's',
      format: 'f',
      listings: 1,
      body: '{}',
      stored_at: 'x',
    });
    const screening = {
      id: 's',
      state: 'done',
      edition: 'e',
      as_of_ms: 0,
      created_at: 'x',
      engine: '0',
      choices: '{}',
    };
    const [{ number }] = await db('screenings').insert(screening, ['number']);
    const input = {
      screening: number,
      seq: 0,
      name: 'f.csv',
      sha256: '0',
      bytes: 1,
      kind: 'funds',
      fund: 'KWEB',
    };
    const [added] = await db('inputs').insert(input, ['number']);
    await db('input_chunks').insert({ input: added.number, seq: 0, bytes: Buffer.from('x') });
    const position = {
      screening: number,
      seq: 0,
      input: 0,
      row: 2,
      outcome: 'listed',
      alert: 'a1',
      body: '[]',
      further: '["a2"]',
    };
    await db('positions').insert(position);
    await db.migrate.down({ name: funds });
    const columns = async (table: string) => Object.keys(await db(table).columnInfo());
    assert.ok(
      !(await columns('positions')).includes('further') && !(await columns('inputs')).includes('fund'),
    );
    const left = {
      position: await db('positions').first('alert'),
      chunks: await db('input_chunks').count('* as n'),
    };
    assert.deepEqual(left, { position: { alert: 'a1' }, chunks: [{ n: 1 }] });
    await db.migrate.up({ name: funds });
    assert.deepEqual(await db('positions').first('alert', 'further'), { alert: 'a1', further: null });
    assert.deepEqual(await db('inputs').first('name', 'fund'), { name: 'f.csv', fund: null });
  });

  it('add the portfolio of a screening to a database in use, and take it away again', async () => {
    const series = { name: '20261120000300_series.js' };
    await db.migrate.down(series);
    assert.equal(await db.schema.hasColumn('screenings', 'portfolio'), false);
    const edition = { id: 'e', common_digest: 'd', source: 's', format: 'f', listings: 0, body: '{}' };
    await db('editions').insert({ ...edition, stored_at: '2026-11-20' });
    const screening = { id: 's', state: 'done', edition: 'e', as_of_ms: 0, created_at: '2026-11-20' };
    await db('screenings').insert({ ...screening, engine: '1', choices: '{}' });
    await db.migrate.up(series);
    const kept = await db('screenings').first('id', 'portfolio', 'previous_as_of_ms');
    assert.deepEqual({ ...kept }, { id: 's', portfolio: null, previous_as_of_ms: null });
    await db.migrate.down(series);
    assert.deepEqual((await db('screenings').select('id')).length, 1);
  });

  it('lose no stored file or row when they are taken back one after another', async () => {
    const edition = { id: 'e', common_digest: 'd', source: 's', format: 'f', listings: 0, body: '{}' };
    await db('editions').insert({ ...edition, stored_at: '2026-11-20' });
    const screening = { id: 's', state: 'done', edition: 'e', as_of_ms: 0, created_at: '2026-11-20' };
    const [{ number }] = await db('screenings').insert({ ...screening, engine: '1', choices: '{}' }, [
      'number',
    ]);
    const file = { screening: number, seq: 0, name: 'h.csv', sha256: '0', bytes: 1 };
    const [input] = await db('inputs').insert(file, ['number']);
    await db('input_chunks').insert({ input: input.number, seq: 0, bytes: Buffer.from('x') });
    await db('positions').insert({ screening: number, seq: 0, input: 0, row: 2, body: '[]' });
    const [, list] = await db.migrate.list();
    assert.deepEqual(list, []);
    for (
      let more = (await db('knex_migrations').count({ n: '*' }))[0]?.['n'];
      Number(more) > 1;
      more = Number(more) - 1
    ) {
      await db.migrate.down();
      for (const table of ['screenings', 'inputs', 'input_chunks', 'positions'])
        assert.equal(
          (await db(table).select('*')).length,
          1,
          `${table} after ${Number(more) - 1} migrations`,
        );
    }
  });

  it('make the same tables and columns everywhere', async () => {
    seen.push(await columnsOf(db));
    assert.deepEqual(seen.at(-1), seen[0]);
  });

  it('hold the database to its references', async () => {
    await assert.rejects(db('problems').insert({ screening: 99, seq: 0, body: '{}' }), /foreign key/i);
  });
});
