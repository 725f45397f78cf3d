import { calendarDateIn, newYork } from '../dates.ts';
import type { Identifiers, Position, SecurityText } from '../holdings/position.ts';
import type { VenueTable } from '../identifiers/ticker.ts';
import type { TickerReading } from '../identifiers/ticker-reading.ts';
import type { Edition } from '../listings/listing.ts';
import type { Instrument, Match, Outcome } from '../matching/match.ts';
import type { Matcher } from '../matching/matcher.ts';
import { type AlertBook, type CountedRow, alertBook } from './alerts.ts';
import { DistinctCount } from './hash-count.ts';
import {
  type InstrumentKey,
  circumstances,
  instrumentKey,
  instrumentOf,
  tickerMemory,
} from './instrument.ts';
import { matchSecurity } from './match-security.ts';
import { withFund } from './own-and-fund.ts';
import type { RowsTogether } from './record.ts';

/** A security with the day for which it is stated: all that a match can depend on. */
export type Held = Pick<Position, 'security' | 'heldOn'>;

/** What a security came to. `mic` is the venue (ISO 10383) that the ticker of a matched one was read at. */
export interface Screened {
  readonly match: Match | null;
  readonly alert: string | null;
  readonly mic: string | null;
  /** The other matches of a fund that leads to several companies, with their alerts, strongest first. */
  readonly others: readonly { readonly match: Match; readonly alert: string }[];
  /** The fund that it is, or looks like; `null` for any other security. */
  readonly fund: SeenFund | null;
}

/** A fund as a run meets it. `holds` is empty where it was not looked through, or leads to no listed company. */
export interface SeenFund {
  readonly holds: readonly Match[];
  countPosition(position: Position): void;
  countTransaction(): void;
}

/** Sees whether a security is a fund. Asked once for each distinct instrument. */
export interface FundSight {
  see(security: SecurityText, tickers: readonly TickerReading[]): SeenFund | null;
  /** Whether one of the numbers beside the ISIN is a fund's. */
  knows(identifiers: Identifiers): boolean;
}

/** What instruments are matched against. `asOf` is an instant in milliseconds since 1970-01-01T00:00Z. */
export interface BookContext {
  readonly edition: Edition;
  readonly matcher: Matcher;
  readonly venues: VenueTable;
  readonly asOf: number;
}

/** Matches the securities of one run, each distinct one once, and gathers what matched into alerts. */
export interface InstrumentBook {
  /** Matches the security of a position or transaction of the run, and counts the row under its alerts. */
  take(held: Held, row: CountedRow): Screened;
  /** The match of a security that is only compared with (earlier holdings): it makes no alert and counts nowhere. */
  match(held: Held): Match | null;
  /** How many distinct instruments were taken. */
  instruments(): number;
  /**
   * How many of the positions taken had each outcome, and how many of the transactions; a row of several alerts has its
   * strongest.
   */
  readonly outcomes: Readonly<Record<CountedRow, Readonly<Record<Outcome, number>>>>;
  readonly alerts: AlertBook;
  /** The rows taken that count under several alerts. */
  together(): readonly RowsTogether[];
}

/** Stands for the day of an instrument that matches nothing on any. */
const anyDay = '*';

interface Entry extends Screened {
  /** The day of holding that it was matched for. */
  readonly heldOn: string | null;
  readonly instrument: Instrument | null;
  /** The matches after `match`, without alerts as long as no row was taken. */
  readonly further: readonly Match[];
  alert: string | null;
  others: readonly { readonly match: Match; readonly alert: string }[];
  together: Counted | null;
}

type Counted = { -readonly [field in keyof RowsTogether]: RowsTogether[field] };

const nothing: Entry = {
  heldOn: anyDay,
  match: null,
  alert: null,
  mic: null,
  instrument: null,
  further: [],
  others: [],
  fund: null,
  together: null,
};

/** Instruments kept ready; those without an outcome are cheap to screen again. */
const rememberedInstrumentsMax = 100_000;

/** What a book may be given beside its context. */
export interface BookExtras {
  /** Sees through funds; without it none is. */
  readonly funds?: FundSight;
  /** Names its alerts; those of the law's list are `a1`, `a2`, …. */
  readonly nextId?: (() => string) | undefined;
}

/** An empty book. */
export function instrumentBook(context: BookContext, { funds, nextId }: BookExtras = {}): InstrumentBook {
  const alerts = alertBook(nextId);
  const instruments = new DistinctCount();
  const none = (): Record<Outcome, number> => ({ listed: 0, review: 0, related: 0 });
  const outcomes = { position: none(), transaction: none() };
  const entries = entriesOf(context, funds ?? null);
  const seen = seenBefore(entries);
  const together = new Map<string, Counted>();
  return {
    alerts,
    outcomes,
    instruments: () => instruments.size,
    together: () => [...together.values()].map((one) => ({ ...one })),
    match: (held) => entries.of(held, instrumentKey(held)).match,
    take: (held, row) => {
      const entry = seen.of(held, (key) => instruments.add(key.words, key.numbers));
      if (entry.match === null || entry.instrument === null) return entry;
      entry.alert ??= alerts.alertFor(entry.match, entry.instrument);
      outcomes[row][entry.match.outcome]++;
      alerts.count(entry.alert, row);
      if (entry.further.length > 0) countFurther(entry, row, { alerts, together });
      return entry;
    },
  };
}

/** Counts a row under its further alerts, and under the set of all of them. */
function countFurther(
  entry: Entry,
  row: CountedRow,
  book: { readonly alerts: AlertBook; readonly together: Map<string, Counted> },
): void {
  const { instrument, alert, further } = entry;
  if (instrument === null || alert === null) return;
  if (entry.together === null) {
    entry.others = further.map((match) => ({ match, alert: book.alerts.alertFor(match, instrument) }));
    const ids = [alert, ...entry.others.map((one) => one.alert)];
    entry.together = book.together.get(ids.join(' ')) ?? { alerts: ids, positions: 0, transactions: 0 };
    book.together.set(ids.join(' '), entry.together);
  }
  for (const other of entry.others) book.alerts.count(other.alert, row);
  if (row === 'position') entry.together.positions++;
  else entry.together.transactions++;
}

/** What one and the same security came to before: readers hand out one object for rows that say the same of theirs. */
function seenBefore(entries: Entries): {
  of(held: Held, meet: (key: InstrumentKey) => void): Entry;
} {
  const known = new WeakMap<SecurityText, Entry>();
  return {
    of: ({ security, heldOn }, meet) => {
      const before = known.get(security);
      if (before !== undefined && (before.heldOn === anyDay || before.heldOn === heldOn)) return before;
      const key = instrumentKey({ security });
      meet(key);
      const entry = entries.of({ security, heldOn }, key);
      known.set(security, entry);
      return entry;
    },
  };
}

interface Entries {
  of(held: Held, key: InstrumentKey): Entry;
}

/** The matches made so far. An instrument without a match is remembered as such; one with a match also by its row's circumstances. */
function entriesOf(context: BookContext, funds: FundSight | null): Entries {
  const { edition, matcher } = context;
  const asOfDate = calendarDateIn(context.asOf, newYork);
  const tickers = tickerMemory(context.venues);
  const remembered = new Map<string, Entry>();
  const remember = (key: string, entry: Entry): Entry => {
    if (remembered.size >= rememberedInstrumentsMax) remembered.clear();
    remembered.set(key, entry);
    return entry;
  };
  const find = (held: Held, key: string): Entry => {
    const dated = `${key}\u001e${circumstances(held)}`;
    const known = remembered.get(dated);
    if (known !== undefined) return known;
    const instrument = instrumentOf(held, tickers);
    const own = matchSecurity(instrument, held.security, { matcher, edition, asOfDate });
    const fund = funds?.see(held.security, instrument.tickers) ?? null;
    const [match, ...further] = withFund(own, fund?.holds ?? []);
    const { heldOn } = held;
    if (match === undefined) {
      if (matcher.dependsOnDate(instrument)) return remember(dated, { ...nothing, heldOn, fund });
      return remember(key, fund === null ? nothing : { ...nothing, fund });
    }
    const mic = instrument.tickers.find((reading) => reading.mic !== null)?.mic ?? null;
    return remember(dated, { ...nothing, heldOn, match, mic, instrument, further, fund });
  };
  return {
    of: (held, { words, numbers }) => {
      const { identifiers } = held.security;
      const decides = numbers !== '' && (matcher.knows(identifiers) || funds?.knows(identifiers) === true);
      const key = decides ? `${words}\u001e${numbers}` : words;
      return remembered.get(key) ?? find(held, key);
    },
  };
}
