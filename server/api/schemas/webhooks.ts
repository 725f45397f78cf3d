import { z } from 'zod';
import { eventTypes } from '../../services/webhooks/event.ts';
import type { DeliveryView, WebhookView } from '../../services/webhooks/webhook-views.ts';
import { named } from '../named.ts';
import { count, instant, text, textOrNull } from './words.ts';

/** A webhook, without its secret. */
export const webhook = named<WebhookView>()(
  'Webhook',
  z.object({
    id: text,
    url: text,
    events: z.array(text).describe(`Some of ${eventTypes.join(', ')}.`),
    description: textOrNull,
    enabled: z.boolean(),
    disabled: z.object({ at: instant, reason: z.enum(['asked', 'gone', 'failing']) }).nullable(),
    failingSince: instant.nullable(),
    createdAt: instant,
    earlierSecretUntil: instant.nullable().describe('Until when the secret before this one signs as well.'),
    links: z.object({ self: text, deliveries: text }),
  }),
);

/** The same with its secret, shown once. */
export const webhookWithSecret = z
  .object({ ...webhook.shape, secret: text.describe('Signs every message; shown this once.') })
  .meta({ id: 'WebhookWithSecret' });

/** A message to a webhook, and what became of it. */
export const delivery = named<DeliveryView>()(
  'Delivery',
  z.object({
    id: text,
    event: text.describe('The `webhook-id` of its messages.'),
    type: text,
    state: z.enum(['waiting', 'delivered', 'failed']),
    createdAt: instant,
    attempts: z.array(z.object({ at: instant, status: count.nullable(), reason: textOrNull })),
    nextAttemptAt: instant.nullable(),
  }),
);
