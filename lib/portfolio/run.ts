import type { ReadingChoices } from '../holdings/position.ts';
import type { VenueTable } from '../identifiers/ticker.ts';
import type { FindListing } from '../listings/find-listing.ts';
import type { Breach } from '../rules/breach.ts';
import type { BreachContext } from '../rules/breaches.ts';
import type { Policy } from '../rules/policy.ts';
import type { BookContext, InstrumentBook } from '../screening/instrument-book.ts';
import type { ScreeningSink } from '../screening/screen.ts';
import type { MatchedTransaction } from '../transactions/judge.ts';
import type { TradeContext, TransactionChoices } from '../transactions/read-transactions.ts';
import type { Comparer, EarlierContext } from './compare/comparer.ts';
import type { FundBook } from './funds/fund-book.ts';
import type { ApartBook, FoundApart } from './own-lists/apart-book.ts';
import type { OwnList } from './own-lists/own-list.ts';

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
  /** What is known of earlier holdings; needed where there are any. */
  readonly earlier?: EarlierContext;
}

/** A transaction with what lists beside the law found of it. */
export interface TradeApart extends MatchedTransaction {
  readonly found: FoundApart;
}

/** What a run works with, and what it gathers as it reads. */
export interface Run {
  readonly context: PortfolioContext;
  readonly sink: ScreeningSink;
  readonly book: InstrumentBook;
  readonly funds: FundBook;
  readonly apart: ApartBook;
  /** Compares with earlier holdings, where there are any. */
  readonly comparer: Comparer | null;
  readonly listingOf: FindListing;
  readonly matched: TradeApart[];
  /** Breaches of the firm's rules by positions. */
  readonly held: Breach[];
}
