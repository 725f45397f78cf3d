import type { Edition } from '../../lib/listings/listing.ts';
import { InputRefused } from '../../lib/problems.ts';
import type { ComparedRecord } from '../../lib/screening/changes.ts';
import type { StoredScreening } from '../db/screenings-store.ts';
import type { GivenFile, Progress, ScreenOutcome, ScreenTask } from '../jobs/messages.ts';
import type { Runner } from '../jobs/runner.ts';
import type { Editions } from './editions.ts';
import { type Earlier, earlierOf } from './series.ts';
import type { StoredFiles } from './stored-files.ts';

/** A stored screening whose files are in the spool. `paths` takes those of further files, to be removed with them. */
export interface Asked {
  readonly screening: Pick<
    StoredScreening,
    'number' | 'organisation' | 'asOf' | 'choices' | 'policy' | 'ownLists' | 'portfolio' | 'previousAsOf'
  >;
  readonly edition: Edition;
  readonly present: readonly GivenFile[];
  readonly positionsPath: string;
  readonly paths: string[];
}

interface Parts extends StoredFiles {
  readonly runner: Runner;
  readonly editions: Editions;
  readonly builtIn: string;
}

type Task = ScreenTask & { readonly positionsPath: string };

/** Screens the files of a stored screening of the organisation that the storage is bound to, beside those of the one before it in its portfolio unless earlier ones were sent. */
export async function screenStored(
  { screening, edition, present, positionsPath, paths }: Asked,
  parts: Parts,
  progress: (told: Progress) => void,
): Promise<ScreenOutcome> {
  const { asOf, choices, policy, ownLists, previousAsOf } = screening;
  const task: Task = {
    kind: 'screen',
    asOf,
    choices,
    tradeChoices: { map: {}, sheet: null },
    policy,
    ownLists,
    positionsPath,
    everyPosition: true,
    files: present,
    edition: edition.id === parts.builtIn ? null : edition,
    earlier: { previousAsOf, series: null },
  };
  const isSent = present.some(({ kind }) => kind === 'previous');
  const earlier = isSent ? null : await earlierOf(parts, screening, paths);
  return earlier === null
    ? parts.runner.screen(task, progress)
    : screenBeside(task, earlier, parts, progress);
}

/**
 * Screens the files beside those of the earlier screening of the series. Where those cannot be read any more, the
 * screening goes on without them and says so: nobody sent them, so nobody could mend them.
 */
async function screenBeside(
  task: Task,
  { files, record }: Earlier,
  { runner, spool }: Pick<Parts, 'runner' | 'spool'>,
  progress: (told: Progress) => void,
): Promise<ScreenOutcome> {
  try {
    const beside = { previousAsOf: record.asOf, series: record };
    return await runner.screen({ ...task, files: [...task.files, ...files], earlier: beside }, progress);
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    await spool.remove([task.positionsPath]);
    const outcome = await runner.screen(task, progress);
    return { ...outcome, compared: notComparedWith(record, error) };
  }
}

function notComparedWith({ screening, ranAt }: Earlier['record'], error: InputRefused): ComparedRecord {
  const why = error.problems.map(({ file, text }) => `${file ?? 'A file'}: ${text}`).join(' ');
  const notes = [`The files of the earlier screening could not be compared with. ${why}`];
  const earlier = { screening, ranAt };
  return { from: null, to: null, earlier, notes, countedBefore: {}, changes: [], notCompared: [] };
}
