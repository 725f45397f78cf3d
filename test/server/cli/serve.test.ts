import assert from 'node:assert/strict';
import { once } from 'node:events';
import { directoryWith, firstText, keyHeader, startCmic, startCmicWith } from './cmic.ts';
import { holdings } from '../service-at-work.ts';

async function endOf(
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ readonly status: number | null; readonly told: string }> {
  const directory = await directoryWith({});
  const child = startCmicWith(environment, directory.path, ...args);
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => {
      told += bytes.toString('utf8');
    });
  const [status] = await once(child, 'close');
  await directory.remove();
  return { status, told };
}

describe('cmic serve and cmic work', () => {
  const away = 'postgres://cmic:hunter2@127.0.0.1:1/holdings';
  for (const [what, environment, args, expected] of [
    [
      'a database that is away',
      { CMIC_DATABASE_URL: away },
      ['serve'],
      /127\.0\.0\.1:1\/holdings cannot be used/,
    ],
    ['the same to work on', { CMIC_DATABASE_URL: away }, ['work'], /127\.0\.0\.1:1\/holdings cannot be used/],
    ['the same for editions', { CMIC_DATABASE_URL: away }, ['list', 'editions'], /cannot be used/],
    ['another kind of database', { CMIC_DATABASE_URL: 'mysql://hunter2@h/d' }, ['serve'], /not the address/],
    ['work without a shared database', {}, ['work'], /set CMIC_DATABASE_URL/],
    ['no work without a shared database', {}, ['serve', '--no-work'], /nobody else/],
  ] as const) {
    it(`refuse ${what} in a sentence, without the password`, async () => {
      const { status, told } = await endOf(environment, ...args);
      assert.equal(status, 2);
      assert.match(told, expected);
      assert.doesNotMatch(told, /hunter2|\n\s+at /);
    });
  }
});

describe('cmic serve', () => {
  it('says where it is, answers, writes JSON lines without holdings, and stops when told', async () => {
    const directory = await directoryWith({});
    const headers = await keyHeader(directory.path);
    const child = startCmic(directory.path, 'serve');
    try {
      const lines: string[] = [];
      child.stdout?.on('data', (bytes: Buffer) => lines.push(bytes.toString('utf8')));
      const link = await firstText(child.stderr, /http:\S+\/setup\?token=[\w-]+/);
      const url = new URL(link).origin;
      const form = new FormData();
      form.set('file', new Blob([holdings]), 'secret fund.csv');
      const answer = await fetch(`${url}/api/v1/screenings?asOf=2022-03-01`, {
        method: 'POST',
        headers,
        body: form,
      });
      assert.ok([201, 202].includes(answer.status));
      await answer.text();
      child.kill('SIGTERM');
      const [status] = await once(child, 'exit');
      assert.equal(status, 0);
      const log = lines
        .join('')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual([log[0].event, log[0].url, log.at(-1).event], ['listening', url, 'stopped']);
      assert.ok(log.some((line) => line.event === 'request' && line.path === '/api/v1/screenings'));
      assert.doesNotMatch(lines.join(''), /HIKVISION|secret fund|CNE100000PM8|412000|token=|cmic_/);
    } finally {
      child.kill('SIGKILL');
      await directory.remove();
    }
  });
});
