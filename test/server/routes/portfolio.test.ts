import assert from 'node:assert/strict';
import request from 'supertest';
import { describeOnBoth } from '../databases.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

const holdings =
  'Account,ISIN,Security,Quantity\nA-1,CNE100000PM8,HANGZHOU HIKVISION DIGITAL A,100\nA-1,KYG8062L1041,SenseTime Group Inc.,7\n';
const trades =
  'Trade Date,Account,Side,ISIN,Security,Quantity\n2023-02-01,A-1,buy,CNE100000PM8,HANGZHOU HIKVISION DIGITAL A,100\n2023-02-02,A-1,buy,US0378331005,APPLE INC,5\n';
const policy = JSON.stringify({ restricted: [{ name: 'SENSETIME GROUP INC', reason: 'counsel' }] });

describeOnBoth('a portfolio over HTTP', () => {
  let service: ServiceAtWork;
  let id: string;
  before(async () => {
    service = await startForTest();
    const { body } = await request(service.server)
      .post('/api/v1/screenings')
      .field('policy', policy)
      .field('asOf', '2026-11-20')
      .attach('file', Buffer.from(holdings), 'holdings.csv')
      .attach('transactions', Buffer.from(trades), 'trades.csv')
      .expect(201);
    id = body.id;
    assert.deepEqual(
      body.inputs.map(({ name, kind }: { name: string; kind: string }) => [name, kind]),
      [
        ['holdings.csv', 'holdings'],
        ['trades.csv', 'transactions'],
      ],
    );
    assert.equal(body.counts.breaches, 2);
  });
  after(() => service.end());
  const get = (part: string): request.Test =>
    request(service.server).get(`/api/v1/screenings/${id}/${part}`).expect(200);

  it('keeps breaches and judged transactions, page by page', async () => {
    const first = await get('breaches?limit=1');
    assert.deepEqual(
      first.body.items.map(({ kind }: { kind: string }) => kind),
      ['purchaseAfterEffective'],
    );
    const second = await request(service.server).get(first.body.next).expect(200);
    assert.deepEqual(
      second.body.items.map(({ kind, position }: { kind: string; position: unknown }) => [kind, position]),
      [['restrictedHolding', { input: 0, sheet: null, row: 3 }]],
    );
    const { body } = await get('transactions');
    assert.deepEqual(
      body.items.map(({ row, verdict }: { row: number; verdict: string }) => [row, verdict]),
      [
        [2, 'prohibited'],
        [3, 'notCovered'],
      ],
    );
  });

  it('gives the same in the whole report, with the policy among the settings', async () => {
    const { body } = await get('report.json');
    assert.equal(body.breaches.length, 2);
    assert.equal(body.transactions.length, 2);
    assert.equal(body.verdicts.prohibited, 1);
    assert.equal(body.method.settings.policy.restricted[0].reason, 'counsel');
  });

  it('refuses a policy it cannot read, and stores nothing', async () => {
    const before = await service.rowsIn('screenings');
    const answer = await request(service.server)
      .post('/api/v1/screenings')
      .field('policy', '{"colour":')
      .attach('file', Buffer.from(holdings), 'holdings.csv');
    assert.equal(answer.body.type, '/problems/policyUnreadable');
    assert.equal(await service.rowsIn('screenings'), before);
    assert.deepEqual(await service.filesInSpool(), []);
  });

  it('takes the policy as a file, as the page sends it, and leaves it out where none was chosen', async () => {
    const sent = (policyFile: Buffer): request.Test =>
      request(service.server)
        .post('/api/v1/screenings')
        .attach('file', Buffer.from(holdings), 'holdings.csv')
        .attach('transactions', Buffer.alloc(0), '')
        .attach('policy', policyFile, 'policy.json')
        .expect(201);
    assert.equal((await sent(Buffer.from(policy))).body.counts.breaches, 1);
    assert.equal((await sent(Buffer.alloc(0))).body.counts.breaches, 0);
  });

  it('checks orders by a policy sent along', async () => {
    const { body } = await request(service.server)
      .post('/api/v1/pretrade-checks')
      .send({
        orders: [{ side: 'buy', isin: 'US0378331005' }],
        policy: { restricted: [{ isin: 'US0378331005', reason: 'ours' }] },
      })
      .expect(200);
    assert.match(body.checks[0].restrictions[0].text, /ours/);
  });
});
