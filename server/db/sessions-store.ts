import type { Knex } from 'knex';

/** A browser that somebody signed in with. Only the digest of its token is kept. */
export interface StoredSession {
  readonly hash: string;
  /** Number of the user. */
  readonly user: number;
  readonly createdAt: string;
  readonly seenAtMs: number;
  readonly expiresAtMs: number;
}

export interface SessionsStore {
  add(session: StoredSession): Promise<void>;
  find(hash: string): Promise<StoredSession | null>;
  seen(hash: string, atMs: number): Promise<void>;
  remove(hash: string): Promise<void>;
  /** Signs a user out everywhere. */
  removeOf(user: number): Promise<void>;
  removeExpired(nowMs: number): Promise<void>;
}

interface SessionRow {
  readonly hash: string;
  readonly user: number;
  readonly created_at: string;
  readonly seen_at_ms: number | string;
  readonly expires_at_ms: number | string;
}

/** The sessions of a database or of a transaction. */
export function sessionsStore(db: Knex): SessionsStore {
  return {
    add: async ({ hash, user, createdAt, seenAtMs, expiresAtMs }) => {
      const at = { created_at: createdAt, seen_at_ms: seenAtMs, expires_at_ms: expiresAtMs };
      await db('sessions').insert({ hash, user, ...at });
    },
    find: async (hash) => {
      const row: SessionRow | undefined = await db('sessions').where({ hash }).first();
      if (row === undefined) return null;
      const { user, created_at: createdAt } = row;
      const [seenAtMs, expiresAtMs] = [Number(row.seen_at_ms), Number(row.expires_at_ms)];
      return { hash, user, createdAt, seenAtMs, expiresAtMs };
    },
    seen: async (hash, atMs) => {
      await db('sessions').where({ hash }).update({ seen_at_ms: atMs });
    },
    remove: async (hash) => {
      await db('sessions').where({ hash }).delete();
    },
    removeOf: async (user) => {
      await db('sessions').where({ user }).delete();
    },
    removeExpired: async (nowMs) => {
      await db('sessions').where('expires_at_ms', '<=', nowMs).delete();
    },
  };
}
