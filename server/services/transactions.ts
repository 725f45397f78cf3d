import { randomUUID } from 'node:crypto';
import { noPolicy } from '../../lib/rules/policy.ts';
import type { Rules } from '../../lib/rules/rules.ts';
import type { VenueCalendars } from '../../lib/rules/calendar.ts';
import type { ScreeningJson } from '../../lib/screening/json.ts';
import { toJson } from '../../lib/screening/to-json.ts';
import type { TransactionChoices } from '../../lib/transactions/read-transactions.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Runner } from '../jobs/runner.ts';
import type { SpooledFile } from '../jobs/spool.ts';
import type { Editions } from './editions.ts';
import { recordOf } from './records.ts';

/** What a caller asks for beside the files. `asOf` is in milliseconds, covered by the rules. */
export interface TransactionsRequest {
  readonly asOf: number;
  readonly choices: TransactionChoices;
}

/** Judges files of trades and orders. Nothing is stored. */
export interface Transactions {
  /** Rejects with `InputRefused` where the files cannot be read. */
  judge(files: readonly SpooledFile[], request: TransactionsRequest): Promise<ScreeningJson>;
}

/** Judging runs on the workers, as many at once as the queue is wide. */
export function createTransactions(
  parts: {
    readonly editions: Editions;
    readonly runner: Runner;
    readonly queue: Queue;
    readonly rules: Rules;
    readonly calendars: VenueCalendars;
    readonly builtIn: string;
    readonly engine: string;
  },
  now: () => number,
): Transactions {
  const { editions, runner, queue, rules, calendars, builtIn, engine } = parts;
  return {
    judge: async (files, { asOf, choices }) => {
      const current = await editions.current();
      const edition = current.id === builtIn ? null : current;
      const ranAt = new Date(now()).toISOString();
      const task = { kind: 'transactions', files, edition, asOf, choices, policy: noPolicy } as const;
      const outcome = await queue.add(() => runner.judge(task));
      const record = recordOf({ id: randomUUID(), asOf, ranAt, engine, choices }, current, outcome, []);
      return toJson(record, { edition: current, rules, calendars });
    },
  };
}
