import type { Knex } from 'knex';
import type { Edition } from '../../lib/listings/listing.ts';

/** An edition without its listings. */
export interface EditionSummary {
  readonly id: string;
  /** The day of the first publication of this content. */
  readonly publishedOn: string | null;
  /** The day of the last publication of the same content that was taken in. */
  readonly confirmedOn: string | null;
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

/** Editions by their content id; stored once, never changed. That the same was published again is kept beside them. */
export interface EditionsStore {
  /** False where the same edition is stored already; a later day of publication is noted then. */
  add(edition: Edition, storedAt: string): Promise<boolean>;
  byId(id: string): Promise<Edition | null>;
  /** The one that was published last comes first. */
  all(): Promise<EditionSummary[]>;
}

/** The editions of a database or of a transaction. */
export function editionsStore(db: Knex): EditionsStore {
  return {
    add: async (edition, storedAt) => {
      const row = rowOf(edition, storedAt);
      const added: object[] = await db('editions').insert(row, ['id']).onConflict('id').ignore();
      if (added.length === 0) await noteAgain(db, edition, storedAt);
      return added.length > 0;
    },
    byId: async (id) => {
      const row: Pick<EditionRow, 'body'> | undefined = await db('editions').where({ id }).first('body');
      const edition: Edition | null = row === undefined ? null : JSON.parse(row.body);
      return edition;
    },
    all: async () => {
      const columns = ['id', 'published_on', 'source', 'format', 'listings', 'stored_at'];
      const rows: EditionRow[] = await db('editions').orderBy('id').select(columns);
      const again: { edition: string; last: string }[] = await db('edition_publications')
        .groupBy('edition')
        .select('edition')
        .max({ last: 'published_on' });
      const lastOn = new Map(again.map(({ edition, last }) => [edition, last]));
      const all = rows.map((row) => summaryOf(row, lastOn.get(row.id) ?? row.published_on));
      return all.sort((a, b) => compareDays(b.confirmedOn, a.confirmedOn));
    },
  };
}

/** Notes that the content of a stored edition was published on a later day. */
async function noteAgain(db: Knex, { id, publishedOn, source }: Edition, storedAt: string): Promise<void> {
  const first: Pick<EditionRow, 'published_on'> = await db('editions').where({ id }).first('published_on');
  if (publishedOn === null || compareDays(publishedOn, first.published_on) <= 0) return;
  const row = { edition: id, published_on: publishedOn, source, stored_at: storedAt };
  await db('edition_publications').insert(row).onConflict(['edition', 'published_on']).ignore();
}

/** Days in their order, the unknown one before all. */
function compareDays(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
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

function summaryOf(row: EditionRow, confirmedOn: string | null): EditionSummary {
  const { id, source, format, listings } = row;
  const days = { publishedOn: row.published_on, confirmedOn };
  return { id, ...days, source, format, listings, storedAt: row.stored_at };
}
