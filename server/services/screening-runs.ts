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
  /** Breaks off what is under way and gives it back. */
  stop(): Promise<void>;
}

/** What a run came to; `stopped` is neither a result nor a failure. */
type Ending = { readonly outcome: ScreenOutcome } | { readonly error: unknown } | 'stopped';

/** Builds the runs of a process. */
export function createScreeningRuns(parts: RunParts, now: () => number): ScreeningRuns {
  const { storage, log, spool, runner } = parts;
  const rows = new Map<string, number>();
  const instant = (): string => new Date(now()).toISOString();
  let stopping = false;
  const screen = async (asked: Asked, progress: (told: Progress) => void): Promise<Ending> => {
    if (stopping) return 'stopped';
    try {
      const own = { ...parts, storage: storage.of(asked.screening.organisation) };
      return { outcome: await screenStored(asked, own, progress) };
    } catch (error) {
      return stopping ? 'stopped' : { error };
    }
  };
  const fail = (run: Run, id: string, error: unknown): Promise<void> => {
    if (!(error instanceof InputRefused)) log.fault('screening', error, { screening: id });
    return storage.write((stores) => storeFailure(stores, run, error, instant()));
  };
  const end = (run: Run, id: string, ending: Ending, positionsPath: string): Promise<void> => {
    if (ending === 'stopped') return storage.write((stores) => stores.runs.giveBack(run));
    if ('error' in ending) return fail(run, id, ending.error);
    const found = { outcome: ending.outcome, positionsPath, at: instant() };
    return storage.write((stores) => storeOutcome(stores, run, found));
  };
  return {
    perform: async (screening, edition, files) => {
      const { number, id } = screening;
      const positionsPath = spool.newPath('positions');
      const paths = [positionsPath, ...(files ?? []).map((file) => file.path)];
      let beats: NodeJS.Timeout | undefined;
      let run: Run | null = null;
      try {
        run = await storage.write((stores) => stores.runs.start(number, instant(), parts.takeoverMs));
        if (run === null) return;
        beats = beating(parts, run, () => rows.get(id) ?? null);
        const present = files ?? (await exportFiles(parts, number, { paths }));
        const asked = { screening, edition, present, positionsPath, paths };
        const ending = await screen(asked, (told) => rows.set(id, told.rows));
        // No beats from here: the transaction holds the row, and whoever looks for silent workers leaves it out.
        clearInterval(beats);
        await end(run, id, ending, positionsPath);
      } catch (error) {
        if (error instanceof RunLost) log.info('run lost', { screening: id });
        else if (run === null || storage.shared) throw error;
        else await fail(run, id, error);
      } finally {
        clearInterval(beats);
        rows.delete(id);
        await spool.remove(paths);
      }
    },
    rowsRead: (id) => rows.get(id) ?? null,
    stop: async () => {
      stopping = true;
      await runner.close();
    },
  };
}

const beatMsMax = 2_000;

/** Tells other processes, where there can be any, that the worker of a run is alive and how far it is. */
function beating(
  { storage, log, takeoverMs }: RunParts,
  run: Run,
  rowsRead: () => number | null,
): NodeJS.Timeout | undefined {
  if (!storage.shared) return undefined;
  const beat = async (): Promise<void> => {
    try {
      await storage.write((stores) => stores.runs.beat(run, takeoverMs, rowsRead()));
    } catch (error) {
      log.fault('beat', error);
    }
  };
  return setInterval(() => void beat(), Math.min(beatMsMax, takeoverMs / 3));
}
