import assert from 'node:assert/strict';
import request from 'supertest';
import { hikvision, holding, holdingsHeading, moutai, titled } from '../../lib/portfolio/funds/files.ts';
import { describeOnBoth } from '../databases.ts';
import { startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

const mixed = titled(
  'Mixed Fund',
  `${hikvision(1)}CHINA MOBILE LTD,HK0941009539,2\n${moutai(97)}`,
  '2022-02-25',
);
const holdings = `${holdingsHeading}${holding('Mixed Fund')}\n${holding('Other Index Fund', 'B-2')}\n`;

describeOnBoth('constituents of funds over HTTP', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest();
  });
  after(() => service.end());

  const post = (name = 'h.csv') =>
    request(service.server).post('/api/v1/screenings').attach('file', Buffer.from(holdings), name);

  it('come in the field funds; positions are found by each of their alerts', async () => {
    const { body } = await post().attach('funds', Buffer.from(mixed), 'x.csv').expect(201);
    assert.deepEqual([body.counts.listed, body.alerts.length], [1, 2]);
    assert.deepEqual(
      body.inputs.map((one: { kind: string }) => one.kind),
      ['holdings', 'funds'],
    );
    assert.deepEqual(body.positions[0].further, ['a2']);
    const address = `/api/v1/screenings/${body.id}`;
    for (const alert of ['a1', 'a2', 'a3', 'a_', '%']) {
      const found = await request(service.server).get(`${address}/positions`).query({ alert }).expect(200);
      assert.equal(found.body.items.length, alert === 'a1' || alert === 'a2' ? 1 : 0, alert);
    }
    const report = await request(service.server).get(`${address}/report.json`).expect(200);
    assert.deepEqual(
      report.body.funds.map((one: { name: string; given: unknown }) => [one.name, one.given === null]),
      [
        ['Mixed Fund', false],
        ['Other Index Fund', true],
      ],
    );
    const csv = await request(service.server).get(`${address}/positions.csv`).expect(200);
    assert.match(csv.text, /,a2,0\.02\r\n/);
    const page = await request(service.server).get(`/screenings/${body.id}`).expect(200);
    assert.match(page.text, /1 position in 1 fund was not looked through/);
  });

  it('are used again for the next screening of the portfolio, until others are sent', async () => {
    const kinds = async (sent: request.Test): Promise<readonly unknown[]> => {
      const { body } = await sent.expect(201);
      return [
        body.counts.listed,
        body.inputs.map((one: { name: string; kind: string }) => `${one.kind} ${one.name}`),
      ];
    };
    const of = (portfolio: string, name = 'h.csv') => post(name).field('portfolio', portfolio);
    assert.deepEqual(await kinds(of('P').attach('funds', Buffer.from(mixed), 'x.csv')), [
      1,
      ['holdings h.csv', 'funds x.csv'],
    ]);
    for (const [name, before] of [
      ['i.csv', 'h.csv'],
      ['j.csv', 'i.csv'],
    ] as const) {
      const inputs = [`holdings ${name}`, 'funds x.csv', `previous ${before}`];
      assert.deepEqual(await kinds(of('P', name)), [1, inputs]);
    }
    assert.deepEqual(await kinds(of('Q')), [0, ['holdings h.csv']]);
    const other = titled('Mixed Fund', moutai(100), '2022-02-26');
    assert.deepEqual(await kinds(of('P', 'k.csv').attach('funds', Buffer.from(other), 'y.csv')), [
      0,
      ['holdings k.csv', 'funds y.csv', 'previous j.csv'],
    ]);
    assert.deepEqual(await service.filesInSpool(), []);
  });

  it('are decided alert by alert; the position counts while one stands', async () => {
    const { body } = await post('decided.csv').attach('funds', Buffer.from(mixed), 'x.csv').expect(201);
    const decide = (alert: string) =>
      request(service.server)
        .put(`/api/v1/alerts/${body.id}.${alert}/decision`)
        .send({ decision: 'falsePositive', by: 'A. Reviewer', comment: 'The file is wrong.' })
        .expect(201);
    const counts = async () =>
      (await request(service.server).get(`/api/v1/screenings/${body.id}`).expect(200)).body.counts;
    await decide('a1');
    assert.deepEqual([(await counts()).listed, (await counts()).falsePositive], [1, 0]);
    await decide('a2');
    assert.deepEqual([(await counts()).listed, (await counts()).falsePositive], [0, 1]);
    const report = await request(service.server).get(`/api/v1/screenings/${body.id}/report.json`).expect(200);
    assert.deepEqual([report.body.counts.listed, report.body.counts.falsePositive], [0, 1]);
  });

  it('are named by a field where the file does not say whose they are', async () => {
    const nameless = Buffer.from(mixed.replace('Mixed Fund\n', '\n'));
    const refused = await post().attach('funds', nameless, 'export.csv').expect(422);
    assert.match(JSON.stringify(refused.body.errors), /fundUnknown/);
    const named = await post()
      .attach('funds', nameless, 'export.csv')
      .field('funds.key.export.csv', 'Mixed Fund')
      .expect(201);
    // What was decided before of the same fund and companies holds here, too.
    const { counts, alerts, funds } = named.body;
    assert.deepEqual([alerts.length, counts.falsePositive, funds[0].given.takenBy], [2, 1, 'key']);
  });

  it('need something that holds the fund, and a file for every key', async () => {
    const alone = await request(service.server)
      .post('/api/v1/screenings')
      .attach('funds', Buffer.from(mixed), 'x.csv')
      .expect(400);
    assert.equal(alone.body.type, '/problems/formInvalid');
    const absent = await post().field('funds.key.y.csv', 'Mixed Fund').expect(400);
    assert.match(absent.body.detail, /no file "y\.csv"/);
    assert.deepEqual(await service.filesInSpool(), []);
  });

  it('are taken up with their names after a restart', async () => {
    const first = await startForTest({ answerWithinMs: 0, workers: 1 });
    const sent = await request(first.server)
      .post('/api/v1/screenings')
      .attach('file', Buffer.from(holdings), 'h.csv')
      .attach('funds', Buffer.from(mixed.replace('Mixed Fund\n', '\n')), 'export.csv')
      .field('funds.key.export.csv', 'Mixed Fund');
    const address = sent.headers['location'] ?? '';
    await first.stop();
    const second = await startForTest({ dataDir: first.dataDir });
    const state = async () => (await request(second.server).get(address).expect(200)).body;
    await until(async () => ['done', 'failed'].includes((await state()).state));
    assert.deepEqual([(await state()).state, (await state()).counts?.listed], ['done', 1]);
    await second.end();
  });
});
