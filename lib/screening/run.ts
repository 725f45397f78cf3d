import { calendarDateIn, newYork } from '../dates.ts';
import type { Position, ReadingResult } from '../holdings/position.ts';
import { readPositions } from '../holdings/read-positions.ts';
import type { Outcome } from '../matching/match.ts';
import { type AlertBook, alertBook } from './alerts.ts';
import { DistinctCount } from './hash-count.ts';
import { type TickerMemory, circumstances, instrumentKey, instrumentOf, tickerMemory } from './instrument.ts';
import { matchSecurity } from './match-security.ts';
import { countsOf, resultOf } from './result.ts';
import type { ScreeningContext, ScreeningInput, ScreeningResult, ScreeningSink } from './screen.ts';
import { watched } from './watched.ts';

/** What an instrument came to, kept for its next position. */
interface Screened {
  readonly outcome: Outcome | null;
  readonly alert: string | null;
  readonly mic?: string;
}

const nothing: Screened = { outcome: null, alert: null };

/** Instruments kept ready; those without an outcome are cheap to screen again. */
const rememberedInstrumentsMax = 100_000;

interface Run {
  readonly context: ScreeningContext;
  readonly asOfDate: string;
  readonly tickers: TickerMemory;
  readonly alerts: AlertBook;
  readonly instruments: DistinctCount;
  readonly remembered: Map<string, Screened>;
  readonly outcomes: Record<Outcome, number>;
}

/**
 * Screens the inputs one after another: rows become positions, positions instruments, instruments matches, matches
 * alerts. Every position goes to the sink. Throws `InputRefused` for the first input that cannot be read.
 */
export async function screen(
  inputs: readonly ScreeningInput[],
  context: ScreeningContext,
  sink: ScreeningSink,
): Promise<ScreeningResult> {
  const run: Run = {
    context,
    asOfDate: calendarDateIn(context.asOf, newYork),
    tickers: tickerMemory(context.venues),
    alerts: alertBook(),
    instruments: new DistinctCount(),
    remembered: new Map(),
    outcomes: { listed: 0, review: 0, related: 0 },
  };
  const readings: ReadingResult[] = [];
  for (const [number, input] of inputs.entries()) {
    const deliver = (position: Position): void => {
      const screened = screenPosition(position, run);
      sink.position({ position, ...screened });
    };
    readings.push(await readPositions(watched(input.file, sink), number, context.choices, deliver));
  }
  return resultOf(inputs, readings, {
    counts: countsOf(readings, { instruments: run.instruments.size, ...run.outcomes, breaches: 0 }),
    alerts: run.alerts.records(),
  });
}

function screenPosition(position: Position, run: Run): Screened {
  const { words, numbers } = instrumentKey(position);
  run.instruments.add(words, numbers);
  const decides = numbers !== '' && run.context.matcher.knows(position.security.identifiers);
  const key = decides ? `${words}\u001e${numbers}` : words;
  const screened = run.remembered.get(key) ?? screenInstrument(position, key, run);
  if (screened.outcome !== null && screened.alert !== null) {
    run.outcomes[screened.outcome]++;
    run.alerts.count(screened.alert);
  }
  return screened;
}

/** An instrument without an outcome is remembered as such; one with an outcome also by the row's circumstances. */
function screenInstrument(position: Position, key: string, run: Run): Screened {
  const dated = `${key}\u001e${circumstances(position)}`;
  const known = run.remembered.get(dated);
  if (known !== undefined) return known;
  const instrument = instrumentOf(position, run.tickers);
  const { matcher } = run.context;
  const { edition } = run.context;
  const match = matchSecurity(instrument, position.security, { matcher, edition, asOfDate: run.asOfDate });
  if (match === null) return remember(matcher.dependsOnDate(instrument) ? dated : key, nothing, run);
  const mic = instrument.tickers.find((reading) => reading.mic !== null)?.mic ?? null;
  const screened = { outcome: match.outcome, alert: run.alerts.alertFor(match, instrument) };
  return remember(dated, mic === null ? screened : { ...screened, mic }, run);
}

function remember(key: string, screened: Screened, { remembered }: Run): Screened {
  if (remembered.size >= rememberedInstrumentsMax) remembered.clear();
  remembered.set(key, screened);
  return screened;
}
