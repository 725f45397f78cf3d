import type { Knex } from 'knex';
import type { Edition } from '../../lib/listings/listing.ts';

/** An edition without its listings. */
export interface EditionSummary {
  readonly id: string;
  readonly publishedOn: string | null;
  readonly source: string;
  readonly format: string;
  readonly listings: number;
  readonly storedAt: string;
}

interface EditionRow {
  readonly id: string;
  readonly published_on: string | null;
  readonly source: string;
  readonly format: string;
  readonly listings: number;
  readonly stored_at: string;
  readonly body: string;
}

/** Editions by their content id; stored once, never changed. */
export interface EditionsStore {
  /** False where the same edition is stored already. */
  add(edition: Edition, storedAt: string): Promise<boolean>;
  byId(id: string): Promise<Edition | null>;
  /** Newest publication first. */
  all(): Promise<EditionSummary[]>;
}

/** The editions of a database or of a transaction. */
export function editionsStore(db: Knex): EditionsStore {
  return {
    add: async (edition, storedAt) => {
      const row = rowOf(edition, storedAt);
      const added: object[] = await db('editions').insert(row, ['id']).onConflict('id').ignore();
      return added.length > 0;
    },
    byId: async (id) => {
      const row: Pick<EditionRow, 'body'> | undefined = await db('editions').where({ id }).first('body');
      const edition: Edition | null = row === undefined ? null : JSON.parse(row.body);
      return edition;
    },
    all: async () => {
      const columns = ['id', 'published_on', 'source', 'format', 'listings', 'stored_at'];
      const rows: EditionRow[] = await db('editions')
        // Not by knex's own "nulls last", which on SQLite forgets the column beside it.
        .orderByRaw('published_on is null')
        .orderBy('published_on', 'desc')
        .orderBy('id')
        .select(columns);
      return rows.map((row) => summaryOf(row));
    },
  };
}

function rowOf(edition: Edition, storedAt: string): Record<string, string | number | null> {
  return {
    id: edition.id,
    common_digest: edition.commonDigest,
    published_on: edition.publishedOn,
    source: edition.source,
    format: edition.format,
    listings: edition.listings.length,
    stored_at: storedAt,
    body: JSON.stringify(edition),
  };
}

function summaryOf(row: EditionRow): EditionSummary {
  const { id, source, format, listings } = row;
  return { id, publishedOn: row.published_on, source, format, listings, storedAt: row.stored_at };
}
