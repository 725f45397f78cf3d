import assert from 'node:assert/strict';
import request from 'supertest';
import { describeOnBoth } from '../databases.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

const hikvision = { isin: 'CNE100000PM8', name: 'HANGZHOU HIKVISION DIGITAL A' };

describeOnBoth('POST /api/v1/pretrade-checks', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest();
  });
  after(() => service.end());
  const post = (body: object): request.Test =>
    request(service.server).post('/api/v1/pretrade-checks').send(body);

  it('answers each order by its own time, in the order given', async () => {
    const orders = [
      { side: 'buy', ...hikvision, at: '2021-08-02T00:00:59-04:00', clientRef: 'x-1' },
      { side: 'buy', ...hikvision, at: '2021-08-02T00:01:00-04:00' },
      { side: 'sell', ...hikvision, at: '2022-06-03' },
      { side: 'sell', ...hikvision },
      { side: 'buy', ...hikvision, person: 'nonUs' },
      { side: 'buy', isin: 'US0378331005', mic: 'XNAS' },
    ];
    const { body } = await post({ orders }).expect(200);
    assert.equal(body.schema, 'cmic-check/pretrade/1');
    assert.equal(body.asOf, '2022-03-01T12:00:00-05:00');
    assert.deepEqual(
      body.checks.map(({ order, verdict }: { order: number; verdict: string }) => [order, verdict]),
      [
        [0, 'permitted'],
        [1, 'prohibited'],
        [2, 'needsReview'],
        [3, 'permittedIfDivesting'],
        [4, 'permitted'],
        [5, 'notCovered'],
      ],
    );
    assert.equal(body.checks[0].clientRef, 'x-1');
    assert.equal(body.checks[3].at, '2022-03-01T12:00:00-05:00');
    assert.deepEqual(body.checks[1].listing.uid, 30946);
    assert.equal(body.verdicts.permitted, 2);
  });

  it('answers a thousand at once, and refuses one more', async () => {
    const order = { side: 'buy', ...hikvision };
    const { body } = await post({ orders: Array.from({ length: 1000 }, () => order) }).expect(200);
    assert.equal(body.verdicts.prohibited, 1000);
    const { body: refused } = await post({ orders: Array.from({ length: 1001 }, () => order) }).expect(422);
    assert.equal(refused.errors[0].pointer, '/orders');
  });

  it('says where an identifier fails its check digit', async () => {
    const { body } = await post({ orders: [{ side: 'buy', isin: 'US0378331006' }] }).expect(200);
    assert.deepEqual(body.checks[0].doubtful, [{ scheme: 'isin', value: 'US0378331006' }]);
  });

  for (const [what, body, pointer] of [
    ['no orders', {}, '/orders'],
    ['an empty list', { orders: [] }, '/orders'],
    ['no side', { orders: [{ ...hikvision }] }, '/orders/0/side'],
    ['an unknown side', { orders: [{ side: 'hold', ...hikvision }] }, '/orders/0/side'],
    ['no security', { orders: [{ side: 'buy' }] }, '/orders/0'],
    [
      'a time without a zone',
      { orders: [{ side: 'buy', ...hikvision, at: '2021-09-01T10:00' }] },
      '/orders/0/at',
    ],
    ['an unknown field', { orders: [{ side: 'buy', ...hikvision, colour: 'red' }] }, '/orders/0'],
    ['a number for text', { orders: [{ side: 'buy', isin: 5 }] }, '/orders/0/isin'],
    [
      'mic and venue',
      { orders: [{ side: 'buy', ticker: '941', mic: 'XHKG', venue: 'HK' }] },
      '/orders/0/mic',
    ],
  ] as const) {
    it(`refuses ${what} with a pointer to it`, async () => {
      const response = await post(body).expect(422);
      assert.match(response.headers['content-type'] ?? '', /application\/problem\+json/);
      assert.equal(response.body.type, '/problems/bodyInvalid');
      assert.equal(response.body.errors[0].pointer, pointer);
    });
  }

  it('refuses what is not JSON, and other methods', async () => {
    await request(service.server)
      .post('/api/v1/pretrade-checks')
      .set('Content-Type', 'text/csv')
      .send('side,isin')
      .expect(415);
    await request(service.server).get('/api/v1/pretrade-checks').expect(405);
  });
});
