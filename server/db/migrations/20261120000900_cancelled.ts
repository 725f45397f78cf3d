import type { Knex } from 'knex';
import { dropColumns } from '../drop-columns.ts';

/**
 * When a screening was cancelled; its state is `failed` then, without a failure. The words of `state` are part of the
 * table, which SQLite would have to make anew, and what refers to it would be lost.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('screenings', (table) => {
    table.text('cancelled_at');
  });
}

/** Removes it again: a cancelled screening has failed then. */
export async function down(db: Knex): Promise<void> {
  await dropColumns(db, 'screenings', ['cancelled_at']);
}
