import assert from 'node:assert/strict';
import knex, { type Knex } from 'knex';
import request from 'supertest';
import { knexConfiguration } from '../../../server/db/database.ts';
import { openStorage, type InstallationStorage } from '../../../server/db/stores.ts';
import { startDatabaseProxy, type DatabaseProxy } from '../database-proxy.ts';
import { dropDatabase, makeDatabase, needPostgres } from '../databases.ts';
import { holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

const at = '2022-03-01T17:00:00.000Z';

async function send(service: ServiceAtWork): Promise<string> {
  const sent = await request(service.server)
    .post('/api/v1/screenings?name=h.csv')
    .type('text/csv')
    .send(holdings);
  assert.ok([201, 202].includes(sent.status), sent.text);
  return sent.headers['location'] ?? '';
}

async function stateAt(service: ServiceAtWork, address: string): Promise<string> {
  const { body } = await request(service.server).get(address);
  return body.failure === null ? body.state : body.failure;
}

describe('services that share a PostgreSQL', () => {
  let databaseUrl: string;
  let proxy: DatabaseProxy;
  let storage: InstallationStorage;
  const services: ServiceAtWork[] = [];
  const start = async (settings: Parameters<typeof startForTest>[0] = {}): Promise<ServiceAtWork> => {
    const service = await startForTest({ databaseUrl, answerWithinMs: 0, ...settings });
    services.push(service);
    return service;
  };

  before(async function () {
    await needPostgres(this);
  });

  beforeEach(async () => {
    databaseUrl = await makeDatabase();
    proxy = await startDatabaseProxy(databaseUrl);
    storage = await openStorage({ dataDir: '', databaseUrl });
  });

  afterEach(async () => {
    await storage.close();
    for (const service of services.splice(0)) await service.end();
    await proxy.close();
    await dropDatabase(databaseUrl);
  });

  it('do what another took in, and answer for what another did', async () => {
    const front = await start({ workers: 0 });
    const addresses = [await send(front), await send(front)];
    assert.equal(await stateAt(front, addresses[0] ?? ''), 'queued');
    assert.deepEqual(await front.filesInSpool(), []);
    const worker = await start();
    for (const address of addresses) {
      await until(async () => (await stateAt(front, address)) === 'done');
      const { body } = await request(front.server).get(`${address}/positions`).expect(200);
      assert.equal(body.items.length, 3);
    }
    assert.deepEqual(await worker.filesInSpool(), []);
  });

  it('answer 201 where a worker elsewhere is done in time', async () => {
    const front = await start({ workers: 0, answerWithinMs: 20_000 });
    await start();
    const sent = await request(front.server)
      .post('/api/v1/screenings?name=h.csv')
      .type('text/csv')
      .send(holdings)
      .expect(201);
    assert.equal(sent.body.counts.listed, 1);
  });

  it('take up what a silent worker left, and give it up as a fault after three', async () => {
    const front = await start({ workers: 0, takeoverMs: 150 });
    const address = await send(front);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await until(async () => (await stateAt(front, address)) === 'queued');
      const run = await storage.write(({ runs }) => runs.start(1, at, 100));
      assert.equal(run?.attempt, attempt);
    }
    await until(async () => (await stateAt(front, address)) === 'fault');
    assert.equal(await front.rowsIn('positions'), 0);
    const other = await send(front);
    await start();
    await until(async () => (await stateAt(front, other)) === 'done');
    assert.equal(await stateAt(front, address), 'fault');
  });

  it('find again what the queue has lost', async () => {
    const front = await start({ workers: 0 });
    const addresses = [await send(front), await send(front)];
    const db = knex(knexConfiguration(front.configuration));
    // Taken by a worker that was killed before it began; and gone altogether.
    const jobs = (): Knex.QueryBuilder => db('graphile_worker._private_jobs');
    await jobs().where({ key: 'screening-1' }).update({ locked_by: 'gone', locked_at: '2022-03-01' });
    await jobs().where({ key: 'screening-2' }).delete();
    await db.destroy();
    await start({ takeoverMs: 300 });
    for (const address of addresses) await until(async () => (await stateAt(front, address)) === 'done');
    assert.equal(await front.rowsIn('positions'), 6);
  });

  it('are not ready while the database is away, and go on once it is back', async () => {
    const service = await start({ databaseUrl: proxy.url });
    await request(service.server).get('/readyz').expect(200);
    for (const mode of ['refuse', 'hang'] as const) {
      proxy.set(mode);
      const from = Date.now();
      const answer = await request(service.server).get('/readyz').expect(503);
      assert.match(answer.text, /The database does not answer/);
      assert.ok(Date.now() - from < 4_000);
      await request(service.server).get('/healthz').expect(200);
      proxy.set('refuse');
      proxy.set('open');
      await until(async () => (await request(service.server).get('/readyz')).status === 200);
      const address = await send(service);
      await until(async () => (await stateAt(service, address)) === 'done');
    }
  });

  it('say 503 while the database is away, and store a repeated upload once', async () => {
    const service = await start({ databaseUrl: proxy.url });
    const upload = (): request.Test =>
      request(service.server)
        .post('/api/v1/screenings?name=h.csv')
        .set('Idempotency-Key', 'through-the-outage')
        .type('text/csv')
        .send(holdings);
    proxy.set('refuse');
    for (const answer of [await upload(), await request(service.server).get('/api/v1/screenings')]) {
      assert.equal(answer.status, 503);
      assert.match(answer.body.type, /databaseSilent$/);
      assert.match(answer.body.detail, /Idempotency-Key/);
      assert.equal(answer.headers['retry-after'], '5');
    }
    assert.deepEqual(await service.filesInSpool(), []);
    proxy.set('open');
    const first = await upload();
    assert.equal(first.status, 202);
    // The connection breaks while the caller waits: the answer is lost, the screening is not.
    proxy.set('refuse');
    assert.equal((await upload()).status, 503);
    proxy.set('open');
    assert.equal((await upload()).headers['location'], first.headers['location']);
    assert.equal(await service.rowsIn('screenings'), 1);
  });

  it('keep a screening through an outage in the middle of it', async () => {
    const service = await start({ databaseUrl: proxy.url, takeoverMs: 1_000 });
    const addresses = await Promise.all([send(service), send(service), send(service), send(service)]);
    proxy.set('refuse');
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    proxy.set('open');
    for (const address of addresses) await until(async () => (await stateAt(service, address)) === 'done');
    assert.equal(await service.rowsIn('positions'), 12);
  });
});
