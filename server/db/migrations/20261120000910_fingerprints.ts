import type { Knex } from 'knex';
import { dropColumns } from '../drop-columns.ts';

/**
 * What a screening was asked, the as-of apart, as one digest: the same again is answered by the same screening. Null
 * for those of before, which are not found by it.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('screenings', (table) => {
    table.text('fingerprint');
    table.index(['fingerprint'], 'screenings_alike');
  });
}

/** Removes it again: the same upload is a new screening then. */
export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('screenings', (table) => {
    table.dropIndex(['fingerprint'], 'screenings_alike');
  });
  await dropColumns(db, 'screenings', ['fingerprint']);
}
