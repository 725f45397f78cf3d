import { calendarDateIn, newYork } from '../dates.ts';
import type { Position, ReadingResult } from '../holdings/position.ts';
import type { OpenedFile, RowBatch } from '../holdings/rows.ts';
import { readPositions } from '../holdings/read-positions.ts';
import type { Match, Outcome } from '../matching/match.ts';
import { notYetListed } from '../matching/not-yet-listed.ts';
import { type AlertBook, alertBook } from './alerts.ts';
import { DistinctCount } from './hash-count.ts';
import { type TickerMemory, circumstances, instrumentKey, instrumentOf, tickerMemory } from './instrument.ts';
import { matchWithOtherIsins } from './other-isins.ts';
import type { InputRecord, ScreeningCounts } from './record.ts';
import type { ScreeningContext, ScreeningInput, ScreeningResult, ScreeningSink } from './screen.ts';

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
  return resultOf(inputs, readings, run);
}

/** The same file, telling the sink after each batch how many rows it gave; a slow sink slows the reading down. */
function watched(file: OpenedFile, sink: ScreeningSink): OpenedFile {
  async function* batches(): AsyncGenerator<RowBatch> {
    let rows = 0;
    for await (const batch of file.batches()) {
      yield batch;
      rows += batch.rows.length;
      await sink.progress(rows);
    }
  }
  return { ...file, batches };
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
  const { otherIsins } = position.security;
  const found =
    otherIsins === undefined
      ? matcher.match(instrument)
      : matchWithOtherIsins(instrument, otherIsins, matcher);
  if (found === null) return remember(matcher.dependsOnDate(instrument) ? dated : key, nothing, run);
  const match = asOfMatch(found, run);
  const mic = instrument.tickers.find((reading) => reading.mic !== null)?.mic ?? null;
  const screened = { outcome: match.outcome, alert: run.alerts.alertFor(match, instrument) };
  return remember(dated, mic === null ? screened : { ...screened, mic }, run);
}

function remember(key: string, screened: Screened, { remembered }: Run): Screened {
  if (remembered.size >= rememberedInstrumentsMax) remembered.clear();
  remembered.set(key, screened);
  return screened;
}

/** A company that joins the list after the as-of instant is shown, not counted. */
function asOfMatch(match: Match, { context, asOfDate }: Run): Match {
  const listing = context.edition.listings.find((one) => one.uid === match.uid);
  const listedOn = listing?.listedOn ?? null;
  return listedOn !== null && listedOn > asOfDate ? notYetListed(match, listedOn) : match;
}

function resultOf(
  inputs: readonly ScreeningInput[],
  readings: readonly ReadingResult[],
  run: Run,
): ScreeningResult {
  const problemsByCode: Record<string, number> = {};
  for (const reading of readings) {
    for (const [code, count] of Object.entries(reading.problemsByCode)) {
      problemsByCode[code] = (problemsByCode[code] ?? 0) + (count ?? 0);
    }
  }
  return {
    inputs: inputs.map((input, number) => inputRecord(input, readings[number])),
    counts: countsOf(readings, run),
    alerts: run.alerts.records(),
    problems: readings.flatMap((reading) => reading.problems),
    problemsByCode,
    skipped: readings.flatMap((reading) => reading.skipped),
  };
}

function inputRecord(input: ScreeningInput, reading: ReadingResult | undefined): InputRecord {
  if (reading === undefined) throw new Error(`input ${input.name} was not read`);
  return {
    name: input.name,
    sha256: input.sha256,
    bytes: input.bytes,
    kind: input.kind,
    heldOn: reading.heldOn,
    layout: reading.layout,
    encoding: input.file.text?.encoding ?? null,
    separator: input.file.text?.separator ?? null,
    tables: reading.tables,
    account: reading.account,
    skippedByReason: reading.skippedByReason,
  };
}

function countsOf(readings: readonly ReadingResult[], run: Run): ScreeningCounts {
  const sum = (pick: (reading: ReadingResult) => number): number =>
    readings.reduce((total, one) => total + pick(one), 0);
  return {
    rows: sum((one) => one.account.rows),
    positions: sum((one) => one.account.positions),
    skipped: sum((one) => one.account.skipped),
    problems: sum((one) => one.account.problemRows),
    instruments: run.instruments.size,
    ...run.outcomes,
    breaches: 0,
  };
}
