import assert from 'node:assert/strict';
import request from 'supertest';
import { describeOnBoth } from '../databases.ts';
import { asNobody } from '../let-in.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

describeOnBoth('people and keys over HTTP', () => {
  let service: ServiceAtWork;
  beforeEach(async () => {
    service = await startForTest();
  });
  afterEach(() => service.end());

  it('let a person in by a link, change the role, and shut the person out', async () => {
    const api = request(service.server);
    const person = { login: 'Anna@Firm.example', name: 'Anna  Analyst', role: 'viewer' };
    const { body: made } = await api.post('/api/v1/users').send(person).expect(201);
    assert.deepEqual([made.login, made.name, made.hasPassword], ['anna@firm.example', 'Anna Analyst', false]);
    assert.match(made.setup.path, /^\/setup\?token=[\w-]{43}$/);
    await api.post('/api/v1/users').send(person).expect(409);
    const changed = await api.put(`/api/v1/users/${made.id}`).send({ role: 'reviewer' }).expect(200);
    assert.equal(changed.body.role, 'reviewer');
    await api.delete(`/api/v1/users/${made.id}`).expect(204);
    await api.post(`/api/v1/users/${made.id}/setup-link`).expect(404);
    await api.get(made.setup.path).set(asNobody, '1').expect(410);
    const { body: all } = await api.get('/api/v1/users').expect(200);
    assert.equal(all.items.length, 2);
    assert.doesNotMatch(JSON.stringify(all), /scrypt|password":/);
  });

  it('refuse what cannot be, and say where', async () => {
    const api = request(service.server);
    for (const [path, body, pointer] of [
      ['/api/v1/users', { login: '', name: 'x', role: 'viewer' }, '/login'],
      ['/api/v1/users', { login: 'x', name: 'x', role: 'owner' }, '/role'],
      ['/api/v1/users', { login: 'x', name: 'x', role: 'viewer', admin: true }, ''],
      ['/api/v1/api-keys', { name: 'x', scopes: [] }, '/scopes'],
      ['/api/v1/api-keys', { name: 'x', scopes: ['write'] }, '/scopes/0'],
      ['/api/v1/api-keys', { name: 'x', scopes: ['read'], days: 0 }, '/days'],
    ] as const) {
      const answer = await api.post(path).send(body).expect(422);
      assert.equal(answer.body.errors[0].pointer, pointer);
    }
    await api.delete('/api/v1/api-keys/none').expect(404);
    await api.get('/api/v1/users/none').expect(404);
  });

  it('never leave an organisation without an administrator who can sign in', async () => {
    const api = request(service.server);
    await api.get('/').expect(200);
    const { body } = await api.get('/api/v1/users').expect(200);
    const [administrator] = body.items;
    await api.put(`/api/v1/users/${administrator.id}`).send({ role: 'viewer' }).expect(409);
    await api.delete(`/api/v1/users/${administrator.id}`).expect(409);
    // One who has not set a password yet could not let anybody in.
    await api.post('/api/v1/users').send({ login: 'b', name: 'B', role: 'administrator' }).expect(201);
    await api.delete(`/api/v1/users/${administrator.id}`).expect(409);
  });

  it('keep two live keys of a program, show each once, and give away no more than the giver has', async () => {
    const api = request(service.server);
    const asked = { name: 'nightly', scopes: ['screen', 'read', 'admin'], days: 90 };
    const { body: one } = await api.post('/api/v1/api-keys').send(asked).expect(201);
    assert.match(one.key, new RegExp(`^${one.prefix}_[\\w-]{43}$`));
    assert.deepEqual(one.scopes, ['read', 'screen', 'admin']);
    await api.post('/api/v1/api-keys').send(asked).expect(201);
    const third = await api.post('/api/v1/api-keys').send(asked).expect(409);
    assert.match(third.body.detail, /nightly has 2 live keys/);
    await api.delete(`/api/v1/api-keys/${one.id}`).expect(204);
    await api.get('/api/v1/me').set('Authorization', `Bearer ${one.key}`).expect(401);
    const { body: next } = await api.post('/api/v1/api-keys').send(asked).expect(201);
    const more = { name: 'more', scopes: ['review'] };
    const beyond = await api
      .post('/api/v1/api-keys')
      .set('Authorization', `Bearer ${next.key}`)
      .send(more)
      .expect(403);
    assert.equal(beyond.body.type, '/problems/scopeNotYours');
  });
});
