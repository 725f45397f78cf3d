import type { Knex } from 'knex';
import { dialectOf } from './dialect.ts';
import {
  columnsOf,
  type StoredWebhook,
  type WebhookChanges,
  webhookOf,
  type WebhookRow,
} from './webhooks-store.ts';

/** `waiting` for its first or next attempt; `delivered`; `failed`: given up. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed';

/** A delivery in the hands of one sender, until its lease ends. The take tells it from whoever takes it next. */
export interface Taken {
  readonly number: number;
  readonly take: number;
  readonly id: string;
  /** Attempts that failed since the delivery was last asked for. */
  readonly tries: number;
  readonly event: { readonly id: string; readonly type: string; readonly body: string };
  readonly webhook: StoredWebhook;
}

/** One attempt: the status code of the answer, or a word for why there was none. */
export interface Attempt {
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly status: number | null;
  readonly reason: string | null;
}

/** What becomes of a delivery after an attempt; `dueMs` is null unless it waits. */
export interface AfterAttempt {
  readonly state: DeliveryState;
  readonly tries: number;
  readonly dueMs: number | null;
}

/** How many deliveries to take, and how many of them at most to webhooks that failed last. One a webhook. */
export interface Room {
  readonly all: number;
  readonly failing: number;
}

/** The deliveries of all organisations, for whoever sends them. */
export interface DeliveriesStore {
  /** Whether `take` would find something; asks without writing. */
  isDue(nowMs: number, room: Room): Promise<boolean>;
  /** Takes what is due for `leaseMs`, the longest due first, nothing for a webhook to which something is under way. */
  take(nowMs: number, room: Room, leaseMs: number): Promise<Taken[]>;
  /** The webhook, for this transaction alone, if the delivery still is the taker's; null where it is not. */
  hold(taken: Taken): Promise<StoredWebhook | null>;
  /** Stores an attempt and what becomes of delivery and webhook. After `hold`. */
  end(
    taken: Taken,
    attempt: Attempt,
    after: AfterAttempt & { readonly webhook: WebhookChanges },
  ): Promise<void>;
  /** Lets go of a delivery as if it had not been taken. */
  giveBack(taken: Taken): Promise<void>;
}

/** The deliveries of a database or of a transaction. */
export function deliveriesStore(db: Knex): DeliveriesStore {
  const dialect = dialectOf(db);
  const free = (query: Knex.QueryBuilder, nowMs: number): Knex.QueryBuilder =>
    query
      .where('webhook_deliveries.due_ms', '<=', nowMs)
      .whereRaw(`coalesce(webhook_deliveries.lease_until_ms, 0) < ${dialect.nowMs}`);
  const next = async (nowMs: number, limit: number, isFailing: boolean): Promise<number[]> => {
    const query = free(db('webhook_deliveries'), nowMs)
      .join('webhooks', 'webhooks.number', 'webhook_deliveries.webhook')
      .whereNull('webhooks.disabled_at')
      .whereNotExists(underWay(db, dialect.nowMs))
      .groupBy('webhook_deliveries.webhook')
      .orderByRaw('min(webhook_deliveries.due_ms)')
      .limit(limit)
      .min('webhook_deliveries.number as number');
    const rows: { number: number }[] = await (isFailing
      ? query.whereNotNull('webhooks.failing_since_ms')
      : query.whereNull('webhooks.failing_since_ms'));
    return rows.map(({ number }) => number);
  };
  const wanted = async (nowMs: number, { all, failing }: Room): Promise<number[]> => {
    const first = await next(nowMs, all, false);
    return [...first, ...(await next(nowMs, Math.min(failing, all - first.length), true))];
  };
  const own = ({ number, take }: Taken): Knex.QueryBuilder =>
    db('webhook_deliveries').where({ number, takes: take, state: 'waiting' });
  return {
    isDue: async (nowMs, room) => (await wanted(nowMs, room)).length > 0,
    take: async (nowMs, room, leaseMs) => {
      // Asked once more as it is locked: another process may have taken it meanwhile.
      const query = free(db('webhook_deliveries').whereIn('number', await wanted(nowMs, room)), nowMs);
      const open: { number: number }[] = await dialect.takeFree(query).select('number');
      const numbers = open.map(({ number }) => number);
      await lease(db, numbers, leaseMs);
      return takenOf(db, numbers);
    },
    hold: async (taken) => {
      // The webhook first, in the order in which its removal locks them.
      const row: WebhookRow | undefined = await db('webhooks')
        .where({ number: taken.webhook.number })
        .forNoKeyUpdate()
        .first();
      const mine: object | undefined = await own(taken).forUpdate().first('number');
      return row === undefined || mine === undefined ? null : webhookOf(row);
    },
    end: async (taken, attempt, { state, tries, dueMs, webhook }) => {
      await own(taken).update({ state, tries, due_ms: dueMs, lease_until_ms: null });
      await db('webhook_attempts').insert({ delivery: taken.number, seq: taken.take, ...attempt });
      const columns = columnsOf(webhook);
      if (Object.keys(columns).length > 0)
        await db('webhooks').where({ number: taken.webhook.number }).update(columns);
    },
    giveBack: async (taken) => {
      await own(taken).update({ lease_until_ms: null });
    },
  };
}

async function lease(db: Knex, numbers: readonly number[], leaseMs: number): Promise<void> {
  const { nowMs } = dialectOf(db);
  await db('webhook_deliveries')
    .whereIn('number', numbers)
    .update({ lease_until_ms: db.raw(`${nowMs} + ?`, [leaseMs]), takes: db.raw('takes + 1') });
}

function underWay(db: Knex, nowMs: string): Knex.QueryBuilder {
  return db('webhook_deliveries as other')
    .whereRaw('other.webhook = webhook_deliveries.webhook')
    .whereNotNull('other.due_ms')
    .whereRaw(`other.lease_until_ms >= ${nowMs}`)
    .select('other.number');
}

interface TakenRow {
  readonly number: number;
  readonly id: string;
  readonly takes: number;
  readonly tries: number;
  readonly webhook: number;
  readonly event_id: string;
  readonly type: string;
  readonly body: string;
}

async function takenOf(db: Knex, numbers: readonly number[]): Promise<Taken[]> {
  const columns = ['number', 'id', 'takes', 'tries', 'webhook'].map((one) => `webhook_deliveries.${one}`);
  const rows: TakenRow[] = await db('webhook_deliveries')
    .join('webhook_events as event', 'event.number', 'webhook_deliveries.event')
    .whereIn('webhook_deliveries.number', numbers)
    .orderBy('webhook_deliveries.number')
    .select(...columns, 'event.id as event_id', 'event.type', 'event.body');
  const webhooks: WebhookRow[] = await db('webhooks').whereIn(
    'number',
    rows.map(({ webhook }) => webhook),
  );
  return rows.flatMap(({ number, id, takes, tries, type, body, ...row }) => {
    const webhook = webhooks.find((one) => one.number === row.webhook);
    if (webhook === undefined) return [];
    const event = { id: row.event_id, type, body };
    return [{ number, take: takes, id, tries, event, webhook: webhookOf(webhook) }];
  });
}
