import type { Knex } from 'knex';
import { dialectOf } from './dialect.ts';
import type { Failure, Finish } from './screenings-store.ts';

/** A screening in the hands of one worker. Its attempt tells it from whoever takes over. */
export interface Run {
  readonly number: number;
  readonly attempt: number;
}

/** Thrown where a run is to be ended that is no longer the worker's: another took over, or ended it. Nothing is stored. */
export class RunLost extends Error {
  override readonly name = 'RunLost';
}

/** A screening whose worker fell silent. */
export interface Abandoned extends Run {
  readonly id: string;
}

/** Who screens what, and that each screening is stored once. Every change asks whether the run still is the worker's. */
export interface RunsStore {
  /** Takes a queued screening; null where another has taken it or it has ended. Counts as alive for `aliveMs`. */
  start(screening: number, at: string, aliveMs: number): Promise<Run | null>;
  /** Tells that the worker is alive, and how far it is. False where the run is lost. */
  beat(run: Run, aliveMs: number, rowsRead: number | null): Promise<boolean>;
  /** Throws `RunLost`. First in its transaction: from here on nobody else can end the run. */
  finish(run: Run, at: string, finish: Finish): Promise<void>;
  /** Throws `RunLost`. */
  fail(run: Run, at: string, failure: Failure): Promise<void>;
  /** Ends a screening that nobody wants any more, whoever works on it. False where it has ended. */
  cancel(screening: number, at: string): Promise<boolean>;
  /** Queues a screening again as if this attempt had not been; for a worker that is told to stop. */
  giveBack(run: Run): Promise<void>;
  /** Runs whose worker is silent for longer than it said, or, where no other process works here, every run. */
  abandoned(whose: 'silent' | 'all'): Promise<Abandoned[]>;
  /** Queues an abandoned screening again; the attempt counts. */
  requeue(run: Run): Promise<void>;
  /** Puts queued screenings before the workers again that a worker took from the queue and then fell silent. */
  enqueueLost(silentMs: number): Promise<void>;
  /** How many screenings wait for a worker, and how many are screened. */
  underWay(): Promise<UnderWay>;
}

/** Screenings that have not ended, of all processes. */
export interface UnderWay {
  readonly queued: number;
  readonly running: number;
}

/** The runs of a database or of a transaction. */
export function runsStore(db: Knex): RunsStore {
  const dialect = dialectOf(db);
  const aliveFor = (ms: number): Knex.Raw => db.raw(`${dialect.nowMs} + ?`, [ms]);
  const change = ({ number, attempt }: Run, columns: object): Promise<number> =>
    db('screenings').where({ number, attempts: attempt, state: 'running' }).update(columns);
  const end = async (run: Run, columns: object): Promise<void> => {
    if ((await change(run, columns)) !== 1)
      throw new RunLost(`attempt ${run.attempt} at screening ${run.number} is no longer this worker's`);
  };
  return {
    start: async (number, at, aliveMs) => {
      const taken = { state: 'running', started_at: at, rows_read: null, alive_until_ms: aliveFor(aliveMs) };
      const [started]: { attempts: number }[] = await db('screenings')
        .where({ number, state: 'queued' })
        .update({ ...taken, attempts: db.raw('attempts + 1') }, ['attempts']);
      return started === undefined ? null : { number, attempt: started.attempts };
    },
    beat: async (run, aliveMs, rowsRead) =>
      (await change(run, { alive_until_ms: aliveFor(aliveMs), rows_read: rowsRead })) === 1,
    finish: (run, at, finish) => end(run, { state: 'done', finished_at: at, finish: JSON.stringify(finish) }),
    fail: (run, at, failure) => end(run, { state: 'failed', finished_at: at, failure }),
    // Without a failure: whoever runs it finds that it is not running any more, and nobody is at fault.
    cancel: async (number, at) => {
      const cancelled = { state: 'failed', finished_at: at, cancelled_at: at };
      return (
        (await db('screenings')
          .where({ number })
          .whereIn('state', ['queued', 'running'])
          .update(cancelled)) === 1
      );
    },
    giveBack: async (run) => {
      const given = await change(run, { state: 'queued', attempts: run.attempt - 1 });
      if (given === 1) await dialect.enqueue(db, run.number);
    },
    abandoned: async (whose) => {
      const running = db('screenings').where({ state: 'running' }).orderBy('number');
      if (whose === 'silent') void running.whereRaw(`alive_until_ms < ${dialect.nowMs}`);
      const rows: { number: number; id: string; attempts: number }[] = await dialect
        .takeFree(running)
        .select('number', 'id', 'attempts');
      return rows.map(({ number, id, attempts }) => ({ number, id, attempt: attempts }));
    },
    requeue: async (run) => {
      await end(run, { state: 'queued' });
      await dialect.enqueue(db, run.number);
    },
    enqueueLost: async (silentMs) => {
      for (const number of await dialect.lostFromQueue(db, silentMs)) await dialect.enqueue(db, number);
    },
    underWay: () => underWay(db),
  };
}

async function underWay(db: Knex): Promise<UnderWay> {
  const counted: { state: keyof UnderWay; screenings: number | string }[] = await db('screenings')
    .whereIn('state', ['queued', 'running'])
    .groupBy('state')
    .select('state')
    .count({ screenings: '*' });
  const of = (state: keyof UnderWay): number =>
    Number(counted.find((one) => one.state === state)?.screenings ?? 0);
  return { queued: of('queued'), running: of('running') };
}
