import type { Policy } from '../../lib/rules/policy.ts';
import type { Rules } from '../../lib/rules/rules.ts';
import type { VenueCalendars } from '../../lib/rules/calendar.ts';
import type { ScreeningJson } from '../../lib/screening/json.ts';
import { toJson } from '../../lib/screening/to-json.ts';
import type { TransactionChoices } from '../../lib/transactions/read-transactions.ts';
import type { Queue } from '../jobs/queue.ts';
import type { Runner } from '../jobs/runner.ts';
import type { ScreenTask } from '../jobs/messages.ts';
import type { Editions } from './editions.ts';
import { recordOf } from './records.ts';

/** What a caller asks for beside the files. `asOf` is in milliseconds, covered by the rules. */
export interface TransactionsRequest {
  readonly asOf: number;
  readonly choices: TransactionChoices;
  readonly policy: Policy | null;
}

/** Files of trades, or the trades themselves. */
export type GivenTrades = Pick<ScreenTask, 'files' | 'stated'>;

/** Judges trades and orders. Nothing is stored. */
export interface Transactions {
  /** Rejects with `InputRefused` where the files cannot be read. */
  judge(given: GivenTrades, request: TransactionsRequest): Promise<ScreeningJson>;
}

/** What judging trades alone asks of a worker, whatever the files. */
export const tradesTask = {
  kind: 'screen',
  choices: { map: {}, sheet: null },
  ownLists: null,
  positionsPath: null,
  everyPosition: false,
} as const;

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
    judge: async (given, { asOf, choices, policy }) => {
      const current = await editions.current();
      const edition = current.id === builtIn ? null : current;
      const ranAt = new Date(now()).toISOString();
      const task: ScreenTask = { ...tradesTask, ...given, edition, asOf, tradeChoices: choices, policy };
      const outcome = await queue.add(() => runner.screen(task));
      const run = { id: null, asOf, ranAt, engine, choices, policy, ownLists: null };
      const record = recordOf(run, current, outcome, []);
      return toJson(record, { edition: current, rules, calendars });
    },
  };
}
