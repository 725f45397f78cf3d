import assert from 'node:assert/strict';
import request from 'supertest';
import type { Log } from '../../../server/log.ts';
import { describeOnBoth } from '../databases.ts';
import { holdings, startForTest, type ServiceAtWork } from '../service-at-work.ts';

describeOnBoth('the service as a site', () => {
  let service: ServiceAtWork;
  const faults: unknown[] = [];
  const log: Log = { info: () => undefined, fault: (_event, error) => faults.push(error) };
  before(async () => {
    service = await startForTest({}, log);
  });
  after(() => service.end());

  for (const [method, path, status, type] of [
    ['get', '/nowhere', 404, 'notFound'],
    ['get', '/api/v1/nowhere', 404, 'notFound'],
    ['get', '/api/v1/screenings/none', 404, 'screeningNotFound'],
    ['get', '/api/v1/screenings/none/alerts', 404, 'screeningNotFound'],
    ['get', '/api/v1/screenings/%E0%A4%A', 404, 'notFound'],
    ['get', '/api/v1/listings/1', 404, 'listingNotFound'],
    ['delete', '/api/v1/screenings', 405, 'methodNotAllowed'],
    ['put', '/api/v1/screenings/x', 405, 'methodNotAllowed'],
    ['post', '/api/v1/listings', 405, 'methodNotAllowed'],
    ['delete', '/healthz', 405, 'methodNotAllowed'],
    ['get', '/api/v1/screenings?colour=red', 400, 'queryInvalid'],
    ['get', '/api/v1/screenings?limit=5&limit=6', 400, 'queryInvalid'],
    ['get', '/api/v1/screenings?limit=501', 400, 'queryInvalid'],
    ['get', '/api/v1/screenings?cursor=bm90aGluZw', 400, 'cursorInvalid'],
    ['get', '/api/v1/listings?asof=2022-03-01', 400, 'queryInvalid'],
    ['get', '/api/v1/listings?asOf=then', 400, 'asOfUnreadable'],
  ] as const) {
    it(`answers ${method} ${path} with ${status}`, async () => {
      const answer = await request(service.server)[method](path).expect(status);
      assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json/);
      assert.equal(answer.body.type, `/problems/${type}`);
      assert.equal(answer.body.requestId, answer.headers['x-request-id']);
      if (status === 405) assert.match(answer.headers['allow'] ?? '', /GET/);
      assert.doesNotMatch(answer.text, /\.js:|node_modules|at .*\(/);
      await request(service.server).get(answer.body.type).expect(200);
    });
  }

  it('tells nothing of a fault of its own but that it is one', async () => {
    const { byId } = service.services.views;
    service.services.views.byId = () => Promise.reject(new Error('secret of the house'));
    const answer = await request(service.server).get('/api/v1/screenings/x').expect(500);
    service.services.views.byId = byId;
    assert.equal(answer.body.type, '/problems/fault');
    assert.doesNotMatch(answer.text, /secret/);
    assert.match(String(faults.at(-1)), /secret of the house/);
  });

  it('echoes a plain request id and replaces any other', async () => {
    const own = await request(service.server).get('/healthz').set('X-Request-Id', 'batch-7');
    assert.equal(own.headers['x-request-id'], 'batch-7');
    const other = await request(service.server).get('/healthz').set('X-Request-Id', '<script>');
    assert.match(other.headers['x-request-id'] ?? '', /^[\da-f-]{36}$/);
  });

  it('answers to the names of this computer only', async () => {
    await request(service.server).get('/').set('Host', 'evil.example').expect(421);
    await request(service.server).get('/').set('Host', 'localhost:3000').expect(200);
  });

  for (const headers of [
    { Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'null' },
  ]) {
    it(`takes no file sent by another site (${JSON.stringify(headers)})`, async () => {
      await request(service.server)
        .post('/')
        .set(headers)
        .attach('file', Buffer.from(holdings), 'h.csv')
        .expect(403);
      assert.equal(await service.rowsIn('screenings'), 0);
    });
  }

  it('sends pages that load nothing from elsewhere and run nothing inline', async () => {
    const page = await request(service.server).get('/').expect(200);
    const policy = page.headers['content-security-policy'] ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:/);
    assert.doesNotMatch(page.text, /<script>|style=|onclick/);
    for (const [, path] of page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
      await request(service.server)
        .get(path ?? '')
        .expect(200);
    }
  });

  it('says how old the list is', async () => {
    const { body } = await request(service.server).get('/readyz').expect(200);
    assert.equal(body.list.publishedOn, '2026-01-08');
    assert.equal(typeof body.list.ageDays, 'number');
  });

  it('lists the companies with their dates and status at an instant', async () => {
    const { body } = await request(service.server).get('/api/v1/listings?asOf=2021-12-01').expect(200);
    assert.equal(body.listings.length, 68);
    assert.equal(body.asOf, '2021-12-01T00:01:00-05:00');
    const hikvision = body.listings.find((one: { uid: number }) => one.uid === 30946);
    assert.deepEqual(
      [hikvision.listedOn, hikvision.effectiveOn, hikvision.divestOn],
      ['2021-06-03', '2021-08-02', '2022-06-03'],
    );
    assert.equal(hikvision.divestBefore, '2022-06-03T00:01:00-04:00');
    assert.equal(hikvision.status, 'windDown');
    const { body: one } = await request(service.server)
      .get('/api/v1/listings/30946?asOf=2022-06-03')
      .expect(200);
    assert.equal(one.status, 'holdOnly');
    assert.ok(
      one.identifiers.some(
        (id: { scheme: string; value: string }) => id.scheme === 'isin' && id.value === 'CNE100000PM8',
      ),
    );
  });

  it('lists its editions and marks the current one', async () => {
    const { body } = await request(service.server).get('/api/v1/editions').expect(200);
    assert.equal(body.items.length, 1);
    assert.equal(body.items[0].current, true);
    assert.equal(body.items[0].listings, 68);
  });
});
