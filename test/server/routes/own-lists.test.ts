import assert from 'node:assert/strict';
import request from 'supertest';
import { describeOnBoth } from '../databases.ts';
import { startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

const holdings = [
  'Account,ISIN,Ticker,Security,Quantity,Market Value,Currency',
  'A-1,KYG875721634,700 HK,TENCENT HOLDINGS LTD,100,1000,HKD',
  'A-1,CNE100000PM8,002415 CH,HANGZHOU HIKVISION DIGITAL A,10,300.00,CNY',
  'B-2,US0378331005,AAPL US,APPLE INC,5,900.00,USD',
  'B-2,US5949181045,MSFT US,MICROSOFT CORP,5,900.00,USD',
].join('\n');
const ownList = 'name,isin,effect\nApple Inc.,US0378331005,noHolding\n';
const whatIf = 'Tencent Holdings Limited, 2022-03-02\nNobody Holds This, 2022-03-02';

function send(service: ServiceAtWork, name = 'h.csv'): request.Test {
  return request(service.server)
    .post('/api/v1/screenings')
    .field('whatIf', whatIf)
    .attach('file', Buffer.from(holdings), name)
    .attach('ownList', Buffer.from(ownList), 'own.csv');
}

describeOnBoth('POST /api/v1/screenings with lists beside the law', () => {
  let service: ServiceAtWork;
  let address = '';
  before(async () => {
    service = await startForTest();
    const sent = await send(service).expect(201);
    address = sent.headers['location'] ?? '';
  });
  after(() => service.end());

  it('stores and reports apart what they found, and the law as ever', async () => {
    const { body } = await request(service.server).get(`${address}/report.json`).expect(200);
    assert.deepEqual(
      body.positions.map((one: Record<string, unknown>) => [one['row'], one['outcome'], one['apart']]),
      [
        [2, null, ['w1']],
        [3, 'listed', undefined],
        [4, null, ['f1']],
      ],
    );
    assert.deepEqual([body.counts.listed, body.counts.breaches, body.alerts.length], [1, 0, 1]);
    assert.deepEqual(body.apart.counts, { listed: 2, review: 0, related: 0, breaches: 1 });
    assert.match(body.apart.alerts[0].permitted, /^If Tencent Holdings Limited were listed on 2022-03-02: /);
    assert.deepEqual(
      body.apart.lists[0].listings.map(({ name }: { name: string }) => name),
      ['Tencent Holdings Limited', 'Nobody Holds This'],
    );
    assert.deepEqual(body.method.settings.ownLists.whatIf, whatIf.split('\n'));
    assert.equal(body.method.settings.ownLists.firm[0].name, 'own.csv');
    assert.deepEqual(
      body.inputs.map(({ name }: { name: string }) => name),
      ['h.csv'],
    );
    const all = await request(service.server).get(`${address}/report.json?ledger=true`).expect(200);
    assert.equal(all.body.positions.length, 4);
    await request(service.server).get(`${address}/report.xlsx`).expect(200);
    await until(async () => (await service.filesInSpool()).length === 0);
  });

  it('tells of them on the page and beside the counts, marked as no law', async () => {
    const { body } = await request(service.server).get(address).expect(200);
    assert.deepEqual(body.apart, { listed: 2, review: 0, related: 0, breaches: 1 });
    const page = await request(service.server).get(address.replace('/api/v1', '')).expect(200);
    assert.match(page.text, /Apart, and no law/);
    assert.match(page.text, /If Tencent Holdings Limited were listed on 2022-03-02/);
  });

  it('takes no decision on them', async () => {
    const id = address.split('/').at(-1);
    for (const alert of ['w1', 'f1']) {
      const { body } = await request(service.server)
        .put(`/api/v1/alerts/${id}.${alert}/decision`)
        .send({ decision: 'trueMatch', by: 'N. N.' })
        .expect(409);
      assert.match(body.type, /alertNotDecidable/);
    }
  });

  it('takes whatIf in the address as well', async () => {
    const sent = await request(service.server)
      .post(`/api/v1/screenings?name=h.csv&whatIf=${encodeURIComponent('腾讯控股, 2022-03-02')}`)
      .type('text/csv')
      .send(holdings)
      .expect(201);
    const { body } = await request(service.server).get(`${sent.headers['location']}/report.json`).expect(200);
    assert.equal(body.apart.counts.listed, 1);
  });

  it('refuses what it cannot read, with its place, and leaves no file behind', async () => {
    const query = encodeURIComponent('Tencent, tomorrow');
    const wrong = await request(service.server)
      .post(`/api/v1/screenings?whatIf=${query}`)
      .type('text/csv')
      .send('x');
    assert.equal(wrong.status, 422);
    assert.match(JSON.stringify(wrong.body), /whatIfUnreadable/);
    const bad = await request(service.server)
      .post('/api/v1/screenings')
      .attach('file', Buffer.from(holdings), 'h.csv')
      .attach('ownList', Buffer.from('name,colour\nX,red\n'), 'own.csv');
    assert.equal(bad.status, 422);
    assert.deepEqual([bad.body.errors[0].row, bad.body.errors[0].column], [1, 'colour']);
    const alone = await request(service.server)
      .post('/api/v1/screenings')
      .attach('ownList', Buffer.from(ownList), 'own.csv');
    assert.equal(alone.status, 400);
    await until(async () => (await service.filesInSpool()).length === 0);
  });

  it('comes to the same from the same content, and after the service was started again', async () => {
    const report = async (at: ServiceAtWork, path: string): Promise<Record<string, unknown>> => {
      const { body } = await request(at.server).get(`${path}/report.json`).expect(200);
      return body;
    };
    const again = await send(service, 'again.csv').expect(201);
    const first = await report(service, address);
    const second = await report(service, again.headers['location'] ?? '');
    assert.deepEqual(second['apart'], first['apart']);
    await service.stop();
    service = await startForTest({ dataDir: service.dataDir });
    assert.deepEqual(await report(service, address), first);
  });

  it('takes up a screening that was under way, with the lists that it was given', async () => {
    const busy = await startForTest({ answerWithinMs: 0, workers: 1 });
    const sent = await send(busy).expect(202);
    const path = sent.headers['location'] ?? '';
    await busy.stop();
    const next = await startForTest({ dataDir: busy.dataDir });
    await until(async () => (await request(next.server).get(path)).body.state === 'done');
    const { body } = await request(next.server).get(`${path}/report.json`).expect(200);
    assert.equal(body.apart.counts.listed, 2);
    await next.end();
  });
});
