import type { Attempt, DeliveryState } from '../../db/deliveries-store.ts';
import type { LoggedDelivery } from '../../db/delivery-log-store.ts';
import type { DisabledReason, StoredWebhook } from '../../db/webhooks-store.ts';

/** A webhook as programs see it. Never with its secret. */
export interface WebhookView {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly description: string | null;
  readonly enabled: boolean;
  readonly disabled: { readonly at: string; readonly reason: DisabledReason } | null;
  /** The first failure since something was delivered last; null where there is none. */
  readonly failingSince: string | null;
  readonly createdAt: string;
  /** Until when the last secret before this one signs as well; null where none does. */
  readonly earlierSecretUntil: string | null;
  readonly links: { readonly self: string; readonly deliveries: string };
}

/** A delivery as programs see it. */
export interface DeliveryView {
  readonly id: string;
  /** The `webhook-id` of its messages. */
  readonly event: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly createdAt: string;
  readonly attempts: readonly Attempt[];
  /** Null where it is over, and while the webhook is disabled. */
  readonly nextAttemptAt: string | null;
}

/** What is shown of a webhook at an instant (milliseconds). */
export function webhookView(webhook: StoredWebhook, nowMs: number): WebhookView {
  const { id, url, events, description, disabled, failingSinceMs, createdAt } = webhook;
  const until = webhook.earlierSecrets.map(({ untilMs }) => untilMs).filter((ms) => ms > nowMs);
  const self = `/api/v1/webhooks/${id}`;
  return {
    id,
    url,
    events,
    description,
    enabled: disabled === null,
    disabled,
    failingSince: instantOrNull(failingSinceMs),
    createdAt,
    earlierSecretUntil: instantOrNull(until.length === 0 ? null : Math.max(...until)),
    links: { self, deliveries: `${self}/deliveries` },
  };
}

/** What is shown of a delivery of a webhook. */
export function deliveryView(delivery: LoggedDelivery, webhook: StoredWebhook): DeliveryView {
  const { id, event, type, state, createdAt, attempts, dueMs } = delivery;
  const nextAttemptAt = webhook.disabled === null ? instantOrNull(dueMs) : null;
  return { id, event, type, state, createdAt, attempts, nextAttemptAt };
}

function instantOrNull(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
