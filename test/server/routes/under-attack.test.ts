import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { readConfiguration } from '../../../server/configuration.ts';
import { silentLog } from '../../../server/log.ts';
import { startService } from '../../../server/service.ts';
import { rawZip } from '../../lib/holdings/files/raw-zip.ts';
import { sheetXml, workbookBytes } from '../../lib/holdings/files/workbook/workbooks.ts';
import { describeOnBoth } from '../databases.ts';
import { bearerFor } from '../let-in.ts';
import { harmless, holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';

/** How long the service may leave somebody else waiting; it is milliseconds on a machine that does nothing else. */
const patienceMs = 5_000;

const pretrade = { orders: [{ side: 'buy', isin: 'CNE100000PM8' }] };

/** Between two rounds of asking: a caller who never pauses is refused after some thousand requests in a minute. */
const pauseMs = 20;

/** Asks for health and for a verdict on an order, again and again, until told to stop; gives the longest wait. */
function askMeanwhile(url: string, headers: Record<string, string> = {}): () => Promise<number> {
  const until = new AbortController();
  const asking = (async () => {
    let longest = 0;
    while (!until.signal.aborted) {
      const begun = performance.now();
      await request(url).get('/healthz').expect(200);
      const sent = request(url).post('/api/v1/pretrade-checks').set(headers).send(pretrade);
      const { body } = await sent.expect(200);
      assert.equal(body.verdicts.prohibited, 1);
      longest = Math.max(longest, performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return longest;
  })();
  return () => {
    until.abort();
    return asking;
  };
}

describeOnBoth('a hundred uploads at once', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest({ answerWithinMs: 500 });
  });
  after(() => service.end());

  const row = 'A-1,APPLE INC,US0378331005,10,1900.00,USD\n';
  const files = async (): Promise<readonly (readonly [string, Buffer | string, string | null])[]> => [
    ['holdings.csv', holdings, null],
    ['large.csv', harmless + row.repeat(3_000), null],
    ['holdings.csv.gz', gzipSync(harmless), null],
    ['bomb.gz', gzipSync(Buffer.alloc(80_000_000, ' ')), 'contentTooLarge'],
    ['bomb.zip', rawZip([{ name: 'a.csv', content: Buffer.alloc(80_000_000, ' ') }]), 'contentTooLarge'],
    ['nested.zip', rawZip([{ name: 'a.zip', content: rawZip([]) }]), 'archiveNested'],
    ['dtd.xlsx', Buffer.from(await workbookBytes({ 'xl/workbook.xml': '<!DOCTYPE x><x/>' })), 'fileDamaged'],
    [
      'no-table.xlsx',
      Buffer.from(await workbookBytes({ 'xl/worksheets/sheet1.xml': sheetXml('') })),
      'noTable',
    ],
    ['letter.txt', 'dear sirs,\nplease find nothing\n', 'noTable'],
    ['cut.zip', rawZip([{ name: 'a.csv', content: Buffer.from(holdings) }]).subarray(0, 60), 'fileDamaged'],
  ];

  it('all end as they should, while the service answers others, and leave nothing half-stored', async () => {
    const kinds = await files();
    const stop = askMeanwhile(`http://127.0.0.1:${service.port}`);
    const asked = Array.from({ length: 100 }, async (_, at) => {
      const [name, content, code] = kinds[at % kinds.length]!;
      const answer = await request(service.server)
        .post('/api/v1/screenings')
        .attach('file', Buffer.from(content), `${at}-${name}`);
      if (answer.status === 202) return { code, ended: await endOf(answer.headers['location'] ?? '') };
      return { code, ended: code === null ? answer.body.state : answer.body.type };
    });
    for (const { code, ended } of await Promise.all(asked)) {
      assert.equal(ended, code === null ? 'done' : `/problems/${code}`);
    }
    const longest = await stop();
    assert.ok(longest < patienceMs, `others waited for ${longest} ms`);
    await until(async () => (await service.filesInSpool()).length === 0);
    assert.equal(await service.rowsIn('screenings'), 100);
    assert.equal(await service.rowsIn('positions'), 10 * 3 + 10 * 3_002 + 10 * 2);
    assert.equal(await service.rowsIn('problems'), 70);
  }).timeout(120_000);

  /** The state of a screening once it is at its end; the type of its problem where it was refused. */
  async function endOf(location: string): Promise<string> {
    for (;;) {
      const { body } = await request(service.server).get(location);
      if (body.state === 'done') return body.state;
      if (body.state === 'refused' || body.state === 'failed') return `/problems/${body.problems?.[0]?.code}`;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }
});

describeOnBoth('a caller who takes his time', () => {
  it('is cut off: while he sends headers, and while he sends a byte now and then', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'cmic-test-'));
    const configuration = { ...readConfiguration({ CMIC_PORT: '0' }), dataDir, uploadIdleMs: 60_000 };
    const Authorization = await bearerFor(configuration);
    const patience = { headersMs: 300, requestMs: 900, checkEveryMs: 50 };
    const service = await startService(configuration, silentLog, () => Date.now(), patience);
    try {
      const port = Number(new URL(service.url).port);
      const stop = askMeanwhile(service.url, { Authorization });
      const head = `POST /api/v1/screenings?name=h.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${Authorization}\r\n`;
      const slow = [
        ...Array.from({ length: 20 }, () => dripping(port, head, 'X-a: b\r\n')),
        ...Array.from({ length: 20 }, () => dripping(port, `${head}Content-Length: 9000\r\n\r\n`, 'x')),
      ];
      for (const answer of await Promise.all(slow)) assert.match(answer, /^(HTTP\/1\.1 408 |$)/);
      assert.ok((await stop()) < patienceMs);
      await until(async () => (await readdir(join(dataDir, 'spool'))).length === 0);
    } finally {
      await service.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});

/** Sends a beginning, then a piece every 100 ms for as long as it is let; gives what was answered. */
function dripping(port: number, beginning: string, piece: string): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1');
  socket.write(beginning);
  const timer = setInterval(() => socket.write(piece), 100);
  let answer = '';
  socket.on('data', (bytes) => {
    answer += bytes.toString('latin1');
  });
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.on('close', () => {
      clearInterval(timer);
      resolve(answer);
    });
  });
}
