import type { Position, ReadingChoices, ReadingResult } from '../../holdings/position.ts';
import { readPositions } from '../../holdings/read-positions.ts';
import type { VenueTable } from '../../identifiers/ticker.ts';
import type { InstrumentBook, Screened } from '../../screening/instrument-book.ts';
import type { NumberedInput } from '../../screening/screen.ts';
import type { MatchedTransaction } from '../../transactions/judge.ts';
import { filesAs, type PortfolioInput } from '../inputs.ts';
import { type Compared, compare, type ComparisonContext } from './comparison.ts';
import type { KnownLines } from './conversions.ts';
import { gatherer, type SideName } from './gather.ts';
import { lineKeysOf } from './line-keys.ts';
import type { SeriesRecord } from './series.ts';
import { spanOfFiles } from './window.ts';
import { tickerMemory } from '../../screening/instrument.ts';

/** What is known of earlier holdings beside their files. */
export interface EarlierContext {
  readonly known: KnownLines;
  /** The instant for earlier files that state no day; `null` is unknown. */
  readonly previousAsOf: number | null;
  /** The earlier screening where the files are those of a series. */
  readonly series: SeriesRecord | null;
  /** Version of this program, and of its reference data. */
  readonly engine: string;
  readonly knowledgeAsOf: string;
}

/** What a comparer works with. `choices` are those of the later holdings; earlier ones of a series keep their own. */
export interface ComparerContext extends ComparisonContext {
  readonly venues: VenueTable;
  readonly choices: ReadingChoices;
  readonly earlier: EarlierContext;
}

/** Compares the holdings of a run with earlier ones. */
export interface Comparer {
  /** Reads a file of earlier holdings; it makes no alert and delivers no position. */
  readEarlier(one: NumberedInput): Promise<ReadingResult>;
  /** Takes a position of the later holdings. */
  note(position: Position, screened: Pick<Screened, 'match' | 'alert'>): void;
  /** The comparison, once everything was read; files are read again where rows left out at first turn out to matter. */
  result(read: {
    readonly inputs: readonly PortfolioInput[];
    readonly readings: readonly ReadingResult[];
    readonly transactions: readonly MatchedTransaction[];
  }): Promise<Compared>;
}

/** A comparer of a run. Refuses (`previousUndated`, `previousNotEarlier`) in the end what is in no order. */
export function createComparer(context: ComparerContext, book: InstrumentBook): Comparer {
  const { earlier, venues } = context;
  const { series } = earlier;
  const earlierChoices = series?.choices ?? context.choices;
  const gathered = gatherer(venues, watchedKeys(earlier, venues));
  const again = async (side: SideName, inputs: readonly NumberedInput[]): Promise<void> => {
    if (!gathered.needsAgain(side)) return;
    const choices = side === 'before' ? earlierChoices : context.choices;
    for (const { number, input } of inputs) {
      await readPositions(input.file, number, choices, (position) => {
        gathered.addAgain(side, position, { match: book.match(position), alert: null });
      });
    }
  };
  return {
    readEarlier: ({ number, input }) =>
      readPositions(input.file, number, earlierChoices, (position) => {
        gathered.add('before', position, { match: book.match(position), alert: null });
      }),
    note: (position, { match, alert }) => gathered.add('after', position, { match, alert }),
    result: async ({ inputs, readings, transactions }) => {
      const dated = (kind: PortfolioInput['kind']) =>
        filesAs(kind, inputs).map(({ number, input }) => ({
          name: input.name,
          heldOn: readings[number]?.heldOn ?? null,
        }));
      const { previousAsOf, engine, knowledgeAsOf, known } = earlier;
      const { asOf, edition, choices } = context;
      const dates = { before: dated('previous'), after: dated('holdings'), previousAsOf, asOf };
      const span = spanOfFiles({ ...dates, isSeries: series !== null });
      await again('before', filesAs('previous', inputs));
      await again('after', filesAs('holdings', inputs));
      const run = { asOf, engine, knowledgeAsOf, edition, choices };
      const files = inputs.map(({ name }) => name);
      return compare({ gathered, span, transactions, files, known, series, run }, context);
    },
  };
}

/** Lines that matter although today nothing may match them: those of the earlier record, and of corporate actions. */
function watchedKeys({ known, series }: EarlierContext, venues: VenueTable): readonly string[] {
  const tickers = tickerMemory(venues);
  return [
    ...known.conversions.flatMap(({ from, to }) => [from, to]),
    ...(series?.rows ?? []).flatMap(({ security, exposure }) =>
      lineKeysOf(security, tickers.read(security), exposure),
    ),
  ];
}
