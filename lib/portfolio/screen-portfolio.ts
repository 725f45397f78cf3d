import type { Position, ReadingChoices, ReadingResult } from '../holdings/position.ts';
import { readPositions } from '../holdings/read-positions.ts';
import type { VenueTable } from '../identifiers/ticker.ts';
import { type FindListing, listingFinder } from '../listings/find-listing.ts';
import { refuse } from '../problems.ts';
import type { Breach } from '../rules/breach.ts';
import type { BreachContext } from '../rules/breaches.ts';
import { policyBreaches } from '../rules/policy-breaches.ts';
import { restrictsPositions, type Policy } from '../rules/policy.ts';
import { type BookContext, type InstrumentBook, instrumentBook } from '../screening/instrument-book.ts';
import type { JudgedRecord } from '../screening/record.ts';
import { countsOf, resultOf } from '../screening/result.ts';
import type { ScreeningInput, ScreeningResult, ScreeningSink } from '../screening/screen.ts';
import { watched } from '../screening/watched.ts';
import { judgeTransactions, transactionJson, type MatchedTransaction } from '../transactions/judge.ts';
import { matchTransaction, tradeSubject } from '../transactions/match.ts';
import { readTransactions } from '../transactions/read-transactions.ts';
import type { TradeContext, TransactionChoices } from '../transactions/read-transactions.ts';
import type { Compared } from './compare/comparison.ts';
import { type Comparer, createComparer, type EarlierContext } from './compare/comparer.ts';
import { positionSubject } from './position-subject.ts';

/**
 * What a portfolio is screened by. `rules` are those of the policy (`rulesUnder`); `choices` are for files of holdings,
 * `tradeChoices` for those of trades.
 */
export interface PortfolioContext extends BookContext, BreachContext {
  readonly venues: VenueTable;
  readonly policy: Policy;
  readonly choices: ReadingChoices;
  readonly tradeChoices: TransactionChoices;
  readonly trades: TradeContext;
  /** What is known of earlier holdings; needed where there are any. */
  readonly earlier?: EarlierContext;
}

interface Run {
  readonly context: PortfolioContext;
  readonly sink: ScreeningSink;
  readonly book: InstrumentBook;
  readonly listingOf: FindListing;
  readonly matched: MatchedTransaction[];
  /** Compares with earlier holdings, where there are any. */
  readonly comparer: Comparer | null;
  /** Breaches of the firm's rules by positions. */
  readonly held: Breach[];
}

/**
 * Screens everything given of a portfolio, one input after another: holdings become positions, instruments, matches and
 * alerts; transactions get their verdicts; the firm's policy is applied to both. Every position goes to the sink.
 * Throws `InputRefused` for the first input that cannot be read.
 */
export async function screenPortfolio(
  inputs: readonly ScreeningInput[],
  context: PortfolioContext,
  sink: ScreeningSink,
): Promise<ScreeningResult> {
  const book = instrumentBook(context);
  const run: Run = {
    context,
    sink,
    book,
    comparer: comparerFor(inputs, context, book),
    listingOf: listingFinder(context.edition),
    matched: [],
    held: [],
  };
  const readings: ReadingResult[] = [];
  for (const [number, input] of inputs.entries()) readings.push(await readInput(input, number, run));
  const compared = await run.comparer?.result({ inputs, readings, transactions: run.matched });
  const judged = inputs.some(({ kind }) => kind === 'transactions') ? judgedOf(run) : null;
  const breaches = [...(judged?.breaches ?? []), ...(compared?.breaches ?? []), ...run.held];
  const found = { instruments: book.instruments(), ...book.outcomes, breaches: breaches.length };
  return {
    ...resultOf(inputs, readings, {
      counts: countsOf(inputs, readings, found),
      alerts: book.alerts.records(),
    }),
    breaches,
    ...(judged === null ? {} : { judged: judged.record }),
    ...comparedOf(compared),
  };
}

function comparerFor(
  inputs: readonly ScreeningInput[],
  context: PortfolioContext,
  book: InstrumentBook,
): Comparer | null {
  const previous = inputs.find(({ kind }) => kind === 'previous');
  if (previous === undefined) return null;
  if (inputs.every(({ kind }) => kind !== 'holdings')) refuse('previousAlone', { file: previous.name });
  const { earlier } = context;
  if (earlier === undefined) throw new Error('earlier holdings were given without what is known of them');
  return createComparer({ ...context, earlier }, book);
}

function comparedOf(compared: Compared | undefined): Pick<ScreeningResult, 'compared'> {
  return compared === undefined ? {} : { compared: compared.record };
}

function readInput(input: ScreeningInput, number: number, run: Run): Promise<ReadingResult> {
  const file = watched(input.file, run.sink);
  if (input.kind === 'previous' && run.comparer !== null)
    return run.comparer.readEarlier({ number, input: { ...input, file } });
  if (input.kind === 'holdings') return readPositions(file, number, run.context.choices, holder(run));
  return readTransactions(file, number, {
    choices: run.context.tradeChoices,
    context: run.context.trades,
    deliver: (transaction) => {
      run.matched.push(matchTransaction(transaction, run.book, run.listingOf));
    },
  });
}

/** Takes each position into the book and hands it on; where the firm's policy says something of positions, judges it. */
function holder({ context, sink, book, listingOf, held, comparer }: Run): (position: Position) => void {
  const { policy } = context;
  const isJudged = restrictsPositions(policy);
  return (position) => {
    const { match, alert, mic } = book.take(position, 'position');
    const screened = { position, outcome: match?.outcome ?? null, alert };
    sink.position(mic === null || match === null ? screened : { ...screened, mic });
    comparer?.note(position, { match, alert });
    if (!isJudged) return;
    const subject = positionSubject(position, { match, alert }, listingOf);
    held.push(...policyBreaches([subject], policy, context));
  };
}

function judgedOf({ matched, context }: Run): {
  readonly breaches: readonly Breach[];
  readonly record: JudgedRecord;
} {
  const { judged, counts: verdicts, breaches } = judgeTransactions(matched, context);
  const ofPolicy = policyBreaches(matched.map(tradeSubject), context.policy, context);
  return {
    breaches: [...breaches, ...ofPolicy],
    record: { transactions: judged.map(transactionJson), verdicts },
  };
}
