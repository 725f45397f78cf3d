import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import request from 'supertest';
import { holdings, startForTest, until, type ServiceAtWork } from '../service-at-work.ts';
import { directoryWith, firstText, keyHeader, startCmicWith } from './cmic.ts';

type Directory = Awaited<ReturnType<typeof directoryWith>>;

const hook = fileURLToPath(new URL('./killed-at.js', import.meta.url));

/** Two chunks of one megabyte, so that there is a middle. */
const file = `${holdings}${`${' '.repeat(999)}\n`.repeat(1100)}`;

/** The caller's key: under it the request is repeated after the restart. */
const key = '8e03978e-40d5-43e8-bc93-6894a57f9324';

async function killedAt(step: string, directory: Directory): Promise<void> {
  const allowed = await keyHeader(directory.path);
  const environment = { NODE_OPTIONS: `--import=${hook}`, CMIC_TEST_KILL: step, CMIC_WORKERS: '1' };
  const child = startCmicWith(environment, directory.path, 'serve');
  const exit = once(child, 'exit');
  const url = await firstText(child.stderr, /http:\/\/127\.0\.0\.1:\d+/);
  const headers = { ...allowed, 'Content-Type': 'text/csv', 'Idempotency-Key': key };
  const body = { method: 'POST', headers, body: file };
  await fetch(`${url}/api/v1/screenings?name=h.csv`, body).catch(() => undefined);
  assert.deepEqual(await exit, [null, 'SIGKILL']);
}

/** Repeats the request as a caller does who saw no answer; afterwards there is one screening, and it is done. */
async function repeated(service: ServiceAtWork, first: string | null): Promise<void> {
  const answer = await request(service.server)
    .post('/api/v1/screenings?name=h.csv')
    .set('Content-Type', 'text/csv')
    .set('Idempotency-Key', key)
    .send(file)
    .expect(201);
  if (first !== null) assert.equal(answer.body.id, first);
  assert.equal(answer.body.counts.listed, 1);
  assert.equal(await service.rowsIn('screenings'), 1);
  assert.equal(await service.rowsIn('request_keys'), 1);
  assert.deepEqual(await service.filesInSpool(), []);
}

/** What is there after a restart: `absent`, or `whole` where all of it is, and screened. */
async function afterRestart(path: string): Promise<string> {
  const service = await startForTest({ dataDir: join(path, 'data') });
  try {
    const counts = async (...tables: readonly string[]): Promise<readonly number[]> =>
      Promise.all(tables.map((table) => service.rowsIn(table)));
    const { body } = await request(service.server).get('/api/v1/screenings');
    const [found] = body.items;
    if (found === undefined) {
      const tables = ['screenings', 'request_keys', 'inputs', 'input_chunks', 'positions'];
      assert.deepEqual(await counts(...tables), [0, 0, 0, 0, 0]);
      await repeated(service, null);
      return 'absent';
    }
    const state = async (): Promise<string> =>
      (await request(service.server).get(found.links.self)).body.state;
    await until(async () => (await state()) === 'done');
    assert.deepEqual(await counts('screenings', 'inputs', 'input_chunks'), [1, 1, 2]);
    assert.deepEqual(await counts('positions', 'alerts'), [3, 1]);
    assert.equal(found.inputs[0].bytes, Buffer.byteLength(file));
    await repeated(service, found.id);
    return 'whole';
  } finally {
    await service.end();
  }
}

describe('a service that is killed at a step of an upload', () => {
  for (const [step, expected] of [
    ['before:insert into `screenings`', 'absent'],
    ['after:insert into `screenings`', 'absent'],
    ['after:insert into `request_keys`', 'absent'],
    ['after:insert into `input_chunks`', 'absent'],
    ['before:insert into `input_chunks`#2', 'absent'],
    ['before:commit', 'absent'],
    ['after:commit', 'whole'],
    ['before:update `screenings`', 'whole'],
    ['after:commit#2', 'whole'],
    ['before:insert into "positions"', 'whole'],
    ['after:insert into `alerts`', 'whole'],
    ['before:commit#3', 'whole'],
    ['after:commit#3', 'whole'],
  ] as const) {
    it(`${step.replace(':', ' ')}: the record is ${expected} after the restart`, async () => {
      const directory = await directoryWith({});
      await killedAt(step, directory);
      assert.equal(await afterRestart(directory.path), expected);
      await directory.remove();
    });
  }

  it('while the file comes in: nothing is there after the restart', async () => {
    const directory = await directoryWith({});
    const headers = { ...(await keyHeader(directory.path)), 'Content-Type': 'text/csv' };
    const child = startCmicWith({}, directory.path, 'serve');
    const url = await firstText(child.stderr, /http:\/\/127\.0\.0\.1:\d+/);
    const upload = httpRequest(`${url}/api/v1/screenings?name=h.csv`, { method: 'POST', headers });
    upload.on('error', () => undefined);
    upload.write(file.slice(0, 600_000));
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.equal(await afterRestart(directory.path), 'absent');
    await directory.remove();
  });
});
