import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { readConfiguration } from '../../../server/configuration.ts';
import { silentLog } from '../../../server/log.ts';
import { sendEvents } from '../../../server/routes/screening-events.ts';
import { startService } from '../../../server/service.ts';
import { createProgress } from '../../../server/services/progress.ts';
import { describeOnBoth, needPostgres, makeDatabase, dropDatabase } from '../databases.ts';
import { eventsAt, everyEventAt } from '../event-stream.ts';
import { bearerFor } from '../let-in.ts';
import { largeHoldings } from '../large-file.ts';
import { holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

const rows = 60_000;

async function send(url: string, text: string, headers: Record<string, string> = {}): Promise<string> {
  const options = { method: 'POST', headers, body: text };
  const sent = await fetch(`${url}/api/v1/screenings?name=h.csv`, options);
  assert.equal(sent.status, 202);
  await sent.text();
  return `${url}${sent.headers.get('location')}`;
}

async function stateAt(address: string): Promise<string> {
  const { state }: { state: string } = JSON.parse(await (await fetch(address)).text());
  return state;
}

describeOnBoth('the events of a screening', () => {
  let service: ServiceAtWork;
  let url = '';
  beforeEach(async () => {
    service = await startForTest({ answerWithinMs: 0, workers: 1 });
    url = `http://127.0.0.1:${service.port}`;
  });
  afterEach(() => service.end());

  it('tell how far it is, and at last that it is done', async () => {
    const address = await send(url, largeHoldings(rows));
    const events = await everyEventAt(`${address}/events`);
    assert.deepEqual(
      events.map(({ id }) => id),
      events.map((_, at) => String(at + 1)),
    );
    assert.deepEqual(events.pop(), {
      id: String(events.length + 1),
      event: 'end',
      data: { state: 'done', rowsRead: rows + 1 },
    });
    assert.ok(events.length > 0);
    for (const { event, data } of events) {
      assert.equal(event, 'progress');
      assert.ok(['queued', 'running'].includes(data.state));
    }
    const told = events.map(({ data }) => JSON.stringify(data));
    assert.ok(told.every((one, at) => one !== told[at - 1]));
  });

  it('end at once where it has ended', async () => {
    for (const [text, data] of [
      [holdings, { state: 'done', rowsRead: 4 }],
      ['no,table\n1,2\n', { state: 'failed', rowsRead: null }],
    ] as const) {
      const address = await send(url, text);
      await until(async () => !['queued', 'running'].includes(await stateAt(address)));
      assert.deepEqual(await everyEventAt(`${address}/events`), [{ id: '1', event: 'end', data }]);
    }
  });

  it('tell everybody who follows that it was cancelled', async () => {
    const address = await send(url, largeHoldings());
    const followed = Promise.all([1, 2, 3].map(() => everyEventAt(`${address}/events`)));
    await until(async () => (await stateAt(address)) === 'running');
    await fetch(`${address}/cancel`, { method: 'POST' });
    for (const events of await followed) {
      const { event, data } = events.at(-1) ?? {};
      assert.deepEqual([event, data?.state], ['end', 'cancelled']);
    }
  });

  it('are there for known screenings, without parameters', async () => {
    const address = new URL(await send(url, holdings)).pathname;
    await request(service.server).get('/api/v1/screenings/none/events').expect(404);
    await request(service.server).get(`${address}/events?from=1`).expect(400);
    await request(service.server).post(`${address}/events`).expect(405);
    await request(service.server).head(`${address}/events`).expect(200);
    assert.equal((await request(service.server).get(address)).body.links.events, `${address}/events`);
  });
});

describe('the events of a screening in another process', () => {
  it('come from the store', async function () {
    await needPostgres(this);
    const databaseUrl = await makeDatabase();
    const front = await startForTest({ databaseUrl, workers: 0, answerWithinMs: 0 });
    const address = await send(`http://127.0.0.1:${front.port}`, holdings);
    const events = eventsAt(`${address}/events`);
    assert.deepEqual((await events.next()).value?.data, { state: 'queued', rowsRead: null });
    const worker = await startForTest({ databaseUrl, workers: 1 });
    let last: string | undefined;
    for await (const { data } of events) last = data.state;
    assert.equal(last, 'done');
    await front.end();
    await worker.end();
    await dropDatabase(databaseUrl);
  });
});

describe('who follows a screening', () => {
  const screening = { number: 1, id: 'a' };

  it('is kept connected by comments', async () => {
    const waiting = { progress: async () => ({ state: 'queued', rowsRead: null }) as const };
    const progress = createProgress({ ...waiting, byNumber: async () => null }, () => null);
    const app = express();
    app.get('/', (request, response) =>
      sendEvents({ stored: screening }, { progress }, { request, response }, 5),
    );
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const at = server.address();
    assert.ok(at !== null && typeof at === 'object');
    const answer = await fetch(`http://127.0.0.1:${at.port}/`);
    let text = '';
    for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece;
      if (/:\n\n:\n\n/.test(text)) progress.stop();
    }
    assert.match(text, /^id: 1\nevent: progress\n/m);
    assert.doesNotMatch(text, /event: end/);
    server.close();
  });

  it('does not delay a stop of the service, and sees the stream end in order', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'cmic-test-'));
    const configuration = { ...readConfiguration({}), dataDir, port: 0, answerWithinMs: 0 };
    const headers = { Authorization: await bearerFor(configuration) };
    const service = await startService(configuration, silentLog, () => Date.now());
    const address = await send(service.url, largeHoldings(), headers);
    const events = eventsAt(`${address}/events`, { headers });
    assert.equal((await events.next()).value?.event, 'progress');
    const [followed] = await Promise.all([
      (async () => {
        const kinds: string[] = [];
        for await (const { event } of events) kinds.push(event);
        return kinds;
      })(),
      service.stop(),
    ]);
    assert.ok(!followed.includes('end'));
    await rm(dataDir, { recursive: true, force: true });
  });
});
