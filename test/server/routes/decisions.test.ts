import assert from 'node:assert/strict';
import request from 'supertest';
import { screened, toDecide } from '../decide.ts';
import { describeOnBoth } from '../databases.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

const said = { decision: 'falsePositive', by: 'A. Reviewer', comment: 'Another legal person.' };

describeOnBoth('decisions over HTTP', () => {
  let service: ServiceAtWork;
  let id = '';
  beforeEach(async () => {
    service = await startForTest();
    id = await screened(service);
  });
  afterEach(() => service.end());

  const decide = (alert: string, body: object, screening = id) =>
    request(service.server).put(`/api/v1/alerts/${screening}.${alert}/decision`).send(body);
  const alertsOf = async (screening = id) =>
    (await request(service.server).get(`/api/v1/screenings/${screening}/alerts`).expect(200)).body.items;

  it('are put on the address that the alert gives, and shown with who, when and why', async () => {
    const [, before] = await alertsOf();
    assert.deepEqual([before.outcome, before.counted, before.decision], ['review', 'review', null]);
    const { body } = await request(service.server).put(before.decisionUrl).send(said).expect(201);
    assert.equal(body.state, 'decided');
    const [, after] = await alertsOf();
    assert.deepEqual(after.decision, { ...said, at: '2022-03-01T17:00:00.000Z', expired: false });
    assert.deepEqual([after.outcome, after.counted, after.status], ['review', null, null]);
    const seen = await request(service.server).get(before.decisionUrl).expect(200);
    assert.deepEqual(seen.body, body);
  });

  it('follow in counts and reports, whose tags change; the stored record does not', async () => {
    const address = `/api/v1/screenings/${id}`;
    const first = await request(service.server).get(`${address}/report.json`).expect(200);
    await decide('a2', said).expect(201);
    const tag = first.headers['etag'] ?? '';
    const { body } = await request(service.server)
      .get(`${address}/report.json`)
      .set('If-None-Match', tag)
      .expect(200);
    assert.deepEqual([first.body.counts.review, body.counts.review, body.counts.falsePositive], [1, 0, 1]);
    const view = await request(service.server).get(address).expect(200);
    assert.deepEqual(view.body.counts, body.counts);
    const frozen = await service.services.views.byId(id);
    assert.equal(frozen?.stored.finish?.counts.review, 1);
  });

  it('are remembered for the next file and shown in the earlier one', async () => {
    await decide('a2', said).expect(201);
    const next = await screened(service, toDecide.replace('A-1,SENSE', 'C-3,SENSE'));
    const [, there] = await alertsOf(next);
    assert.deepEqual([there.decision.by, there.counted], ['A. Reviewer', null]);
    await decide('a2', { ...said, decision: 'trueMatch', by: 'B' }, next).expect(201);
    const [, here] = await alertsOf(id);
    assert.deepEqual([here.decision.by, here.counted], ['B', 'listed']);
  });

  it('are appended: saying it again adds nothing, saying something else adds a line', async () => {
    await decide('a1', said).expect(201);
    await decide('a1', said).expect(200);
    const { body } = await decide('a1', { ...said, decision: 'trueMatch' }).expect(201);
    assert.deepEqual(
      body.history.map((one: { decision: string; state: string }) => [one.decision, one.state]),
      [
        ['trueMatch', 'holds'],
        ['falsePositive', 'superseded'],
      ],
    );
    assert.equal(await service.rowsIn('decisions'), 2);
  });

  for (const [what, body, pointer] of [
    ['a word that is none', { ...said, decision: 'maybe' }, '/decision'],
    ['nobody', { ...said, by: '   ' }, '/by'],
    ['no name', { decision: 'trueMatch' }, '/by'],
    ['a name with control characters', { ...said, by: 'A\u0007' }, '/by'],
    ['a comment that is no text', { ...said, comment: 5 }, '/comment'],
    ['a comment without end', { ...said, comment: 'x'.repeat(4001) }, '/comment'],
    ['a field that is not known', { ...said, at: '2020-01-01' }, ''],
    ['a list', [said], ''],
  ] as const) {
    it(`refuse ${what} and point at it`, async () => {
      const answer = await decide('a1', body).expect(422);
      assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json/);
      assert.equal(answer.body.type, '/problems/bodyInvalid');
      assert.equal(answer.body.errors[0].pointer, pointer);
      assert.equal(await service.rowsIn('decisions'), 0);
    });
  }

  it('refuse what is no JSON, no alert, or too large', async () => {
    const put = (alert: string) => request(service.server).put(`/api/v1/alerts/${alert}/decision`);
    const broken = await put(`${id}.a1`).type('json').send('{"decision":').expect(400);
    assert.equal(broken.body.type, '/problems/jsonUnreadable');
    await put(`${id}.a1`).type('text').send('trueMatch').expect(415);
    await put(`${id}.a1`)
      .type('json')
      .send(JSON.stringify({ ...said, comment: 'x'.repeat(70_000) }))
      .expect(413);
    for (const none of [`${id}.a9`, `${id}.b1`, `${id}.a01`, 'none.a1', 'a1', `${id}.a1.a1`]) {
      const answer = await put(none).send(said).expect(404);
      assert.equal(answer.body.type, '/problems/alertNotFound', none);
    }
    await request(service.server).delete(`/api/v1/alerts/${id}.a1/decision`).expect(405);
  });

  it('are refused from other sites', async () => {
    const cookie = await service.cookie();
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://evil.example' }, {}])
      await decide('a1', said)
        .set({ ...headers, Cookie: cookie })
        .expect(403);
    await request(service.server)
      .post(`/screenings/${id}/alerts/a1/decision`)
      .set('Origin', 'https://evil.example')
      .type('form')
      .send(said)
      .expect(403);
    assert.equal(await service.rowsIn('decisions'), 0);
  });

  it('can be made on the page without scripts, and lead back to it', async () => {
    const sent = await request(service.server)
      .post(`/screenings/${id}/alerts/a2/decision`)
      .type('form')
      .send({ decision: 'falsePositive', comment: '<script>1</script>' })
      .expect(303);
    assert.equal(sent.headers['location'], `/screenings/${id}#alert-a2`);
    const page = await request(service.server).get(`/screenings/${id}`).expect(200);
    assert.match(page.text, /False positive<\/strong>, by A\. Reviewer \(tester\) on\s+2022-03-01 17:00 UTC/);
    assert.match(page.text, /&lt;script&gt;1/);
    const wrong = await request(service.server)
      .post(`/screenings/${id}/alerts/a2/decision`)
      .set('Accept', 'text/html')
      .type('form')
      .send({ decision: 'trueMatch', by: 'Somebody else' })
      .expect(422);
    assert.match(wrong.text, /You decide in your own name/);
  });

  it('wait for a second person where the policy of the screening asks for four eyes', async () => {
    const policy = encodeURIComponent(JSON.stringify({ fourEyes: true }));
    const sent = request(service.server).post(`/api/v1/screenings?name=4.csv&policy=${policy}`);
    const { body: four } = await sent.type('text/csv').send(toDecide).expect(201);
    const first = await decide('a2', said, four.id).expect(201);
    assert.deepEqual([first.body.state, first.body.counted], ['unconfirmed', 'review']);
    const own = await decide('a2', { ...said, comment: 'I am sure.' }, four.id).expect(409);
    assert.equal(own.body.type, '/problems/ownConfirmation');
    assert.match(own.body.detail, /A\. Reviewer decided this/);
    const waiting = (await alertsOf(four.id))[1];
    assert.match(waiting.decision.unconfirmed, /second person/);
    const page = await request(service.server).get(`/screenings/${four.id}`).expect(200);
    assert.match(page.text, /Waits for a second person/);
    const second = { ...said, by: 'B. Second' };
    const { body } = await decide('a2', second, four.id).expect(201);
    assert.deepEqual([body.state, body.counted], ['decided', null]);
    // A person who signed in decides in her own name, over the API too.
    const cookie = await service.cookie();
    const browser = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' };
    const { body: mine } = await decide('a1', { decision: 'trueMatch' }, four.id).set(browser).expect(201);
    assert.equal(mine.decision.by, 'A. Reviewer (tester)');
    await decide('a1', said, four.id).set(browser).expect(422);
  });
});

describeOnBoth('the table of decisions', () => {
  it('takes rows and never changes or loses one', async () => {
    const service = await startForTest();
    try {
      const id = await screened(service);
      await request(service.server).put(`/api/v1/alerts/${id}.a1/decision`).send(said).expect(201);
      const { default: knex } = await import('knex');
      const { knexConfiguration } = await import('../../../server/db/database.ts');
      const db = knex(knexConfiguration(service.configuration));
      try {
        await assert.rejects(db('decisions').update({ decided_by: 'X' }), /never changed/);
        await assert.rejects(db('decisions').delete(), /never changed/);
      } finally {
        await db.destroy();
      }
      assert.equal(await service.rowsIn('decisions'), 1);
    } finally {
      await service.end();
    }
  });
});
