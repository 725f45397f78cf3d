import type { Edition } from '../../lib/listings/listing.ts';
import { InputRefused } from '../../lib/problems.ts';
import type { ComparedFrame, ComparedRecord } from '../../lib/screening/changes.ts';
import type { Stores, Storage } from '../db/stores.ts';
import type { NewScreening } from '../db/screenings-store.ts';
import type { GivenFile, Progress, ScreenOutcome } from '../jobs/messages.ts';
import { readPositionLines } from '../jobs/position-spool.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Runner } from '../jobs/runner.ts';
import type { Spool } from '../jobs/spool.ts';
import type { Log } from '../log.ts';
import type { Editions } from './editions.ts';
import { screenStored } from './screen-stored.ts';
import { exportFiles } from './stored-files.ts';

/** A stored screening that waits for its turn. */
export interface Waiting extends NewScreening {
  readonly number: number;
  readonly attempts: number;
}

export interface ScreeningJobs {
  /** Screens when it is its turn; resolves when the end is stored. `files` is null where only the database has them. */
  add(screening: Waiting, edition: Edition, files: readonly GivenFile[] | null): Promise<void>;
  /** Ends a screening as a fault of ours without another attempt. */
  giveUp(screening: Waiting): Promise<void>;
  /** Rows read so far, null where the screening is not running. */
  rowsRead(id: string): number | null;
  /** Stops without an end: what was under way is taken up again at the next start. */
  stop(): Promise<void>;
}

interface Parts {
  readonly storage: Storage;
  readonly spool: Spool;
  readonly runner: Runner;
  readonly queue: Queue;
  readonly log: Log;
  readonly editions: Editions;
  readonly builtIn: string;
}

/** Runs stored screenings one after the other and stores what they find. */
export function createScreeningJobs(parts: Parts, now: () => number): ScreeningJobs {
  const rows = new Map<string, number>();
  const instant = (): string => new Date(now()).toISOString();
  let stopping = false;
  const end = async (screening: Waiting, error: unknown): Promise<void> => {
    if (stopping) return;
    if (!(error instanceof InputRefused)) parts.log.fault('screening', error, { screening: screening.id });
    await parts.storage.write((stores) => storeFailure(stores, screening.number, error, instant()));
  };
  const perform = async (
    screening: Waiting,
    edition: Edition,
    files: readonly GivenFile[] | null,
  ): Promise<void> => {
    const positionsPath = parts.spool.newPath('positions');
    const paths: string[] = [positionsPath, ...(files ?? []).map((file) => file.path)];
    const progress = (told: Progress): void => void rows.set(screening.id, told.rows);
    try {
      await parts.storage.write((stores) => stores.screenings.start(screening.number, instant()));
      const present = files ?? (await exportFiles(parts, screening.number, paths));
      const asked = { screening, edition, present, positionsPath, paths };
      const outcome = await screenStored(asked, parts, progress);
      await parts.storage.write((stores) =>
        storeOutcome(stores, screening.number, { outcome, positionsPath, at: instant() }),
      );
    } catch (error) {
      await end(screening, error);
    } finally {
      rows.delete(screening.id);
      await parts.spool.remove(paths);
    }
  };
  return {
    add: (screening, edition, files) =>
      parts.queue
        .add(() => perform(screening, edition, files))
        .catch((error: unknown) => parts.log.fault('screening', error, { screening: screening.id })),
    giveUp: (screening) => end(screening, new Error('the service stopped at every attempt')),
    rowsRead: (id) => rows.get(id) ?? null,
    stop: async () => {
      stopping = true;
      const stopped = parts.queue.stop();
      await parts.runner.close();
      await stopped;
    },
  };
}

async function storeOutcome(
  stores: Stores,
  number: number,
  found: { readonly outcome: ScreenOutcome; readonly positionsPath: string; readonly at: string },
): Promise<void> {
  const { inputs, counts, problemsByCode, knowledgeAsOf, judged, together } = found.outcome;
  const { alerts, problems, skipped, breaches, funds, apart, compared } = found.outcome;
  await stores.results.addPositions(number, readPositionLines(found.positionsPath));
  await stores.results.addAlerts(number, alerts);
  await stores.results.addProblems(number, problems);
  await stores.results.addSkipped(number, skipped);
  await stores.results.addPart(number, 'breaches', breaches);
  await stores.results.addPart(number, 'transactions', judged?.transactions ?? []);
  await stores.results.addPart(number, 'funds', funds ?? []);
  await stores.results.addPart(number, 'apartLists', apart?.lists ?? []);
  await stores.results.addPart(number, 'apartAlerts', apart?.alerts ?? []);
  await stores.results.addPart(number, 'apartBreaches', apart?.breaches ?? []);
  await stores.results.addPart(number, 'changes', compared?.changes ?? []);
  await stores.results.addPart(number, 'notCompared', compared?.notCompared ?? []);
  const finish = {
    inputs,
    counts,
    problemsByCode,
    knowledgeAsOf,
    ...(judged === undefined ? {} : { verdicts: judged.verdicts }),
    ...(together === undefined ? {} : { together }),
    ...(apart === undefined ? {} : { apart: apart.counts }),
    ...(compared === undefined ? {} : { compared: frameOf(compared) }),
  };
  await stores.screenings.finish(number, found.at, finish);
}

function frameOf({ changes: _changes, notCompared: _notCompared, ...frame }: ComparedRecord): ComparedFrame {
  return frame;
}

/** A refused file leaves the fact, its digest and its problems; its bytes go. After a fault of ours they stay. */
async function storeFailure(stores: Stores, number: number, error: unknown, at: string): Promise<void> {
  if (!(error instanceof InputRefused)) return stores.screenings.fail(number, at, 'fault');
  await stores.inputs.forgetBytes(number);
  await stores.results.addProblems(number, error.problems);
  await stores.screenings.fail(number, at, 'refused');
}
