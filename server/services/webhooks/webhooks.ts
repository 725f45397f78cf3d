import { randomUUID } from 'node:crypto';
import type { Storage, Stores } from '../../db/stores.ts';
import type { StoredWebhook, WebhookChanges } from '../../db/webhooks-store.ts';
import type { ReadContent } from '../decision-content.ts';
import { eventOf, pingType } from './event.ts';
import { newSecret } from './signature.ts';
import { type ReadTarget, TargetRefused } from './targets.ts';
import { readWebhook, readWebhookChange, type WebhookChange } from './webhook-content.ts';
import { type DeliveryView, deliveryView, type WebhookView, webhookView } from './webhook-views.ts';

/** A view with the secret: given once, when the secret is made. */
export type WithSecret = WebhookView & { readonly secret: string };

interface Placed<T> {
  readonly place: number;
  readonly item: T;
}

/** The webhooks of an organisation. What takes an id gives null where there is no webhook (or delivery) of it. */
export interface Webhooks {
  /** Newest first, older than `before` where given. */
  page(before: number | null, limit: number): Promise<Placed<WebhookView>[]>;
  byId(id: string): Promise<WebhookView | null>;
  /** Makes one of a JSON body. */
  create(body: unknown): Promise<ReadContent<WithSecret>>;
  change(id: string, body: unknown): Promise<ReadContent<WebhookView> | null>;
  remove(id: string): Promise<boolean>;
  /** Gives a webhook a new secret; the one before it signs as well for a day. */
  rotate(id: string): Promise<WithSecret | null>;
  deliveries(id: string, before: number | null, limit: number): Promise<Placed<DeliveryView>[] | null>;
  /** Has a delivery made again. */
  redeliver(id: string, delivery: string): Promise<Asked>;
  /** Has a `ping` delivered. */
  test(id: string): Promise<Asked>;
}

/** A delivery that was asked for, or why it will not be made. */
export type Asked = DeliveryView | 'noWebhook' | 'noDelivery' | 'disabled';

const earlierSecretMs = 24 * 60 * 60 * 1000;
const earlierSecretsMax = 4;

/** The webhooks of the organisation whose storage it is. */
export function createWebhooks(
  { storage, readTarget }: { readonly storage: Storage; readonly readTarget: ReadTarget },
  now: () => number,
): Webhooks {
  const { webhooks } = storage.read;
  const viewOf = (webhook: StoredWebhook): WebhookView => webhookView(webhook, now());
  /** Changes a webhook that nobody else changes meanwhile; gives it as it then is. */
  const changed = (id: string, changes: (webhook: StoredWebhook) => WebhookChanges) =>
    storage.write(async (stores): Promise<StoredWebhook | null> => {
      const webhook = await stores.webhooks.byId(id, 'keep');
      if (webhook === null) return null;
      const made = changes(webhook);
      if (Object.keys(made).length > 0) await stores.webhooks.change(webhook.number, made);
      return { ...webhook, ...made };
    });
  return {
    page: async (before, limit) =>
      (await webhooks.page(before, limit)).map((one) => ({ place: one.number, item: viewOf(one) })),
    byId: async (id) => {
      const webhook = await webhooks.byId(id);
      return webhook === null ? null : viewOf(webhook);
    },
    create: async (body) => {
      const read = await withTarget(readWebhook(body), readTarget);
      if (read.kind === 'refused') return read;
      const made = newWebhook(read.value, now());
      await storage.write((stores) => stores.webhooks.add(made));
      return { kind: 'read', value: { ...viewOf({ ...made, number: 0 }), secret: made.secret } };
    },
    change: async (id, body) => {
      if ((await webhooks.byId(id)) === null) return null;
      const read = await withTarget(readWebhookChange(body), readTarget);
      if (read.kind === 'refused') return read;
      const webhook = await changed(id, (one) => changesOf(one, read.value, now()));
      return webhook === null ? null : { kind: 'read', value: viewOf(webhook) };
    },
    remove: (id) => storage.write((stores) => stores.webhooks.remove(id)),
    rotate: async (id) => {
      const secret = newSecret();
      const webhook = await changed(id, (one) => ({ secret, earlierSecrets: earlierOf(one, now()) }));
      return webhook === null ? null : { ...viewOf(webhook), secret };
    },
    ...deliveriesOf(storage, now),
  };
}

function deliveriesOf(
  storage: Storage,
  now: () => number,
): Pick<Webhooks, 'deliveries' | 'redeliver' | 'test'> {
  const { webhooks, deliveryLog } = storage.read;
  return {
    deliveries: async (id, before, limit) => {
      const webhook = await webhooks.byId(id);
      if (webhook === null) return null;
      const found = await deliveryLog.page(webhook.number, before, limit);
      return found.map((one) => ({ place: one.number, item: deliveryView(one, webhook) }));
    },
    redeliver: (id, delivery) =>
      asked(storage, id, async (stores, { number }) => {
        const found = await stores.deliveryLog.byId(number, delivery);
        if (found !== null) await stores.deliveryLog.again(found.number, now());
        return delivery;
      }),
    test: (id) =>
      asked(storage, id, (stores, webhook) => {
        const at = new Date(now()).toISOString();
        const data = { webhook: id, links: { self: `/api/v1/webhooks/${id}` } };
        const ping = { type: pingType, key: [randomUUID()], at, data } as const;
        return stores.webhookEvents.announceTo(webhook.number, eventOf(webhook.number, ping), now());
      }),
  };
}

/** Runs `ask`, which gives the id of a delivery, for an enabled webhook. */
function asked(
  storage: Storage,
  id: string,
  ask: (stores: Stores, webhook: StoredWebhook) => Promise<string>,
): Promise<Asked> {
  return storage.write(async (stores) => {
    const webhook = await stores.webhooks.byId(id, 'keep');
    if (webhook === null) return 'noWebhook';
    if (webhook.disabled !== null) return 'disabled';
    const delivery = await stores.deliveryLog.byId(webhook.number, await ask(stores, webhook));
    return delivery === null ? 'noDelivery' : deliveryView(delivery, webhook);
  });
}

/** A body whose address, if it has one, messages may go to, in its usual spelling; else a refusal that points at it. */
async function withTarget<T extends { readonly url?: string | undefined }>(
  read: ReadContent<T>,
  readTarget: ReadTarget,
): Promise<ReadContent<T>> {
  if (read.kind === 'refused' || read.value.url === undefined) return read;
  try {
    const { url } = await readTarget(read.value.url);
    return { kind: 'read', value: { ...read.value, url: url.href } };
  } catch (error) {
    if (!(error instanceof TargetRefused)) throw error;
    return { kind: 'refused', faults: [{ pointer: '/url', text: error.message }] };
  }
}

function newWebhook(
  { url, events, description }: Pick<StoredWebhook, 'url' | 'events' | 'description'>,
  nowMs: number,
): Omit<StoredWebhook, 'number'> {
  return {
    id: randomUUID(),
    url,
    events,
    description,
    disabled: null,
    failingSinceMs: null,
    createdAt: new Date(nowMs).toISOString(),
    secret: newSecret(),
    earlierSecrets: [],
  };
}

/** A new address, and being enabled again, begin without the failures of before. */
function changesOf(webhook: StoredWebhook, asked: WebhookChange, nowMs: number): WebhookChanges {
  const { url, events, description, enabled } = asked;
  const isAfresh =
    (url !== undefined && url !== webhook.url) || (enabled === true && webhook.disabled !== null);
  return {
    ...(url === undefined ? {} : { url }),
    ...(events === undefined ? {} : { events }),
    ...(description === undefined ? {} : { description }),
    ...(enabled === true ? { disabled: null } : {}),
    ...(enabled === false && webhook.disabled === null
      ? { disabled: { at: new Date(nowMs).toISOString(), reason: 'asked' } }
      : {}),
    ...(isAfresh ? { failingSinceMs: null } : {}),
  };
}

function earlierOf(
  { secret, earlierSecrets }: StoredWebhook,
  nowMs: number,
): StoredWebhook['earlierSecrets'] {
  const still = earlierSecrets.filter(({ untilMs }) => untilMs > nowMs);
  return [{ secret, untilMs: nowMs + earlierSecretMs }, ...still].slice(0, earlierSecretsMax);
}
