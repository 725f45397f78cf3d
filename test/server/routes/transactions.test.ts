import assert from 'node:assert/strict';
import request from 'supertest';
import { blotter, blotterCases } from '../cli/fixtures/blotter.ts';
import { describeOnBoth } from '../databases.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

describeOnBoth('POST /api/v1/transactions', () => {
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

  const stated = (body: object): request.Test =>
    request(service.server).post('/api/v1/transactions').send(body);

  it('judges trades stated as JSON, one entry a trade, by the policy sent along', async () => {
    const hikvision = { isin: 'CNE100000PM8', name: 'HANGZHOU HIKVISION DIGITAL A', mic: 'XSHE' };
    const { body } = await stated({
      asOf: '2022-10-01',
      policy: { restricted: [{ isin: 'US0378331005', reason: 'ours' }] },
      transactions: [
        { ...hikvision, side: 'sell', at: '2022-06-03T00:00:59-04:00', quantity: '100', clientRef: 't1' },
        { ...hikvision, side: 'sell', at: '2022-06-03T00:01:00-04:00', amount: '3000.00', account: 'A-1' },
        { ...hikvision, type: 'dividend', at: '2022-09-01' },
        { ...hikvision, side: 'buy', at: '2022-09-01', state: 'rejected' },
        { ...hikvision, side: 'buy', at: '2022-09-01', person: 'nonUs' },
        { isin: 'US0378331005', name: 'APPLE INC', side: 'buy', at: '2022-09-01' },
        { ...hikvision, side: 'buy' },
      ],
    }).expect(200);
    assert.deepEqual(
      body.transactions.map(({ row, verdict }: { row: number; verdict: string }) => [row, verdict]),
      [
        [1, 'permittedIfDivesting'],
        [2, 'prohibited'],
        [3, 'permitted'],
        [4, 'prohibited'],
        [5, 'permitted'],
        [6, 'notCovered'],
        [7, 'needsReview'],
      ],
    );
    assert.deepEqual(
      body.breaches.map((one: { kind: string; transaction: { row: number } }) => [
        one.kind,
        one.transaction.row,
      ]),
      [
        ['saleAfterDeadline', 2],
        ['restrictedTransaction', 6],
      ],
    );
    assert.equal(body.transactions[0].clientRef, 't1');
    const { rows, transactions, positions } = body.counts;
    assert.deepEqual([rows, transactions, positions], [7, 7, 0]);
    assert.equal(body.inputs[0].sha256.length, 64);
    assert.equal(await service.rowsIn('screenings'), 0);
  });

  for (const [what, body, pointer] of [
    ['an empty list', { transactions: [] }, '/transactions'],
    ['a trade without a security', { transactions: [{ side: 'buy' }] }, '/transactions/0'],
    ['a trade without side and type', { transactions: [{ isin: 'CNE100000PM8' }] }, '/transactions/0'],
    [
      'a side that is none',
      { transactions: [{ isin: 'CNE100000PM8', side: 'keep' }] },
      '/transactions/0/side',
    ],
    [
      'an amount as a number',
      { transactions: [{ isin: 'CNE100000PM8', side: 'buy', amount: 3 }] },
      '/transactions/0/amount',
    ],
  ] as const) {
    it(`refuses ${what}, pointing at it`, async () => {
      const answer = await stated(body).expect(422);
      assert.equal(answer.body.type, '/problems/bodyInvalid');
      assert.equal(answer.body.errors[0].pointer, pointer);
    });
  }

  it('refuses a policy it cannot read', async () => {
    const policy = { colour: 'red' };
    const transactions = [{ isin: 'CNE100000PM8', side: 'buy' }];
    const answer = await stated({ transactions, policy });
    assert.equal(answer.body.type, '/problems/policyUnreadable');
    assert.ok(answer.status >= 400 && answer.status < 500);
  });

  it('refuses other types and methods', async () => {
    await request(service.server)
      .post('/api/v1/transactions')
      .set('Content-Type', 'image/png')
      .send('<p>')
      .expect(415);
    await request(service.server).get('/api/v1/transactions').expect(405);
  });
});
