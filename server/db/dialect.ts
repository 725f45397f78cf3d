import type { Knex } from 'knex';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';

/** Where a bulk load goes: `columns` are filled from the elements of each row, `fixed` ones have one value for all. */
export interface BulkTarget {
  readonly table: string;
  readonly columns: readonly string[];
  /** The columns that are whole numbers; the others are text. */
  readonly integers: readonly string[];
  readonly fixed: Readonly<Record<string, number>>;
}

/** What the two databases do in different ways. Everything else is plain knex. */
export interface Dialect {
  /** The database's clock in milliseconds since 1970-01-01T00:00Z, as SQL: the processes' own clocks may differ. */
  readonly nowMs: string;
  /** Loads many rows by one statement: `rows` is the text of a JSON array of arrays, one a row. */
  insertJsonRows(db: Knex, target: BulkTarget, rows: string): Promise<void>;
  /** Makes a table one that rows can only be added to. */
  forbidChanges(db: Knex, table: string): Promise<void>;
  /** Takes that back; for the way down of a migration, before the table is dropped. */
  allowChanges(db: Knex, table: string): Promise<void>;
  /** Until the transaction ends nobody else adds to the table: its numbers then become visible in their order. */
  addAlone(db: Knex, table: string): Promise<void>;
  /** Until the transaction ends nobody else does with the same word what is done with it; others wait. */
  alone(db: Knex, word: string): Promise<void>;
  /** Takes the rows of a query for this transaction and leaves out those that another one has taken. */
  takeFree(query: Knex.QueryBuilder): Knex.QueryBuilder;
  /** Has a queued screening taken up by some worker once the transaction is committed. */
  enqueue(db: Knex, screening: number): Promise<void>;
  /** Writes a whole copy of the database to a new file while it is in use; null where the database has tools for that. */
  readonly copyTo: ((db: Knex, path: string) => Promise<void>) | null;
  /** Queued screenings that no worker will take up by itself: whoever took their place in the queue is silent. */
  lostFromQueue(db: Knex, silentMs: number): Promise<number[]>;
}

/** The dialect of a connection or of a transaction. */
export function dialectOf(db: Knex): Dialect {
  return db.client.config.client === 'pg' ? postgres : sqlite;
}
