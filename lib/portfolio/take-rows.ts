import type { Position, ReadingResult } from '../holdings/position.ts';
import { readPositions } from '../holdings/read-positions.ts';
import { restrictsPositions } from '../rules/policy.ts';
import type { Screened } from '../screening/instrument-book.ts';
import type { ScreenedPosition } from '../screening/record.ts';
import { watched } from '../screening/watched.ts';
import { heldOf, matchTransaction } from '../transactions/match.ts';
import { readTransactions } from '../transactions/read-transactions.ts';
import type { Transaction } from '../transactions/transaction.ts';
import type { PortfolioInput } from './inputs.ts';
import type { FoundApart } from './own-lists/apart-book.ts';
import { positionSubject } from './position-subject.ts';
import { rowBreaches } from './row-breaches.ts';
import type { Run } from './run.ts';
import { takeStated } from './stated-trades.ts';

/** Reads an input of the run and takes its rows. Constituents of funds were read before everything else. */
export async function takeRows(input: PortfolioInput, number: number, run: Run): Promise<ReadingResult> {
  const read = run.funds.readings.get(number);
  if (read !== undefined) return read;
  if ('trades' in input) return takeStated(input.trades, number, trader(run));
  const file = watched(input.file, run.sink);
  if (input.kind === 'previous' && run.comparer !== null)
    return run.comparer.readEarlier({ number, input: { ...input, file } });
  if (input.kind === 'holdings') return readPositions(file, number, run.context.choices, holder(run));
  return readTransactions(file, number, {
    choices: run.context.tradeChoices,
    context: run.context.trades,
    deliver: trader(run),
  });
}

/** Takes each transaction into the books, to be judged when all are known. */
function trader({ book, apart, listingOf, matched }: Run): (transaction: Transaction) => void {
  return (transaction) => {
    const found = apart.take(heldOf(transaction), 'transaction');
    matched.push({ ...matchTransaction(transaction, book, listingOf), found });
  };
}

/** Takes each position into the books and hands it on; where the firm says something of positions, judges it. */
function holder(run: Run): (position: Position) => void {
  const { context, sink, book, funds, apart, listingOf, held, comparer } = run;
  const { policy } = context;
  const isJudged = restrictsPositions(policy);
  return (position) => {
    const screened = book.take(position, 'position');
    const { match, alert, others, fund } = screened;
    const found = apart.take(position, 'position');
    (fund ?? funds.byAssetClass(position))?.countPosition(position);
    sink.position(deliveredOf(position, screened, found));
    comparer?.note(position, { match, alert });
    if (!isJudged && found.ofFirm.length === 0) return;
    const subjects = [{ match, alert }, ...others].map((one) => ({
      ...positionSubject(position, one, listingOf),
      restrictedBy: found.ofPolicy,
    }));
    held.push(...rowBreaches(subjects, policy, context));
    if (subjects[0] !== undefined) apart.judge(subjects[0], found);
  };
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
