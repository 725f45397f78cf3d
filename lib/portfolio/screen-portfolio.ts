import type { Position, ReadingChoices, ReadingResult } from '../holdings/position.ts';
import { readPositions } from '../holdings/read-positions.ts';
import type { VenueTable } from '../identifiers/ticker.ts';
import { type FindListing, listingFinder } from '../listings/find-listing.ts';
import type { Breach } from '../rules/breach.ts';
import type { BreachContext } from '../rules/breaches.ts';
import { restrictsPositions, type Policy } from '../rules/policy.ts';
import {
  type BookContext,
  type InstrumentBook,
  instrumentBook,
  type Screened,
} from '../screening/instrument-book.ts';
import type { JudgedRecord, ScreenedPosition } from '../screening/record.ts';
import { countsOf, resultOf } from '../screening/result.ts';
import type { NumberedInput, ScreeningInput, ScreeningResult, ScreeningSink } from '../screening/screen.ts';
import { watched } from '../screening/watched.ts';
import { judgeTransactions, transactionJson, type MatchedTransaction } from '../transactions/judge.ts';
import { heldOf, matchTransaction, tradeSubjects } from '../transactions/match.ts';
import { readTransactions } from '../transactions/read-transactions.ts';
import type { TradeContext, TransactionChoices } from '../transactions/read-transactions.ts';
import type { Transaction } from '../transactions/transaction.ts';
import { fundBook, type FundBook } from './funds/fund-book.ts';
import { type ApartBook, apartBook, type FoundApart } from './own-lists/apart-book.ts';
import type { OwnList } from './own-lists/own-list.ts';
import { positionSubject } from './position-subject.ts';
import { rowBreaches } from './row-breaches.ts';
import { type StatedTrades, takeStated } from './stated-trades.ts';

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

/** A file, or trades that a program states in a request. */
export type PortfolioInput = ScreeningInput | StatedTrades;

interface Run {
  readonly context: PortfolioContext;
  readonly sink: ScreeningSink;
  readonly book: InstrumentBook;
  readonly funds: FundBook;
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
  inputs: readonly PortfolioInput[],
  context: PortfolioContext,
  sink: ScreeningSink,
): Promise<ScreeningResult> {
  const funds = await fundBook(filesAs('funds', inputs, sink), context);
  const run: Run = {
    context,
    sink,
    book: instrumentBook(context, { funds }),
    funds,
    apart: apartBook(context.ownLists ?? [], context),
    listingOf: listingFinder(context.edition),
    matched: [],
    held: [],
  };
  const readings: ReadingResult[] = [];
  for (const [number, input] of inputs.entries()) {
    readings.push(funds.readings.get(number) ?? (await readInput(input, number, run)));
  }
  const judged = inputs.some(({ kind }) => kind === 'transactions') ? judgedOf(run) : null;
  const breaches = [...(judged?.breaches ?? []), ...run.held];
  const { book } = run;
  const apart = run.apart.record();
  const subject = inputs.some(({ kind }) => kind === 'holdings') ? 'position' : 'transaction';
  const found = { instruments: book.instruments(), ...book.outcomes[subject], breaches: breaches.length };
  return {
    ...resultOf(inputs, readings, {
      counts: countsOf(inputs, readings, found),
      alerts: book.alerts.records(),
    }),
    breaches,
    ...ofFunds(run),
    ...(judged === null ? {} : { judged: judged.record }),
    ...(apart === null ? {} : { apart }),
  };
}

/** The files given as this, each with its number and watched by the sink. */
function filesAs(
  kind: PortfolioInput['kind'],
  inputs: readonly PortfolioInput[],
  sink: ScreeningSink,
): readonly NumberedInput[] {
  return inputs.flatMap((input, number) =>
    input.kind === kind && 'file' in input
      ? [{ number, input: { ...input, file: watched(input.file, sink) } }]
      : [],
  );
}

/** A position as it is handed on: only what it has is in it, so that most stay small. */
function deliveredOf(
  position: Position,
  { match, alert, mic, others }: Screened,
  { alerts, mic: placedApart }: FoundApart,
): ScreenedPosition {
  const venue = match === null ? placedApart : mic;
  return {
    position,
    outcome: match?.outcome ?? null,
    alert,
    ...(venue === null ? {} : { mic: venue }),
    ...(others.length === 0 ? {} : { further: others.map((one) => one.alert) }),
    ...(alerts.length === 0 ? {} : { apart: alerts }),
  };
}

/** What only a run that met funds leaves. */
function ofFunds({ book, funds }: Run): Pick<ScreeningResult, 'together' | 'funds'> {
  const [together, records] = [book.together(), funds.records()];
  return {
    ...(together.length === 0 ? {} : { together }),
    ...(records.length === 0 ? {} : { funds: records }),
  };
}

async function readInput(input: PortfolioInput, number: number, run: Run): Promise<ReadingResult> {
  if ('trades' in input) return takeStated(input.trades, number, trader(run));
  const file = watched(input.file, run.sink);
  if (input.kind === 'holdings') return readPositions(file, number, run.context.choices, holder(run));
  return readTransactions(file, number, {
    choices: run.context.tradeChoices,
    context: run.context.trades,
    deliver: trader(run),
  });
}

/** A transaction with what lists beside the law found of it. */
interface TradeApart extends MatchedTransaction {
  readonly found: FoundApart;
}

/** Takes each transaction into the books, to be judged when all are known. */
function trader({ book, apart, listingOf, matched }: Run): (transaction: Transaction) => void {
  return (transaction) => {
    const found = apart.take(heldOf(transaction), 'transaction');
    matched.push({ ...matchTransaction(transaction, book, listingOf), found });
  };
}

/** Takes each position into the books and hands it on; where the firm says something of positions, judges it. */
function holder({ context, sink, book, funds, apart, listingOf, held }: Run): (position: Position) => void {
  const { policy } = context;
  const isJudged = restrictsPositions(policy);
  return (position) => {
    const screened = book.take(position, 'position');
    const { match, alert, others, fund } = screened;
    const found = apart.take(position, 'position');
    (fund ?? funds.byAssetClass(position))?.countPosition(position);
    sink.position(deliveredOf(position, screened, found));
    if (!isJudged && found.ofFirm.length === 0) return;
    const subjects = [{ match, alert }, ...others].map((one) => ({
      ...positionSubject(position, one, listingOf),
      restrictedBy: found.ofPolicy,
    }));
    held.push(...rowBreaches(subjects, policy, context));
    if (subjects[0] !== undefined) apart.judge(subjects[0], found);
  };
}

function judgedOf({ matched, context, apart }: Run): {
  readonly breaches: readonly Breach[];
  readonly record: JudgedRecord;
} {
  const { judged, counts: verdicts, breaches } = judgeTransactions(matched, context);
  const subjects = matched.map(({ found, ...one }) => ({
    found,
    ofRow: tradeSubjects(one).map((subject) => ({ ...subject, restrictedBy: found.ofPolicy })),
  }));
  for (const { ofRow, found } of subjects) if (ofRow[0] !== undefined) apart.judge(ofRow[0], found);
  const ofPolicy = subjects.flatMap(({ ofRow }) => rowBreaches(ofRow, context.policy, context));
  return {
    breaches: [...breaches, ...ofPolicy],
    record: { transactions: judged.map(transactionJson), verdicts },
  };
}
