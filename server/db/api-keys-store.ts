import type { Knex } from 'knex';
import { dialectOf } from './dialect.ts';

/** What a caller may do: see, have screened, decide, administer. In the order of a caller's trust. */
export const scopes = ['read', 'screen', 'review', 'admin'] as const;

export type Scope = (typeof scopes)[number];

/** A program's key. `prefix` is the part of it that may be shown; of the whole only a digest is kept. */
export interface StoredKey {
  readonly organisation: number;
  readonly id: string;
  /** The program that it is for. */
  readonly name: string;
  readonly prefix: string;
  readonly hash: string;
  readonly scopes: readonly Scope[];
  /** Who made it. */
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAtMs: number;
  readonly revokedAt: string | null;
  readonly usedAtMs: number | null;
}

export interface ApiKeysStore {
  /** Two requests for one program wait for each other, so that a count made before holds. */
  addAlone(): Promise<void>;
  add(key: StoredKey): Promise<void>;
  byPrefix(prefix: string): Promise<StoredKey | null>;
  byId(organisation: number, id: string): Promise<StoredKey | null>;
  /** Newest first, revoked and expired ones too. */
  of(organisation: number): Promise<StoredKey[]>;
  revoke(organisation: number, id: string, at: string): Promise<void>;
  used(id: string, atMs: number): Promise<void>;
}

interface KeyRow {
  readonly organisation: number;
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly hash: string;
  readonly scopes: string;
  readonly created_by: string;
  readonly created_at: string;
  readonly expires_at_ms: number | string;
  readonly revoked_at: string | null;
  readonly used_at_ms: number | string | null;
}

/** The keys of a database or of a transaction. */
export function apiKeysStore(db: Knex): ApiKeysStore {
  const table = (): Knex.QueryBuilder<KeyRow> => db<KeyRow>('api_keys');
  const one = async (where: Partial<KeyRow>): Promise<StoredKey | null> => {
    const row = await table().where(where).first();
    return row === undefined ? null : keyOf(row);
  };
  return {
    addAlone: () => dialectOf(db).addAlone(db, 'api_keys'),
    add: async (key) => {
      await db('api_keys').insert(rowOf(key));
    },
    byPrefix: (prefix) => one({ prefix }),
    byId: (organisation, id) => one({ organisation, id }),
    of: async (organisation) => {
      const rows = await table().where({ organisation }).orderBy('number', 'desc');
      return rows.map((row: KeyRow) => keyOf(row));
    },
    revoke: async (organisation, id, at) => {
      await table().where({ organisation, id }).whereNull('revoked_at').update({ revoked_at: at });
    },
    used: async (id, atMs) => {
      await table().where({ id }).update({ used_at_ms: atMs });
    },
  };
}

function rowOf(key: StoredKey): KeyRow {
  const { organisation, id, name, prefix, hash } = key;
  return {
    organisation,
    id,
    name,
    prefix,
    hash,
    scopes: JSON.stringify(key.scopes),
    created_by: key.createdBy,
    created_at: key.createdAt,
    expires_at_ms: key.expiresAtMs,
    revoked_at: key.revokedAt,
    used_at_ms: key.usedAtMs,
  };
}

function keyOf(row: KeyRow): StoredKey {
  const { organisation, id, name, prefix, hash } = row;
  const scopes: readonly Scope[] = JSON.parse(row.scopes);
  return {
    organisation,
    id,
    name,
    prefix,
    hash,
    scopes,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAtMs: Number(row.expires_at_ms),
    revokedAt: row.revoked_at,
    usedAtMs: row.used_at_ms === null ? null : Number(row.used_at_ms),
  };
}
