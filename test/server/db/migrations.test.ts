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
