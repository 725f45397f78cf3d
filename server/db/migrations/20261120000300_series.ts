import type { Knex } from 'knex';
import { dropColumns } from '../drop-columns.ts';

/**
 * The portfolio that a screening is of: those of one name form a series. `previous_as_of_ms` is the instant given for
 * earlier holdings that state no day.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('screenings', (table) => {
    table.text('portfolio');
    table.bigInteger('previous_as_of_ms');
    table.index(['portfolio', 'number'], 'screenings_of_portfolio');
  });
}

/** Removes them again; what was screened as a series is then no longer told from other screenings. */
export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('screenings', (table) => {
    table.dropIndex(['portfolio', 'number'], 'screenings_of_portfolio');
  });
  await dropColumns(db, 'screenings', ['previous_as_of_ms', 'portfolio']);
}
