import type { Edition } from '../../lib/listings/listing.ts';
import { InputRefused } from '../../lib/problems.ts';
import type { Run } from '../db/runs-store.ts';
import type { NewScreening } from '../db/screenings-store.ts';
import type { Stores, Storage } from '../db/stores.ts';
import type { GivenFile, ScreenOutcome, ScreenTask } from '../jobs/messages.ts';
import { readPositionLines } from '../jobs/position-spool.ts';
import type { Spool } from '../jobs/spool.ts';

/** The files of a screening and where its positions go. */
export interface RunFiles {
  readonly present: readonly GivenFile[];
  readonly positionsPath: string;
}

/** What a worker thread is asked; `edition` is null for the built-in one. */
export function taskOf(screening: NewScreening, edition: Edition | null, files: RunFiles): ScreenTask {
  const { asOf, choices, policy } = screening;
  return {
    kind: 'screen',
    asOf,
    choices,
    tradeChoices: { map: {}, sheet: null },
    policy,
    positionsPath: files.positionsPath,
    everyPosition: true,
    files: files.present,
    edition,
  };
}

/** Brings the stored files of a screening to the spool; adds their paths to `paths` as they come. */
export async function exportFiles(
  { storage, spool }: { readonly storage: Storage; readonly spool: Spool },
  number: number,
  paths: string[],
): Promise<GivenFile[]> {
  const { inputs } = storage.read;
  const files: GivenFile[] = [];
  for (const [seq, input] of (await inputs.of(number)).entries()) {
    const file = await spool.receive(input.name, inputs.chunks(number, seq), input.bytes);
    paths.push(file.path);
    if (file.sha256 !== input.sha256) throw new Error('the stored file is not the one that was received');
    files.push({ ...file, kind: input.kind });
  }
  return files;
}

/** Stores what a run found. Ends the run first, so that nobody who took over can store beside it. */
export async function storeOutcome(
  stores: Stores,
  run: Run,
  found: { readonly outcome: ScreenOutcome; readonly positionsPath: string; readonly at: string },
): Promise<void> {
  const { number } = run;
  const { inputs, counts, problemsByCode, knowledgeAsOf, judged } = found.outcome;
  const { alerts, problems, skipped, breaches } = found.outcome;
  const verdicts = judged === undefined ? {} : { verdicts: judged.verdicts };
  const finish = { inputs, counts, problemsByCode, knowledgeAsOf, ...verdicts };
  await stores.runs.finish(run, found.at, finish);
  await stores.results.addPositions(number, readPositionLines(found.positionsPath));
  await stores.results.addAlerts(number, alerts);
  await stores.results.addProblems(number, problems);
  await stores.results.addSkipped(number, skipped);
  await stores.results.addPart(number, 'breaches', breaches);
  await stores.results.addPart(number, 'transactions', judged?.transactions ?? []);
}

/** A refused file leaves the fact, its digest and its problems; its bytes go. After a fault of ours they stay. */
export async function storeFailure(stores: Stores, run: Run, error: unknown, at: string): Promise<void> {
  if (!(error instanceof InputRefused)) return stores.runs.fail(run, at, 'fault');
  await stores.runs.fail(run, at, 'refused');
  await stores.inputs.forgetBytes(run.number);
  await stores.results.addProblems(run.number, error.problems);
}
