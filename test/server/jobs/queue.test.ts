import assert from 'node:assert/strict';
import { createQueue } from '../../../server/jobs/queue.ts';

const tick = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 2);
  });

describe('the queue', () => {
  for (const width of [1, 2, 3]) {
    it(`runs at most ${width} at once, in order`, async () => {
      const queue = createQueue(width);
      const begun: number[] = [];
      let running = 0;
      let most = 0;
      const job = (number: number) => async (): Promise<number> => {
        begun.push(number);
        running += 1;
        most = Math.max(most, running);
        await tick();
        running -= 1;
        return number;
      };
      const results = await Promise.all([0, 1, 2, 3, 4, 5].map((number) => queue.add(job(number))));
      assert.deepEqual(results, [0, 1, 2, 3, 4, 5]);
      assert.deepEqual(begun, results);
      assert.equal(most, width);
    });
  }

  it('goes on after a job that failed', async () => {
    const queue = createQueue(1);
    const failed = queue.add(() => Promise.reject(new Error('no')));
    const next = queue.add(() => Promise.resolve('yes'));
    await assert.rejects(failed, /no/);
    assert.equal(await next, 'yes');
  });

  it('finishes what runs and drops what waits when it stops', async () => {
    const queue = createQueue(1);
    const begun: string[] = [];
    const first = queue.add(async () => {
      begun.push('first');
      await tick();
    });
    void queue.add(async () => {
      begun.push('second');
    });
    await queue.stop();
    await first;
    await tick();
    assert.deepEqual(begun, ['first']);
  });
});
