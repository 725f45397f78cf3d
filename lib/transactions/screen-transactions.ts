import { calendarDateIn, newYork } from '../dates.ts';
import type { ReadingResult } from '../holdings/position.ts';
import type { VenueTable } from '../identifiers/ticker.ts';
import type { Edition } from '../listings/listing.ts';
import type { Match, Outcome } from '../matching/match.ts';
import type { Matcher } from '../matching/matcher.ts';
import type { BreachContext } from '../rules/breaches.ts';
import { policyBreaches } from '../rules/policy-breaches.ts';
import type { PolicySubject } from '../rules/policy-breaches.ts';
import type { Policy } from '../rules/policy.ts';
import type { Subject } from '../rules/judge.ts';
import { dayOf } from '../rules/span.ts';
import { type AlertBook, alertBook } from '../screening/alerts.ts';
import {
  type TickerMemory,
  circumstances,
  instrumentKey,
  instrumentOf,
  tickerMemory,
} from '../screening/instrument.ts';
import { matchSecurity } from '../screening/match-security.ts';
import type { JudgedRecord } from '../screening/record.ts';
import { countsOf, resultOf } from '../screening/result.ts';
import type { ScreeningInput, ScreeningResult, ScreeningSink } from '../screening/screen.ts';
import { watched } from '../screening/watched.ts';
import { judgeTransactions, transactionJson } from './judge.ts';
import type { MatchedTransaction } from './judge.ts';
import { readTransactions } from './read-transactions.ts';
import type { TradeContext, TransactionChoices } from './read-transactions.ts';
import type { Transaction } from './transaction.ts';

/** What transactions are matched and judged by. `rules` are those of the policy (`rulesUnder`). */
export interface TransactionsContext extends BreachContext {
  readonly edition: Edition;
  readonly matcher: Matcher;
  readonly venues: VenueTable;
  readonly policy: Policy;
}

/** How the files are read. */
export interface TransactionsReading {
  readonly choices: TransactionChoices;
  readonly trades: TradeContext;
  readonly progress: ScreeningSink['progress'];
}

/** A screening's result with what was judged; its `positions` counts transactions. */
export interface TransactionsResult extends ScreeningResult {
  readonly judged: JudgedRecord;
}

/**
 * Reads, matches and judges the transactions of the inputs, one input after another. Throws `InputRefused` for the
 * first that cannot be read.
 */
export async function screenTransactions(
  inputs: readonly ScreeningInput[],
  context: TransactionsContext,
  { choices, trades, progress }: TransactionsReading,
): Promise<TransactionsResult> {
  const matching = matchTransactions(context);
  const matched: MatchedTransaction[] = [];
  const deliver = (transaction: Transaction): void => void matched.push(matching.match(transaction));
  const readings: ReadingResult[] = [];
  for (const [number, { file }] of inputs.entries()) {
    const reading = { choices, deliver, context: trades };
    readings.push(await readTransactions(watched(file, { progress }), number, reading));
  }
  const { judged, counts: verdicts, breaches } = judgeTransactions(matched, context);
  const all = [...breaches, ...policyBreaches(matched.map(policySubject), context.policy, context)];
  const found = { instruments: matching.instruments(), ...outcomesOf(matched), breaches: all.length };
  return {
    ...resultOf(inputs, readings, { counts: countsOf(readings, found), alerts: matching.alerts.records() }),
    judged: { transactions: judged.map(transactionJson), breaches: all, verdicts },
  };
}

/** Matches transactions one after another; each distinct instrument is matched once. */
export interface TransactionMatching {
  match(transaction: Transaction): MatchedTransaction;
  /** How many distinct instruments there were. */
  instruments(): number;
  readonly alerts: AlertBook;
}

interface Found {
  readonly subject: Subject;
  readonly alert: string | null;
}

/** A matching that starts without any transaction. */
export function matchTransactions(context: TransactionsContext): TransactionMatching {
  const alerts = alertBook();
  const tickers = tickerMemory(context.venues);
  const remembered = new Map<string, Found>();
  const instruments = new Set<string>();
  return {
    alerts,
    instruments: () => instruments.size,
    match: (transaction) => {
      const held = { security: transaction.security, heldOn: dayOf(transaction.time) };
      const { words, numbers } = instrumentKey(held);
      const key = `${words}\u001e${numbers}`;
      const dated = `${key}\u001e${circumstances(held)}`;
      const found = remembered.get(dated) ?? find(held, tickers, { alerts, context });
      instruments.add(key);
      remembered.set(dated, found);
      if (found.alert !== null) alerts.count(found.alert);
      return { transaction, ...found };
    },
  };
}

function find(
  held: { readonly security: Transaction['security']; readonly heldOn: string | null },
  tickers: TickerMemory,
  { alerts, context }: { readonly alerts: AlertBook; readonly context: TransactionsContext },
): Found {
  const { edition, matcher } = context;
  const instrument = instrumentOf(held, tickers);
  const asOfDate = calendarDateIn(context.asOf, newYork);
  const match = matchSecurity(instrument, held.security, { matcher, edition, asOfDate });
  return {
    subject: subjectOf(match, edition),
    alert: match === null ? null : alerts.alertFor(match, instrument),
  };
}

function subjectOf(match: Match | null, { listings }: Edition): Subject {
  const listing = listings.find(({ uid }) => uid === match?.uid) ?? null;
  return { match, listing, publiclyTraded: null };
}

/** A transaction as a policy sees it. */
export function policySubject({ transaction, subject, alert }: MatchedTransaction): PolicySubject {
  const { security, account, quantity, amount, currency } = transaction;
  return {
    names: [security.name, ...security.otherNames].filter((name) => name !== null),
    isin: security.identifiers.isin ?? null,
    tickers: security.tickers,
    account,
    outcome: subject.match?.outcome ?? null,
    listing: subject.listing,
    alert,
    quantity,
    amount,
    currency,
    transaction,
  };
}

function outcomesOf(matched: readonly MatchedTransaction[]): Record<Outcome, number> {
  const outcomes = { listed: 0, review: 0, related: 0 };
  for (const { subject } of matched) if (subject.match !== null) outcomes[subject.match.outcome] += 1;
  return outcomes;
}
