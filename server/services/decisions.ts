import type { DecidedAlert } from '../../lib/decisions/apply.ts';
import { basisOf } from '../../lib/decisions/basis.ts';
import { standingOf } from '../../lib/decisions/basis-lines.ts';
import { type Decision, decisionOf, type ReviewerWord, saysTheSame } from '../../lib/decisions/decision.ts';
import type { StoredScreening } from '../db/screenings-store.ts';
import type { Storage } from '../db/stores.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Runner } from '../jobs/runner.ts';
import type { SpooledFile } from '../jobs/spool.ts';
import type { AlertAddress } from './alert-address.ts';
import { alertAt, alertsOf, type AlertSources } from './decided-alerts.ts';
import { decisionsIn } from './decision-workbooks.ts';

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
  /** Appends a decision; saying again what holds already appends nothing. */
  decide(
    address: AlertAddress,
    word: Omit<ReviewerWord, 'at'>,
  ): Promise<{ readonly decided: DecidedAlert; readonly appended: boolean } | null>;
  /** Appends what a workbook of a screening here holds: all of it or, where it is refused, nothing. */
  importWorkbook(file: SpooledFile, screening: string | null): Promise<Imported>;
  /** Appends exported decisions. */
  importDecisions(decisions: readonly Decision[]): Promise<Imported>;
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
    decide: async (address, word) => {
      const found = await alertAt(parts, address);
      if (found === null) return null;
      const { decided, edition } = found;
      const standing = standingOf(decided);
      if (standing !== null && saysTheSame(standing, word)) return { decided, appended: false };
      const basis = basisOf(decided.alert, edition);
      await append([decisionOf({ ...word, at: instant(), basis, ...address })]);
      return { decided: (await ofAlert(address)) ?? decided, appended: true };
    },
    importWorkbook: async (file, screening) => {
      const read = await parts.queue.add(() => parts.runner.readDecisions({ kind: 'readDecisions', file }));
      const { made, unchanged } = await decisionsIn(parts, read, { screening, at: instant() });
      const appended = await append(made);
      const rows = made.length + unchanged.length;
      return { read: rows, appended, known: rows - appended, withoutDecision: read.withoutDecision };
    },
    importDecisions: async (decisions) => {
      const appended = await append(decisions);
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

async function* everyDecision(storage: Storage): AsyncGenerator<readonly Decision[]> {
  for (let after: number | null = null; ;) {
    const placed = await storage.read.decisions.page({ after, limit: stretchRows });
    if (placed.length > 0) yield placed.map(({ value }) => value);
    if (placed.length < stretchRows) return;
    after = placed.at(-1)?.seq ?? null;
  }
}
