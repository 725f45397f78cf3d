import type { Edition } from '../../lib/listings/listing.ts';
import { InputRefused } from '../../lib/problems.ts';
import { RunLost, type Run } from '../db/runs-store.ts';
import type { NewScreening } from '../db/screenings-store.ts';
import type { Storage } from '../db/stores.ts';
import type { GivenFile, Progress, ScreenOutcome } from '../jobs/messages.ts';
import type { Runner } from '../jobs/runner.ts';
import type { Spool } from '../jobs/spool.ts';
import type { Log } from '../log.ts';
import type { Editions } from './editions.ts';
import { type Asked, screenStored } from './screen-stored.ts';
import { storeFailure, storeOutcome } from './store-ending.ts';
import { exportFiles } from './stored-files.ts';

/** A stored screening that waits for its turn. */
export interface Waiting extends NewScreening {
  readonly number: number;
}

export interface RunParts {
  readonly storage: Storage;
  readonly spool: Spool;
  readonly runner: Runner;
  readonly editions: Editions;
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
  const { end, fail } = createEndings(parts, instant);
  let stopping = false;
  const screen = async (asked: Asked, one: UnderWay): Promise<Ending> => {
    if (stopping) return 'stopped';
    const progress = ({ rows }: Progress): void => void (one.rows = rows);
    try {
      return { outcome: await screenStored(asked, parts, { progress, signal: one.lost.signal }) };
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
      let run: Run | null = null;
      try {
        run = await storage.write((stores) => stores.runs.start(number, instant(), parts.takeoverMs));
        if (run === null) return;
        beats = beating(parts, run, one);
        const present = files ?? (await exportFiles(parts, number, { paths }));
        const asked = { screening, edition, present, positionsPath, paths };
        const ending = await screen(asked, one);
        // No beats from here: the transaction holds the row, and whoever looks for silent workers leaves it out.
        clearInterval(beats);
        await end(run, id, ending, positionsPath);
      } catch (error) {
        if (error instanceof RunLost || (await isCancelled(storage, number)))
          log.info('run lost', { screening: id });
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
      for (const one of underWay)
        if (one.id === id) one.lost.abort(new RunLost(`screening ${id} was cancelled`));
    },
    stop: async () => {
      stopping = true;
      await runner.close();
    },
  };
}

interface Endings {
  readonly end: (run: Run, id: string, ending: Ending, positionsPath: string) => Promise<void>;
  readonly fail: (run: Run, id: string, error: unknown) => Promise<void>;
}

/** How the end of a run is stored. */
function createEndings({ storage, log }: RunParts, instant: () => string): Endings {
  const fail: Endings['fail'] = (run, id, error) => {
    if (!(error instanceof InputRefused)) log.fault('screening', error, { screening: id });
    return storage.write((stores) => storeFailure(stores, run, error, instant()));
  };
  const end: Endings['end'] = (run, id, ending, positionsPath) => {
    if (ending === 'stopped') return storage.write((stores) => stores.runs.giveBack(run));
    if ('error' in ending) return fail(run, id, ending.error);
    const found = { outcome: ending.outcome, positionsPath, at: instant() };
    return storage.write((stores) => storeOutcome(stores, run, found));
  };
  return { end, fail };
}

/** Its bytes are gone then, so that reading them fails: no fault of anybody. */
async function isCancelled(storage: Storage, number: number): Promise<boolean> {
  const found = await storage.read.screenings.byNumber(number).catch(() => null);
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
