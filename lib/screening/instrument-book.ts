import { calendarDateIn, newYork } from '../dates.ts';
import type { Position } from '../holdings/position.ts';
import type { VenueTable } from '../identifiers/ticker.ts';
import type { Edition } from '../listings/listing.ts';
import type { Instrument, Match, Outcome } from '../matching/match.ts';
import type { Matcher } from '../matching/matcher.ts';
import { type AlertBook, type CountedRow, alertBook } from './alerts.ts';
import { DistinctCount } from './hash-count.ts';
import { circumstances, instrumentKey, instrumentOf, tickerMemory } from './instrument.ts';
import { matchSecurity } from './match-security.ts';

/** A security with the day for which it is stated: all that a match can depend on. */
export type Held = Pick<Position, 'security' | 'heldOn'>;

/** What a security came to. `mic` is the venue (ISO 10383) that the ticker of a matched one was read at. */
export interface Screened {
  readonly match: Match | null;
  readonly alert: string | null;
  readonly mic: string | null;
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
  /** Matches the security of a position or transaction of the run, and counts the row under its alert. */
  take(held: Held, row: CountedRow): Screened;
  /** The match of a security that is only compared with (earlier holdings): it makes no alert and counts nowhere. */
  match(held: Held): Match | null;
  /** How many distinct instruments were taken. */
  instruments(): number;
  /** How many of the rows taken had each outcome. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly alerts: AlertBook;
}

interface Entry extends Screened {
  readonly instrument: Instrument | null;
  alert: string | null;
}

const nothing: Entry = { match: null, alert: null, mic: null, instrument: null };

/** Instruments kept ready; those without an outcome are cheap to screen again. */
const rememberedInstrumentsMax = 100_000;

/** An empty book. `nextId` names its alerts; those of the law's list are `a1`, `a2`, …. */
export function instrumentBook(context: BookContext, nextId?: () => string): InstrumentBook {
  const alerts = alertBook(nextId);
  const instruments = new DistinctCount();
  const outcomes: Record<Outcome, number> = { listed: 0, review: 0, related: 0 };
  const entries = entriesOf(context);
  return {
    alerts,
    outcomes,
    instruments: () => instruments.size,
    match: (held) => entries.of(held, instrumentKey(held)).match,
    take: (held, row) => {
      const key = instrumentKey(held);
      instruments.add(key.words, key.numbers);
      const entry = entries.of(held, key);
      if (entry.match === null || entry.instrument === null) return entry;
      entry.alert ??= alerts.alertFor(entry.match, entry.instrument);
      outcomes[entry.match.outcome]++;
      alerts.count(entry.alert, row);
      return entry;
    },
  };
}

interface Entries {
  of(held: Held, key: ReturnType<typeof instrumentKey>): Entry;
}

/** The matches made so far. An instrument without a match is remembered as such; one with a match also by its row's circumstances. */
function entriesOf(context: BookContext): Entries {
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
    const match = matchSecurity(instrument, held.security, { matcher, edition, asOfDate });
    if (match === null) return remember(matcher.dependsOnDate(instrument) ? dated : key, nothing);
    const mic = instrument.tickers.find((reading) => reading.mic !== null)?.mic ?? null;
    return remember(dated, { match, alert: null, mic, instrument });
  };
  return {
    of: (held, { words, numbers }) => {
      const decides = numbers !== '' && matcher.knows(held.security.identifiers);
      const key = decides ? `${words}\u001e${numbers}` : words;
      return remembered.get(key) ?? find(held, key);
    },
  };
}
