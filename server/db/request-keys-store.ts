import type { Knex } from 'knex';
import { bound } from './bound.ts';

/** What a caller's key (`Idempotency-Key`) stands for. */
export interface RequestKey {
  readonly key: string;
  /** SHA-256 of everything that the caller sent under it. */
  readonly fingerprint: string;
}

/** Which request was answered by which screening, kept as long as the screening is. */
export interface RequestKeysStore {
  /** False where the key is taken; with PostgreSQL waits for whoever is about to take it. */
  claim(requestKey: RequestKey, screening: number): Promise<boolean>;
  /** What was asked under a key, and the id of the screening; null where it is free. */
  find(key: string): Promise<{ readonly fingerprint: string; readonly screening: string } | null>;
}

/** The keys of an organisation; null is none, and refuses everything. */
export function requestKeysStore(db: Knex, organisation: number | null): RequestKeysStore {
  return {
    claim: async ({ key, fingerprint }, screening) => {
      const row = { organisation: bound(organisation), key, fingerprint, screening };
      const query = db('request_keys').insert(row, ['key']).onConflict(['organisation', 'key']);
      const added: object[] = await query.ignore();
      return added.length > 0;
    },
    find: async (key) => {
      const found: { fingerprint: string; screening: string } | undefined = await db('request_keys')
        .join('screenings', 'screenings.number', 'request_keys.screening')
        .where({ 'request_keys.organisation': bound(organisation), 'request_keys.key': key })
        .first('request_keys.fingerprint', 'screenings.id as screening');
      return found ?? null;
    },
  };
}
