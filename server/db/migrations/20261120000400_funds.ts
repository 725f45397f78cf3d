import type { Knex } from 'knex';
import { dropColumns } from '../drop-columns.ts';

/**
 * The further alerts of a position in a fund that leads to several companies (a JSON array of ids), and the fund that
 * was named with a file of constituents.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('positions', (table) => {
    table.text('further');
  });
  await db.schema.alterTable('inputs', (table) => {
    table.text('fund');
  });
}

/** Removes them again: such positions keep their strongest alert. */
export async function down(db: Knex): Promise<void> {
  await dropColumns(db, 'inputs', ['fund']);
  await dropColumns(db, 'positions', ['further']);
}
