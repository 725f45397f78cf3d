import assert from 'node:assert/strict';
import { Webhook } from 'standardwebhooks';
import { nothingAllowed } from '../../../../server/allowed-targets.ts';
import { createTargets } from '../../../../server/services/webhooks/targets.ts';
import { describeOnBoth } from '../../databases.ts';
import { until } from '../../service-at-work.ts';
import { type DeliveriesAtWork, startDeliveries } from './deliveries-at-work.ts';
import { startReceiver, type Received } from './receiver.ts';

const room = { all: 8, failing: 8 };

/** What the receiver reads, if the official library finds it signed by this secret. */
function verified(secret: string, { body, headers }: Received): unknown {
  return new Webhook(secret).verify(body, headers);
}

describeOnBoth('the deliveries of webhooks', () => {
  let work: DeliveriesAtWork;

  beforeEach(async () => {
    work = await startDeliveries();
  });
  afterEach(() => work.end());

  it('arrive once each, signed, whoever sends them', async () => {
    const { id, secret } = await work.made();
    for (let n = 0; n < 12; n += 1) assert.equal(await work.tell(`s${n}`), true);
    assert.equal(await work.tell('s3'), false);
    work.begin();
    work.begin();
    await until(async () => (await work.deliveriesOf(id)).every(({ state }) => state === 'delivered'));
    const told = work.receiver.received.map((message) => Object(verified(secret, message)).data.screening);
    assert.deepEqual(
      told,
      Array.from({ length: 12 }, (_, n) => `s${n}`),
    );
    const [first] = work.receiver.received;
    assert.match(first?.headers['webhook-id'] ?? '', /^msg_[0-9a-f]{32}$/);
    assert.equal(first?.headers['webhook-timestamp'], String(Math.floor(work.nowMs / 1000)));
    assert.equal(new Set(work.receiver.received.map(({ headers }) => headers['webhook-id'])).size, 12);
  });

  it('are tried again after a failure, under the same id', async () => {
    const { id, secret } = await work.made();
    work.receiver.answer = 500;
    await work.tell('s');
    work.begin();
    await work.attempted(id, 1);
    const failed = await work.latest(id);
    assert.equal(failed.state, 'waiting');
    assert.equal(failed.nextAttemptAt, new Date(work.nowMs + 5_000).toISOString());
    assert.equal(await work.storage.read.deliveries.isDue(work.nowMs + 4_999, room), false);
    work.receiver.answer = 200;
    work.nowMs += 6_000;
    await work.attempted(id, 2);
    const [first, second] = work.receiver.received;
    assert.ok(first !== undefined && second !== undefined);
    assert.equal(second.headers['webhook-id'], first.headers['webhook-id']);
    assert.equal(second.body, first.body);
    assert.notEqual(second.headers['webhook-timestamp'], first.headers['webhook-timestamp']);
    verified(secret, second);
    const { state, attempts, nextAttemptAt } = await work.latest(id);
    assert.deepEqual([state, nextAttemptAt], ['delivered', null]);
    assert.deepEqual(
      attempts.map(({ status, reason }) => [status, reason]),
      [
        [500, null],
        [200, null],
      ],
    );
    assert.equal((await work.webhooks.byId(id))?.failingSince, null);
  });

  it('are signed by the secret of before as well, for a day', async () => {
    const { id, secret } = await work.made();
    const rotated = await work.webhooks.rotate(id);
    assert.ok(rotated !== null && rotated.secret !== secret);
    assert.equal(rotated.earlierSecretUntil, new Date(work.nowMs + 24 * 3_600_000).toISOString());
    work.begin();
    await work.tell('s1');
    await work.receiver.has(1);
    const [both] = work.receiver.received;
    assert.ok(both !== undefined);
    assert.equal(both.headers['webhook-signature']?.split(' ').length, 2);
    verified(secret, both);
    verified(rotated.secret, both);
    work.nowMs += 24 * 3_600_000;
    await work.tell('s2');
    await work.receiver.has(2);
    assert.equal(work.receiver.received[1]?.headers['webhook-signature']?.split(' ').length, 1);
    assert.equal((await work.webhooks.byId(id))?.earlierSecretUntil, null);
  });

  it('disable their webhook after five days of failures, until it is enabled again', async () => {
    const { id } = await work.made();
    const from = work.nowMs;
    work.receiver.answer = 503;
    work.begin();
    for (let n = 0; (await work.webhooks.byId(id))?.enabled === true; n += 1) {
      assert.ok(n < 30, 'it is never disabled');
      const waiting = (await work.deliveriesOf(id)).find(({ state }) => state === 'waiting');
      if (waiting === undefined) await work.tell(`s${n}`);
      else work.nowMs = Date.parse(waiting.nextAttemptAt ?? '');
      await work.receiver.has(n + 1);
      await until(async () => {
        const counts = (await work.deliveriesOf(id)).map(({ attempts }) => attempts.length);
        return counts.reduce((sum, one) => sum + one, 0) === n + 1;
      });
    }
    const disabled = await work.webhooks.byId(id);
    assert.equal(disabled?.disabled?.reason, 'failing');
    assert.equal(disabled?.disabled?.at, new Date(work.nowMs).toISOString());
    assert.ok(work.nowMs - from >= 5 * 24 * 3_600_000);
    assert.deepEqual(
      (await work.deliveriesOf(id)).map(({ state, attempts }) => [state, attempts.length]).at(-1),
      ['failed', 10],
    );
    assert.equal(await work.tell('while disabled'), false);
    assert.equal(await work.webhooks.test(id), 'disabled');
    work.nowMs += 24 * 3_600_000;
    assert.equal(await work.storage.read.deliveries.isDue(work.nowMs, room), false);
    work.receiver.answer = 200;
    const again = await work.webhooks.change(id, { enabled: true });
    assert.ok(again?.kind === 'read' && again.value.enabled && again.value.disabled === null);
    assert.equal(again.value.failingSince, null);
    await until(async () => (await work.latest(id)).state === 'delivered');
  });

  it('disable their webhook at once where the receiver is gone', async () => {
    const { id } = await work.made();
    work.receiver.answer = 410;
    work.begin();
    await work.tell('s');
    await work.attempted(id, 1);
    assert.equal((await work.webhooks.byId(id))?.disabled?.reason, 'gone');
    assert.equal((await work.latest(id)).nextAttemptAt, null);
  });

  it('are made again when asked, under the same id at another time', async () => {
    const { id, secret } = await work.made();
    work.begin();
    await work.tell('s');
    await work.attempted(id, 1);
    work.nowMs += 60_000;
    const again = await work.webhooks.redeliver(id, (await work.latest(id)).id);
    assert.ok(typeof again === 'object');
    assert.equal(again.state, 'waiting');
    await work.attempted(id, 2);
    const [first, second] = work.receiver.received;
    assert.ok(first !== undefined && second !== undefined);
    assert.equal(second.headers['webhook-id'], first.headers['webhook-id']);
    assert.equal(
      Number(second.headers['webhook-timestamp']) - Number(first.headers['webhook-timestamp']),
      60,
    );
    verified(secret, second);
    assert.equal((await work.latest(id)).state, 'delivered');
  });

  it('go nowhere where the name has come to lead to a private address', async () => {
    let address = '93.184.216.34';
    work.readTarget = createTargets(nothingAllowed, async () => [address]);
    const { id } = await work.made(`https://hook.example.com:${work.receiver.port}/`);
    address = '127.0.0.1';
    work.begin();
    await work.tell('s');
    await work.attempted(id, 1);
    assert.equal((await work.latest(id)).attempts[0]?.reason, 'targetNotAllowed');
    assert.equal(work.receiver.received.length, 0);
  });

  it('are taken over from a process that was killed, and stored by the one that took over', async () => {
    const { id } = await work.made();
    await work.tell('s');
    const take = async (leaseMs: number) =>
      (await work.storage.write(({ deliveries }) => deliveries.take(work.nowMs, room, leaseMs)))[0];
    const killed = await take(-1);
    const holder = await take(60_000);
    assert.ok(killed !== undefined && holder !== undefined);
    assert.equal(holder.event.id, killed.event.id);
    assert.equal(await take(60_000), undefined);
    assert.equal(await work.storage.read.deliveries.isDue(work.nowMs, room), false);
    await work.storage.write(async ({ deliveries }) => {
      assert.equal(await deliveries.hold(killed), null);
      assert.equal((await deliveries.hold(holder))?.id, id);
      await deliveries.giveBack(holder);
    });
    work.begin();
    await work.attempted(id, 1);
    assert.equal((await work.latest(id)).state, 'delivered');
  });

  it('do not wait for a receiver that is slow', async () => {
    const slow = await work.made();
    work.receiver.answer = () => undefined;
    const quick = await startReceiver();
    const { id } = await work.made(quick.url);
    for (let n = 0; n < 20; n += 1) await work.tell(`s${n}`);
    work.begin(0);
    await quick.has(20);
    assert.equal(work.receiver.received.length, 1);
    assert.equal(
      (await work.deliveriesOf(slow.id)).every(({ state }) => state === 'waiting'),
      true,
    );
    await until(async () => (await work.deliveriesOf(id)).every(({ state }) => state === 'delivered'));
    await quick.close();
  });

  it('are given back by a process that is told to stop', async () => {
    const { id } = await work.made();
    work.receiver.answer = () => undefined;
    await work.tell('s');
    const first = work.begin(50);
    await work.receiver.has(1);
    await first.stop();
    assert.deepEqual((await work.latest(id)).attempts, []);
    work.receiver.answer = 200;
    work.begin();
    await work.attempted(id, 1);
    const [one, two] = work.receiver.received;
    assert.equal(two?.headers['webhook-id'], one?.headers['webhook-id']);
  });

  it('leave no secret, no address and no content in the log', async () => {
    const { id, secret } = await work.made();
    work.receiver.answer = (response) => response.writeHead(500).end('SECRET ANSWER');
    work.begin();
    await work.tell('SECRET-SCREENING');
    await work.attempted(id, 1);
    await until(async () => work.logged().includes('"delivered":false'));
    assert.ok(work.logged().includes(id) && work.logged().includes('"status":500'));
    for (const word of [secret, 'whsec_', 'SECRET', '127.0.0.1', 'v1,'])
      assert.ok(!work.logged().includes(word), word);
  });
});
