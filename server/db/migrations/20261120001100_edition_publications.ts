import type { Knex } from 'knex';

/**
 * Later publications of the same content: an edition is stored once, and each day on which it was published again is kept
 * beside it. The list that is in force is the one that was published last, and that may be an earlier one again.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('edition_publications', (table) => {
    table.text('edition').notNullable().references('id').inTable('editions');
    table.text('published_on').notNullable();
    table.text('source').notNullable();
    table.text('stored_at').notNullable();
    table.primary(['edition', 'published_on']);
  });
}

/** Removes it again: what was published again then counts with its first day. */
export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('edition_publications');
}
