import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

/** What webhooks are told of, as it is stored: `body` is the very text that is signed and sent. */
export interface StoredEvent {
  /** The `webhook-id` of its messages; the same for the same fact. */
  readonly id: string;
  readonly type: string;
  readonly body: string;
  /** Instant, ISO 8601. */
  readonly createdAt: string;
}

/** A listing that the latest screening of a portfolio (or of none) found held. */
export interface HeldListing {
  readonly listing: number;
  /** The id of the screening. */
  readonly screening: string;
}

/** The events of all organisations. Stored in the transaction that stores their cause. */
export interface WebhookEventsStore {
  /** The organisations with an enabled webhook that asked for events of this type. */
  subscribed(type: string): Promise<number[]>;
  /**
   * Stores an event and a delivery for each enabled webhook that asked for its type; nothing where there is none, or
   * where the organisation has an event of this id. Gives the number of deliveries.
   */
  announce(organisation: number, event: StoredEvent, dueMs: number): Promise<number>;
  /** Stores an event for one webhook; gives the id of the delivery. */
  announceTo(webhook: number, event: StoredEvent, dueMs: number): Promise<string>;
  /** Which of these listings the latest finished screenings of an organisation, one a portfolio, hold as listed. */
  heldAsListed(organisation: number, listings: readonly number[]): Promise<HeldListing[]>;
}

/** The events of a database or of a transaction. */
export function webhookEventsStore(db: Knex): WebhookEventsStore {
  return {
    subscribed: async (type) => {
      const rows: Asking[] = await db('webhooks').whereNull('disabled_at').select('organisation', 'events');
      const asking = rows.filter((row) => asksFor(row, type));
      return [...new Set(asking.map(({ organisation }) => organisation))].sort((a, b) => a - b);
    },
    announce: async (organisation, event, dueMs) => {
      const rows: (Asking & { number: number })[] = await db('webhooks')
        .where({ organisation })
        .whereNull('disabled_at')
        .orderBy('number')
        // Stays until the transaction ends: a webhook that goes meanwhile must not undo the end of a screening.
        .forKeyShare()
        .select('number', 'organisation', 'events');
      const asking = rows.filter((row) => asksFor(row, event.type));
      if (asking.length === 0) return 0;
      const number = await addEvent(db, organisation, event);
      if (number === null) return 0;
      for (const webhook of asking) await addDelivery(db, { webhook: webhook.number, event: number, dueMs });
      return asking.length;
    },
    announceTo: async (webhook, event, dueMs) => {
      const { organisation }: Asking = await db('webhooks').where({ number: webhook }).first('organisation');
      const number = await addEvent(db, organisation, event);
      if (number === null) throw new Error(`the event ${event.id} is stored already`);
      return addDelivery(db, { webhook, event: number, dueMs });
    },
    heldAsListed: (organisation, listings) => {
      const done = db('screenings').where({ organisation, state: 'done' });
      const latest = done.groupBy('portfolio').max('number');
      return db('alerts')
        .join('screenings', 'screenings.number', 'alerts.screening')
        .whereIn('alerts.screening', latest)
        .whereIn('alerts.listing', listings)
        .where('alerts.outcome', 'listed')
        .orderBy('alerts.screening', 'desc')
        .distinct('alerts.listing', 'alerts.screening', 'screenings.id as id')
        .then((rows: { listing: number; id: string }[]) =>
          rows.map(({ listing, id }) => ({ listing, screening: id })),
        );
    },
  };
}

interface Asking {
  readonly organisation: number;
  readonly events: string;
}

function asksFor({ events }: Asking, type: string): boolean {
  const asked: readonly string[] = JSON.parse(events);
  return asked.includes(type);
}

async function addEvent(db: Knex, organisation: number, event: StoredEvent): Promise<number | null> {
  const { id, type, body, createdAt } = event;
  const added: { number: number }[] = await db('webhook_events')
    .insert({ id, organisation, type, body, created_at: createdAt }, ['number'])
    .onConflict(['organisation', 'id'])
    .ignore();
  return added[0]?.number ?? null;
}

async function addDelivery(
  db: Knex,
  { webhook, event, dueMs }: { readonly webhook: number; readonly event: number; readonly dueMs: number },
): Promise<string> {
  const id = randomUUID();
  await db('webhook_deliveries').insert({ id, webhook, event, state: 'waiting', due_ms: dueMs });
  return id;
}
