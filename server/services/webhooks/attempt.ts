import type { AfterAttempt, Taken } from '../../db/deliveries-store.ts';
import type { StoredWebhook, WebhookChanges } from '../../db/webhooks-store.ts';
import { failingMsMax, waitAfter } from './schedule.ts';
import type { Sent } from './sender.ts';
import { signatureHeaders } from './signature.ts';
import type { Message } from './sender.ts';

/** The message of a delivery as of an instant (milliseconds): its id stays, its time and signatures are of this attempt. */
export function messageOf({ webhook, event }: Taken, nowMs: number): Message {
  const earlier = webhook.earlierSecrets.filter(({ untilMs }) => untilMs > nowMs);
  const secrets = [webhook.secret, ...earlier.map(({ secret }) => secret)];
  const signed = { id: event.id, timestamp: Math.floor(nowMs / 1000), body: event.body };
  return { url: webhook.url, headers: signatureHeaders(signed, secrets), body: event.body };
}

/** Whether the receiver took the message. */
export function isDelivered(sent: Sent): boolean {
  return 'status' in sent && sent.status >= 200 && sent.status < 300;
}

const gone = 410;

/** What an attempt that ended at an instant means for its delivery and for the webhook. `random` is from 0 up to 1. */
export function afterAttempt(
  { tries: before }: Pick<Taken, 'tries'>,
  sent: Sent,
  webhook: Pick<StoredWebhook, 'disabled' | 'failingSinceMs'>,
  { nowMs, random }: { readonly nowMs: number; readonly random: number },
): AfterAttempt & { readonly webhook: WebhookChanges } {
  if (isDelivered(sent))
    return { state: 'delivered', tries: before, dueMs: null, webhook: { failingSinceMs: null } };
  const tries = before + 1;
  const wait = waitAfter(tries, random);
  const failingSinceMs = webhook.failingSinceMs ?? nowMs;
  const isGone = 'status' in sent && sent.status === gone;
  // The first failure of a delivery alone ends nothing: between two rare events a receiver may have been mended.
  const isOver = tries > 1 && nowMs - failingSinceMs >= failingMsMax;
  const disabled: Pick<WebhookChanges, 'disabled'> =
    webhook.disabled === null && (isGone || isOver)
      ? { disabled: { at: new Date(nowMs).toISOString(), reason: isGone ? 'gone' : 'failing' } }
      : {};
  return {
    state: wait === null ? 'failed' : 'waiting',
    tries,
    dueMs: wait === null ? null : nowMs + wait,
    webhook: { failingSinceMs, ...disabled },
  };
}
