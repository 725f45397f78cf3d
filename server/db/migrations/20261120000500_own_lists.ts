import type { Knex } from 'knex';
import { dropColumns } from '../drop-columns.ts';

/**
 * Lists beside the law: what a screening was asked for (hypothetical listings, the firm's own lists, whole, so that it
 * can be taken up again), and the ids of the alerts that a position has against such lists, with a blank between.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('screenings', (table) => {
    table.text('own_lists');
  });
  await db.schema.alterTable('positions', (table) => {
    table.text('apart');
    table.index(['screening', 'seq'], 'positions_with_apart', { predicate: db.whereNotNull('apart') });
  });
}

/** Removes them again; what such lists found is then no longer told. */
export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('positions', (table) => {
    table.dropIndex(['screening', 'seq'], 'positions_with_apart');
  });
  await dropColumns(db, 'positions', ['apart']);
  await dropColumns(db, 'screenings', ['own_lists']);
}
