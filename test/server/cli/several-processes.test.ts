import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import knex, { type Knex } from 'knex';
import { knexConfiguration } from '../../../server/db/database.ts';
import { dropDatabase, makeDatabase, needPostgres } from '../databases.ts';
import { until } from '../service-at-work.ts';
import { directoryWith, firstText, keyHeader, startCmicWith } from './cmic.ts';

const uploads = 200;
const clients = 8;

interface Stored {
  readonly name: string;
  readonly state: string;
  readonly attempts: number;
  readonly positions: number;
  readonly alerts: number;
}

/** A file of its own for each upload: one to four positions, in every fifth one that is listed. */
function fileOf(upload: number): {
  readonly name: string;
  readonly text: string;
  readonly positions: number;
} {
  const positions = 1 + (upload % 4);
  const rows = Array.from({ length: positions }, (_, row) =>
    row === 0 && upload % 5 === 0
      ? `A-${upload},HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,${upload + 1}`
      : `A-${upload},APPLE INC,US0378331005,${upload * 10 + row + 1}`,
  );
  const text = ['Account,Security Name,ISIN,Quantity', ...rows, ''].join('\n');
  return { name: `upload-${upload}.csv`, text, positions };
}

describe('two servers and two workers on one PostgreSQL', function () {
  this.timeout(180_000);
  let databaseUrl: string;
  let db: Knex;
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  const children = new Set<ChildProcess>();
  let isOver = false;

  const start = (port: string, ...args: readonly string[]): ChildProcess => {
    const settings = { CMIC_WORKERS: '1', CMIC_TAKEOVER_SECONDS: '2', CMIC_ANSWER_WITHIN_MS: '100' };
    const environment = { CMIC_DATABASE_URL: databaseUrl, CMIC_PORT: port, ...settings };
    const child = startCmicWith(environment, directory.path, ...args);
    child.stdout?.resume();
    children.add(child);
    return child;
  };
  const serve = async (port: string): Promise<{ child: ChildProcess; url: string }> => {
    const child = start(port, 'serve', '--no-work');
    return { child, url: await firstText(child.stderr, /http:\/\/127\.0\.0\.1:\d+/) };
  };
  const work = async (): Promise<ChildProcess> => {
    const child = start('0', 'work');
    await firstText(child.stderr, /at work/);
    return child;
  };
  const inState = async (state: string): Promise<number> => {
    const [row] = await db('screenings').where({ state }).count({ rows: '*' });
    return Number(row?.['rows']);
  };

  before(async function () {
    await needPostgres(this);
    databaseUrl = await makeDatabase();
    db = knex(knexConfiguration({ dataDir: '', databaseUrl }));
    directory = await directoryWith({});
  });

  after(async () => {
    isOver = true;
    if (directory === undefined) return;
    for (const child of children) child.kill('SIGKILL');
    await db.destroy();
    await dropDatabase(databaseUrl);
    await directory.remove();
  });

  it('screen every upload once, though a worker is killed and a server restarted', async () => {
    const [first, second, doomed, survivor] = await Promise.all([serve('0'), serve('0'), work(), work()]);
    const allowed = await keyHeader(directory.path, { CMIC_DATABASE_URL: databaseUrl });
    let retries = 0;
    let answered = 0;
    const upload = async (number: number): Promise<void> => {
      const { name, text: body } = fileOf(number);
      // An upload whose answer was lost is sent again, and found: its screening may be done by then.
      const good = [201, 202];
      for (;;) {
        try {
          const { url } = (number + retries) % 2 === 0 ? first : second;
          const options = { method: 'POST', headers: { ...allowed, 'Content-Type': 'text/csv' }, body };
          const answer = await fetch(`${url}/api/v1/screenings?name=${name}`, options);
          const text = await answer.text();
          assert.ok(good.includes(answer.status), `${answer.status} ${text}`);
          answered += 1;
          return;
        } catch (error) {
          if (!(error instanceof TypeError) || isOver) throw error;
          retries += 1;
          good.push(200);
          await new Promise((resolve) => {
            setTimeout(resolve, 50);
          });
        }
      }
    };
    const waiting = Array.from({ length: uploads }, (_, number) => number);
    const sending = Array.from({ length: clients }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await upload(next);
    });

    await until(async () => answered > 50 && (await inState('done')) > 10, 60_000);
    await killWhileBothWork(doomed, survivor, () => inState('running'));
    second.child.kill('SIGTERM');
    await once(second.child, 'exit');
    const again = await serve(new URL(second.url).port);
    assert.equal(again.url, second.url);
    await Promise.all(sending);
    await until(async () => (await inState('queued')) + (await inState('running')) === 0, 120_000);

    const stored: Stored[] = await db('screenings as s')
      .join('inputs as i', 'i.screening', 's.number')
      .select('i.name', 's.state', 's.attempts')
      .select({
        positions: db('positions').whereRaw('screening = s.number').count(),
        alerts: db('alerts').whereRaw('screening = s.number').count(),
      });
    const byName = new Map(stored.map((one) => [one.name, one]));
    assert.equal(byName.size, uploads);
    assert.ok(stored.length <= uploads + retries);
    for (const one of stored) {
      const number = Number(/\d+/.exec(one.name)?.[0]);
      const { positions } = fileOf(number);
      const expected = { state: 'done', positions, alerts: number % 5 === 0 ? 1 : 0 };
      assert.deepEqual(
        { state: one.state, positions: one.positions, alerts: one.alerts },
        expected,
        one.name,
      );
    }
    assert.equal(stored.filter((one) => one.attempts === 2).length, 1, 'what the killed worker had');
    assert.equal(stored.filter((one) => one.attempts > 2).length, 0);
    for (const child of [first.child, again.child, survivor]) {
      child.kill('SIGTERM');
      assert.deepEqual(await once(child, 'exit'), [0, null]);
    }
  });
});

/** Kills a worker that has a screening in hand: both are held still until each is seen to have one. */
async function killWhileBothWork(
  doomed: ChildProcess,
  survivor: ChildProcess,
  running: () => Promise<number>,
): Promise<void> {
  await until(async () => {
    doomed.kill('SIGSTOP');
    survivor.kill('SIGSTOP');
    if ((await running()) === 2) return true;
    doomed.kill('SIGCONT');
    survivor.kill('SIGCONT');
    return false;
  });
  doomed.kill('SIGKILL');
  survivor.kill('SIGCONT');
}
