import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../server/db/database.ts';
import { deliveriesStore, type Taken } from '../../../server/db/deliveries-store.ts';
import { webhookEventsStore } from '../../../server/db/webhook-events-store.ts';
import { webhooksStore, type StoredWebhook } from '../../../server/db/webhooks-store.ts';
import { databaseOf, describeOnBoth, giveBackDatabaseOf } from '../databases.ts';

const at = '2026-03-01T12:00:00.000Z';
const room = { all: 8, failing: 2 };

function webhook(id: string, failingSinceMs: number | null = null): Omit<StoredWebhook, 'number'> {
  return {
    id,
    url: 'https://hooks.example.com/',
    events: ['screening.done'],
    description: null,
    disabled: null,
    failingSinceMs,
    createdAt: at,
    secret: 'whsec_AAAA',
    earlierSecrets: [],
  };
}

describeOnBoth('the webhooks of two organisations', () => {
  let dataDir: string;
  let database: Database;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'cmic-test-'));
    database = await openDatabase({ dataDir, databaseUrl: await databaseOf(dataDir) });
  });
  afterEach(async () => {
    await database.close();
    await giveBackDatabaseOf(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  });

  const announce = (organisation: number, id: string): Promise<number> => {
    const event = { id, type: 'screening.done', body: '{}', createdAt: at };
    return database.writer.transaction((db) => webhookEventsStore(db).announce(organisation, event, 0));
  };
  const take = (all = room.all, failing = room.failing): Promise<Taken[]> =>
    database.writer.transaction((db) => deliveriesStore(db).take(0, { all, failing }, 60_000));

  it('are each seen, changed and removed by their own alone', async () => {
    const [one, two] = [webhooksStore(database.writer, 1), webhooksStore(database.writer, 2)];
    await one.add(webhook('a'));
    await two.add(webhook('b'));
    const found = await one.byId('a');
    assert.ok(found !== null);
    assert.equal(await two.byId('a'), null);
    assert.deepEqual(
      (await two.page(null, 9)).map(({ id }) => id),
      ['b'],
    );
    await two.change(found.number, { url: 'https://elsewhere.example.com/' });
    assert.equal(await two.remove('a'), false);
    assert.deepEqual(await one.byId('a'), found);
    assert.equal(await one.remove('a'), true);
    assert.equal(await one.byId('a'), null);
    assert.notEqual(await two.byId('b'), null);
  });

  it('are told of what is their own, each fact once', async () => {
    await webhooksStore(database.writer, 1).add(webhook('a'));
    await webhooksStore(database.writer, 2).add(webhook('b'));
    assert.deepEqual(await webhookEventsStore(database.reader).subscribed('screening.done'), [1, 2]);
    assert.deepEqual(await webhookEventsStore(database.reader).subscribed('breach.found'), []);
    assert.deepEqual(
      [await announce(2, 'msg_1'), await announce(2, 'msg_1'), await announce(3, 'msg_1')],
      [1, 0, 0],
    );
    const [taken, ...more] = await take();
    assert.equal(taken?.webhook.id, 'b');
    assert.deepEqual(more, []);
    assert.equal(await announce(1, 'msg_1'), 1);
  });

  it('get one message at a time, those that failed last fewer at once', async () => {
    const store = webhooksStore(database.writer, 1);
    for (const id of ['a', 'b']) await store.add(webhook(id));
    for (const id of ['x', 'y', 'z']) await store.add(webhook(id, 1));
    for (const id of ['msg_1', 'msg_2']) await announce(1, id);
    const ids = (taken: readonly Taken[]): string[] => taken.map((one) => one.webhook.id).sort();
    assert.deepEqual(ids(await take(1)), ['a']);
    assert.deepEqual(ids(await take(0)), []);
    const rest = await take();
    assert.deepEqual(ids(rest), ['b', 'x', 'y']);
    assert.ok(rest.every(({ event }) => event.id === 'msg_1'));
    assert.deepEqual(ids(await take()), ['z']);
    assert.deepEqual(await take(), []);
  });

  it('give each message to one of those who ask at the same time', async () => {
    const store = webhooksStore(database.writer, 1);
    for (let n = 0; n < 6; n += 1) await store.add(webhook(`w${n}`));
    await announce(1, 'msg_1');
    const taken = (await Promise.all(Array.from({ length: 5 }, () => take(2)))).flat();
    const rest = await take();
    const all = [...taken, ...rest].map(({ number }) => number);
    assert.equal(all.length, 6);
    assert.equal(new Set(all).size, 6);
  });
});
