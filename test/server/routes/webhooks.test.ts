import assert from 'node:assert/strict';
import request, { type Response } from 'supertest';
import { nothingAllowed, readAllowedTargets } from '../../../server/allowed-targets.ts';
import { eventTypes } from '../../../server/services/webhooks/event.ts';
import { describeOnBoth } from '../databases.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

const path = '/api/v1/webhooks';
const unknown = `${path}/00000000-0000-4000-8000-000000000000`;
// TEST-NET addresses are not public; allowed, nothing is ever sent to them.
const url = 'https://192.0.2.7/hook?token=t';
const content = { url, events: ['screening.done'], description: 'to the back office' };

describeOnBoth('/api/v1/webhooks', () => {
  let service: ServiceAtWork;

  before(async () => {
    const webhookAllow = readAllowedTargets('192.0.2.7') ?? nothingAllowed;
    service = await startForTest({ webhookAllow });
  });
  after(() => service.end());

  const post = (to: string, body: object | null = null): request.Test =>
    body === null ? request(service.server).post(to) : request(service.server).post(to).send(body);
  const made = async (): Promise<Response> => post(path, content).expect(201);
  const addressOf = (answer: Response): string => String(answer.headers['location']);

  it('shows the secret once, when it is made', async () => {
    const answer = await made();
    const { secret, ...rest } = answer.body;
    assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
    assert.equal(Buffer.from(secret.slice(6), 'base64').length, 32);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.equal(addressOf(answer), `${path}/${rest.id}`);
    const read = await request(service.server).get(addressOf(answer)).expect(200);
    assert.deepEqual(read.body, rest);
    assert.deepEqual({ url: rest.url, events: rest.events, description: rest.description }, content);
    assert.deepEqual([rest.enabled, rest.disabled, rest.failingSince], [true, null, null]);
    const page = await request(service.server).get(path).expect(200);
    assert.ok(!page.text.includes('whsec_'));
    assert.equal(page.body.items[0].id, rest.id);
  });

  it('gives pages, newest first', async () => {
    const ids = [(await made()).body.id, (await made()).body.id, (await made()).body.id].toReversed();
    const first = await request(service.server).get(`${path}?limit=2`).expect(200);
    assert.deepEqual(
      first.body.items.map(({ id }: { id: string }) => id),
      ids.slice(0, 2),
    );
    const second = await request(service.server).get(first.body.next).expect(200);
    assert.equal(second.body.items[0].id, ids[2]);
  });

  it('changes what is asked for, and nothing else', async () => {
    const answer = await made();
    const put = (body: object): request.Test => request(service.server).put(addressOf(answer)).send(body);
    const changed = await put({ events: ['breach.found', 'edition.changed'], description: null }).expect(200);
    assert.deepEqual(changed.body.events, ['breach.found', 'edition.changed']);
    assert.deepEqual([changed.body.url, changed.body.description], [url, null]);
    const disabled = await put({ enabled: false }).expect(200);
    assert.deepEqual(disabled.body.disabled, { at: '2022-03-01T17:00:00.000Z', reason: 'asked' });
    const test = await post(`${addressOf(answer)}/test`).expect(409);
    assert.match(test.body.type, /webhookDisabled$/);
    assert.equal((await put({ enabled: true }).expect(200)).body.disabled, null);
    const moved = await put({ url: 'https://192.0.2.7/other' }).expect(200);
    assert.equal(moved.body.url, 'https://192.0.2.7/other');
    const refused = await put({ url: 'https://127.0.0.1/' }).expect(422);
    assert.equal(refused.body.errors[0].pointer, '/url');
    const now = await request(service.server).get(addressOf(answer));
    assert.deepEqual(now.body, moved.body);
  });

  it('removes a webhook with its deliveries', async () => {
    const address = addressOf(await made());
    await post(`${address}/test`).expect(202);
    const before = await service.rowsIn('webhook_deliveries');
    await request(service.server).delete(address).expect(204);
    assert.equal(await service.rowsIn('webhook_deliveries'), before - 1);
    await request(service.server).get(address).expect(404);
    await request(service.server).delete(address).expect(404);
  });

  it('gives a new secret, and says until when the old one signs', async () => {
    const answer = await made();
    const rotated = await post(`${addressOf(answer)}/secret`).expect(200);
    assert.notEqual(rotated.body.secret, answer.body.secret);
    assert.equal(rotated.headers['cache-control'], 'no-store');
    assert.equal(rotated.body.earlierSecretUntil, '2022-03-02T17:00:00.000Z');
  });

  for (const target of [
    'https://127.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::ffff:10.0.0.1]/',
    'http://2130706433/',
    'http://8.8.8.8/',
    'https://user:pass@192.0.2.7/',
    'nonsense',
  ])
    it(`refuses ${target} and points at it`, async () => {
      const before = await service.rowsIn('webhooks');
      const answer = await post(path, { ...content, url: target }).expect(422);
      assert.match(answer.body.type, /bodyInvalid$/);
      assert.equal(answer.body.errors[0].pointer, '/url');
      assert.equal(await service.rowsIn('webhooks'), before);
    });

  for (const [body, pointer] of [
    [{ ...content, events: [] }, '/events'],
    [{ ...content, events: ['screening.done', 'screening.done'] }, '/events'],
    [{ ...content, events: ['ping'] }, '/events/0'],
    [{ ...content, events: 'screening.done' }, '/events'],
    [{ ...content, description: 'x'.repeat(201) }, '/description'],
    [{ ...content, description: 'a\u0000b' }, '/description'],
    [{ ...content, url: 7 }, '/url'],
    [{ url }, '/events'],
    [{ ...content, enabled: true }, ''],
    [{ ...content, secret: 'whsec_AAAA' }, ''],
    [[], ''],
  ] as const)
    it(`refuses ${JSON.stringify(body).slice(0, 90)}`, async () => {
      const answer = await post(path, body).expect(422);
      assert.equal(answer.body.errors[0].pointer, pointer);
    });

  it('keeps the address in its usual spelling', async () => {
    const odd = ' HTTPS://192.0.2.7:443/a\u0000b c ';
    const answer = await post(path, { ...content, url: odd }).expect(201);
    assert.equal(answer.body.url, 'https://192.0.2.7/a%00b%20c');
  });

  it('takes every type of event', async () => {
    const answer = await post(path, { url, events: eventTypes }).expect(201);
    assert.deepEqual(answer.body.events, eventTypes);
    assert.equal(answer.body.description, null);
  });

  it('says what it does not have', async () => {
    for (const answer of [
      await request(service.server).get(unknown),
      await request(service.server).put(unknown).send({ enabled: true }),
      await request(service.server).delete(unknown),
      await request(service.server).get(`${unknown}/deliveries`),
      await post(`${unknown}/secret`),
      await post(`${unknown}/test`),
      await post(`${unknown}/deliveries/${unknown.slice(-36)}/redelivery`),
    ]) {
      assert.equal(answer.status, 404);
      assert.match(answer.body.type, /webhookNotFound$/);
    }
    const address = addressOf(await made());
    for (const id of ['x', '%00', unknown.slice(-36)]) {
      const answer = await post(`${address}/deliveries/${id}/redelivery`).expect(404);
      assert.match(answer.body.type, /deliveryNotFound$/);
    }
    await request(service.server).get(`${path}/%00`).expect(404);
    const method = await request(service.server).patch(address).expect(405);
    assert.equal(method.headers['allow'], 'GET, PUT, DELETE');
    await request(service.server).get(`${path}?x=1`).expect(400);
  });
});
