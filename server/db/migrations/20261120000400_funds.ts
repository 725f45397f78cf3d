import type { Knex } from 'knex';

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

/**
 * Removes them again: such positions keep their strongest alert. By the database's own statement, because knex makes a
 * SQLite table anew to drop a column, and what refers to the old one (the bytes of inputs) would go with it.
 */
export async function down(db: Knex): Promise<void> {
  await db.raw('alter table ?? drop column ??', ['inputs', 'fund']);
  await db.raw('alter table ?? drop column ??', ['positions', 'further']);
}
