import assert from 'node:assert/strict';
import request from 'supertest';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

const positions = [
  { account: 'A-1', isin: 'CNE100000PM8', quantity: '12000', clientRef: 'r1' },
  { account: 'A-1', name: 'APPLE INC', quantity: '10', clientRef: 'r2' },
];

describe('POST /api/v1/screenings with positions as JSON', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest();
  });
  after(() => service.end());

  for (const [type, body] of [
    ['application/json', JSON.stringify({ positions })],
    ['application/json; charset=utf-8', JSON.stringify(positions, null, 2)],
    ['application/x-ndjson', positions.map((one) => JSON.stringify(one)).join('\n')],
  ] as const) {
    it(`takes ${type}, and gives the caller's reference back`, async () => {
      const { body: answer } = await request(service.server)
        .post('/api/v1/screenings?asOf=2022-03-01&name=nightly')
        .set('Content-Type', type)
        .send(body)
        .expect(201);
      assert.equal(answer.inputs[0].name, 'nightly');
      assert.equal(answer.counts.positions, 2);
      assert.equal(answer.counts.listed, 1);
      assert.equal(answer.positions[0].clientRef, 'r1');
      const report = await request(service.server).get(answer.links['report.xlsx']).expect(200);
      assert.match(report.headers['content-type'] ?? '', /spreadsheetml/);
    });
  }

  it('points at the field that is wrong', async () => {
    const { body } = await request(service.server)
      .post('/api/v1/screenings')
      .type('application/json')
      .send(JSON.stringify([{ isinn: 'CNE100000PM8', name: 'X' }]))
      .expect(201);
    assert.equal(body.counts.positions, 1);
    const found = body.problems.find(({ code }: { code: string }) => code === 'fieldUnusable');
    assert.deepEqual([found.row, found.column], [1, 'isinn']);
  });

  it('refuses JSON that is no positions', async () => {
    const { body } = await request(service.server)
      .post('/api/v1/screenings')
      .type('application/json')
      .send('{"file":"aGVsbG8="}')
      .expect(415);
    assert.match(body.detail, /JSON document without positions/);
  });

  it('says that an empty list of positions holds nothing', async () => {
    const { body } = await request(service.server)
      .post('/api/v1/screenings')
      .send({ positions: [] })
      .expect(422);
    assert.match(body.type, /noRows$/);
    assert.match(body.detail, /states no holdings/);
  });

  it('is not what takes JSON for trades or decisions', async () => {
    await request(service.server)
      .post('/api/v1/transactions')
      .type('application/x-ndjson')
      .send('{"name":"X"}')
      .expect(415);
  });
});
