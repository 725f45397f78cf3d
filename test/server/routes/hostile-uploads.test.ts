import assert from 'node:assert/strict';
import { connect } from 'node:net';
import request from 'supertest';
import { flatXml, repeatedRow, table } from '../../lib/holdings/files/open-document/documents.ts';
import { spreadsheet } from '../../lib/holdings/files/xml-spreadsheet/spreadsheets.ts';
import { describeOnBoth } from '../databases.ts';
import { holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

const tables = ['screenings', 'inputs', 'input_chunks', 'positions', 'alerts', 'problems', 'skipped'];

describeOnBoth('uploads that cannot be screened', () => {
  let service: ServiceAtWork;
  beforeEach(async () => {
    service = await startForTest({ uploadBytesMax: 20_000, uploadIdleMs: 400 });
  });
  afterEach(() => service.end());

  const stored = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      await Promise.all(tables.map(async (table) => [table, await service.rowsIn(table)] as const)),
    );

  const nothing = Object.fromEntries(tables.map((table) => [table, 0]));

  const atRest = async (): Promise<void> => {
    await until(async () => (await service.filesInSpool()).length === 0);
  };

  for (const [what, bytes, name, status] of [
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'holdings.xlsx', 415],
    ['a workbook cut off', Buffer.from('504b0304140000000800', 'hex'), 'holdings.xlsx', 422],
    ['a workbook of 1992', Buffer.from('0904060000001000', 'hex'), 'holdings.xls', 415],
    ['a damaged .xls', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'), 'holdings.xls', 422],
    [
      'a web page without a table',
      Buffer.from('<!doctype html><html><body>holdings</body></html>'),
      'holdings.xls',
      415,
    ],
    ['an OpenDocument text', Buffer.from(flatXml('').replaceAll('office:spreadsheet', 'office:text')), 'holdings.fodt', 415], // prettier-ignore
    ['an XML spreadsheet with a document type', Buffer.from(spreadsheet('').replace('<Workbook', '<!DOCTYPE a><Workbook')), 'holdings.xls', 422], // prettier-ignore
    ['a sheet that repeats without end', Buffer.from(flatXml(table(repeatedRow(1_048_576, 'a', 1)))), 'holdings.fods', 413], // prettier-ignore
    ['a text without a table', Buffer.from('dear sirs,\nplease find nothing\n'), 'letter.txt', 422],
  ] as const) {
    it(`refuses ${what} and keeps only the refusal`, async () => {
      const answer = await request(service.server)
        .post('/api/v1/screenings')
        .attach('file', bytes, name)
        .expect(status);
      assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json/);
      assert.match(answer.body.type, /^\/problems\/\w+$/);
      assert.equal(answer.body.status, status);
      assert.equal(answer.body.errors[0].file, name);
      assert.ok(answer.body.errors[0].text.length > 10);
      await request(service.server).get(answer.body.type).expect(200).expect('Content-Type', /html/);
      assert.deepEqual(await stored(), {
        ...nothing,
        screenings: 1,
        inputs: 1,
        problems: answer.body.errors.length,
      });
      await atRest();
    });
  }

  it('says where in the sheet a refusal lies', async () => {
    const answer = await request(service.server)
      .post('/api/v1/screenings?map.isin=Nowhere')
      .attach('file', Buffer.from(holdings), 'h.csv')
      .expect(422);
    assert.deepEqual(Object.keys(answer.body.errors[0]), [
      'code',
      'file',
      'sheet',
      'row',
      'column',
      'seen',
      'text',
    ]);
  });

  for (const [what, send, status, type] of [
    ['an empty body', (post: request.Test) => post.type('text/csv').send(''), 400, 'fileEmpty'],
    [
      'an empty file',
      (post: request.Test) => post.attach('file', Buffer.alloc(0), 'h.csv'),
      400,
      'fileEmpty',
    ],
    [
      'a body too large',
      (post: request.Test) => post.type('text/csv').send('x'.repeat(20_001)),
      413,
      'fileTooLarge',
    ],
    [
      'a file too large',
      (post: request.Test) => post.attach('file', Buffer.alloc(20_001, 'x'), 'h.csv'),
      413,
      'fileTooLarge',
    ],
    [
      'a file far too large',
      (post: request.Test) => post.attach('file', Buffer.alloc(500_000, 'x'), 'h.csv'),
      413,
      'fileTooLarge',
    ],
    ['a form without a file', (post: request.Test) => post.field('asOf', '2022-03-01'), 400, 'formInvalid'],
    [
      'a file in another field',
      (post: request.Test) => post.attach('document', Buffer.from(holdings), 'h.csv'),
      400,
      'formInvalid',
    ],
    [
      'a field nobody knows',
      (post: request.Test) => post.field('asof', '2022-03-01').attach('file', Buffer.from(holdings), 'h.csv'),
      400,
      'queryInvalid',
    ],
    [
      'a form without a boundary',
      (post: request.Test) => post.set('Content-Type', 'multipart/form-data').send('x'),
      400,
      'formInvalid',
    ],
    [
      'a form that ends early',
      (post: request.Test) =>
        post
          .set('Content-Type', 'multipart/form-data; boundary=b')
          .send('--b\r\nContent-Disposition: form-data; name="file"; filename="h.csv"\r\n\r\nName,ISIN\r\n'),
      400,
      'uploadBroken',
    ],
    [
      'a picture',
      (post: request.Test) => post.type('image/png').send(Buffer.from('x')),
      415,
      'mediaTypeNotSupported',
    ],
    [
      'a compressed body',
      (post: request.Test) => post.set('Content-Encoding', 'gzip').type('text/csv').send('x'),
      415,
      'encodingNotSupported',
    ],
    [
      'an as-of that is none',
      (post: request.Test) => post.query({ asOf: 'tomorrow' }).type('text/csv').send(holdings),
      400,
      'asOfUnreadable',
    ],
    [
      'an as-of before the rules',
      (post: request.Test) => post.query({ asOf: '2021-01-15' }).type('text/csv').send(holdings),
      422,
      'asOfNotCovered',
    ],
  ] as const) {
    it(`refuses ${what} and stores nothing`, async () => {
      const answer = await send(request(service.server).post('/api/v1/screenings'));
      assert.equal(answer.status, status, answer.text);
      assert.equal(answer.body.type, `/problems/${type}`);
      assert.deepEqual(await stored(), nothing);
      await atRest();
    });
  }

  it('stores nothing of an upload whose sender goes away', async () => {
    const socket = connect(service.port, '127.0.0.1');
    socket.write(
      'POST /api/v1/screenings?name=h.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9000\r\n\r\nName,ISIN\r\n',
    );
    await until(async () => (await service.filesInSpool()).length === 1);
    socket.destroy();
    await atRest();
    assert.deepEqual(await stored(), nothing);
  });

  it('gives an upload up that stands still', async () => {
    const socket = connect(service.port, '127.0.0.1');
    socket.write(
      'POST /api/v1/screenings?name=h.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9000\r\n\r\nName,ISIN\r\n',
    );
    const answer = await new Promise<string>((resolve) => {
      socket.once('data', (bytes) => resolve(bytes.toString('utf8')));
    });
    assert.match(answer, /^HTTP\/1\.1 408 /);
    socket.destroy();
    await atRest();
    assert.deepEqual(await stored(), nothing);
  });

  it('goes on screening after all that', async () => {
    for (let time = 0; time < 3; time += 1) {
      await request(service.server).post('/api/v1/screenings').attach('file', Buffer.from('PK'), 'h.xlsx');
    }
    await request(service.server)
      .post('/api/v1/screenings')
      .attach('file', Buffer.from(holdings), 'h.csv')
      .expect(201);
  });
});

describeOnBoth('a file that takes more memory than a worker may have', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest({ workerMemoryMb: 5 });
  });
  after(() => service.end());

  it('is refused, and the service lives', async () => {
    const answer = await request(service.server)
      .post('/api/v1/screenings?name=h.csv')
      .type('text/csv')
      .send(holdings)
      .expect(422);
    assert.equal(answer.body.type, '/problems/memoryExhausted');
    await request(service.server).get('/healthz').expect(200);
    assert.equal(await service.rowsIn('positions'), 0);
    assert.equal(await service.rowsIn('input_chunks'), 0);
  });
});
