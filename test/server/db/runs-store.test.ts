import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problem } from '../../../lib/problems.ts';
import { RunLost, type Run } from '../../../server/db/runs-store.ts';
import { openStorage, type InstallationStorage } from '../../../server/db/stores.ts';
import { builtInEdition } from '../../../server/reference-data.ts';
import { databaseOf, describeOnBoth, giveBackDatabaseOf } from '../databases.ts';

const at = '2022-03-01T17:00:00.000Z';
const alive = 60_000;
const finish = {
  inputs: [],
  counts: {
    rows: 0,
    positions: 0,
    skipped: 0,
    problems: 0,
    instruments: 0,
    listed: 0,
    review: 0,
    related: 0,
    breaches: 0,
    transactions: 0,
  },
  problemsByCode: {},
  knowledgeAsOf: '2026-01-08',
};

describeOnBoth('the runs of screenings', () => {
  let dataDir: string;
  let storage: InstallationStorage;
  let number: number;

  const start = (aliveMs = alive): Promise<Run | null> =>
    storage.write((stores) => stores.runs.start(number, at, aliveMs));
  const started = async (aliveMs = alive): Promise<Run> => {
    const run = await start(aliveMs);
    assert.ok(run !== null);
    return run;
  };
  const end = (run: Run): Promise<void> =>
    storage.write(async (stores) => {
      await stores.runs.finish(run, at, finish);
      await stores.results.addProblems(number, [problem('fileEmpty', 'file')]);
    });
  const state = async (): Promise<string | undefined> =>
    (await storage.read.screenings.byNumber(number))?.state;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'cmic-test-'));
    storage = await openStorage({ dataDir, databaseUrl: await databaseOf(dataDir) });
    await storage.write((stores) => stores.editions.add(builtInEdition(), at));
  });

  beforeEach(async () => {
    const asked = {
      asOf: 0,
      choices: { map: {}, sheet: null },
      policy: null,
      ownLists: null,
      portfolio: null,
      previousAsOf: null,
      createdBy: null,
    };
    const made = { edition: builtInEdition().id, createdAt: at, engine: '0', ...asked };
    number = await storage
      .of(1)
      .write((stores) => stores.screenings.add({ id: crypto.randomUUID(), ...made }));
  });

  after(async () => {
    await storage.close();
    await giveBackDatabaseOf(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('are begun by one worker, whoever asks', async () => {
    const begun = await Promise.all(Array.from({ length: 8 }, () => start()));
    assert.equal(begun.filter((run) => run !== null).length, 1);
    assert.equal(await state(), 'running');
  });

  it('are ended once, by the worker whose attempt it is', async () => {
    const first = await started(-1);
    await storage.write(async ({ runs }) => {
      const silent = await runs.abandoned('silent');
      assert.deepEqual(
        silent.map(({ number, attempt }) => ({ number, attempt })),
        [first],
      );
      await runs.requeue(first);
    });
    const second = await started();
    assert.equal(second.attempt, 2);
    await assert.rejects(end(first), RunLost);
    assert.equal(await storage.write(({ runs }) => runs.beat(first, alive, 3)), false);
    const outcomes = await Promise.allSettled([end(second), end(second), end(first)]);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected']);
    assert.equal(await state(), 'done');
    assert.equal((await storage.read.results.problems(number, { after: null, limit: 9 })).length, 1);
    assert.equal(await start(), null);
  });

  it('are not taken from a worker that is alive, or that stores its end', async () => {
    const run = await started(-1);
    assert.equal(await storage.write(({ runs }) => runs.beat(run, alive, 17)), true);
    assert.equal((await storage.read.screenings.byNumber(number))?.rowsRead, 17);
    await storage.write(async ({ runs }) => {
      assert.deepEqual(await runs.abandoned('silent'), []);
    });
    await storage.write(async ({ runs }) => {
      await runs.fail(run, at, 'fault');
      if (!storage.shared) return;
      await storage.write(async (others) => {
        const free = await others.runs.abandoned('all');
        assert.ok(!free.some((one) => one.number === number));
      });
    });
    assert.equal(await state(), 'failed');
  });

  it('are given back as if they had not been', async () => {
    const run = await started();
    await storage.write(({ runs }) => runs.giveBack(run));
    assert.equal(await state(), 'queued');
    assert.deepEqual(await started(), run);
    await storage.write(({ runs }) => runs.fail(run, at, 'fault'));
    await storage.write(({ runs }) => runs.giveBack(run));
    assert.equal(await state(), 'failed');
  });

  it('fail without telling what was to be stored', async () => {
    const lines = (async function* () {
      yield JSON.stringify([[0, 0, 'SECRET SHEET', 1, 'SECRET ACCOUNT', null, null, ['x']]]);
    })();
    await assert.rejects(
      storage.write((stores) => stores.results.addPositions(number + 1000, lines)),
      (error) => error instanceof Error && !(error.stack ?? '').includes('SECRET'),
    );
  });

  it('store what no text of a database can hold', async () => {
    const odd = 'a\0b\u{D800}c\\u0000 漢字';
    const lines = (async function* () {
      yield JSON.stringify([[0, 0, null, 1, odd, null, null, Array.from({ length: 18 }, () => null)]]);
    })();
    await storage.write((stores) => stores.results.addPositions(number, lines));
    const filter = { outcome: null, alert: null };
    const [stored] = await storage.read.results.positions(number, filter, { after: null, limit: 1 });
    if (storage.shared) assert.equal(stored?.value.position.account, 'a\u{FFFD}b\u{FFFD}c\\u0000 漢字');
    assert.equal(stored?.value.position.row, 1);
  });
});
