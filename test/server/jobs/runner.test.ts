import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputRefused } from '../../../lib/problems.ts';
import type { ScreenTask } from '../../../server/jobs/messages.ts';
import { createRunner } from '../../../server/jobs/runner.ts';
import { tradesTask } from '../../../server/services/transactions.ts';
import { largeHoldings, largeWorkbook } from '../large-file.ts';
import { holdings, noon } from '../service-at-work.ts';

describe('the runner', () => {
  let directory: string;
  const taskOf = async (name: string, text: string | Uint8Array): Promise<ScreenTask> => {
    const path = join(directory, name);
    await writeFile(path, text);
    const file = { kind: 'holdings', name, path, sha256: '0', bytes: text.length } as const;
    const tradeChoices = { map: {}, sheet: null };
    return { ...tradesTask, files: [file], edition: null, asOf: noon, policy: null, tradeChoices };
  };
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'cmic-test-'));
  });
  after(() => rm(directory, { recursive: true, force: true }));

  it('ends a worker whose task is broken off, and screens the next file', async () => {
    const runner = createRunner(1024, null);
    const breaking = new AbortController();
    const positionsPath = join(directory, 'positions');
    const task = { ...(await taskOf('large.csv', largeHoldings())), positionsPath, everyPosition: true };
    const reason = new Error('nobody wants it');
    await assert.rejects(
      runner.screen(task, () => breaking.abort(reason), breaking.signal),
      (error) => error === reason,
    );
    const written = (await stat(positionsPath)).size;
    const after = await runner.screen(await taskOf('h.csv', holdings));
    assert.equal(after.counts.positions, 3);
    assert.equal((await stat(positionsPath)).size, written, 'the first worker writes no more');
    await assert.rejects(
      runner.screen(task, () => assert.fail('it was begun'), breaking.signal),
      (error) => error === reason,
    );
    await runner.close();
  });

  it('has its workers, and no other thread, give way where that is asked', async function () {
    if (process.platform !== 'linux') this.skip();
    const behind = async (): Promise<number> => {
      const tasks = await readdir('/proc/self/task');
      const stats = await Promise.all(
        tasks.map((task) => readFile(`/proc/self/task/${task}/stat`, 'utf8').catch(() => '')),
      );
      // proc(5): the 19th field is the nice value; the second, in brackets, may hold blanks.
      return stats.filter((line) => line.slice(line.lastIndexOf(')')).split(' ')[17] === '10').length;
    };
    const before = await behind();
    for (const [isBehind, threads] of [
      [false, 0],
      [true, 1],
    ] as const) {
      const runner = createRunner(1024, null, isBehind);
      await runner.screen(await taskOf('h.csv', holdings));
      assert.equal((await behind()) - before, threads);
      if (isBehind) {
        const during: Promise<number>[] = [];
        await runner.screen(await taskOf('long.xlsx', await largeWorkbook()), () => during.push(behind()));
        assert.ok(
          Math.max(...(await Promise.all(during))) - before >= 2,
          'the thread that reads gives way too',
        );
      }
      await runner.close();
    }
  });

  it('ends a worker that takes longer than it may, and refuses the file', async () => {
    const runner = createRunner(1024, 1);
    await assert.rejects(
      runner.screen(await taskOf('h.csv', holdings)),
      (error) => error instanceof InputRefused && error.problems[0]?.code === 'screeningTooLong',
    );
    await runner.close();
  });
});
