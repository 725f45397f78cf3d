import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import assert from 'node:assert/strict';
import { nothingAllowed, readAllowedTargets } from '../../../../server/allowed-targets.ts';
import { openStorage, type Storage } from '../../../../server/db/stores.ts';
import { createLog } from '../../../../server/log.ts';
import { builtInEdition } from '../../../../server/reference-data.ts';
import { announce } from '../../../../server/services/webhooks/announce.ts';
import {
  createDeliveries,
  type Deliveries,
  deliverySettings,
} from '../../../../server/services/webhooks/deliver.ts';
import { createSender } from '../../../../server/services/webhooks/sender.ts';
import { createTargets, type ReadTarget } from '../../../../server/services/webhooks/targets.ts';
import { createWebhooks, type Webhooks } from '../../../../server/services/webhooks/webhooks.ts';
import type { DeliveryView } from '../../../../server/services/webhooks/webhook-views.ts';
import { databaseOf, giveBackDatabaseOf } from '../../databases.ts';
import { until } from '../../service-at-work.ts';
import { startReceiver, type Receiver } from './receiver.ts';

/** Webhooks of a real database, a real receiver, and a clock that the test sets. */
export interface DeliveriesAtWork {
  readonly storage: Storage;
  readonly webhooks: Webhooks;
  readonly receiver: Receiver;
  /** The clock, in milliseconds. */
  nowMs: number;
  readTarget: ReadTarget;
  /** Everything that was logged. */
  logged(): string;
  /** Begins to deliver, as one more process does. */
  begin(stopMs?: number): Deliveries;
  /** A webhook at an address, else at the receiver's. */
  made(url?: string): Promise<{ readonly id: string; readonly secret: string }>;
  /** Tells of a screening that is done. */
  tell(screening: string): Promise<boolean>;
  deliveriesOf(id: string): Promise<DeliveryView[]>;
  latest(id: string): Promise<DeliveryView>;
  /** Waits until the latest delivery has as many attempts. */
  attempted(id: string, attempts: number): Promise<void>;
  end(): Promise<void>;
}

export async function startDeliveries(): Promise<DeliveriesAtWork> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cmic-test-'));
  const storage = await openStorage({ dataDir, databaseUrl: await databaseOf(dataDir) });
  const receiver = await startReceiver();
  const running: Deliveries[] = [];
  let logged = '';
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged += chunk.toString();
      done();
    },
  });
  const now = (): number => work.nowMs;
  const log = createLog(out, now);
  const readTarget: ReadTarget = (url) => work.readTarget(url);
  const webhooks = createWebhooks({ storage: storage.of(1), readTarget }, now);
  const work: DeliveriesAtWork = {
    storage,
    webhooks,
    receiver,
    nowMs: Date.now(),
    readTarget: createTargets(readAllowedTargets('127.0.0.1') ?? nothingAllowed),
    logged: () => logged,
    begin: (stopMs = deliverySettings.stopMs) => {
      const editions = { current: async () => builtInEdition() };
      const settings = { ...deliverySettings, pollMs: 10, stopMs, random: () => 0.5 };
      const parts = { storage, editions, send: createSender(readTarget), log };
      const deliveries = createDeliveries(parts, now, settings);
      running.push(deliveries);
      deliveries.begin();
      return deliveries;
    },
    made: async (url = receiver.url) => {
      const read = await webhooks.create({ url, events: ['screening.done'] });
      assert.ok(read.kind === 'read');
      return read.value;
    },
    tell: (screening) => {
      const at = new Date(work.nowMs).toISOString();
      const fact = { type: 'screening.done', key: [screening], at, data: { screening } } as const;
      return storage.write((stores) => announce(stores, 1, fact));
    },
    deliveriesOf: async (id) => (await webhooks.deliveries(id, null, 100))?.map(({ item }) => item) ?? [],
    latest: async (id) => {
      const [first] = await work.deliveriesOf(id);
      assert.ok(first !== undefined);
      return first;
    },
    attempted: (id, attempts) => until(async () => (await work.latest(id)).attempts.length === attempts),
    end: async () => {
      await receiver.close();
      for (const deliveries of running) await deliveries.stop();
      await storage.close();
      await giveBackDatabaseOf(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return work;
}
