import type { Knex } from 'knex';
import type { Attempt, DeliveryState } from './deliveries-store.ts';
import { dialectOf } from './dialect.ts';

/** A delivery as people look at it. */
export interface LoggedDelivery {
  readonly number: number;
  readonly id: string;
  readonly event: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly createdAt: string;
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
  /** When it is tried next, in milliseconds; null where it is over. */
  readonly dueMs: number | null;
}

/** The deliveries of a webhook, which whoever asks has found among those of the organisation. */
export interface DeliveryLogStore {
  /** Newest first, older than `before` where given. */
  page(webhook: number, before: number | null, limit: number): Promise<LoggedDelivery[]>;
  byId(webhook: number, id: string): Promise<LoggedDelivery | null>;
  /** Has a delivery made again at once, with all its attempts before it; nothing where it is being made. */
  again(delivery: number, nowMs: number): Promise<void>;
}

/** The log of a database or of a transaction. */
export function deliveryLogStore(db: Knex): DeliveryLogStore {
  const of = (webhook: number): Knex.QueryBuilder =>
    db('webhook_deliveries')
      .join('webhook_events', 'webhook_events.number', 'webhook_deliveries.event')
      .where('webhook_deliveries.webhook', webhook);
  return {
    page: (webhook, before, limit) => {
      const query = of(webhook).orderBy('webhook_deliveries.number', 'desc').limit(limit);
      return logged(db, before === null ? query : query.where('webhook_deliveries.number', '<', before));
    },
    byId: async (webhook, id) =>
      (await logged(db, of(webhook).where('webhook_deliveries.id', id)))[0] ?? null,
    again: async (number, nowMs) => {
      const { nowMs: databaseNow } = dialectOf(db);
      await db('webhook_deliveries')
        .where({ number })
        .whereRaw(`coalesce(lease_until_ms, 0) < ${databaseNow}`)
        .update({ state: 'waiting', tries: 0, due_ms: nowMs, lease_until_ms: null });
    },
  };
}

interface LogRow {
  readonly number: number;
  readonly id: string;
  readonly event_id: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly created_at: string;
  readonly due_ms: number | null;
}

async function logged(db: Knex, query: Knex.QueryBuilder): Promise<LoggedDelivery[]> {
  const rows: LogRow[] = await query.select(
    ...['number', 'id', 'state', 'due_ms'].map((column) => `webhook_deliveries.${column}`),
    'webhook_events.id as event_id',
    'webhook_events.type',
    'webhook_events.created_at',
  );
  const attempts: (Attempt & { delivery: number })[] = await db('webhook_attempts')
    .whereIn(
      'delivery',
      rows.map(({ number }) => number),
    )
    .orderBy(['delivery', 'seq'])
    .select('delivery', 'at', 'status', 'reason');
  return rows.map(({ number, id, type, state, ...row }) => ({
    number,
    id,
    event: row.event_id,
    type,
    state,
    createdAt: row.created_at,
    attempts: attempts
      .filter(({ delivery }) => delivery === number)
      .map(({ at, status, reason }) => ({ at, status, reason })),
    dueMs: row.due_ms,
  }));
}
