import type { Knex } from 'knex';
import { dialectOf } from '../dialect.ts';

/**
 * Decisions of reviewers: appended, never edited; the database refuses both. `number` orders them as they came in.
 * `key` is what an alert of a later file is recognised by.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('decisions', (table) => {
    table.increments('number');
    table.text('id').notNullable().unique();
    table.text('key').notNullable().index();
    table.integer('listing').notNullable().index();
    table.text('decision').notNullable().checkIn(['trueMatch', 'falsePositive', 'inconclusive']);
    table.text('decided_by').notNullable();
    table.text('decided_at').notNullable();
    table.text('recorded_at').notNullable();
    table.text('body').notNullable();
  });
  await dialectOf(db).forbidChanges(db, 'decisions');
}

/** Removes the table again, with what forbids its changes. */
export async function down(db: Knex): Promise<void> {
  await dialectOf(db).allowChanges(db, 'decisions');
  await db.schema.dropTable('decisions');
}
