import type { Position, ReadingChoices, ReadingResult } from '../holdings/position.ts';
import { readPositions } from '../holdings/read-positions.ts';
import type { VenueTable } from '../identifiers/ticker.ts';
import { type FindListing, listingFinder } from '../listings/find-listing.ts';
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
import { heldOf, matchTransaction, tradeSubject } from '../transactions/match.ts';
import { readTransactions } from '../transactions/read-transactions.ts';
import type { TradeContext, TransactionChoices } from '../transactions/read-transactions.ts';
import { type ApartBook, apartBook, type FoundApart } from './own-lists/apart-book.ts';
import type { OwnList } from './own-lists/own-list.ts';
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
  /** Lists beside the law; what they find is kept apart from what the law says. */
  readonly ownLists?: readonly OwnList[];
}

interface Run {
  readonly context: PortfolioContext;
  readonly sink: ScreeningSink;
  readonly book: InstrumentBook;
  readonly apart: ApartBook;
  readonly listingOf: FindListing;
  readonly matched: TradeApart[];
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
  const run: Run = {
    context,
    sink,
    book: instrumentBook(context),
    apart: apartBook(context.ownLists ?? [], context),
    listingOf: listingFinder(context.edition),
    matched: [],
    held: [],
  };
  const readings: ReadingResult[] = [];
  for (const [number, input] of inputs.entries()) readings.push(await readInput(input, number, run));
  const judged = inputs.some(({ kind }) => kind === 'transactions') ? judgedOf(run) : null;
  const breaches = [...(judged?.breaches ?? []), ...run.held];
  const { book } = run;
  const apart = run.apart.record();
  const found = { instruments: book.instruments(), ...book.outcomes, breaches: breaches.length };
  return {
    ...resultOf(inputs, readings, {
      counts: countsOf(inputs, readings, found),
      alerts: book.alerts.records(),
    }),
    breaches,
    ...(judged === null ? {} : { judged: judged.record }),
    ...(apart === null ? {} : { apart }),
  };
}

function readInput(input: ScreeningInput, number: number, run: Run): Promise<ReadingResult> {
  const file = watched(input.file, run.sink);
  if (input.kind === 'holdings') return readPositions(file, number, run.context.choices, holder(run));
  return readTransactions(file, number, {
    choices: run.context.tradeChoices,
    context: run.context.trades,
    deliver: (transaction) => {
      const matched = matchTransaction(transaction, run.book, run.listingOf);
      run.matched.push({ ...matched, found: run.apart.take(heldOf(transaction), 'transaction') });
    },
  });
}

/** A transaction with what lists beside the law found of it. */
interface TradeApart extends MatchedTransaction {
  readonly found: FoundApart;
}

/** Takes each position into the books and hands it on; where the firm says something of positions, judges it. */
function holder({ context, sink, book, apart, listingOf, held }: Run): (position: Position) => void {
  const { policy } = context;
  const isJudged = restrictsPositions(policy);
  return (position) => {
    const { match, alert, mic } = book.take(position, 'position');
    const found = apart.take(position, 'position');
    const screened = { position, outcome: match?.outcome ?? null, alert };
    const venue = match === null ? found.mic : mic;
    const placed = venue === null ? screened : { ...screened, mic: venue };
    sink.position(found.alerts.length === 0 ? placed : { ...placed, apart: found.alerts });
    if (!isJudged && found.ofFirm.length === 0) return;
    const subject = {
      ...positionSubject(position, { match, alert }, listingOf),
      restrictedBy: found.ofPolicy,
    };
    held.push(...policyBreaches([subject], policy, context));
    apart.judge(subject, found);
  };
}

function judgedOf({ matched, context, apart }: Run): {
  readonly breaches: readonly Breach[];
  readonly record: JudgedRecord;
} {
  const { judged, counts: verdicts, breaches } = judgeTransactions(matched, context);
  const subjects = matched.map(({ found, ...one }) => ({
    found,
    subject: { ...tradeSubject(one), restrictedBy: found.ofPolicy },
  }));
  for (const { subject, found } of subjects) apart.judge(subject, found);
  const restricted = subjects.map(({ subject }) => subject);
  const ofPolicy = policyBreaches(restricted, context.policy, context);
  return {
    breaches: [...breaches, ...ofPolicy],
    record: { transactions: judged.map(transactionJson), verdicts },
  };
}
