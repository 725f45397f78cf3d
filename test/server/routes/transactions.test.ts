import assert from 'node:assert/strict';
import request from 'supertest';
import { blotter, blotterCases } from '../cli/fixtures/blotter.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

describe('POST /api/v1/transactions', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest();
  });
  after(() => service.end());
  const post = (query = ''): request.Test =>
    request(service.server).post(`/api/v1/transactions${query}`).set('Content-Type', 'text/csv');

  it('answers a file with verdicts and breaches, and keeps nothing of it', async () => {
    const { body } = await post('?name=trades.csv&asOf=2022-10-01').send(blotter).expect(200);
    assert.equal(body.schema, 'cmic-check/screening/1');
    assert.equal(body.asOf, '2022-10-01T00:01:00-04:00');
    assert.deepEqual([body.inputs[0].name, body.inputs[0].kind], ['trades.csv', 'transactions']);
    assert.deepEqual(
      body.transactions.map(({ verdict }: { verdict: string }) => verdict),
      blotterCases.map(({ verdict }) => verdict),
    );
    assert.equal(body.breaches.length, blotterCases.filter(({ breach }) => breach !== null).length);
    assert.equal(body.counts.breaches, body.breaches.length);
    assert.deepEqual(await service.filesInSpool(), []);
    assert.equal(await service.rowsIn('screenings'), 0);
  });

  it('takes a form with the columns named by hand', async () => {
    const { body } = await request(service.server)
      .post('/api/v1/transactions')
      .field('map.isin', 'Number X')
      .attach('file', Buffer.from('Trade Date,Side,Number X\n2021-09-01,buy,CNE100000PM8\n'), 't.csv')
      .expect(200);
    assert.equal(body.transactions[0].verdict, 'prohibited');
  });

  for (const [what, query, sent, status, type] of [
    ['a letter', '', 'dear sirs,\nplease find nothing\n', 422, 'noTable'],
    ['an empty file', '', '', 400, 'fileEmpty'],
    ['an unknown parameter', '?colour=red', blotter, 400, 'queryInvalid'],
    ['an as-of that is none', '?asOf=then', blotter, 400, 'asOfUnreadable'],
  ] as const) {
    it(`refuses ${what} with ${status}`, async () => {
      const answer = await post(query).send(sent).expect(status);
      assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json/);
      assert.equal(answer.body.type, `/problems/${type}`);
      assert.deepEqual(await service.filesInSpool(), []);
    });
  }

  it('refuses other types and methods', async () => {
    await request(service.server).post('/api/v1/transactions').send({ transactions: [] }).expect(415);
    await request(service.server).get('/api/v1/transactions').expect(405);
  });
});
