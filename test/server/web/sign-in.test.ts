import assert from 'node:assert/strict';
import request from 'supertest';
import { silentLog } from '../../../server/log.ts';
import { describeOnBoth } from '../databases.ts';
import { asNobody, password } from '../let-in.ts';
import { noon, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

const hourMs = 60 * 60 * 1000;
const own = { 'Sec-Fetch-Site': 'same-origin' };

describeOnBoth('signing in', () => {
  let service: ServiceAtWork;
  let now = noon;
  beforeEach(async () => {
    now = noon;
    service = await startForTest({}, silentLog, () => now);
  });
  afterEach(() => service.end());

  const send = (path: string, fields: object, headers: Record<string, string> = own): request.Test =>
    request(service.server).post(path).set(headers).set(asNobody, '1').type('form').send(fields);
  const page = (path: string, cookie: string): request.Test =>
    request(service.server).get(path).set({ Cookie: cookie });
  const cookieOf = (answer: request.Response): string => {
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    assert.match(cookie, /^cmic_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    return cookie.split(';')[0] ?? '';
  };
  const invite = async (role: string): Promise<string> => {
    const person = { login: 'anna', name: 'Anna', role };
    const { body } = await request(service.server).post('/api/v1/users').send(person).expect(201);
    return new URLSearchParams(body.setup.path.split('?')[1]).get('token') ?? '';
  };
  const choose = { name: 'Anna Analyst', password, again: password };

  it('leads to the page for it, and back to where somebody wanted to go', async () => {
    const led = await request(service.server).get('/screenings/x?appended=1').set(asNobody, '1').expect(303);
    assert.equal(led.headers['location'], '/login?next=%2Fscreenings%2Fx%3Fappended%3D1');
    const form = await request(service.server)
      .get(led.headers['location'] ?? '')
      .expect(200);
    assert.match(form.text, /name="next" value="\/screenings\/x\?appended=1"/);
    assert.doesNotMatch(form.text, /Sign out/);
    await service.cookie();
    const fields = { login: ' TESTER ', password, next: '/screenings/x?appended=1' };
    const answer = await send('/login', fields).expect(303);
    assert.equal(answer.headers['location'], '/screenings/x?appended=1');
    const home = await page('/', cookieOf(answer)).expect(200);
    assert.match(home.text, /A\. Reviewer \(tester\), Firm Inc\./);
  });

  it('leads nowhere else, whatever the address says', async () => {
    await service.cookie();
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:1', 'x']) {
      const answer = await send('/login', { login: 'tester', password, next }).expect(303);
      assert.equal(answer.headers['location'], '/', next);
    }
  });

  it('refuses a wrong password and an unknown name with the same words, and forms of other sites', async () => {
    await service.cookie();
    const wrong = await send('/login', { login: 'tester', password: 'wrong password' }).expect(401);
    const nobody = await send('/login', { login: 'nobody', password }).expect(401);
    const line = /<p class="verdict bad"[^>]*>([^<]*)</;
    assert.equal(line.exec(wrong.text)?.[1], line.exec(nobody.text)?.[1]);
    assert.equal(wrong.headers['set-cookie'], undefined);
    const right = { login: 'tester', password };
    await send('/login', right, { 'Sec-Fetch-Site': 'cross-site' }).expect(403);
    await send('/login', right, { Origin: 'https://evil.example' }).expect(403);
    await send('/login', right, {}).expect(403);
    await send('/login', right, { Host: 'evil.example', ...own }).expect(421);
  });

  it('lets a person in by a link once, with what the role allows and no more', async () => {
    const token = await invite('viewer');
    const form = await request(service.server).get(`/setup?token=${token}`).expect(200);
    assert.match(form.text, /You sign in as <strong>anna<\/strong>/);
    const cookie = cookieOf(await send('/setup', { token, ...choose }).expect(303));
    const home = await page('/', cookie).expect(200);
    assert.match(home.text, /Anna Analyst \(anna\)/);
    assert.doesNotMatch(home.text, /type="file"|Administration/);
    await page('/admin', cookie).expect(403);
    const upload = request(service.server)
      .post('/')
      .set({ Cookie: cookie, ...own });
    await upload.attach('file', Buffer.from('Name\nX\n'), 'h.csv').expect(403);
    await request(service.server).get('/api/v1/screenings').set({ Cookie: cookie }).expect(200);
    await request(service.server).get(`/setup?token=${token}`).expect(410);
    await send('/setup', { token, ...choose }).expect(410);
  });

  it('takes no weak password, says why, and keeps the link', async () => {
    const token = await invite('viewer');
    for (const [fields, why] of [
      [{ password: 'short', again: 'short' }, /at least 12 characters/],
      [{ password: 'aaaaaaaaaaaaaaaa', again: 'aaaaaaaaaaaaaaaa' }, /too few different/],
      [{ password: 'my name is anna!', again: 'my name is anna!' }, /name that you sign in with/],
      [{ password, again: `${password}r` }, /not the same/],
    ] as const) {
      const answer = await send('/setup', { token, name: 'Anna', ...fields }).expect(422);
      assert.match(answer.text, why);
    }
    await send('/setup', { token, ...choose }).expect(303);
  });

  it('takes a link for three days, and a new one makes sessions end', async () => {
    const token = await invite('viewer');
    now += 73 * hourMs;
    await request(service.server).get(`/setup?token=${token}`).expect(410);
    const { body: all } = await request(service.server).get('/api/v1/users').expect(200);
    const { id } = all.items.find((one: { login: string }) => one.login === 'anna');
    const links: string[] = [];
    for (const _ of [1, 2]) {
      const { body } = await request(service.server).post(`/api/v1/users/${id}/setup-link`).expect(201);
      links.push(new URLSearchParams(body.path.split('?')[1]).get('token') ?? '');
    }
    const [first = '', second = ''] = links;
    const cookie = cookieOf(await send('/setup', { token: first, ...choose }).expect(303));
    await page('/', cookie).expect(200);
    // The other open link ended with the first one's use.
    await send('/setup', { token: second, ...choose }).expect(410);
    const { body } = await request(service.server).post(`/api/v1/users/${id}/setup-link`).expect(201);
    const third = new URLSearchParams(body.path.split('?')[1]).get('token') ?? '';
    await send('/setup', { token: third, ...choose }).expect(303);
    await page('/', cookie).expect(303);
  });

  it('ends with signing out, after two idle hours, after twelve in all, and when shut out', async () => {
    await service.cookie();
    const begin = async (): Promise<string> =>
      cookieOf(await send('/login', { login: 'tester', password }).expect(303));
    const first = await begin();
    await request(service.server)
      .post('/logout')
      .set({ Cookie: first, ...own })
      .expect(303);
    await page('/', first).expect(303);
    const idle = await begin();
    now += 2 * hourMs;
    await page('/', idle).expect(303);
    const busy = await begin();
    for (let hour = 0; hour < 11; hour += 1) {
      now += hourMs;
      await page('/', busy).expect(200);
      // Seen is noted beside the answer: the next hour must find it.
      await until(async () => (await service.valuesIn('sessions', 'seen_at_ms')).includes(now));
    }
    now += hourMs;
    await page('/', busy).expect(303);
    const token = await invite('viewer');
    const anna = cookieOf(await send('/setup', { token, ...choose }).expect(303));
    const { body: all } = await request(service.server).get('/api/v1/users').expect(200);
    const { id } = all.items.find((one: { login: string }) => one.login === 'anna');
    await request(service.server).delete(`/api/v1/users/${id}`).expect(204);
    await page('/', anna).expect(303);
    await send('/login', { login: 'anna', password }).expect(401);
  });

  it('gives nobody an API key for a session, and takes the session’s changes from own pages only', async () => {
    const cookie = await service.cookie();
    const order = { orders: [{ side: 'buy', isin: 'CNE100000PM8' }] };
    const check = (headers: Record<string, string>): request.Test =>
      request(service.server)
        .post('/api/v1/pretrade-checks')
        .set({ Cookie: cookie, ...headers })
        .send(order);
    await check(own).expect(200);
    for (const headers of [{}, { 'Sec-Fetch-Site': 'same-site' }, { Origin: 'null' }])
      await check(headers).expect(403);
    const { port } = service;
    await check({ Origin: `http://127.0.0.1:${port}` }).expect(200);
  });
});

describe('a service that browsers reach by TLS', () => {
  it('sends its cookie that way alone, and answers to its public name', async () => {
    const service = await startForTest({ publicUrl: 'https://cmic.example' });
    try {
      await service.cookie();
      const headers = { Host: 'cmic.example', Origin: 'https://cmic.example' };
      const answer = await request(service.server)
        .post('/login')
        .set(headers)
        .type('form')
        .send({ login: 'tester', password })
        .expect(303);
      assert.match(String(answer.headers['set-cookie']), /; Secure; SameSite=Lax$/);
      assert.match(answer.headers['strict-transport-security'] ?? '', /max-age/);
      await request(service.server).get('/').set('Host', 'other.example').expect(421);
    } finally {
      await service.end();
    }
  });
});
