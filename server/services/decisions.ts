import { isSamePerson, type DecidedAlert } from '../../lib/decisions/apply.ts';
import { basisOf } from '../../lib/decisions/basis.ts';
import { standingOf } from '../../lib/decisions/basis-lines.ts';
import { type Decision, decisionOf, type ReviewerWord, saysTheSame } from '../../lib/decisions/decision.ts';
import type { StoredScreening } from '../db/screenings-store.ts';
import type { Storage } from '../db/stores.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Runner } from '../jobs/runner.ts';
import type { SpooledFile } from '../jobs/spool.ts';
import { AccessRefused } from './access/access-refused.ts';
import type { Caller } from './access/caller.ts';
import type { AlertAddress } from './alert-address.ts';
import { alertAt, alertsOf, type AlertSources } from './decided-alerts.ts';
import { decisionsIn } from './decision-workbooks.ts';

/** Who brings decisions in, as they are stored with it (`Decision.recordedBy`). */
export function recorderOf({ kind, id }: Pick<Caller, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/** What an import came to: decisions read, stored, and known before. */
export interface Imported {
  readonly read: number;
  readonly appended: number;
  readonly known: number;
  /** Rows of a workbook with a reviewer or a comment but no decision. */
  readonly withoutDecision: number;
}

export interface Decisions {
  /** The alert with its decisions, or null where there is no such alert of a finished screening. */
  ofAlert(address: AlertAddress): Promise<DecidedAlert | null>;
  /**
   * Appends a decision; saying again what holds already appends nothing. Throws `AccessRefused` where somebody would
   * confirm a decision of her own.
   */
  decide(
    address: AlertAddress,
    word: Omit<ReviewerWord, 'at'>,
    recordedBy: string,
  ): Promise<{ readonly decided: DecidedAlert; readonly appended: boolean } | null>;
  /** Appends what a workbook of a screening here holds: all of it or, where it is refused, nothing. */
  importWorkbook(file: SpooledFile, screening: string | null, recordedBy: string): Promise<Imported>;
  /** Appends exported decisions. */
  importDecisions(decisions: readonly Decision[], recordedBy: string): Promise<Imported>;
  /** Every alert of a finished screening with its decisions. */
  ofScreening(screening: StoredScreening): Promise<readonly DecidedAlert[]>;
  /** Every decision in the order they came in, a stretch at a time. */
  all(): AsyncGenerator<readonly Decision[]>;
}

interface Parts extends AlertSources {
  readonly runner: Runner;
  readonly queue: Queue;
}

const stretchRows = 500;

/** What reviewers decided. */
export function createDecisions(parts: Parts, now: () => number): Decisions {
  const { storage } = parts;
  const instant = (): string => new Date(now()).toISOString();
  const append = async (decisions: readonly Decision[]): Promise<number> =>
    storage.write(async (stores) => {
      let appended = 0;
      for (const one of decisions) if (await stores.decisions.add(one, instant())) appended += 1;
      return appended;
    });
  const ofAlert = async (address: AlertAddress): Promise<DecidedAlert | null> =>
    (await alertAt(parts, address))?.decided ?? null;
  return {
    ofAlert,
    decide: async (address, word, recordedBy) => {
      const found = await alertAt(parts, address);
      if (found === null) return null;
      const { decided, edition } = found;
      const standing = standingOf(decided);
      if (standing !== null && saysTheSame(standing, word)) return { decided, appended: false };
      assertOther(decided, word, recordedBy);
      const basis = basisOf(decided.alert, edition);
      await append([decisionOf({ ...word, at: instant(), basis, ...address, recordedBy })]);
      return { decided: (await ofAlert(address)) ?? decided, appended: true };
    },
    importWorkbook: async (file, screening, recordedBy) => {
      const read = await parts.queue.add(() => parts.runner.readDecisions({ kind: 'readDecisions', file }));
      const { made, unchanged } = await decisionsIn(parts, read, { screening, at: instant() });
      const appended = await append(made.map((one) => ({ ...one, recordedBy })));
      const rows = made.length + unchanged.length;
      return { read: rows, appended, known: rows - appended, withoutDecision: read.withoutDecision };
    },
    importDecisions: async (decisions, recordedBy) => {
      const appended = await append(decisions.map((one) => ({ ...one, recordedBy })));
      return {
        read: decisions.length,
        appended,
        known: decisions.length - appended,
        withoutDecision: 0,
      };
    },
    ofScreening: (screening) => alertsOf(parts, screening),
    all: () => everyDecision(storage),
  };
}

/** A decision that waits for a second person is not confirmed by the first one. */
function assertOther(
  { state, latest }: DecidedAlert,
  { decision, by }: Omit<ReviewerWord, 'at'>,
  recordedBy: string,
): void {
  if (state !== 'unconfirmed' || latest === null || decision !== latest.decision.decision) return;
  if (isSamePerson(latest.decision, { by, recordedBy }))
    throw new AccessRefused(
      'ownConfirmation',
      `${latest.decision.by} decided this; another person confirms it.`,
    );
}

async function* everyDecision(storage: Storage): AsyncGenerator<readonly Decision[]> {
  for (let after: number | null = null; ;) {
    const placed = await storage.read.decisions.page({ after, limit: stretchRows });
    if (placed.length > 0) yield placed.map(({ value }) => value);
    if (placed.length < stretchRows) return;
    after = placed.at(-1)?.seq ?? null;
  }
}
