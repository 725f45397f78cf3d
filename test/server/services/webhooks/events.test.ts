import assert from 'node:assert/strict';
import request from 'supertest';
import { nothingAllowed, readAllowedTargets } from '../../../../server/allowed-targets.ts';
import { editionOf } from '../../../../lib/listings/edition.ts';
import { openStorage } from '../../../../server/db/stores.ts';
import { builtInEdition } from '../../../../server/reference-data.ts';
import { eventTypes } from '../../../../server/services/webhooks/event.ts';
import { announceDeadlines } from '../../../../server/services/webhooks/deadlines.ts';
import { describeOnBoth } from '../../databases.ts';
import { harmless, holdings, noon, startForTest, until, type ServiceAtWork } from '../../service-at-work.ts';
import { startReceiver, type Receiver } from './receiver.ts';

const hikvision = 30946;
const day = 24 * 3_600_000;

interface Told {
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

describeOnBoth('the events that webhooks are told of', () => {
  let service: ServiceAtWork;
  let receiver: Receiver;
  let nowMs: number;
  let webhook: string;

  const start = (dataDir?: string): Promise<ServiceAtWork> =>
    startForTest(
      {
        takeoverMs: 1_000,
        webhookAllow: readAllowedTargets('127.0.0.1') ?? nothingAllowed,
        ...(dataDir === undefined ? {} : { dataDir }),
      },
      undefined,
      () => nowMs,
    );
  const told = (): Told[] => receiver.received.map(({ body }) => JSON.parse(body));
  const tells = async (types: readonly string[]): Promise<void> => {
    await receiver.has(types.length);
    assert.deepEqual(
      told().map(({ type }) => type),
      types,
    );
  };
  const screened = async (query = '', text = holdings): Promise<string> => {
    const answer = await request(service.server)
      .post(`/api/v1/screenings?name=h.csv&portfolio=SECRET-CLIENT${query}`)
      .type('text/csv')
      .send(text);
    return answer.body.id ?? String(answer.body.screening).split('/').at(-1);
  };

  beforeEach(async () => {
    nowMs = noon;
    receiver = await startReceiver();
    service = await start();
    const { body } = await request(service.server)
      .post('/api/v1/webhooks')
      .send({ url: receiver.url, events: eventTypes })
      .expect(201);
    webhook = body.id;
  });

  afterEach(async () => {
    await receiver.close();
    await service.end();
  });

  it('are a screening that is done, by ids and counts alone', async () => {
    const id = await screened();
    await tells(['screening.done']);
    const [done] = told();
    const self = `/api/v1/screenings/${id}`;
    assert.equal(done?.timestamp, '2022-03-01T17:00:00.000Z');
    assert.deepEqual(done?.data, {
      screening: id,
      counts: { rows: 4, positions: 3, problems: 0, listed: 1, review: 0, related: 0, breaches: 0 },
      links: { self },
    });
    await request(service.server).get(self).expect(200);
    const all = receiver.received.map(({ body }) => body).join();
    for (const word of ['HIKVISION', 'APPLE', 'A-1', 'CNE1', '412000', 'SECRET', 'h.csv'])
      assert.ok(!all.includes(word), word);
  });

  it('are those of the own organisation alone', async () => {
    const others = service.installation.of(2).webhooks;
    const made = await others.create({ url: `${receiver.url}&other`, events: eventTypes });
    assert.ok(made.kind === 'read');
    assert.equal(await others.byId(webhook), null);
    assert.equal(await others.test(webhook), 'noWebhook');
    await request(service.server).get(`/api/v1/webhooks/${made.value.id}`).expect(404);
    await screened();
    await others.test(made.value.id);
    await receiver.has(2);
    const types = receiver.received.map(({ path, body }) => `${JSON.parse(body).type} at ${path}`);
    assert.deepEqual(types.sort(), [
      'ping at /hook?token=SECRET-IN-QUERY&other',
      'screening.done at /hook?token=SECRET-IN-QUERY',
    ]);
    assert.equal(await service.rowsIn('webhook_deliveries'), 2);
    nowMs = Date.parse('2022-05-10T12:00:00Z');
    await receiver.has(3);
    assert.ok(!receiver.received[2]?.path.includes('&other'));
    assert.equal(told()[2]?.type, 'deadline.near');
    assert.equal(await service.rowsIn('webhook_deliveries'), 3);
  });

  it('are breaches that a screening found', async () => {
    const policy = encodeURIComponent(JSON.stringify({ holdAfterDeadline: 'forbidden' }));
    const id = await screened(`&asOf=2022-07-01&policy=${policy}`);
    await tells(['screening.done', 'breach.found']);
    const self = `/api/v1/screenings/${id}`;
    assert.deepEqual(told()[1]?.data, {
      screening: id,
      breaches: 1,
      links: { self, breaches: `${self}/breaches` },
    });
  });

  it('are a screening that failed', async () => {
    const id = await screened('', 'no table at all');
    await tells(['screening.failed']);
    const self = `/api/v1/screenings/${id}`;
    const links = { self, problems: `${self}/problems` };
    assert.deepEqual(told()[0]?.data, { screening: id, failure: 'refused', links });
    await request(service.server).get(links.problems).expect(200);
  });

  it('are a screening that was given up, because it stopped every worker', async () => {
    const { dataDir, configuration } = service;
    await service.stop();
    const storage = await openStorage(configuration);
    const made = {
      id: 'given-up',
      edition: builtInEdition().id,
      asOf: noon,
      createdAt: new Date(noon).toISOString(),
      engine: '0',
      choices: { map: {}, sheet: null },
      policy: null,
      ownLists: null,
      portfolio: null,
      previousAsOf: null,
      createdBy: null,
      fingerprint: null,
    };
    await storage.of(1).write(async ({ screenings, runs }) => {
      const number = await screenings.add(made);
      for (const attempt of [1, 2, 3]) {
        if (attempt > 1) await runs.requeue({ number, attempt: attempt - 1 });
        await runs.start(number, made.createdAt, -1);
      }
    });
    await storage.close();
    service = await start(dataDir);
    await tells(['screening.failed']);
    assert.equal(told()[0]?.data['failure'], 'fault');
    assert.deepEqual(told()[0]?.data['links'], { self: '/api/v1/screenings/given-up' });
  });

  it('are another current edition, and no older one', async () => {
    const { source, format, findings, listings } = builtInEdition();
    const published = (publishedOn: string, skip: number): ReturnType<typeof editionOf> =>
      editionOf({ publishedOn, source, format, findings, listings: listings.slice(skip) });
    const newer = published('2026-02-01', 1);
    assert.equal(await service.services.editions.add(published('2025-02-01', 2)), true);
    assert.equal(await service.services.editions.add(newer), true);
    assert.equal(await service.services.editions.add(newer), false);
    await tells(['edition.changed']);
    assert.deepEqual(told()[0]?.data, {
      edition: newer.id,
      publishedOn: '2026-02-01',
      listings: listings.length - 1,
      links: { editions: '/api/v1/editions' },
    });
  });

  it('are a ping, and nothing that was not asked for', async () => {
    const address = `/api/v1/webhooks/${webhook}`;
    await request(service.server)
      .put(address)
      .send({ events: ['breach.found'] })
      .expect(200);
    await screened();
    const asked = await request(service.server).post(`${address}/test`).expect(202);
    assert.equal(asked.body.type, 'ping');
    await tells(['ping']);
    assert.deepEqual(told()[0]?.data, { webhook, links: { self: address } });
    const log = await until(async () => {
      const { body } = await request(service.server).get(`${address}/deliveries`).expect(200);
      return body.items.length === 1 && body.items[0].state === 'delivered';
    }).then(() => request(service.server).get(`${address}/deliveries`));
    const [delivery] = log.body.items;
    assert.equal(delivery.event, receiver.received[0]?.headers['webhook-id']);
    assert.deepEqual(delivery.attempts, [{ at: '2022-03-01T17:00:00.000Z', status: 204, reason: null }]);
    await request(service.server).post(`${address}/deliveries/${delivery.id}/redelivery`).expect(202);
    await receiver.has(2);
    assert.equal(receiver.received[1]?.headers['webhook-id'], delivery.event);
  });

  it('are deadlines that come near, each threshold once', async () => {
    await screened('', harmless);
    const id = await screened();
    await receiver.has(2);
    const deadline = Date.parse('2022-06-03T00:01:00-04:00');
    const near = (): number => told().filter(({ type }) => type === 'deadline.near').length;
    // The service looks by itself, and others may look beside it.
    nowMs = deadline - 30 * day;
    await until(async () => near() === 1);
    const storage = await openStorage(service.configuration);
    const counts: number[] = [];
    for (const days of [31, 30, 29, 14, 6, 1, 0.01, -1])
      counts.push(await announceDeadlines(storage, builtInEdition(), deadline - days * day));
    await storage.close();
    assert.deepEqual(counts, [0, 0, 0, 1, 1, 1, 0, 0]);
    nowMs = deadline;
    await until(async () => near() === 4);
    const deadlines = told().flatMap(({ type, data }) => (type === 'deadline.near' ? [data] : []));
    assert.deepEqual(
      deadlines.map(({ threshold, daysLeft }) => [threshold, daysLeft]),
      [
        [30, 30],
        [14, 14],
        [7, 6],
        [1, 1],
      ],
    );
    assert.deepEqual(deadlines[0], {
      listing: hikvision,
      kind: 'divestment',
      at: '2022-06-03T00:01:00-04:00',
      threshold: 30,
      daysLeft: 30,
      screeningCount: 1,
      screenings: [id],
      links: { listing: `/api/v1/listings/${hikvision}` },
    });
  });
});
