import assert from 'node:assert/strict';
import request, { type Response } from 'supertest';
import { describeOnBoth } from '../databases.ts';
import { harmless, holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

const path = '/api/v1/screenings?asOf=2022-03-01';

describeOnBoth('Idempotency-Key with POST /api/v1/screenings', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest();
  });
  after(() => service.end());

  interface Sent {
    readonly to?: string;
    readonly text?: string;
    readonly name?: string;
  }
  /** A file of its own for each key: without one the same file again is the same screening as well. */
  const send = async (
    key: string,
    { to = path, text = holdings, name = `${key.replaceAll('"', '')}.csv` }: Sent = {},
  ): Promise<Response> =>
    request(service.server).post(to).set('Idempotency-Key', key).attach('file', Buffer.from(text), name);

  it('gives the first screening again, and stores nothing', async () => {
    const first = await send('night-1');
    const before = await service.rowsIn('screenings');
    const again = await send('night-1');
    assert.deepEqual([first.status, again.status], [201, 201]);
    assert.deepEqual(again.body, first.body);
    assert.equal(again.headers['location'], first.headers['location']);
    assert.equal(await service.rowsIn('screenings'), before);
    assert.deepEqual(await service.filesInSpool(), []);
  });

  it('is the same key with and without the quotes of the draft', async () => {
    const first = await send('"night-2"');
    assert.equal((await send('night-2')).body.id, first.body.id);
  });

  it('counts a parameter alike in the address and in the form', async () => {
    const first = await send('night-3');
    const again = await request(service.server)
      .post('/api/v1/screenings')
      .set('Idempotency-Key', 'night-3')
      .field('asOf', '2022-03-01')
      .attach('file', Buffer.from(holdings), 'night-3.csv');
    assert.equal(again.body.id, first.body.id);
  });

  for (const [what, other] of [
    ['content', { text: harmless }],
    ['name', { name: 'g.csv' }],
    ['as-of', { to: '/api/v1/screenings?asOf=2022-03-02' }],
    ['portfolio', { to: `${path}&portfolio=P` }],
  ] as const) {
    it(`refuses the key for a request with another ${what}, and stores nothing`, async () => {
      const key = `other-${what}`;
      assert.equal((await send(key)).status, 201);
      const before = await service.rowsIn('screenings');
      const refused = await send(key, other);
      assert.equal(refused.status, 422);
      assert.match(refused.body.type, /idempotencyKeyReused$/);
      assert.equal(await service.rowsIn('screenings'), before);
      assert.deepEqual(await service.filesInSpool(), []);
    });
  }

  it('makes one screening of requests that come at the same time', async () => {
    const before = await service.rowsIn('screenings');
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('at-once')));
    for (const { status } of answers) assert.ok([201, 202].includes(status), String(status));
    assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
    assert.equal(await service.rowsIn('screenings'), before + 1);
    await until(async () => (await service.filesInSpool()).length === 0);
  });

  it('gives a refused file its refusal again', async () => {
    const first = await send('refused', { text: '\u0000\u0001', name: 'x.bin' });
    const before = await service.rowsIn('screenings');
    const again = await send('refused', { text: '\u0000\u0001', name: 'x.bin' });
    assert.equal(first.status, 415);
    assert.ok(first.body.screening);
    assert.deepEqual([again.status, again.body.screening], [415, first.body.screening]);
    assert.equal(await service.rowsIn('screenings'), before);
  });

  it('is not spent by a request that stored nothing', async () => {
    assert.equal((await send('mended', { to: `${path}&sheat=x` })).status, 400);
    assert.equal((await send('mended')).status, 201);
  });

  for (const bad of ['', 'two keys', 'a, b', 'a"b', '"a', 'k'.repeat(256), 'schlüssel']) {
    it(`refuses the key ${JSON.stringify(bad.slice(0, 12))}`, async () => {
      const answer = await send(bad);
      assert.equal(answer.status, 400);
      assert.match(answer.body.type, /idempotencyKeyInvalid$/);
      assert.equal(answer.body.errors[0].header, 'Idempotency-Key');
    });
  }
});
