import assert from 'node:assert/strict';
import request, { type Response } from 'supertest';
import { describeOnBoth, dropDatabase, makeDatabase, needPostgres } from '../databases.ts';
import { largeHoldings } from '../large-file.ts';
import { holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

const large = largeHoldings();

async function send(service: ServiceAtWork, text: string, name: string): Promise<string> {
  const sent = await request(service.server)
    .post(`/api/v1/screenings?name=${name}`)
    .type('text/csv')
    .send(text);
  assert.ok([200, 201, 202].includes(sent.status), sent.text);
  return sent.headers['location'] ?? '';
}

async function stateAt(service: ServiceAtWork, address: string): Promise<string> {
  return (await request(service.server).get(address)).body.state;
}

async function cancel(service: ServiceAtWork, address: string): Promise<Response> {
  return request(service.server).post(`${address}/cancel`);
}

describeOnBoth('a screening that is cancelled', () => {
  let service: ServiceAtWork;
  beforeEach(async () => {
    service = await startForTest({ answerWithinMs: 0, workers: 1, takeoverMs: 600 });
  });
  afterEach(() => service.end());

  it('while it runs gives its worker back, and leaves nothing but its name', async () => {
    const address = await send(service, large, 'large.csv');
    await until(async () => (await stateAt(service, address)) === 'running');
    const { status, body } = await cancel(service, address);
    assert.deepEqual([status, body.state, body.failure, body.counts], [200, 'cancelled', null, null]);
    assert.equal(body.inputs[0].name, 'large.csv');
    assert.equal(body.finishedAt, '2022-03-01T17:00:00.000Z');
    const next = await send(service, holdings, 'next.csv');
    await until(async () => (await stateAt(service, next)) === 'done');
    await until(async () => (await service.filesInSpool()).length === 0);
    assert.equal(await stateAt(service, address), 'cancelled');
    assert.equal(await service.rowsIn('positions'), 3);
    assert.equal(await service.rowsIn('input_chunks'), 1);
  });

  it('while it waits is never begun', async () => {
    const first = await send(service, large, 'large.csv');
    await until(async () => (await stateAt(service, first)) === 'running');
    const waiting = await send(service, holdings, 'waiting.csv');
    assert.equal((await cancel(service, waiting)).body.state, 'cancelled');
    await cancel(service, first);
    const next = await send(service, holdings, 'next.csv');
    await until(async () => (await stateAt(service, next)) === 'done');
    const { body } = await request(service.server).get(waiting);
    assert.deepEqual([body.state, body.ranAt], ['cancelled', null]);
    const { items } = (await request(service.server).get('/api/v1/screenings')).body;
    assert.deepEqual(
      items.map((one: { state: string }) => one.state),
      ['done', 'cancelled', 'cancelled'],
    );
  });

  it('stays so, and has no report', async () => {
    const address = await send(service, large, 'large.csv');
    const first = await cancel(service, address);
    const again = await cancel(service, address);
    assert.deepEqual([again.status, again.body], [200, first.body]);
    for (const part of ['report.json', 'report.xlsx', 'alerts', 'positions', 'problems', 'changes']) {
      const answer = await request(service.server).get(`${address}/${part}`).expect(409);
      assert.match(answer.body.type, /screeningCancelled$/);
    }
  });

  it('is not one that has ended', async () => {
    for (const [text, state] of [
      [holdings, 'done'],
      ['no,table\n1,2\n', 'failed'],
    ] as const) {
      const address = await send(service, text, 'h.csv');
      await until(async () => (await stateAt(service, address)) === state);
      const answer = await cancel(service, address);
      assert.equal(answer.status, 409);
      assert.match(answer.body.type, /screeningEnded$/);
      assert.equal(await stateAt(service, address), state);
    }
  });

  it('is asked for at its address, without parameters', async () => {
    assert.equal((await cancel(service, '/api/v1/screenings/none')).status, 404);
    const address = await send(service, large, 'large.csv');
    await request(service.server).post(`${address}/cancel?why=x`).expect(400);
    await request(service.server).get(`${address}/cancel`).expect(405);
    assert.notEqual(await stateAt(service, address), 'cancelled');
    await cancel(service, address);
  });

  it('is cancelled from its page as well, which then says so', async () => {
    const address = await send(service, large, 'large.csv');
    const page = address.replace('/api/v1', '');
    const progress = await request(service.server).get(page).expect(200);
    const [, action = ''] = /<form method="post" action="([^"]+\/cancel)"/.exec(progress.text) ?? [];
    const sent = await request(service.server).post(action).type('form').send('').expect(303);
    assert.equal(sent.headers['location'], page);
    const after = await request(service.server).get(page).expect(200);
    assert.match(after.text, /This screening was cancelled/);
    assert.doesNotMatch(after.text, /\/cancel"/);
    assert.match((await request(service.server).get('/')).text, /Cancelled/);
    await request(service.server).post(action).expect(303);
    await request(service.server).post('/screenings/none/cancel').expect(404);
  });
});

describe('a screening that runs in another process', () => {
  it('is broken off there when it is cancelled here', async function () {
    await needPostgres(this);
    const databaseUrl = await makeDatabase();
    const front = await startForTest({ databaseUrl, workers: 0, answerWithinMs: 0 });
    const worker = await startForTest({ databaseUrl, workers: 1, takeoverMs: 600 });
    const address = await send(front, large, 'large.csv');
    await until(async () => (await stateAt(front, address)) === 'running');
    assert.equal((await cancel(front, address)).status, 200);
    await until(async () => (await worker.filesInSpool()).length === 0);
    const next = await send(front, holdings, 'next.csv');
    await until(async () => (await stateAt(front, next)) === 'done');
    assert.equal(await stateAt(front, address), 'cancelled');
    assert.equal(await front.rowsIn('positions'), 3);
    await front.end();
    await worker.end();
    await dropDatabase(databaseUrl);
  });
});

describeOnBoth('a screening that takes too long', () => {
  it('is refused, and its worker ended', async () => {
    const service = await startForTest({ screeningMs: 1 });
    const answer = await request(service.server)
      .post('/api/v1/screenings?name=h.csv')
      .type('text/csv')
      .send(holdings)
      .expect(422);
    assert.match(answer.body.type, /screeningTooLong$/);
    assert.match(answer.body.detail, /Split it/);
    const { body } = await request(service.server).get(answer.body.screening).expect(200);
    assert.deepEqual([body.state, body.failure, body.problems.length], ['failed', 'refused', 1]);
    assert.equal(await service.rowsIn('input_chunks'), 0);
    assert.deepEqual(await service.filesInSpool(), []);
    await service.end();
  });
});
