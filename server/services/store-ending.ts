import { InputRefused } from '../../lib/problems.ts';
import type { ComparedFrame, ComparedRecord } from '../../lib/screening/changes.ts';
import type { Run } from '../db/runs-store.ts';
import type { Stores } from '../db/stores.ts';
import type { ScreenOutcome } from '../jobs/messages.ts';
import { readPositionLines } from '../jobs/position-spool.ts';
import { announceEnd } from './webhooks/announce.ts';

/** Stores what a run found. Ends the run first, so that nobody who took over can store beside it. */
export async function storeOutcome(
  stores: Stores,
  run: Run,
  found: { readonly outcome: ScreenOutcome; readonly positionsPath: string; readonly at: string },
): Promise<void> {
  const { number } = run;
  const { inputs, counts, problemsByCode, knowledgeAsOf, judged, together } = found.outcome;
  const { alerts, problems, skipped, breaches, funds, apart, compared } = found.outcome;
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
  await stores.runs.finish(run, found.at, finish);
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
  await announceEnd(stores, number, found.at);
}

function frameOf({ changes: _changes, notCompared: _notCompared, ...frame }: ComparedRecord): ComparedFrame {
  return frame;
}

/** A refused file leaves the fact, its digest and its problems; its bytes go. After a fault of ours they stay. */
export async function storeFailure(stores: Stores, run: Run, error: unknown, at: string): Promise<void> {
  if (error instanceof InputRefused) {
    await stores.runs.fail(run, at, 'refused');
    await stores.inputs.forgetBytes(run.number);
    await stores.results.addProblems(run.number, error.problems);
  } else await stores.runs.fail(run, at, 'fault');
  await announceEnd(stores, run.number, at);
}
