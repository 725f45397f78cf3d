import type { Knex } from 'knex';
import { dropColumns } from '../drop-columns.ts';

/**
 * What a file was given as (holdings, transactions, earlier holdings, constituents of funds); the firm's policy at the
 * time; and the further parts of a record: one row an item of a part (a breach, a judged transaction), in its order.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('inputs', (table) => {
    table.text('kind').notNullable().defaultTo('holdings');
  });
  await db.schema.alterTable('screenings', (table) => {
    table.text('policy');
  });
  await db.schema.createTable('record_parts', (table) => {
    table.integer('screening').notNullable().references('number').inTable('screenings').onDelete('CASCADE');
    table.text('part').notNullable();
    table.integer('seq').notNullable();
    table.text('body').notNullable();
    table.primary(['screening', 'part', 'seq']);
  });
}

/** Removes them again. What was given as anything else than holdings is then no longer told from holdings. */
export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('record_parts');
  await dropColumns(db, 'screenings', ['policy']);
  await dropColumns(db, 'inputs', ['kind']);
}
