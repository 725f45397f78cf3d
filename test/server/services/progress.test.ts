import assert from 'node:assert/strict';
import { createProgress, type Follower, type HowFar } from '../../../server/services/progress.ts';
import { until } from '../service-at-work.ts';

type Look = () => Promise<Pick<HowFar, 'state' | 'rowsRead'> | null>;

/** A store that counts how often it is asked for each screening. */
function countingStore(look: Look) {
  const looks = new Map<number, number>();
  return {
    looks,
    byNumber: async () => null,
    progress: async (number: number) => {
      looks.set(number, (looks.get(number) ?? 0) + 1);
      return look();
    },
  };
}

function follower(): Follower & { readonly told: HowFar[]; readonly ends: (HowFar | null)[] } {
  const told: HowFar[] = [];
  const ends: (HowFar | null)[] = [];
  return {
    told,
    ends,
    progress: (howFar) => void told.push(howFar),
    end: (howFar) => void ends.push(howFar),
  };
}

const first = { number: 1, id: 'a' };
const second = { number: 2, id: 'b' };
const running = { state: 'running', rowsRead: 5 } as const;

describe('following screenings', () => {
  it('looks once for all who follow the same, and no more when they have left', async () => {
    const store = countingStore(async () => running);
    const progress = createProgress(store, () => null);
    const followers = [follower(), follower(), follower()];
    const leave = followers.map((one) => progress.follow(first, one));
    assert.equal(store.looks.get(1), 1);
    await until(async () => followers.every((one) => one.told.length === 1));
    const late = follower();
    leave.push(progress.follow(first, late));
    assert.deepEqual(late.told, [running]);
    for (const one of leave) one();
    const before = store.looks.get(1);
    progress.follow(second, follower());
    await until(async () => (store.looks.get(2) ?? 0) >= 3);
    assert.equal(store.looks.get(1), before);
    progress.stop();
  });

  it('tells what a worker here knows before the store does, and only what has changed', async () => {
    let here = 7;
    const store = countingStore(async () => running);
    const progress = createProgress(store, (id) => (id === 'a' ? here : null));
    const one = follower();
    progress.follow(first, one);
    await until(async () => (store.looks.get(1) ?? 0) >= 3);
    assert.deepEqual(one.told, [{ state: 'running', rowsRead: 7 }]);
    here = 9;
    await until(async () => one.told.length === 2);
    assert.equal(one.told[1]?.rowsRead, 9);
    progress.stop();
  });

  it('goes on where the database was away', async () => {
    let times = 0;
    const store = countingStore(() => {
      times += 1;
      return times < 3
        ? Promise.reject(new Error('away'))
        : Promise.resolve({ ...running, state: 'cancelled' });
    });
    const one = follower();
    createProgress(store, () => null).follow(first, one);
    await until(async () => one.ends.length === 1);
    assert.deepEqual([one.told, one.ends], [[], [{ state: 'cancelled', rowsRead: 5 }]]);
  });

  it('is over when the service stops, and is not begun again', async () => {
    const store = countingStore(async () => running);
    const progress = createProgress(store, () => null);
    const [early, late] = [follower(), follower()];
    progress.follow(first, early);
    progress.stop();
    progress.follow(second, late);
    assert.deepEqual([early.ends, late.ends], [[null], [null]]);
    assert.equal(store.looks.get(2), undefined);
  });
});
