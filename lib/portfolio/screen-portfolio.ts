import type { ReadingResult } from '../holdings/position.ts';
import { listingFinder } from '../listings/find-listing.ts';
import { refuse } from '../problems.ts';
import type { Breach } from '../rules/breach.ts';
import { type InstrumentBook, instrumentBook } from '../screening/instrument-book.ts';
import type { JudgedRecord } from '../screening/record.ts';
import { countsOf, resultOf } from '../screening/result.ts';
import type { ScreeningResult, ScreeningSink } from '../screening/screen.ts';
import { watched } from '../screening/watched.ts';
import { judgeTransactions, transactionJson } from '../transactions/judge.ts';
import { tradeSubjects } from '../transactions/match.ts';
import { type Comparer, createComparer } from './compare/comparer.ts';
import type { Compared } from './compare/comparison.ts';
import { fundBook } from './funds/fund-book.ts';
import { filesAs, type PortfolioInput } from './inputs.ts';
import { apartBook } from './own-lists/apart-book.ts';
import { rowBreaches } from './row-breaches.ts';
import type { PortfolioContext, Run } from './run.ts';
import { takeRows } from './take-rows.ts';

/**
 * Screens everything given of a portfolio, one input after another: holdings become positions, instruments, matches and
 * alerts; transactions get their verdicts; the firm's policy is applied to both; earlier holdings are compared with.
 * Every position goes to the sink. Throws `InputRefused` for the first input that cannot be read.
 */
export async function screenPortfolio(
  inputs: readonly PortfolioInput[],
  context: PortfolioContext,
  sink: ScreeningSink,
): Promise<ScreeningResult> {
  const run = await newRun(inputs, context, sink);
  const readings: ReadingResult[] = [];
  for (const [number, input] of inputs.entries()) readings.push(await takeRows(input, number, run));
  const compared = await run.comparer?.result({ inputs, readings, transactions: run.matched });
  const judged = inputs.some(({ kind }) => kind === 'transactions') ? judgedOf(run) : null;
  const breaches = [...(judged?.breaches ?? []), ...(compared?.breaches ?? []), ...run.held];
  const { book } = run;
  const subject = inputs.some(({ kind }) => kind === 'holdings') ? 'position' : 'transaction';
  const found = { instruments: book.instruments(), ...book.outcomes[subject], breaches: breaches.length };
  return {
    ...resultOf(inputs, readings, {
      counts: countsOf(inputs, readings, found),
      alerts: book.alerts.records(),
    }),
    breaches,
    ...(judged === null ? {} : { judged: judged.record }),
    ...besidesOf(run, compared),
  };
}

async function newRun(
  inputs: readonly PortfolioInput[],
  context: PortfolioContext,
  sink: ScreeningSink,
): Promise<Run> {
  const constituents = filesAs('funds', inputs).map(({ number, input }) => ({
    number,
    input: { ...input, file: watched(input.file, sink) },
  }));
  const funds = await fundBook(constituents, context);
  const book = instrumentBook(context, { funds });
  return {
    context,
    sink,
    book,
    funds,
    apart: apartBook(context.ownLists ?? [], context),
    comparer: comparerFor(inputs, context, book),
    listingOf: listingFinder(context.edition),
    matched: [],
    held: [],
  };
}

function comparerFor(
  inputs: readonly PortfolioInput[],
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

/** What only some runs leave: funds met, what changed since earlier holdings, what lists beside the law found. */
function besidesOf(
  { book, funds, apart }: Run,
  compared: Compared | undefined,
): Pick<ScreeningResult, 'together' | 'funds' | 'compared' | 'apart'> {
  const [together, records, found] = [book.together(), funds.records(), apart.record()];
  return {
    ...(together.length === 0 ? {} : { together }),
    ...(records.length === 0 ? {} : { funds: records }),
    ...(compared === undefined ? {} : { compared: compared.record }),
    ...(found === null ? {} : { apart: found }),
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
