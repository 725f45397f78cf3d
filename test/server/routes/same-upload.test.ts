import assert from 'node:assert/strict';
import request, { type Response } from 'supertest';
import { describeOnBoth, dropDatabase, makeDatabase, needPostgres } from '../databases.ts';
import { largeHoldings } from '../large-file.ts';
import { harmless, holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

const path = '/api/v1/screenings';
const constituents = ['Security Name,ISIN,Weight', 'CHINA MOBILE LTD,HK0941009539,5', ''].join('\n');

interface Sent {
  readonly query?: string;
  readonly text?: string;
  readonly name?: string;
}

const sendTo = async (
  service: ServiceAtWork,
  { query = '', text = holdings, name = 'h.csv' }: Sent = {},
): Promise<Response> =>
  request(service.server).post(`${path}${query}`).attach('file', Buffer.from(text), name);

describeOnBoth('the same upload again', () => {
  let service: ServiceAtWork;
  beforeEach(async () => {
    service = await startForTest();
  });
  afterEach(() => service.end());
  const send = (sent?: Sent): Promise<Response> => sendTo(service, sent);

  it('is answered 200 with the screening that is done, and stores nothing', async () => {
    const first = await send();
    const again = await send();
    assert.deepEqual([first.status, again.status], [201, 200]);
    assert.deepEqual(again.body, first.body);
    assert.equal(again.headers['location'], first.headers['location']);
    assert.equal(await service.rowsIn('screenings'), 1);
    await until(async () => (await service.filesInSpool()).length === 0);
  });

  it('leads to the same page', async () => {
    const post = async (): Promise<string> =>
      (await request(service.server).post('/').attach('file', Buffer.from(holdings), 'h.csv').expect(303))
        .headers['location'] ?? '';
    assert.equal(await post(), await post());
  });

  it('under a new Idempotency-Key is the same screening', async () => {
    const first = await send();
    const again = await request(service.server)
      .post(path)
      .set('Idempotency-Key', 'another')
      .attach('file', Buffer.from(holdings), 'h.csv')
      .expect(200);
    assert.equal(again.body.id, first.body.id);
    assert.equal(await service.rowsIn('screenings'), 1);
    // The key stands for it from now on: for another file it is taken.
    const under = (text: string): request.Test =>
      request(service.server)
        .post(path)
        .set('Idempotency-Key', 'another')
        .attach('file', Buffer.from(text), 'h.csv');
    await under(harmless).expect(422);
    assert.equal((await under(holdings)).body.id, first.body.id);
  });

  it('is another screening where anything else was asked', async () => {
    const first = await send();
    for (const other of [
      { text: harmless },
      { name: 'g.csv' },
      { query: '?asOf=2022-03-02' },
      { query: '?map.name=Security%20Name' },
      { query: `?policy=${encodeURIComponent('{"accounts":{"A-1":"nonUs"}}')}` },
      { query: `?whatIf=${encodeURIComponent('NESTLE SA, 2022-06-01')}` },
      { query: '?portfolio=P' },
      { query: '?previousAsOf=2022-02-01' },
    ]) {
      const sent = await send(other);
      assert.equal(sent.status, 201, JSON.stringify(other));
      assert.notEqual(sent.body.id, first.body.id);
      assert.equal((await send(other)).body.id, sent.body.id, JSON.stringify(other));
    }
  });

  it('stands for the instant that is stated, or else for the same legal day', async () => {
    const now = await send();
    assert.equal((await send({ query: '?asOf=2022-03-01T12:00:00-05:00' })).body.id, now.body.id);
    const day = await send({ query: '?asOf=2022-03-01' });
    assert.equal(day.status, 201);
    assert.equal((await send({ query: '?asOf=2022-03-01T05:01:00Z' })).body.id, day.body.id);
    assert.equal((await send()).body.id, day.body.id);
    const before = await send({ query: '?asOf=2022-03-01T00:00:59-05:00' });
    assert.equal(before.status, 201);
    assert.equal((await send()).body.id, day.body.id);
  });

  it('is the same in whatever order its files come', async () => {
    const both = async (first: 'file' | 'funds'): Promise<Response> => {
      const asked = request(service.server).post(path).field('funds.key.f.csv', 'KWEB');
      const files = [
        ['file', holdings, 'h.csv'],
        ['funds', constituents, 'f.csv'],
      ] as const;
      for (const [field, text, name] of first === 'file' ? files : files.toReversed())
        void asked.attach(field, Buffer.from(text), name);
      return asked;
    };
    const first = await both('file');
    assert.equal(first.status, 201, first.text);
    assert.equal((await both('funds')).body.id, first.body.id);
    assert.notEqual((await send()).body.id, first.body.id);
  });

  it('is the same only while it is the newest of its portfolio', async () => {
    const query = '?portfolio=P';
    const first = await send({ query });
    assert.equal((await send({ query })).body.id, first.body.id);
    await send({ query: '?portfolio=Q' });
    assert.equal((await send({ query })).body.id, first.body.id);
    await send({ query, text: 'no,table\n1,2\n' });
    assert.equal((await send({ query })).body.id, first.body.id, 'the refused one is none of the series');
    const second = await send({ query, text: harmless });
    const third = await send({ query });
    assert.deepEqual([second.status, third.status], [201, 201]);
    assert.equal(third.body.compared.earlier.screening, second.body.id);
  });

  it('is the same with the constituents that are used until others are sent', async () => {
    const first = await request(service.server)
      .post(`${path}?portfolio=P`)
      .field('funds.key.f.csv', 'KWEB')
      .attach('file', Buffer.from(holdings), 'h.csv')
      .attach('funds', Buffer.from(constituents), 'f.csv')
      .expect(201);
    assert.equal((await send({ query: '?portfolio=P' })).body.id, first.body.id);
    await until(async () => (await service.filesInSpool()).length === 0);
  });

  it('is tried again where it was refused', async () => {
    const refused = { text: 'no,table\n1,2\n' };
    const [first, again] = [await send(refused), await send(refused)];
    assert.deepEqual([first.status, again.status], [422, 422]);
    assert.notEqual(again.body.screening, first.body.screening);
  });

  it('is one screening where several come at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send()));
    for (const { status } of answers) assert.ok([200, 201, 202].includes(status), String(status));
    assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
    assert.equal(await service.rowsIn('screenings'), 1);
    await until(async () => (await service.filesInSpool()).length === 0);
  });
});

describeOnBoth('the same upload while the first is under way', () => {
  it('is answered 202, and is a new one once that was cancelled', async () => {
    const service = await startForTest({ answerWithinMs: 0 });
    const large = { text: largeHoldings() };
    const first = await sendTo(service, large);
    const again = await sendTo(service, large);
    assert.deepEqual([again.status, again.body.id], [202, first.body.id]);
    assert.equal(again.headers['location'], first.headers['location']);
    await request(service.server).post(`${first.headers['location']}/cancel`).expect(200);
    const next = await sendTo(service, large);
    assert.equal(next.status, 202);
    assert.notEqual(next.body.id, first.body.id);
    await service.end();
  });
});

describe('the same upload to two services on one PostgreSQL', () => {
  it('is one screening', async function () {
    await needPostgres(this);
    const databaseUrl = await makeDatabase();
    const services = await Promise.all([1, 2].map(() => startForTest({ databaseUrl, answerWithinMs: 0 })));
    const [one] = services;
    const sent = [1, 2, 3].flatMap(() => services.map((service) => sendTo(service)));
    const ids = new Set((await Promise.all(sent)).map(({ body }) => body.id));
    assert.equal(ids.size, 1);
    assert.equal(await one?.rowsIn('screenings'), 1);
    for (const service of services) await service.end();
    await dropDatabase(databaseUrl);
  });
});
