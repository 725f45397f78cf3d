import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ConfigurationRefused, readConfiguration, settingNames } from '../../server/configuration.ts';

describe('the configuration', () => {
  it('needs nothing', () => {
    const { host, port, workers, workerMemoryMb } = readConfiguration({});
    assert.deepEqual(
      { host, port, workers, workerMemoryMb },
      { host: '127.0.0.1', port: 3000, workers: 2, workerMemoryMb: 1024 },
    );
  });

  it('takes what the environment says', () => {
    const given = readConfiguration({
      CMIC_PORT: '0',
      CMIC_DATA_DIR: '/data/cmic',
      CMIC_UPLOAD_MB: '3',
      CMIC_SCREENING_MINUTES: '2',
      CMIC_HOST: '::1',
    });
    assert.equal(given.port, 0);
    assert.equal(given.dataDir, '/data/cmic');
    assert.equal(given.uploadBytesMax, 3 * 1024 * 1024);
    assert.equal(given.host, '::1');
    assert.equal(given.screeningMs, 120_000);
  });

  for (const [name, value] of [
    ['CMIC_PORT', '65536'],
    ['CMIC_PORT', 'http'],
    ['CMIC_PORT', '-1'],
    ['CMIC_UPLOAD_MB', '0'],
    ['CMIC_UPLOAD_MB', '1e3'],
    ['CMIC_WORKERS', '1.5'],
    ['CMIC_WORKER_MEMORY_MB', '5'],
    ['CMIC_REQUESTS_PER_MINUTE', '1000001'],
    ['CMIC_REQUESTS_PER_MINUTE', '-1'],
    ['CMIC_REQUESTS_PER_MINUTE', 'many'],
    ['CMIC_WEBHOOK_ALLOW', '10.0.0.0/33'],
    ['CMIC_WEBHOOK_ALLOW', 'https://hooks.internal'],
    ['CMIC_SCREENING_MINUTES', '0'],
    ['CMIC_SCREENING_MINUTES', '1441'],
  ] as const) {
    it(`refuses ${name}=${value} and names it`, () => {
      assert.throws(() => readConfiguration({ [name]: value }), {
        name: 'ConfigurationRefused',
        message: new RegExp(name),
      });
    });
  }

  it('limits a caller to 6,000 requests a minute, or to none', () => {
    assert.equal(readConfiguration({}).requestsPerMinute, 6_000);
    assert.equal(readConfiguration({ CMIC_REQUESTS_PER_MINUTE: '0' }).requestsPerMinute, 0);
    assert.equal(readConfiguration({ CMIC_REQUESTS_PER_MINUTE: '1000000' }).requestsPerMinute, 1_000_000);
  });

  it('takes a token for the metrics of 16 characters or more, or none', () => {
    assert.equal(readConfiguration({}).metricsToken, null);
    assert.equal(readConfiguration({ CMIC_METRICS_TOKEN: ' ' }).metricsToken, null);
    assert.equal(
      readConfiguration({ CMIC_METRICS_TOKEN: 'q7+sixteen=signs' }).metricsToken,
      'q7+sixteen=signs',
    );
  });

  for (const token of ['fifteen.letters', 'sixteen letters!', 'sixteen.lettérs.', 'x'.repeat(256)]) {
    it(`refuses the token "${token.slice(0, 20)}" without repeating it`, () => {
      assert.throws(
        () => readConfiguration({ CMIC_METRICS_TOKEN: token }),
        (error) =>
          error instanceof ConfigurationRefused &&
          error.message.includes('CMIC_METRICS_TOKEN') &&
          !error.message.includes(token),
      );
    });
  }

  it('refuses a variable that is misspelt, and knows those of the README and no others', async () => {
    assert.throws(
      () => readConfiguration({ CMIC_UPLOADS_MB: '5' }),
      /CMIC_UPLOADS_MB is no setting\. There are: CMIC_DATA_DIR, /,
    );
    readConfiguration({ CMIC_TEST_SEED: '1' });
    const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
    const table = [...readme.matchAll(/^\| `(CMIC_[A-Z_]+)`/gm)].map(([, name = '']) => name);
    assert.deepEqual(table.sort(), [...settingNames].sort());
  });

  it('takes a PostgreSQL, and no workers only with one', () => {
    const address = 'postgres://cmic:p%40ss@db.internal:5433/holdings?sslmode=require';
    assert.equal(readConfiguration({}).databaseUrl, null);
    assert.equal(readConfiguration({ CMIC_DATABASE_URL: address }).databaseUrl, address);
    assert.equal(readConfiguration({ CMIC_DATABASE_URL: address, CMIC_WORKERS: '0' }).workers, 0);
    assert.throws(() => readConfiguration({ CMIC_WORKERS: '0' }), /CMIC_WORKERS is 0, and nobody else/);
    assert.equal(readConfiguration({ CMIC_TAKEOVER_SECONDS: '5' }).takeoverMs, 5_000);
  });

  for (const address of [
    'mysql://cmic:hunter2@db/holdings',
    'postgres://cmic:hunter2@db',
    'postgres://cmic:hunter2@db/',
    'postgres://cmic:hunter2@db/a/b',
    'postgres://cmic:hun/ter2@db:x/holdings',
    'cmic:hunter2@db/holdings',
    'hunter2',
  ]) {
    it(`refuses the database address ${address} without repeating it`, () => {
      assert.throws(
        () => readConfiguration({ CMIC_DATABASE_URL: address }),
        (error) =>
          error instanceof ConfigurationRefused &&
          error.message.includes('CMIC_DATABASE_URL') &&
          !/hunter2|ter2/.test(error.message),
      );
    });
  }

  for (const host of ['0.0.0.0', '::', '192.168.1.7', 'cmic.example']) {
    it(`listens at ${host} only behind a proxy that speaks TLS, and says so`, () => {
      assert.throws(
        () => readConfiguration({ CMIC_HOST: host }),
        (error) => error instanceof ConfigurationRefused && /CMIC_PUBLIC_URL/.test(error.message),
      );
      const plain = { CMIC_HOST: host, CMIC_PUBLIC_URL: 'http://127.0.0.1:3000' };
      assert.throws(() => readConfiguration(plain), /speaks TLS/);
      const safe = readConfiguration({ CMIC_HOST: host, CMIC_PUBLIC_URL: 'https://cmic.example/' });
      assert.deepEqual([safe.host, safe.publicUrl], [host, 'https://cmic.example']);
    });
  }

  for (const address of [
    'cmic.example',
    'http://cmic.example',
    'https://cmic.example/app',
    'https://u:p@cmic.example',
    'ftp://cmic.example',
  ]) {
    it(`refuses the public address ${address}`, () => {
      assert.throws(() => readConfiguration({ CMIC_PUBLIC_URL: address }), /CMIC_PUBLIC_URL is/);
    });
  }
});
