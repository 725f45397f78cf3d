import assert from 'node:assert/strict';
import request from 'supertest';
import { fillAlert, savedBytes, screened, toDecide, workbookOf } from '../decide.ts';
import { describeOnBoth } from '../databases.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';

const said = { decision: 'falsePositive', by: 'A. Reviewer', comment: 'Another legal person.' };
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describeOnBoth('decisions as files', () => {
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

  it('go out as JSON and CSV, and come in elsewhere', async () => {
    await decide('a1', { ...said, comment: '=1+1' }).expect(201);
    await decide('a2', said).expect(201);
    const json = await request(service.server).get('/api/v1/decisions').expect(200);
    assert.equal(json.body.schema, 'cmic-check/decisions/1');
    assert.equal(json.body.decisions.length, 2);
    for (const answer of [
      await request(service.server).get('/api/v1/decisions.csv').expect(200),
      await request(service.server).get('/api/v1/decisions').set('Accept', 'text/csv').expect(200),
    ]) {
      assert.match(answer.headers['content-type'] ?? '', /^text\/csv/);
      assert.match(answer.text, /^\uFEFFdecision,by,at,comment,/);
      assert.match(answer.text, /,'=1\+1,/);
    }
    const other = await startForTest();
    try {
      const send = (body: object) => request(other.server).post('/api/v1/decisions').send(body);
      assert.deepEqual((await send(json.body).expect(200)).body, {
        read: 2,
        appended: 2,
        known: 0,
        withoutDecision: 0,
      });
      assert.equal((await send(json.body).expect(200)).body.known, 2);
      const there = await screened(other);
      const { body } = await request(other.server).get(`/api/v1/screenings/${there}`).expect(200);
      assert.deepEqual([body.counts.listed, body.counts.review, body.counts.falsePositive], [0, 0, 3]);
      const [first] = json.body.decisions;
      const refusals: readonly (readonly [object, string])[] = [
        [{ ...first, decision: 'trueMatch' }, '/decisions/0/id'],
        [{ ...first, at: '2022-02-30T00:00:00.000Z' }, '/decisions/0/at'],
        [{ ...first, basis: { ...first.basis, key: '' } }, '/decisions/0/basis/key'],
      ];
      for (const [decision, pointer] of refusals) {
        const refused = await send({ ...json.body, decisions: [decision] }).expect(422);
        assert.equal(refused.body.errors[0].pointer, pointer);
      }
    } finally {
      await other.end();
    }
  });

  it('come in with a filled workbook, all or none', async () => {
    const workbook = await workbookOf(service, id);
    fillAlert(workbook, 'a1', { Decision: 'trueMatch', Reviewer: 'B. Two' });
    fillAlert(workbook, 'a2', { Decision: 'falsePositive', Reviewer: 'B. Two', Comment: 'Parent.' });
    const send = async (bytes: Buffer, query = '') =>
      request(service.server).post(`/api/v1/decisions${query}`).type(xlsx).send(bytes);
    const bytes = await savedBytes(workbook);
    const first = await send(bytes, `?screening=${id}`);
    assert.deepEqual(first.body, { read: 2, appended: 2, known: 0, withoutDecision: 0 });
    const [listed, review] = await alertsOf();
    assert.deepEqual([listed.decision.decision, review.decision.comment], ['trueMatch', 'Parent.']);
    assert.equal((await send(bytes)).body.known, 2);

    const again = await workbookOf(service, id);
    fillAlert(again, 'a2', { Decision: 'inconclusive' });
    assert.deepEqual((await send(await savedBytes(again))).body.appended, 1);

    fillAlert(again, 'a1', { Decision: 'perhaps' });
    const refused = await send(await savedBytes(again));
    assert.equal(refused.status, 422);
    assert.equal(refused.body.type, '/problems/decisionUnknown');
    assert.deepEqual(
      [refused.body.errors[0].sheet, refused.body.errors[0].column],
      ['Positions', 'Decision'],
    );
    assert.equal(await service.rowsIn('decisions'), 3);
    assert.deepEqual(await service.filesInSpool(), []);
  });

  it('refuse the workbook of another screening, a file that is none of ours, and holdings', async () => {
    const workbook = await workbookOf(service, id);
    fillAlert(workbook, 'a1', { Decision: 'trueMatch', Reviewer: 'B. Two' });
    const bytes = await savedBytes(workbook);
    const other = await screened(service, toDecide.replace('B-2', 'B-3'));
    const pinned = await request(service.server)
      .post(`/api/v1/decisions?screening=${other}`)
      .type(xlsx)
      .send(bytes)
      .expect(422);
    assert.equal(pinned.body.type, '/problems/decisionsOfOther');
    const holdings = await request(service.server)
      .post('/api/v1/decisions')
      .type('text/csv')
      .send(toDecide)
      .expect(422);
    assert.equal(holdings.body.type, '/problems/decisionsNotFound');
    const elsewhere = await startForTest();
    try {
      const unknown = await request(elsewhere.server)
        .post('/api/v1/decisions')
        .type(xlsx)
        .send(bytes)
        .expect(422);
      assert.match(unknown.body.detail, /not stored here/);
    } finally {
      await elsewhere.end();
    }
  });
});
