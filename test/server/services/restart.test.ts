import assert from 'node:assert/strict';
import request from 'supertest';
import { describeOnBoth } from '../databases.ts';
import { holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

describeOnBoth('a service that is started again', () => {
  it('has every screening and report as before', async () => {
    const first = await startForTest();
    const sent = await request(first.server)
      .post('/api/v1/screenings?name=h.csv')
      .type('text/csv')
      .send(holdings)
      .expect(201);
    const address = sent.headers['location'] ?? '';
    const before = await request(first.server).get(`${address}/report.json?ledger=true`).expect(200);
    await first.stop();
    const second = await startForTest({ dataDir: first.dataDir });
    const after = await request(second.server).get(`${address}/report.json?ledger=true`).expect(200);
    assert.deepEqual(after.body, before.body);
    assert.equal(after.headers['etag'], before.headers['etag']);
    await second.end();
  });

  it('takes up a screening that was under way, from the stored file', async () => {
    const first = await startForTest({ answerWithinMs: 0, workers: 1 });
    const addresses: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const sent = await request(first.server)
        .post(`/api/v1/screenings?name=h${count}.csv`)
        .type('text/csv')
        .send(holdings);
      addresses.push(sent.headers['location'] ?? '');
    }
    await first.stop();
    const second = await startForTest({ dataDir: first.dataDir });
    for (const address of addresses) {
      await until(async () => (await stateAt(second, address)) === 'done');
      const { body } = await request(second.server).get(`${address}/positions`).expect(200);
      assert.equal(body.items.length, 3);
    }
    assert.equal(await second.rowsIn('positions'), 9);
    await second.end();
  });
});

describe('the embedded database', () => {
  it('does not share its data directory', async () => {
    const first = await startForTest();
    await assert.rejects(startForTest({ dataDir: first.dataDir }), /Another service uses/);
    await request(first.server).get('/readyz').expect(200);
    await first.end();
  });
});

async function stateAt(service: ServiceAtWork, address: string): Promise<string> {
  return (await request(service.server).get(address)).body.state;
}
