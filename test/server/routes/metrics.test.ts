import assert from 'node:assert/strict';
import request from 'supertest';
import { operations } from '../../../server/api/operations.ts';
import { describeOnBoth } from '../databases.ts';
import { holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

const metricsToken = 'metrics-token-of-a-test';

describeOnBoth('the metrics', () => {
  let service: ServiceAtWork;
  beforeEach(async () => {
    service = await startForTest({ metricsToken });
  });
  afterEach(() => service.end());

  const scraped = async (): Promise<string> => {
    const answer = await request(service.server)
      .get('/metrics')
      .set('Authorization', `Bearer ${metricsToken}`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers['content-type'] ?? '', /^text\/plain; version=0\.0\.4/);
    return answer.text;
  };
  const upload = (body: string): request.Test =>
    request(service.server).post('/api/v1/screenings?name=h.csv').type('text/csv').send(body);

  it('count screenings by their end, time them, and say what waits', async () => {
    const before = await scraped();
    assert.equal(valueOf(before, 'cmic_screenings_finished_total{state="done"}'), 0);
    await upload(holdings).expect(201);
    await upload('nothing here is a table').expect(422);
    const text = await scraped();
    assert.equal(valueOf(text, 'cmic_screenings_finished_total{state="done"}'), 1);
    assert.equal(valueOf(text, 'cmic_screenings_finished_total{state="refused"}'), 1);
    assert.equal(valueOf(text, 'cmic_screenings_finished_total{state="fault"}'), 0);
    assert.equal(valueOf(text, 'cmic_screening_duration_seconds_count'), 2);
    assert.ok(valueOf(text, 'cmic_screening_duration_seconds_sum') > 0);
    assert.equal(valueOf(text, 'cmic_screenings{state="queued"}'), 0);
    assert.equal(valueOf(text, 'cmic_screenings{state="running"}'), 0);
    assert.equal(valueOf(text, 'cmic_database_up'), 1);
    // From the publication of the built-in list to the clock of the tests, which stands before it.
    const { body } = await request(service.server).get('/readyz');
    assert.equal(valueOf(text, 'cmic_list_age_days'), body.list.ageDays);
    assert.match(text, /^cmic_build_info\{version="\d[^"]*",node="\d[^"]*"\} 1$/m);
    assert.match(text, /^nodejs_eventloop_lag_p99_seconds /m);
    assert.match(text, /^nodejs_heap_size_used_bytes /m);
  });

  it('time requests under the templates of their addresses, and never show the addresses', async () => {
    const { body } = await upload(holdings).expect(201);
    const about = [
      ['get', `/api/v1/screenings/${body.id}`, '/api/v1/screenings/{id}', 200],
      ['get', '/api/v1/screenings/nobody-s-business', '/api/v1/screenings/{id}', 404],
      ['get', '/api/v1/alerts/my.name/decision', '/api/v1/alerts/{id}/decision', 404],
      ['get', '/api/v1/secret-of-acme', 'other', 404],
      ['delete', `/api/v1/screenings/${body.id}`, 'other', 405],
      ['get', `/screenings/${body.id}`, '/screenings/{id}', 200],
      ['get', '/screenings/nobody-s-business', '/screenings/{id}', 404],
      ['post', `/screenings/${body.id}/decisions`, '/screenings/{id}/decisions', 400],
      ['post', '/screenings/acme/alerts/a1/decision', '/screenings/{id}/alerts/{alert}/decision', 415],
      ['get', '/problems/notFound', '/problems/{code}', 200],
      ['get', '/assets/style-of-acme.css', '/assets/{file}', 404],
      ['get', '/secret-of-acme', 'other', 404],
      ['get', '/%E0%A4%A', 'other', 404],
      ['get', '/healthz', '/healthz', 200],
    ] as const;
    const expected = new Map<string, number>();
    for (const [method, path, route, status] of about) {
      await request(service.server)[method](path).expect(status);
      const labels = `{method="${method.toUpperCase()}",route="${route}",status="${status}"}`;
      expected.set(labels, (expected.get(labels) ?? 0) + 1);
    }
    const text = await scraped();
    for (const [labels, requests] of expected)
      assert.equal(valueOf(text, `http_request_duration_seconds_count${labels}`), requests, labels);
    for (const secret of [body.id, 'nobody', 'acme', 'my.name', 'HIKVISION', 'h.csv'])
      assert.ok(!text.includes(secret), secret);
  });

  it('know a template for each call of the API', async () => {
    for (const { method, path } of operations) {
      const address = `/api/v1${path.replaceAll(/\{\w+\}/g, 'x')}`;
      await request(service.server)[lower(method)](address);
    }
    const text = await scraped();
    const routes = new Set(Array.from(text.matchAll(/_count\{[^}]*route="([^"]+)"/g), ([, route]) => route));
    assert.deepEqual(routes, new Set(operations.map(({ path }) => `/api/v1${path}`)));
  });

  it('show a request that its caller gave up as such', async () => {
    const going = request(service.server).post('/api/v1/screenings').type('text/csv');
    going.set('Content-Length', '1000');
    going.write('half');
    const given = going.then(
      () => assert.fail('an upload that was broken off was answered'),
      () => undefined,
    );
    await until(async () => (await service.filesInSpool()).length > 0);
    going.abort();
    void given;
    const labels = '{method="POST",route="/api/v1/screenings",status="aborted"}';
    await until(async () => (await scraped()).includes(`http_request_duration_seconds_count${labels} 1`));
  });

  it('are for whoever has the token alone', async () => {
    for (const authorization of [
      '',
      metricsToken,
      'Bearer',
      'Bearer ',
      `Bearer ${metricsToken.slice(0, -1)}`,
      `Bearer ${metricsToken}x`,
      `Basic ${metricsToken}`,
    ]) {
      const asked = request(service.server).get('/metrics');
      const answer = await (authorization === '' ? asked : asked.set('Authorization', authorization));
      assert.equal(answer.status, 401, authorization);
      assert.equal(answer.headers['www-authenticate'], 'Bearer');
      assert.equal(answer.body.type, '/problems/metricsTokenWrong');
      assert.ok(!answer.text.includes(metricsToken));
    }
    await request(service.server).post('/metrics').expect(405);
  });

  it('are given under whatever name the process is asked for', async () => {
    const asked = request(service.server).get('/metrics').set('Host', '10.0.0.5:3000');
    await asked.set('Authorization', `bearer ${metricsToken}`).expect(200);
  });
});

describe('the metrics of apps in one process', () => {
  it('are not there without a token', async () => {
    const service = await startForTest();
    try {
      const answer = await request(service.server).get('/metrics').set('Authorization', 'Bearer null');
      assert.equal(answer.status, 404);
      assert.equal(answer.body.type, '/problems/notFound');
    } finally {
      await service.end();
    }
  });

  it('are apart', async () => {
    const services = [await startForTest({ metricsToken }), await startForTest({ metricsToken })];
    try {
      await request(services[0]!.server).get('/healthz').expect(200);
      const texts: string[] = [];
      for (const { server } of services) {
        const asked = request(server).get('/metrics').set('Authorization', `Bearer ${metricsToken}`);
        texts.push((await asked).text);
      }
      assert.deepEqual(
        texts.map((text) => text.includes('route="/healthz"')),
        [true, false],
      );
    } finally {
      for (const service of services) await service.end();
    }
  });
});

function lower(method: 'GET' | 'POST' | 'PUT' | 'DELETE'): 'get' | 'post' | 'put' | 'delete' {
  return ({ GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const)[method];
}

/** The value of one series. Fails where it is not there. */
function valueOf(text: string, series: string): number {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  assert.ok(line !== undefined, `${series} is not there`);
  return Number(line.slice(series.length + 1));
}
