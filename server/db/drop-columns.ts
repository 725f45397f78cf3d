import type { Knex } from 'knex';

/**
 * Drops columns by the database's own statement. knex makes a SQLite table anew for that, and what refers to the old
 * one (the bytes of inputs, the rows of screenings) would be deleted with it.
 */
export async function dropColumns(db: Knex, table: string, columns: readonly string[]): Promise<void> {
  for (const column of columns) await db.raw('alter table ?? drop column ??', [table, column]);
}
