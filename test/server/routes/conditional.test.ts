import assert from 'node:assert/strict';
import request, { type Response } from 'supertest';
import { describeOnBoth } from '../databases.ts';
import { holdings, startForTest, type ServiceAtWork } from '../service-at-work.ts';

describeOnBoth('conditional requests', () => {
  let service: ServiceAtWork;
  let address = '';
  before(async () => {
    service = await startForTest();
    const sent = await request(service.server)
      .post('/api/v1/screenings?name=h.csv')
      .type('text/csv')
      .send(holdings)
      .expect(201);
    address = sent.headers['location'] ?? '';
  });
  after(() => service.end());

  const get = async (path: string, known?: string): Promise<Response> => {
    const asked = request(service.server).get(path.replace('{id}', address));
    return known === undefined ? asked : asked.set('If-None-Match', known);
  };
  const tagAt = async (path: string): Promise<string> => (await get(path)).headers['etag'] ?? '';

  for (const path of [
    '{id}',
    '{id}/alerts',
    '{id}/positions?outcome=any',
    '{id}/problems',
    '{id}/breaches',
    '{id}/transactions',
    '{id}/changes',
    '/api/v1/screenings',
    '/api/v1/listings',
    '/api/v1/listings?asOf=2022-03-01',
    '/api/v1/listings/30946',
    '/api/v1/listings/30946?asOf=2022-03-01',
    '/api/v1/editions',
  ]) {
    it(`send nothing again to whoever has it (${path})`, async () => {
      const first = await get(path);
      const tag = first.headers['etag'] ?? '';
      assert.equal(first.status, 200);
      assert.match(first.headers['content-type'] ?? '', /^application\/json/);
      assert.equal(first.headers['cache-control'], 'private, no-cache');
      assert.match(tag, /^(?:W\/)?"[\w-]{43}"$/);
      for (const known of [tag, `"a,b", ${tag}`, `W/${tag.replace('W/', '')} , "c"`, '*']) {
        const again = await get(path, known);
        assert.deepEqual([again.status, again.text, again.headers['etag']], [304, '', tag], known);
      }
      for (const known of ['"other"', tag.replaceAll('"', ''), '', `"x${tag.slice(1)}`, '"*"']) {
        assert.deepEqual((await get(path, known)).body, first.body, known);
      }
      const head = await request(service.server).head(path.replace('{id}', address));
      assert.deepEqual([head.status, head.headers['etag']], [200, tag]);
    });
  }

  it('tell apart the pages and filters of a screening', async () => {
    const paths = ['alerts', 'positions', 'positions?limit=2', 'positions?outcome=listed', 'problems'];
    const { next } = (await get('{id}/positions?limit=2')).body;
    const tags = await Promise.all([next, ...paths.map((path) => `{id}/${path}`)].map(tagAt));
    assert.equal(new Set(tags).size, tags.length);
  });

  it('refuse a wrong parameter and an unknown screening whatever the caller has', async () => {
    assert.equal((await get('{id}/alerts?limit=0', '*')).status, 400);
    assert.equal((await get('/api/v1/screenings/none', '*')).status, 404);
    assert.equal((await get('/api/v1/listings/1', '*')).status, 404);
  });

  it('are answered anew once the list of screenings is longer, or a screening decided on', async () => {
    const paths = ['/api/v1/screenings', '{id}', '{id}/alerts', '{id}/changes', '{id}/report.json'];
    const before = await Promise.all(paths.map(tagAt));
    const [alert] = (await get('{id}/alerts')).body.items;
    await request(service.server)
      .put(alert.decisionUrl)
      .send({ decision: 'falsePositive', by: 'A. Reviewer', comment: '' })
      .expect(201);
    const after = await Promise.all(paths.map(tagAt));
    assert.ok(after.every((tag, at) => tag !== before[at]));
    await request(service.server).post('/api/v1/screenings?name=g.csv').type('text/csv').send(holdings);
    assert.notEqual(await tagAt('/api/v1/screenings'), after[0]);
    assert.equal(await tagAt('{id}'), after[1]);
  });

  it('say when the list was published, and do not go by that', async () => {
    for (const path of ['/api/v1/listings', '/api/v1/listings/30946']) {
      const { headers } = await get(path);
      assert.equal(headers['last-modified'], 'Thu, 08 Jan 2026 00:00:00 GMT');
      await request(service.server)
        .get(path)
        .set('If-Modified-Since', headers['last-modified'] ?? '')
        .expect(200);
    }
    const { headers } = await get('{id}/positions');
    assert.equal(headers['last-modified'], 'Tue, 01 Mar 2022 17:00:00 GMT');
  });

  it('have a weak tag for the list as of now, that of a day is a strong one', async () => {
    const [now, then, later] = await Promise.all(
      ['', '?asOf=2022-03-01', '?asOf=2022-06-03'].map((query) => tagAt(`/api/v1/listings${query}`)),
    );
    assert.match(now ?? '', /^W\//);
    assert.match(then ?? '', /^"/);
    assert.notEqual(then, later);
    assert.equal(now, await tagAt('/api/v1/listings'));
  });
});
