import { calendarDateIn, daysBetween, newYork } from '../../dates.ts';
import type { Position, ReadingResult, SecurityText } from '../../holdings/position.ts';
import type { TickerReading } from '../../identifiers/ticker-reading.ts';
import { listingFinder } from '../../listings/find-listing.ts';
import type { Problem } from '../../problems.ts';
import type { ConstituentsAge, FundRecord, GivenConstituents } from '../../screening/fund-record.ts';
import { recentDays } from '../../screening/fund-limits.ts';
import { tickerMemory } from '../../screening/instrument.ts';
import {
  type BookContext,
  type FundSight,
  type SeenFund,
  instrumentBook,
} from '../../screening/instrument-book.ts';
import type { NumberedInput } from '../../screening/screen.ts';
import { type SecurityMemory, readConstituents } from './constituents.ts';
import { fundIndex, type FundIdentity, type FundIndex } from './fund-identity.ts';
import { FundTally } from './fund-tally.ts';
import { MetFunds, namesOf } from './met-funds.ts';
import { looksLikeFund, saysFund } from './fund-words.ts';
import { type GivenFund, fundsOfFile } from './given-fund.ts';
import { holdsOf, nameOf } from './look-through.ts';
import { endProblems, refuseRepeated, withProblems } from './fund-problems.ts';
import { type FundLinks, routesFrom } from './routes.ts';

/** The funds of a run: those given with constituents, and those that its rows turn out to hold. */
export interface FundBook extends FundSight {
  /** How each input of constituents was read, by its number. */
  readonly readings: ReadonlyMap<number, ReadingResult>;
  /** The fund of a row that only its column of asset classes calls one; `null` where it does not. */
  byAssetClass(position: Position): SeenFund | null;
  /** Every fund given or met, those looked through first. */
  records(): readonly FundRecord[];
}

const namesKept = 10;

/**
 * Reads inputs that are constituents of funds, and looks every fund given through: what it holds of listed
 * companies, on which ways, at what weight. Throws `InputRefused` for one that cannot be read or told.
 */
export async function fundBook(inputs: readonly NumberedInput[], context: BookContext): Promise<FundBook> {
  const memory: SecurityMemory = new Map();
  const readings = new Map<number, ReadingResult>();
  const given: GivenFund[] = [];
  for (const { number, input } of inputs) {
    const { file, name, fund } = input;
    const read = await readConstituents(file, number, memory);
    const found = fundsOfFile({ number, name, key: fund ?? null }, read, context.venues);
    given.push(...found.funds);
    readings.set(number, withProblems(read.reading, found.problems));
  }
  refuseRepeated(given);
  const tallies = lookedThrough(given, context, readings);
  return sightOf(
    fundIndex([...tallies.keys()], ({ identity }) => identity),
    tallies,
    readings,
  );
}

/** What each fund given holds. What had to be refused on the way is added to the problems of its file. */
function lookedThrough(
  given: readonly GivenFund[],
  context: BookContext,
  readings: Map<number, ReadingResult>,
): ReadonlyMap<GivenFund, FundTally> {
  const tallies = new Map<GivenFund, FundTally>();
  if (given.length === 0) return tallies;
  const listingOf = listingFinder(context.edition);
  const asOfDate = calendarDateIn(context.asOf, newYork);
  const linksOf = linker(given, context);
  const problems: Problem[] = [];
  for (const fund of given) {
    const routes = routesFrom(fund, (one) => linksOf(one).links);
    problems.push(...endProblems(routes));
    const holds = holdsOf(routes, listingOf);
    const names = { name: fund.label, identifiers: statedIdentifiers(fund.identity) };
    tallies.set(fund, new FundTally(names, givenRecord(fund, linksOf(fund).unfollowed, asOfDate), holds));
  }
  for (const [number, reading] of readings) {
    const own = problems.filter(({ input }) => input === number);
    readings.set(number, withProblems(reading, own));
  }
  return tallies;
}

function statedIdentifiers({ isins, tickers }: FundIdentity): Readonly<Record<string, string>> {
  const [[isin], [ticker]] = [isins, tickers];
  return { ...(isin === undefined ? {} : { isin }), ...(ticker === undefined ? {} : { ticker: ticker.raw }) };
}

interface Linked {
  readonly links: FundLinks;
  readonly unfollowed: readonly string[];
}

/** Matches the constituents of a fund, each security once, and finds those that are funds given themselves. */
function linker(given: readonly GivenFund[], context: BookContext): (fund: GivenFund) => Linked {
  const book = instrumentBook(context);
  const tickers = tickerMemory(context.venues);
  const index = fundIndex(given, ({ identity }) => identity);
  const known = new Map<GivenFund, Linked>();
  const link = (fund: GivenFund): Linked => {
    const matched: FundLinks['matched'][number][] = [];
    const inner: FundLinks['inner'][number][] = [];
    const unfollowed: string[] = [];
    for (const constituent of fund.constituents) {
      const { held } = constituent;
      const match = book.match(held);
      if (match !== null && match.outcome !== 'related') matched.push({ constituent, match });
      const through = index.find(held.security, tickers.read(held.security));
      if (through !== null) inner.push({ constituent, fund: through });
      else if (looksLikeFund(held.security)) unfollowed.push(nameOf(constituent));
    }
    return { links: { matched, inner }, unfollowed };
  };
  return (fund) => {
    const linked = known.get(fund) ?? link(fund);
    known.set(fund, linked);
    return linked;
  };
}

function givenRecord(fund: GivenFund, unfollowed: readonly string[], asOfDate: string): GivenConstituents {
  const { input, file, sheet, told: takenFor, takenBy, on, constituents, weights } = fund;
  return {
    input,
    file,
    sheet,
    takenFor,
    takenBy,
    on,
    age: ageOf(fund, asOfDate),
    constituents: constituents.length,
    weightsFrom: weights.from,
    weightCovered: weights.covered,
    weightSum: weights.columnSum,
    notFollowed: unfollowed.slice(0, namesKept),
    notFollowedInAll: unfollowed.length,
  };
}

function ageOf({ on, isMixed }: GivenFund, asOfDate: string): ConstituentsAge {
  if (on === null) return isMixed ? 'mixed' : 'unknown';
  const days = daysBetween(on, asOfDate);
  if (days < 0) return 'later';
  return days > recentDays ? 'old' : 'recent';
}

function sightOf(
  index: FundIndex<GivenFund>,
  tallies: ReadonlyMap<GivenFund, FundTally>,
  readings: ReadonlyMap<number, ReadingResult>,
): FundBook {
  const met = new MetFunds();
  const classes = new Map<string, boolean>();
  const see = (security: SecurityText, tickers: readonly TickerReading[]): FundTally | null => {
    const given = index.find(security, tickers);
    const tally = given === null ? undefined : tallies.get(given);
    if (tally === undefined) return looksLikeFund(security) ? met.of(security) : null;
    tally.alsoNamed(namesOf(security));
    return tally;
  };
  return {
    readings,
    see,
    knows: (identifiers) => index.knows(identifiers),
    byAssetClass: ({ security }) => {
      const { assetClass } = security;
      if (assetClass === null) return null;
      const says = classes.get(assetClass) ?? saysFund(assetClass);
      classes.set(assetClass, says);
      return says ? met.of(security) : null;
    },
    records: () => [
      ...[...tallies.values()].map((tally) => tally.record()),
      ...met
        .tallies()
        .filter(({ isHeld }) => isHeld)
        .map((tally) => tally.record()),
    ],
  };
}
