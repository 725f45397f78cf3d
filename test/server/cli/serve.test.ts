import assert from 'node:assert/strict';
import { once } from 'node:events';
import { directoryWith, startCmic } from './cmic.ts';
import { holdings } from '../service-at-work.ts';

type Child = ReturnType<typeof startCmic>;

function firstText(stream: Child['stderr'], expected: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream?.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8');
      const found = expected.exec(text);
      if (found !== null) resolve(found[0]);
    });
    stream?.once('end', () => reject(new Error(`ended with: ${text}`)));
  });
}

describe('cmic serve', () => {
  it('says where it is, answers, writes JSON lines without holdings, and stops when told', async () => {
    const directory = await directoryWith({});
    const child = startCmic(directory.path, 'serve');
    try {
      const lines: string[] = [];
      child.stdout?.on('data', (bytes: Buffer) => lines.push(bytes.toString('utf8')));
      const url = await firstText(child.stderr, /http:\/\/127\.0\.0\.1:\d+/);
      const form = new FormData();
      form.set('file', new Blob([holdings]), 'secret fund.csv');
      const answer = await fetch(`${url}/api/v1/screenings?asOf=2022-03-01`, { method: 'POST', body: form });
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
      assert.doesNotMatch(lines.join(''), /HIKVISION|secret fund|CNE100000PM8|412000/);
    } finally {
      child.kill('SIGKILL');
      await directory.remove();
    }
  });
});
