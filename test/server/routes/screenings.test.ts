import assert from 'node:assert/strict';
import request from 'supertest';
import { row, sheet, spreadsheet } from '../../lib/holdings/files/xml-spreadsheet/spreadsheets.ts';
import { describeOnBoth } from '../databases.ts';
import { harmless, holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

describeOnBoth('POST /api/v1/screenings', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest();
  });
  after(() => service.end());

  it('answers 201 with the screening when it is done in time', async () => {
    const answer = await request(service.server)
      .post('/api/v1/screenings?asOf=2022-03-01')
      .attach('file', Buffer.from(holdings), 'holdings.csv')
      .expect(201);
    const { id, schema, state, asOf, counts, inputs, positions, alerts } = answer.body;
    assert.equal(answer.headers['location'], `/api/v1/screenings/${id}`);
    assert.equal(schema, 'cmic-check/screening/1');
    assert.equal(state, 'done');
    assert.equal(asOf, '2022-03-01T00:01:00-05:00');
    assert.equal(counts.positions, 3);
    assert.equal(counts.rows, counts.positions + counts.skipped + counts.problems);
    assert.equal(counts.listed, 1);
    assert.equal(inputs[0].name, 'holdings.csv');
    assert.equal(inputs[0].bytes, holdings.length);
    assert.equal(positions.length, 1);
    assert.equal(positions[0].row, 2);
    assert.equal(positions[0].marketValue, '412000.50');
    assert.equal(alerts[0].listing.uid, 30946);
    assert.equal(alerts[0].deadlines.divestOn, '2022-06-03');
    assert.equal(alerts[0].status, 'windDown');
    assert.ok(alerts[0].reasons.length > 0);
    assert.deepEqual(await service.filesInSpool(), []);
  });

  for (const [what, path, headers, name] of [
    ['the name from the address', '?name=from%20address.csv', {}, 'from address.csv'],
    ['the name from X-Content-Name', '', { 'X-Content-Name': 'from-header.csv' }, 'from-header.csv'],
    [
      'the name from Content-Disposition',
      '',
      { 'Content-Disposition': 'attachment; filename="d.csv"' },
      'd.csv',
    ],
    [
      'an extended name',
      '',
      { 'Content-Disposition': "attachment; filename*=UTF-8''%E6%8C%81.csv" },
      '持.csv',
    ],
    ['a name without its folders', '?name=..%2F..%2Fetc%2Fh.csv', {}, 'h.csv'],
  ] as const) {
    it(`takes the file as the body, with ${what}`, async () => {
      const answer = await request(service.server)
        .post(`/api/v1/screenings${path}`)
        .set('Content-Type', 'text/csv')
        .set(headers)
        .send(harmless)
        .expect(201);
      assert.equal(answer.body.inputs[0].name, name);
      assert.equal(answer.body.counts.listed, 0);
    });
  }

  it('takes a web page and a workbook in XML, as the body and under the name of a workbook', async () => {
    const rows = holdings.trim().split('\n');
    const workbook = spreadsheet(sheet(rows.map((line) => row(...line.split(','))).join('')));
    const page = `<html><table>${rows.map((line) => `<tr><td>${line.replaceAll(',', '</td><td>')}</td></tr>`).join('')}</table></html>`;
    const apart = (positions: readonly object[]): object[] => positions.map((one) => ({ ...one, sheet: '' }));
    const path = '/api/v1/screenings?asOf=2022-03-01';
    const csv = await request(service.server)
      .post(path)
      .attach('file', Buffer.from(holdings), 'h.csv')
      .expect(201);
    const sent = [
      () => request(service.server).post(`${path}&name=h.htm`).type('text/html').send(page),
      () => request(service.server).post(path).attach('file', Buffer.from(page), 'h.xls'),
      () => request(service.server).post(`${path}&name=h.xml`).type('application/xml').send(workbook),
      () => request(service.server).post(path).attach('file', Buffer.from(workbook), 'h.xls'),
    ];
    for (const send of sent) {
      const answer = await send();
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
      assert.deepEqual(answer.body.counts, csv.body.counts);
      assert.deepEqual(apart(answer.body.positions), apart(csv.body.positions));
    }
  });

  it('takes as-of, sheet and mapping from the form as well', async () => {
    const file = 'Who,What\nA-1,HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD\n';
    const answer = await request(service.server)
      .post('/api/v1/screenings')
      .field('asOf', '2021-06-03')
      .field('map.name', 'What')
      .field('map.account', 'Who')
      .attach('file', Buffer.from(file), 'h.csv')
      .expect(201);
    assert.equal(answer.body.counts.listed, 1);
    assert.equal(answer.body.positions[0].account, 'A-1');
    assert.equal(answer.body.alerts[0].status, 'notYetEffective');
  });

  it('reads again what it answered', async () => {
    const sent = await request(service.server)
      .post('/api/v1/screenings?name=h.csv')
      .type('text/csv')
      .send(holdings);
    const read = await request(service.server)
      .get(sent.headers['location'] ?? '')
      .expect(200);
    assert.equal(read.body.state, 'done');
    assert.deepEqual(read.body.counts, sent.body.counts);
    const alerts = await request(service.server).get(read.body.links.alerts).expect(200);
    assert.deepEqual(alerts.body.items, sent.body.alerts);
    const positions = await request(service.server)
      .get(`${read.body.links.positions}?outcome=any`)
      .expect(200);
    assert.deepEqual(positions.body.items, sent.body.positions);
    const every = await request(service.server).get(read.body.links.positions).expect(200);
    assert.equal(every.body.items.length, 3);
    const problems = await request(service.server).get(read.body.links.problems).expect(200);
    assert.deepEqual(problems.body, { items: [], next: null });
  });
});

describeOnBoth('POST /api/v1/screenings that takes longer than an answer may', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest({ answerWithinMs: 0 });
  });
  after(() => service.end());

  it('answers 202 with where to ask, and ends as done', async () => {
    const answer = await request(service.server)
      .post('/api/v1/screenings?name=h.csv')
      .type('text/csv')
      .send(holdings)
      .expect(202);
    assert.ok(Number(answer.headers['retry-after']) >= 1);
    assert.ok(['queued', 'running'].includes(answer.body.state));
    assert.equal(answer.body.counts, null);
    const location = answer.headers['location'] ?? '';
    const early = await request(service.server).get(`${location}/alerts`);
    if (early.status !== 200) assert.equal(early.body.type, '/problems/notDone');
    await until(async () => (await request(service.server).get(location)).body.state === 'done');
    const done = await request(service.server).get(location).expect(200);
    assert.equal(done.body.counts.listed, 1);
  });

  it('keeps a refusal to be asked for', async () => {
    const answer = await request(service.server)
      .post('/api/v1/screenings?name=h.csv')
      .type('text/csv')
      .send('no,table\n1,2\n');
    const location = answer.headers['location'] ?? '';
    await until(async () => (await request(service.server).get(location)).body.state === 'failed');
    const failed = await request(service.server).get(location).expect(200);
    assert.equal(failed.body.failure, 'refused');
    assert.ok(failed.body.problems.length > 0);
    await request(service.server).get(`${location}/report.json`).expect(409);
    await request(service.server).get(`${location}/problems`).expect(200);
  });
});
