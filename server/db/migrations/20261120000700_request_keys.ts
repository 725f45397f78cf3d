import type { Knex } from 'knex';
import { dialectOf } from '../dialect.ts';

/** The key of a caller's request, what was asked under it, and the screening that answers it. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('request_keys', (table) => {
    table.text('key').primary();
    table.text('fingerprint').notNullable();
    table.integer('screening').unsigned().notNullable().unique().references('number').inTable('screenings');
  });
  await dialectOf(db).forbidChanges(db, 'request_keys');
}

/** Removes it again: a repeated request is a new one then. */
export async function down(db: Knex): Promise<void> {
  await dialectOf(db).allowChanges(db, 'request_keys');
  await db.schema.dropTable('request_keys');
}
