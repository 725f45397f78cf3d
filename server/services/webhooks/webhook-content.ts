import { z } from 'zod';
import { type ReadContent, readContent } from '../decision-content.ts';
import { eventTypes, type EventType } from './event.ts';

/** What a caller says of a webhook. */
export interface WebhookContent {
  readonly url: string;
  readonly events: readonly EventType[];
  readonly description: string | null;
}

/** What a caller changes of a webhook. What is undefined stays. */
export interface WebhookChange {
  readonly url?: string | undefined;
  readonly events?: readonly EventType[] | undefined;
  readonly description?: string | null | undefined;
  readonly enabled?: boolean | undefined;
}

const descriptionLengthMax = 200;

const url = z.string({ error: 'Write an address as https://example.com/path.' });

const events = z
  .array(z.enum(eventTypes, { error: `Write one of ${eventTypes.join(', ')}.` }), {
    error: `Write a list of ${eventTypes.join(', ')}.`,
  })
  .min(1, 'Ask for at least one event.')
  .refine((types) => new Set(types).size === types.length, { error: 'Ask for each event once.' });

const description = z
  .string({ error: 'Write a text, or null.' })
  .trim()
  .max(descriptionLengthMax, `Write at most ${descriptionLengthMax} characters.`)
  .regex(/^\P{Cc}*$/u, 'A description holds no control characters.')
  .nullable();

/** The body that makes a webhook. */
export const webhookContent = z
  .strictObject({ url, events, description: description.default(null) })
  .meta({ id: 'WebhookContent' }) satisfies z.ZodType<WebhookContent>;

/** The body that changes one. */
export const webhookChange = z
  .strictObject({
    url: url.optional(),
    events: events.optional(),
    description: description.optional(),
    enabled: z.boolean({ error: 'Write true or false.' }).optional(),
  })
  .meta({ id: 'WebhookChange' }) satisfies z.ZodType<WebhookChange>;

/** Reads the body that makes a webhook. */
export function readWebhook(body: unknown): ReadContent<WebhookContent> {
  return readContent(webhookContent, body);
}

/** Reads the body that changes one. */
export function readWebhookChange(body: unknown): ReadContent<WebhookChange> {
  return readContent(webhookChange, body);
}
