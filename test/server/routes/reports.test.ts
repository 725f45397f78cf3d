import assert from 'node:assert/strict';
import jszip from 'jszip';
import request from 'supertest';
import { describeOnBoth } from '../databases.ts';
import { holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

describeOnBoth('reports of a screening', () => {
  let service: ServiceAtWork;
  let address = '';
  before(async () => {
    service = await startForTest();
    const sent = await request(service.server)
      .post('/api/v1/screenings?name=my%20%22file%22.csv')
      .type('text/csv')
      .send(holdings);
    address = sent.headers['location'] ?? '';
  });
  after(() => service.end());

  it('come as a workbook', async () => {
    const answer = await request(service.server)
      .get(`${address}/report.xlsx`)
      .responseType('arraybuffer')
      .expect(200);
    assert.match(answer.headers['content-disposition'] ?? '', /attachment; filename=.*2022-03-01\.xlsx/);
    const zip = await jszip.loadAsync(answer.body);
    const workbook = await zip.file('xl/workbook.xml')?.async('string');
    assert.match(workbook ?? '', /name="Summary"/);
    await until(async () => (await service.filesInSpool()).length === 0);
  });

  it('come as JSON, every position with ?ledger=true', async () => {
    const some = await request(service.server).get(`${address}/report.json`).expect(200);
    assert.equal(some.body.schema, 'cmic-check/screening/1');
    assert.equal(some.body.positions.length, 1);
    const all = await request(service.server).get(`${address}/report.json?ledger=true`).expect(200);
    assert.equal(all.body.positions.length, 3);
    assert.deepEqual({ ...all.body, positions: [] }, { ...some.body, positions: [] });
  });

  it('come as a table with every position', async () => {
    const answer = await request(service.server).get(`${address}/positions.csv`).expect(200);
    assert.match(answer.headers['content-type'] ?? '', /^text\/csv/);
    const lines = answer.text.trim().split('\r\n');
    assert.equal(lines.length, 4);
    assert.match(answer.text, /CNE100000PM8/);
  });

  it('come as a calendar of the dates still ahead', async () => {
    const answer = await request(service.server).get(`${address}/deadlines.ics`).expect(200);
    assert.equal(answer.headers['content-type'], 'text/calendar; charset=utf-8');
    assert.match(answer.headers['content-disposition'] ?? '', /\.ics/);
    const lines = answer.text.split('\r\n');
    assert.deepEqual([lines[0], lines.at(-2)], ['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    assert.ok(lines.includes('DTSTART;TZID=America/New_York:20220603T000100'));
    assert.ok(lines.includes('DTEND:20220602T070000Z'), 'the close of Shenzhen the day before');
    await request(service.server).get(`${address}/deadlines.ics?x=1`).expect(400);
  });

  it('tell the venue of each alert in its deadlines', async () => {
    const { body } = await request(service.server).get(`${address}/alerts`).expect(200);
    const report = await request(service.server).get(`${address}/report.json`).expect(200);
    assert.equal(report.body.alerts[0].deadlines.venue.mic, 'XSHE');
    assert.equal(report.body.alerts[0].deadlines.venue.lastFullSession.on, '2022-06-02');
    assert.ok(JSON.stringify(body).includes('"lastFullSession"'));
  });

  for (const report of [
    'report.xlsx',
    'report.json',
    'report.json?ledger=true',
    'positions.csv',
    'deadlines.ics',
  ]) {
    it(`are not sent again to whoever has them (${report})`, async () => {
      const first = await request(service.server).get(`${address}/${report}`).expect(200);
      const tag = first.headers['etag'] ?? '';
      assert.match(tag, /^"[\w-]+"$/);
      const again = await request(service.server)
        .get(`${address}/${report}`)
        .set('If-None-Match', tag)
        .expect(304);
      assert.equal(again.text, '');
      await request(service.server).get(`${address}/${report}`).set('If-None-Match', '"other"').expect(200);
    });
  }
});
