import assert from 'node:assert/strict';
import request from 'supertest';
import type { Scope } from '../../../server/services/access/roles.ts';
import { callsOf, servedDocument } from '../api/described.ts';
import { describeOnBoth } from '../databases.ts';
import { asNobody, everyScope } from '../let-in.ts';
import { screened } from '../decide.ts';
import { noon, startForTest, type ServiceAtWork } from '../service-at-work.ts';
import { readConfiguration } from '../../../server/configuration.ts';
import { silentLog } from '../../../server/log.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Ids that exist in the first organisation, for the places of an address. */
interface Known {
  readonly screening: string;
  readonly user: string;
  readonly key: string;
  readonly webhook: string;
}

/** A call as the served description of the API has it: a new one is tested here without anybody adding it. */
interface DescribedCall {
  readonly method: string;
  readonly path: string;
  readonly scope: string;
}

/** The address of a call with ids of the first organisation in it. */
function addressOf(path: string, { screening, user, key, webhook }: Known): string {
  const ids: readonly (readonly [string, string])[] = [
    ['/api/v1/alerts', `${screening}.a1`],
    ['/api/v1/users', user],
    ['/api/v1/api-keys', key],
    ['/api/v1/webhooks', webhook],
  ];
  const id = ids.find(([start]) => path.startsWith(start))?.[1] ?? screening;
  return path.replace('{id}', id).replace('{uid}', '30946').replace('{delivery}', webhook);
}

/** A body that each call that changes something would take. */
function bodyOf(path: string): object {
  if (path.includes('/alerts')) return { decision: 'falsePositive', by: 'X', comment: null };
  if (path.includes('/users')) return { disabled: true };
  if (path.includes('/webhooks')) return { enabled: false };
  return {};
}

describeOnBoth('who is let in by the API', () => {
  let service: ServiceAtWork;
  let known: Known;
  let operations: readonly DescribedCall[];
  let now = noon;

  const keyFor = async (
    scopes: readonly Scope[],
    organisation = 1,
    days = 30,
  ): Promise<{ id: string; key: string }> => {
    const asked = { name: `program ${crypto.randomUUID()}`, scopes, days };
    const { view, key } = await service.installation.access
      .keys(organisation)
      .add(asked, { name: 'tests', scopes: everyScope });
    return { id: view.id, key };
  };
  const call = (method: string, path: string, key: string | null): request.Test => {
    const verb = method.toLowerCase();
    const made =
      verb === 'get'
        ? request(service.server).get(path)
        : verb === 'put'
          ? request(service.server).put(path)
          : verb === 'delete'
            ? request(service.server).delete(path)
            : request(service.server).post(path);
    return key === null ? made.set(asNobody, '1') : made.set('Authorization', `Bearer ${key}`);
  };

  before(async () => {
    const { webhookAllow } = readConfiguration({ CMIC_WEBHOOK_ALLOW: '127.0.0.1' });
    service = await startForTest({ webhookAllow }, silentLog, () => now);
    const screening = await screened(service);
    const { user } = await service.installation.access
      .people(1)
      .add({ login: 'known', name: 'Known', role: 'viewer' });
    const hook = { url: 'http://127.0.0.1:9/', events: ['screening.done'] };
    const { body } = await request(service.server).post('/api/v1/webhooks').send(hook).expect(201);
    known = { screening, user: user.id, key: (await keyFor(['read'])).id, webhook: body.id };
    operations = callsOf(await servedDocument(service)).map(({ method, path, operation }) => ({
      method: method.toUpperCase(),
      path,
      scope: operation['x-scope'],
    }));
    assert.ok(operations.length > 40);
  });
  after(() => service.end());
  afterEach(() => {
    now = noon;
  });

  it('refuses every call without a key, with one that is not known, expired or revoked', async () => {
    const expired = await keyFor(everyScope, 1, 1);
    const revoked = await keyFor(everyScope, 1, 700);
    await service.installation.access.keys(1).revoke(revoked.id);
    now = noon + 2 * dayMs;
    const foreign = `${revoked.key.slice(0, -1)}${revoked.key.endsWith('A') ? 'B' : 'A'}`;
    for (const { method, path } of operations) {
      for (const [key, type] of [
        [null, 'notAuthenticated'],
        ['nonsense', 'keyUnknown'],
        [foreign, 'keyUnknown'],
        [expired.key, 'keyExpired'],
        [revoked.key, 'keyRevoked'],
      ] as const) {
        const answer = await call(method, addressOf(path, known), key);
        assert.equal(answer.status, 401, `${method} ${path} with ${type}`);
        assert.equal(answer.body.type, `/problems/${type}`);
        assert.match(answer.headers['www-authenticate'] ?? '', /^Bearer/);
      }
    }
  });

  it('refuses every call to a key without its scope', async () => {
    for (const needed of everyScope) {
      const { key } = await keyFor(everyScope.filter((scope) => scope !== needed));
      for (const { method, path, scope } of operations.filter((one) => one.scope === needed)) {
        const answer = await call(method, addressOf(path, known), key);
        assert.equal(answer.status, 403, `${method} ${path}`);
        assert.equal(answer.body.type, '/problems/scopeMissing');
        assert.match(answer.body.detail, new RegExp(`"${scope}"`));
      }
    }
    assert.equal(await service.rowsIn('screenings'), 1);
  });

  it('has nothing of one organisation for another', async () => {
    const { access } = service.installation;
    const { organisation } = await access.addOrganisation('Other Bank', 'other');
    const { key } = await keyFor(everyScope, organisation.number);
    for (const { method, path } of operations) {
      if (!path.includes('{id}')) continue;
      const sent = call(method, addressOf(path, known), key);
      const answer = await (method === 'PUT' ? sent.send(bodyOf(path)) : sent);
      assert.equal(answer.status, 404, `${method} ${path}: ${answer.text}`);
    }
    for (const { method, path, scope } of operations) {
      if (method !== 'GET' || path.includes('{')) continue;
      const query = path.endsWith('/explanations') ? '?name=x' : '';
      const answer = await call('GET', `${path}${query}`, key).expect(200);
      assert.ok(!answer.text.includes(known.screening) && !answer.text.includes('HIKVISION DIGITAL A'), path);
      for (const id of [known.user, known.key, known.webhook])
        assert.ok(!answer.text.includes(id), `${path} ${scope}`);
    }
    const { body: kept } = await request(service.server).get(`/api/v1/screenings/${known.screening}`);
    assert.equal(kept.state, 'done');
    assert.equal(await service.rowsIn('decisions'), 0);
  });

  it('keeps decisions, portfolios and keys of requests apart', async () => {
    const { access } = service.installation;
    const { organisation } = await access.addOrganisation('Third Bank', 'third');
    const { key } = await keyFor(everyScope, organisation.number);
    const first = await keyFor(everyScope);
    const file = 'Account,Security Name,ISIN,Quantity\nA-1,HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,12\n';
    const send = async (as: string): Promise<{ id: string; counts: { listed: number } }> => {
      const sent = call('POST', '/api/v1/screenings?name=p.csv&portfolio=main&asOf=2022-03-01', as);
      return (await sent.set('Idempotency-Key', 'night-1').type('text/csv').send(file).expect(201)).body;
    };
    const mine = await send(first.key);
    const theirs = await send(key);
    assert.notEqual(mine.id, theirs.id);
    const word = { decision: 'falsePositive', by: 'A. Reviewer', comment: 'Not ours.' };
    await call('PUT', `/api/v1/alerts/${mine.id}.a1/decision`, first.key).send(word).expect(201);
    const { body: after } = await call('GET', `/api/v1/screenings/${theirs.id}`, key).expect(200);
    assert.equal(after.counts.listed, 1);
    const { body: exported } = await call('GET', '/api/v1/decisions', first.key).expect(200);
    await call('POST', '/api/v1/decisions', key).send(exported).expect(200);
    const { body: decided } = await call('GET', `/api/v1/screenings/${theirs.id}`, key).expect(200);
    assert.equal(decided.counts.listed, 0);
    const { body: changes } = await call('GET', `/api/v1/screenings/${theirs.id}/changes`, key).expect(200);
    assert.deepEqual(changes.items, []);
  });

  it('says who the caller is, and notes when a key was last used', async () => {
    const { id, key } = await keyFor(['read', 'screen']);
    const { body } = await call('GET', '/api/v1/me', key).expect(200);
    assert.deepEqual(body.scopes, ['read', 'screen']);
    assert.equal(body.kind, 'key');
    for (;;) {
      const { body: keys } = await request(service.server).get('/api/v1/api-keys').expect(200);
      const found = keys.items.find((one: { id: string }) => one.id === id);
      assert.ok(!JSON.stringify(keys).includes(key.slice(14)));
      if (found.lastUsedAt === new Date(noon).toISOString()) break;
    }
  });

  it('records who had something screened', async () => {
    const { id, key } = await keyFor(['read', 'screen']);
    const sent = call('POST', '/api/v1/screenings?name=who.csv', key).type('text/csv');
    const { body } = await sent.send('Name,ISIN,Quantity\nAPPLE INC,US0378331005,77\n').expect(201);
    assert.equal(body.createdBy.id, id);
    assert.equal(body.createdBy.kind, 'key');
  });
});
