import { createHash } from 'node:crypto';
import type { StoredEvent } from '../../db/webhook-events-store.ts';

/** What a webhook can ask to be told of. */
export const eventTypes = [
  'screening.done',
  'screening.failed',
  'breach.found',
  'deadline.near',
  'edition.changed',
] as const;

export type EventType = (typeof eventTypes)[number];

/** Sent by request alone, to see whether messages arrive. */
export const pingType = 'ping';

/**
 * What an event says: ids, counts, addresses. Never names of securities, accounts, amounts or what a caller wrote: the
 * receiver asks the API for those, under its own rights.
 */
export type EventData = Readonly<
  Record<string, string | number | null | readonly string[] | Readonly<Record<string, string | number>>>
>;

interface Made {
  readonly type: EventType | typeof pingType;
  /** What makes this event one fact and no other; the same fact has the same id. */
  readonly key: readonly (string | number)[];
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly data: EventData;
}

/** An event, ready to be stored. `owner` (an organisation; of a ping the webhook) keeps alike facts of two apart. */
export function eventOf(owner: number, { type, key, at, data }: Made): StoredEvent {
  const digest = createHash('sha256').update(JSON.stringify([owner, type, ...key]));
  return {
    id: `msg_${digest.digest('hex').slice(0, 32)}`,
    type,
    body: JSON.stringify({ type, timestamp: at, data }),
    createdAt: at,
  };
}
