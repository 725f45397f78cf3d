import type { Edition } from '../../lib/listings/listing.ts';
import { InputRefused } from '../../lib/problems.ts';
import { RunLost, type Run } from '../db/runs-store.ts';
import type { NewScreening } from '../db/screenings-store.ts';
import type { InstallationStorage } from '../db/stores.ts';
import type { GivenFile, Progress, ScreenOutcome } from '../jobs/messages.ts';
import type { Runner } from '../jobs/runner.ts';
import type { Spool } from '../jobs/spool.ts';
import type { Log } from '../log.ts';
import type { Editions } from './editions.ts';
import type { EndState, RunEnds } from './run-ends.ts';
import { type Asked, screenStored } from './screen-stored.ts';
import { storeFailure, storeOutcome } from './store-ending.ts';
import { exportFiles } from './stored-files.ts';

/** A stored screening that waits for its turn. */
export interface Waiting extends NewScreening {
  readonly number: number;
  readonly organisation: number;
}

export interface RunParts {
  readonly storage: InstallationStorage;
  readonly spool: Spool;
  readonly runner: Runner;
  readonly editions: Editions;
  readonly ends: RunEnds;
  readonly log: Log;
  readonly builtIn: string;
  /** For how long a worker may be silent before its screenings are taken from it. */
  readonly takeoverMs: number;
}

/** Screens what is stored, and stores what was found. */
export interface ScreeningRuns {
  /**
   * Takes a queued screening, screens it and stores its end; does nothing where another worker has it. `files` is null
   * where only the database has them. Rejects where a shared database fails: the run stays open, and is taken over.
   */
  perform(screening: Waiting, edition: Edition, files: readonly GivenFile[] | null): Promise<void>;
  /** Rows read so far, null where the screening does not run in this process. */
  rowsRead(id: string): number | null;
  /** Ends the worker of a screening that was cancelled, where it runs in this process. */
  breakOff(id: string): void;
  /** Breaks off what is under way and gives it back. */
  stop(): Promise<void>;
}

/** What a run came to; `stopped` is neither a result nor a failure. */
type Ending = { readonly outcome: ScreenOutcome } | { readonly error: unknown } | 'stopped';

/** A run, and when it was taken up here, as performance.now() has it. */
interface TimedRun extends Run {
  readonly began: number;
}

/** A screening in the hands of this process. */
interface UnderWay {
  readonly id: string;
  rows: number | null;
  /** Raised with `RunLost` once the run is not this process's any more. */
  readonly lost: AbortController;
}

/** Builds the runs of a process. */
export function createScreeningRuns(parts: RunParts, now: () => number): ScreeningRuns {
  const { storage, log, spool, runner } = parts;
  const underWay = new Set<UnderWay>();
  const instant = (): string => new Date(now()).toISOString();
  const { end, fail, told } = createEndings(parts, instant);
  let stopping = false;
  const screen = async (asked: Asked, one: UnderWay): Promise<Ending> => {
    if (stopping) return 'stopped';
    const progress = ({ rows }: Progress): void => void (one.rows = rows);
    try {
      const own = { ...parts, storage: storage.of(asked.screening.organisation) };
      return { outcome: await screenStored(asked, own, { progress, signal: one.lost.signal }) };
    } catch (error) {
      if (error instanceof RunLost) throw error;
      return stopping ? 'stopped' : { error };
    }
  };
  return {
    perform: async (screening, edition, files) => {
      const { number, id } = screening;
      const positionsPath = spool.newPath('positions');
      const paths = [positionsPath, ...(files ?? []).map((file) => file.path)];
      // From before it is begun: whoever cancels it from then on finds it here.
      const one: UnderWay = { id, rows: null, lost: new AbortController() };
      underWay.add(one);
      let beats: NodeJS.Timeout | undefined;
      let run: TimedRun | null = null;
      try {
        const taken = await storage.write((stores) => stores.runs.start(number, instant(), parts.takeoverMs));
        if (taken === null) return;
        run = { ...taken, began: performance.now() };
        beats = beating(parts, run, one);
        const present = files ?? (await exportFiles(parts, number, { paths }));
        const ending = await screen({ screening, edition, present, positionsPath, paths }, one);
        // No beats from here: the transaction holds the row, and whoever looks for silent workers leaves it out.
        clearInterval(beats);
        await end(run, id, ending, positionsPath);
      } catch (error) {
        const cancelled = await isCancelled(storage, number);
        if (cancelled && run !== null) told(run, 'cancelled');
        if (cancelled || error instanceof RunLost) log.info('run lost', { screening: id });
        else if (run === null || storage.shared) throw error;
        else await fail(run, id, error);
      } finally {
        clearInterval(beats);
        underWay.delete(one);
        await spool.remove(paths);
      }
    },
    rowsRead: (id) => [...underWay].find((one) => one.id === id && one.rows !== null)?.rows ?? null,
    breakOff: (id) => {
      const cancelled = new RunLost(`screening ${id} was cancelled`);
      for (const one of underWay) if (one.id === id) one.lost.abort(cancelled);
    },
    stop: async () => {
      stopping = true;
      await runner.close();
    },
  };
}

/** Stores how a run ended, and tells of it. */
interface Endings {
  readonly end: (run: TimedRun, id: string, ending: Ending, positionsPath: string) => Promise<void>;
  readonly fail: (run: TimedRun, id: string, error: unknown) => Promise<void>;
  /** For an end that somebody else has stored. */
  readonly told: (run: TimedRun, state: EndState) => void;
}

function createEndings({ storage, log, ends }: RunParts, instant: () => string): Endings {
  const told: Endings['told'] = ({ began }, state) =>
    ends.tell({ state, seconds: (performance.now() - began) / 1000 });
  const fail = async (run: TimedRun, id: string, error: unknown): Promise<void> => {
    const isRefused = error instanceof InputRefused;
    if (!isRefused) log.fault('screening', error, { screening: id });
    await storage.write((stores) => storeFailure(stores, run, error, instant()));
    told(run, isRefused ? 'refused' : 'fault');
  };
  const end = async (run: TimedRun, id: string, ending: Ending, positionsPath: string): Promise<void> => {
    if (ending === 'stopped') return storage.write((stores) => stores.runs.giveBack(run));
    if ('error' in ending) return fail(run, id, ending.error);
    const found = { outcome: ending.outcome, positionsPath, at: instant() };
    await storage.write((stores) => storeOutcome(stores, run, found));
    told(run, 'done');
  };
  return { end, fail, told };
}

/** Its bytes are gone then, so that reading them fails: no fault of anybody. */
async function isCancelled({ read }: InstallationStorage, number: number): Promise<boolean> {
  const found = await read.screenings.byNumber(number).catch(() => null);
  return found?.state === 'cancelled';
}

const beatMsMax = 2_000;

/**
 * Tells other processes, where there can be any, that the worker of a run is alive and how far it is. Where the run is
 * lost, also because somebody cancelled it there, the worker is ended.
 */
function beating(
  { storage, log, takeoverMs }: RunParts,
  run: Run,
  one: UnderWay,
): NodeJS.Timeout | undefined {
  if (!storage.shared) return undefined;
  const beat = async (): Promise<void> => {
    try {
      const isOurs = await storage.write((stores) => stores.runs.beat(run, takeoverMs, one.rows));
      if (!isOurs) one.lost.abort(new RunLost(`screening ${one.id} was taken over or cancelled`));
    } catch (error) {
      log.fault('beat', error);
    }
  };
  return setInterval(() => void beat(), Math.min(beatMsMax, takeoverMs / 3));
}
