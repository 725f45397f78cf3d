import type { Knex } from 'knex';
import { bound } from './bound.ts';

/** Why a webhook is not told of anything: somebody said so, the receiver did (410), or it failed for days. */
export type DisabledReason = 'asked' | 'gone' | 'failing';

/** A secret that was replaced and still signs until an instant (milliseconds since 1970-01-01T00:00Z). */
export interface EarlierSecret {
  readonly secret: string;
  readonly untilMs: number;
}

/** Where an organisation is told of events. */
export interface StoredWebhook {
  readonly number: number;
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly description: string | null;
  /** Null while it is enabled. */
  readonly disabled: { readonly at: string; readonly reason: DisabledReason } | null;
  /** The first failure since something was delivered last, in milliseconds; null where there is none. */
  readonly failingSinceMs: number | null;
  readonly createdAt: string;
  readonly secret: string;
  readonly earlierSecrets: readonly EarlierSecret[];
}

/** What can be changed of a webhook. */
export type WebhookChanges = Partial<
  Pick<
    StoredWebhook,
    'url' | 'events' | 'description' | 'disabled' | 'failingSinceMs' | 'secret' | 'earlierSecrets'
  >
>;

/** The webhooks of one organisation. */
export interface WebhooksStore {
  add(webhook: Omit<StoredWebhook, 'number'>): Promise<void>;
  /** With `keep`, nobody else changes it until the transaction ends. */
  byId(id: string, how?: 'keep'): Promise<StoredWebhook | null>;
  /** Newest first, older than `before` where given. */
  page(before: number | null, limit: number): Promise<StoredWebhook[]>;
  change(number: number, changes: WebhookChanges): Promise<void>;
  /** Removes it with its deliveries. False where there is none of this id. */
  remove(id: string): Promise<boolean>;
}

/** The webhooks of an organisation in a database or in a transaction; workers, who have none, ask for no one's. */
export function webhooksStore(db: Knex, organisation: number | null): WebhooksStore {
  const own = (): Knex.QueryBuilder => db('webhooks').where({ organisation: bound(organisation) });
  return {
    add: async ({ id, createdAt, ...given }) => {
      await db('webhooks').insert({
        id,
        organisation: bound(organisation),
        created_at: createdAt,
        ...columnsOf(given),
      });
    },
    byId: async (id, how) => {
      const query = own().where({ id });
      const row: WebhookRow | undefined = await (how === 'keep' ? query.forNoKeyUpdate() : query).first();
      return row === undefined ? null : webhookOf(row);
    },
    page: async (before, limit) => {
      const query = own().orderBy('number', 'desc').limit(limit);
      const rows: WebhookRow[] = await (before === null ? query : query.where('number', '<', before));
      return rows.map((row) => webhookOf(row));
    },
    change: async (number, changes) => {
      await own().where({ number }).update(columnsOf(changes));
    },
    remove: async (id) => (await own().where({ id }).delete()) > 0,
  };
}

export interface WebhookRow {
  readonly number: number;
  readonly id: string;
  readonly url: string;
  readonly events: string;
  readonly description: string | null;
  readonly disabled_at: string | null;
  readonly disabled_reason: DisabledReason | null;
  readonly failing_since_ms: number | null;
  readonly created_at: string;
  readonly secret: string;
  readonly earlier_secrets: string;
}

/** A webhook as its row has it. */
export function webhookOf(row: WebhookRow): StoredWebhook {
  const { number, id, url, description, secret, disabled_at: at, disabled_reason: reason } = row;
  const events: readonly string[] = JSON.parse(row.events);
  const earlierSecrets: readonly EarlierSecret[] = JSON.parse(row.earlier_secrets);
  return {
    number,
    id,
    url,
    events,
    description,
    disabled: at === null || reason === null ? null : { at, reason },
    failingSinceMs: row.failing_since_ms,
    createdAt: row.created_at,
    secret,
    earlierSecrets,
  };
}

/** The columns that these changes write. */
export function columnsOf(changes: WebhookChanges): Record<string, string | number | null> {
  const { url, events, description, disabled, failingSinceMs, secret, earlierSecrets } = changes;
  return {
    ...(url === undefined ? {} : { url }),
    ...(events === undefined ? {} : { events: JSON.stringify(events) }),
    ...(description === undefined ? {} : { description }),
    ...(disabled === undefined
      ? {}
      : { disabled_at: disabled?.at ?? null, disabled_reason: disabled?.reason ?? null }),
    ...(failingSinceMs === undefined ? {} : { failing_since_ms: failingSinceMs }),
    ...(secret === undefined ? {} : { secret }),
    ...(earlierSecrets === undefined ? {} : { earlier_secrets: JSON.stringify(earlierSecrets) }),
  };
}
