import type { Knex } from 'knex';
import { dropColumns } from '../drop-columns.ts';

/**
 * What several workers need to share the screenings: until when the worker of a running one counts as alive, by the
 * database's clock, and how far it has told that it is.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('screenings', (table) => {
    table.bigInteger('alive_until_ms');
    table.integer('rows_read');
  });
}

/** Removes both again. */
export async function down(db: Knex): Promise<void> {
  await dropColumns(db, 'screenings', ['rows_read', 'alive_until_ms']);
}
