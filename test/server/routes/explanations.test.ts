import assert from 'node:assert/strict';
import request from 'supertest';
import { describeOnBoth } from '../databases.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

describeOnBoth('explanations over HTTP', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest();
  });
  after(() => service.end());

  it('show every company considered and each feature', async () => {
    const address = '/api/v1/explanations?name=CNOOC%20LTD&ticker=883&country=China';
    const { body } = await request(service.server).get(address).expect(200);
    assert.equal(body.outcome, 'listed');
    assert.equal(body.candidates[0].uid, 30926);
    assert.ok(
      body.candidates[0].evidence.every((one: { text: string; force: string }) => one.text && one.force),
    );
  });

  it('refuse an empty question, an unknown word and a date that is none', async () => {
    for (const query of ['', '?colour=red', '?name=x&heldOn=2021-02-30']) {
      const answer = await request(service.server).get(`/api/v1/explanations${query}`);
      assert.ok(answer.status === 400 || answer.status === 422, `${query}: ${answer.status}`);
      assert.match(answer.headers['content-type'] ?? '', /problem\+json/);
    }
  });
});
