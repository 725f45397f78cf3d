import type { Knex } from 'knex';
import type { Decision } from '../../lib/decisions/decision.ts';
import { bound } from './bound.ts';
import { dialectOf } from './dialect.ts';
import type { Placed, Stretch } from './results-store.ts';

/** The decisions of reviewers. There is no way to change or remove one. */
export interface DecisionsStore {
  /** False where the same decision is stored already. */
  add(decision: Decision, recordedAt: string): Promise<boolean>;
  /** Those on alerts with one of these keys, in the order they came in. */
  withKeys(keys: readonly string[]): Promise<Decision[]>;
  /** All of them, in the order they came in. */
  page(stretch: Stretch): Promise<Placed<Decision>[]>;
  /** The number of the last one, 0 where there is none; it grows with every decision. */
  last(): Promise<number>;
}

const keysPerStatement = 500;

/** The decisions of an organisation; null is none, and refuses everything. */
export function decisionsStore(db: Knex, organisation: number | null): DecisionsStore {
  const table = (): Knex.QueryBuilder => db('decisions').where({ organisation: bound(organisation) });
  return {
    add: async (decision, recordedAt) => {
      // Readers go by the number: a lower one must never appear after a higher one was seen.
      await dialectOf(db).addAlone(db, 'decisions');
      const row = { ...rowOf(decision, recordedAt), organisation: bound(organisation) };
      const query = db('decisions').insert(row, ['id']).onConflict(['organisation', 'id']);
      const added: object[] = await query.ignore();
      return added.length > 0;
    },
    withKeys: async (keys) => {
      const found: DecisionRow[] = [];
      const distinct = [...new Set(keys)];
      for (let from = 0; from < distinct.length; from += keysPerStatement) {
        const some = distinct.slice(from, from + keysPerStatement);
        found.push(...(await table().whereIn('key', some).select('number', 'body')));
      }
      return found.sort((a, b) => a.number - b.number).map((row) => decisionIn(row));
    },
    page: async ({ after, limit }) => {
      const query = table().orderBy('number').limit(limit).select('number', 'body');
      if (after !== null) void query.where('number', '>', after);
      const rows: DecisionRow[] = await query;
      return rows.map((row) => ({ seq: row.number, value: decisionIn(row) }));
    },
    last: async () => {
      const newest: { number: number } | undefined = await table().orderBy('number', 'desc').first('number');
      return newest?.number ?? 0;
    },
  };
}

interface DecisionRow {
  readonly number: number;
  readonly body: string;
}

function rowOf(decision: Decision, recordedAt: string): Record<string, string | number> {
  return {
    id: decision.id,
    key: decision.basis.key,
    listing: decision.basis.listing.uid,
    decision: decision.decision,
    decided_by: decision.by,
    decided_at: decision.at,
    recorded_at: recordedAt,
    body: JSON.stringify(decision),
  };
}

function decisionIn({ body }: DecisionRow): Decision {
  const decision: Decision = JSON.parse(body);
  return decision;
}
