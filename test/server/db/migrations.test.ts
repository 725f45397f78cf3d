import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import { sqliteConfiguration } from '../../../server/db/sqlite.ts';

describe('the migrations', () => {
  it('go up, down and up again', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'cmic-test-'));
    const db = knex(sqliteConfiguration(directory));
    try {
      const tables = async (): Promise<string[]> => {
        const rows: { name: string }[] = await db('sqlite_master')
          .where({ type: 'table' })
          .orderBy('name')
          .select('name');
        return rows.map((row) => row.name).filter((name) => !/^(?:sqlite|knex)_/.test(name));
      };
      await db.migrate.latest();
      const all = await tables();
      assert.ok(all.includes('positions') && all.includes('input_chunks'));
      await db.migrate.rollback(undefined, true);
      assert.deepEqual(await tables(), []);
      await db.migrate.latest();
      assert.deepEqual(await tables(), all);
    } finally {
      await db.destroy();
      await rm(directory, { recursive: true, force: true });
    }
  });

  it('add the portfolio of a screening to a database in use, and take it away again', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'cmic-test-'));
    const db = knex(sqliteConfiguration(directory));
    const last = { name: '20261120000300_series.js' };
    try {
      await db.migrate.latest();
      await db.migrate.down(last);
      assert.equal(await db.schema.hasColumn('screenings', 'portfolio'), false);
      const edition = { id: 'e', common_digest: 'd', source: 's', format: 'f', listings: 0, body: '{}' };
      await db('editions').insert({ ...edition, stored_at: '2026-11-20' });
      const screening = { id: 's', state: 'done', edition: 'e', as_of_ms: 0, created_at: '2026-11-20' };
      await db('screenings').insert({ ...screening, engine: '1', choices: '{}' });
      await db.migrate.up(last);
      const kept = await db('screenings').first('id', 'portfolio', 'previous_as_of_ms');
      assert.deepEqual({ ...kept }, { id: 's', portfolio: null, previous_as_of_ms: null });
      await db.migrate.down(last);
      assert.deepEqual((await db('screenings').select('id')).length, 1);
    } finally {
      await db.destroy();
      await rm(directory, { recursive: true, force: true });
    }
  });

  it('hold the database to its references', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'cmic-test-'));
    const db = knex(sqliteConfiguration(directory));
    try {
      await db.migrate.latest();
      await assert.rejects(db('problems').insert({ screening: 99, seq: 0, body: '{}' }), /FOREIGN KEY/);
    } finally {
      await db.destroy();
      await rm(directory, { recursive: true, force: true });
    }
  });
});
