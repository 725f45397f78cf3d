import { setImmediate as othersTurn } from 'node:timers/promises';
import { formatInstant, readAsOf } from '../../lib/dates.ts';
import type { Edition } from '../../lib/listings/listing.ts';
import type { Policy } from '../../lib/rules/policy.ts';
import type { VerdictWord } from '../../lib/rules/verdict.ts';
import { orderJudge, type PretradeCheck, type StatedOrder } from '../../lib/transactions/pretrade.ts';
import type { TransactionTime } from '../../lib/transactions/transaction.ts';
import { loadEngine, type Engine } from '../jobs/engine.ts';
import { orderContext } from '../jobs/screen-task.ts';
import { editionView, legalZone } from './listing-views.ts';

/** The answer to one or more orders (`cmic-check/pretrade/1`). */
export interface PretradeChecks {
  readonly schema: 'cmic-check/pretrade/1';
  /** The instant that "now" means, with the New York offset. */
  readonly asOf: string;
  readonly edition: ReturnType<typeof editionView>;
  readonly verdicts: Readonly<Record<VerdictWord, number>>;
  readonly checks: readonly PretradeCheck[];
  readonly limits: readonly string[];
}

/** What orders are checked against. `asOf` is in milliseconds. */
export interface PretradeAgainst {
  readonly edition: Edition;
  readonly policy: Policy | null;
  readonly asOf: number;
}

/** Checks orders on the thread that asks: one takes well under a millisecond, and after some others have their turn. */
export interface Pretrade {
  /** Loads what orders are checked with: the first one need not wait for it then. */
  warm(): void;
  check(orders: readonly StatedOrder[], against: PretradeAgainst): Promise<PretradeChecks>;
}

/** About five milliseconds' worth. */
const ordersAtOnce = 25;

const limits = [
  'Not legal advice: a person answers for the order.',
  'Who is bound, what serves solely to divest and which licence applies is what the order states; it was not verified.',
] as const;

/** The engine is loaded with the first question, or by `warm`. */
export function createPretrade(): Pretrade {
  let loaded: Engine | null = null;
  return {
    warm: () => {
      loaded ??= loadEngine();
    },
    check: async (orders, against) => {
      loaded ??= loadEngine();
      const judge = orderJudge(orderContext(against, loaded));
      const checks: PretradeCheck[] = [];
      for (const [number, order] of orders.entries()) {
        if (number > 0 && number % ordersAtOnce === 0) await othersTurn();
        checks.push(judge(order, number));
      }
      const verdicts = {
        permitted: 0,
        permittedIfDivesting: 0,
        prohibited: 0,
        needsReview: 0,
        notCovered: 0,
      };
      for (const { verdict } of checks) verdicts[verdict] += 1;
      return {
        schema: 'cmic-check/pretrade/1',
        asOf: formatInstant(against.asOf, legalZone),
        edition: editionView(against.edition),
        verdicts,
        checks,
        limits,
      };
    },
  };
}

/** When an order is to be carried out: an instant with its zone, or a day in New York. Refuses (`asOfUnreadable`) others. */
export function orderTime(text: string): TransactionTime {
  const { at, dateOnly } = readAsOf(text);
  const on = formatInstant(at, legalZone).slice(0, 10);
  return { text, at: dateOnly ? null : at, on, zone: legalZone };
}
