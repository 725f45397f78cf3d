import type { Room, Taken } from '../../db/deliveries-store.ts';
import type { Storage } from '../../db/stores.ts';
import type { Log } from '../../log.ts';
import type { Editions } from '../editions.ts';
import { afterAttempt, isDelivered, messageOf } from './attempt.ts';
import { announceDeadlines } from './deadlines.ts';
import { createRounds } from './rounds.ts';
import type { Send, Sent } from './sender.ts';

/** The deliveries of a process that works. */
export interface Deliveries {
  begin(): void;
  /** Takes nothing more, lets what is under way end for a short while, gives back the rest. */
  stop(): Promise<void>;
}

export interface DeliveryParts {
  readonly storage: Storage;
  readonly editions: Pick<Editions, 'current'>;
  readonly send: Send;
  readonly log: Log;
}

/** Times in milliseconds. */
export interface DeliverySettings {
  readonly pollMs: number;
  /** For how long a delivery is the sender's; longer than sending takes. */
  readonly leaseMs: number;
  readonly deadlinesEveryMs: number;
  /** How long a stop waits for what is under way. */
  readonly stopMs: number;
  /** Deliveries at the same time, and of these to webhooks that failed last: they wait longest, and hold nobody else up. */
  readonly width: number;
  readonly failingWidth: number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

export const deliverySettings: DeliverySettings = {
  pollMs: 1_000,
  leaseMs: 30_000,
  deadlinesEveryMs: 60 * 60 * 1000,
  stopMs: 2_000,
  width: 8,
  failingWidth: 3,
  random: Math.random,
};

/** Sends what is due, and looks for near deadlines. Any number of processes may do so beside each other. */
export function createDeliveries(
  parts: DeliveryParts,
  now: () => number,
  settings: DeliverySettings = deliverySettings,
): Deliveries {
  const { storage, editions, log } = parts;
  const underWay = new Map<Promise<void>, Taken>();
  const stopped = new AbortController();
  let deadlinesAt = Number.NEGATIVE_INFINITY;

  const lookForDeadlines = async (): Promise<void> => {
    if (now() < deadlinesAt + settings.deadlinesEveryMs) return;
    const at = now();
    await announceDeadlines(storage, await editions.current(), at);
    deadlinesAt = at;
  };
  const begin = (taken: Taken): void => {
    const delivered = deliver(parts, taken, { now, random: settings.random, stop: stopped.signal })
      .catch((error: unknown) => log.fault('webhook', error, { delivery: taken.id }))
      .finally(() => {
        underWay.delete(delivered);
        rounds.soon();
      });
    underWay.set(delivered, taken);
  };
  const takeDue = async (): Promise<void> => {
    const room = roomBeside([...underWay.values()], settings);
    if (room.all === 0 || !(await storage.read.deliveries.isDue(now(), room))) return;
    const taken = await storage.write((stores) => stores.deliveries.take(now(), room, settings.leaseMs));
    for (const one of taken) begin(one);
  };
  const tasks = [lookForDeadlines, takeDue];
  const rounds = createRounds(tasks, settings.pollMs, (error) => log.fault('webhooks', error));
  return {
    begin: () => rounds.soon(),
    stop: async () => {
      await rounds.stop();
      const limit = setTimeout(() => stopped.abort(), settings.stopMs);
      await Promise.allSettled(underWay.keys());
      clearTimeout(limit);
    },
  };
}

function roomBeside(underWay: readonly Taken[], { width, failingWidth }: DeliverySettings): Room {
  const all = Math.max(0, width - underWay.length);
  const failing = underWay.filter(({ webhook }) => webhook.failingSinceMs !== null).length;
  return { all, failing: Math.max(0, failingWidth - failing) };
}

interface Surroundings {
  readonly now: () => number;
  readonly random: () => number;
  readonly stop: AbortSignal;
}

/** Sends one delivery and stores what came of it, unless another process has taken it over meanwhile. */
async function deliver(
  { storage, send, log }: DeliveryParts,
  taken: Taken,
  { now, random, stop }: Surroundings,
): Promise<void> {
  const at = new Date(now()).toISOString();
  const sent = await send(messageOf(taken, now()), stop);
  if ('reason' in sent && sent.reason === 'stopped') {
    await storage.write(({ deliveries }) => deliveries.giveBack(taken));
    return;
  }
  await storage.write(async ({ deliveries }) => {
    const webhook = await deliveries.hold(taken);
    if (webhook === null) return;
    const after = afterAttempt(taken, sent, webhook, { nowMs: now(), random: random() });
    await deliveries.end(taken, { at, status: null, reason: null, ...sent }, after);
  });
  tell(log, taken, sent);
}

/** Ids and codes only: addresses may hold secrets, and what is sent is the receiver's alone. */
function tell(log: Log, { id, webhook, event, tries }: Taken, sent: Sent): void {
  log.info('webhook', {
    webhook: webhook.id,
    delivery: id,
    type: event.type,
    attempt: tries + 1,
    delivered: isDelivered(sent),
    ...sent,
  });
}
