import type { Knowledge } from './knowledge.ts';
import type { Instrument } from './match.ts';
import type { TickerReading } from '../identifiers/ticker-reading.ts';
import { type Evidence, evidence } from './features.ts';
import { type Claim, noClaims, otherCompany } from './identifier-evidence.ts';
import { type QuotedLine, quotedLines } from './quoted-lines.ts';
import type { Subject } from './subjects.ts';

/** Looks ticker readings up. */
export interface TickerIndex {
  readonly claims: (instrument: Instrument) => readonly Claim[];
  /** True where a ticker of the instrument was a company's for a time only, so that the day decides. */
  readonly dependsOnDate: (instrument: Instrument) => boolean;
  /** Codes known for a subject at a venue. */
  codesAt(subject: Subject, mic: string): readonly string[];
}

const basisWords = {
  country: 'the country',
  currency: 'the currency',
  script: 'the Chinese name and the shape of the code',
} as const;

/** Indexes the tickers printed on the list (read like any ticker) and those that reference/ knows, with their periods. */
export function tickerIndex(subjects: readonly Subject[], knowledge: Knowledge): TickerIndex {
  const lines = quotedLines(subjects, knowledge);
  const byVenue = new Map<string, QuotedLine[]>();
  const byCode = new Map<string, QuotedLine[]>();
  const codes = new Map<Subject, Map<string, string[]>>();
  for (const line of lines) {
    push(byVenue, `${line.mic} ${line.code}`, line);
    push(byCode, line.code, line);
    const own = codes.get(line.subject) ?? new Map<string, string[]>();
    push(own, line.mic, line.code);
    codes.set(line.subject, own);
  }
  const linesFor = ({ mic, code }: TickerReading): readonly QuotedLine[] => {
    const anywhere = byCode.get(code) ?? noLines;
    return mic === null || anywhere.length === 0 ? anywhere : (byVenue.get(`${mic} ${code}`) ?? noLines);
  };
  return {
    claims: (instrument) =>
      instrument.tickers.some((reading) => linesFor(reading).length > 0)
        ? withoutGuesses(
            instrument.tickers.flatMap((reading) => claimsOf(reading, linesFor(reading), instrument)),
          )
        : noClaims,
    dependsOnDate: ({ tickers }) =>
      tickers.some((reading) => linesFor(reading).some(({ from, to }) => from !== null || to !== null)),
    codesAt: (subject, mic) => codes.get(subject)?.get(mic) ?? [],
  };
}

const noLines: readonly QuotedLine[] = [];

function push<T>(table: Map<string, T[]>, key: string, value: T): void {
  const row = table.get(key);
  if (row === undefined) table.set(key, [value]);
  else row.push(value);
}

/**
 * Letters without one venue (`CHA`, `CHA US`) may be a listed company's and another one's at different venues. Where
 * they were the listed company's on the day of the holding, they do not speak for the other one.
 */
function withoutGuesses(claims: readonly Claim[]): Claim[] {
  const held = claims.some(
    ({ evidence: { code } }) => code === 'tickerVenue' || code === 'tickerVenueInferred',
  );
  return claims.filter(({ evidence: { code } }) => !held || !code.startsWith('otherCompany'));
}

function claimsOf(reading: TickerReading, lines: readonly QuotedLine[], instrument: Instrument): Claim[] {
  const { mic } = reading;
  const own = lines.filter((line) => !isRecycled(line, mic, instrument));
  return own.map((line) => ({
    subject: line.subject,
    security: line.security,
    evidence:
      mic === null
        ? evidence('tickerWithoutVenue', reading.raw, `${line.code} ${line.mic}`)
        : atVenue(reading, line, instrument.heldOn),
  }));
}

/**
 * Hong Kong gives a warrant's code to another one as soon as it has expired, so that the code alone says nothing
 * outside its period; the name of such a product names its underlying anyway.
 */
function isRecycled(line: QuotedLine, mic: string | null, { name, heldOn }: Instrument): boolean {
  if (line.security?.type !== 'derivative' || name === null) return false;
  return mic === null || periodFault(line, heldOn) !== null;
}

function atVenue(reading: TickerReading, line: QuotedLine, heldOn: string | null): Evidence {
  const place = `${line.mic} (${line.code})`;
  const guessed = reading.padded && reading.basis in basisWords;
  if (guessed) return evidence('tickerPadded', reading.raw, place);
  if (line.subject.lookalike !== null) return otherCompany(line.subject, `Ticker ${reading.raw}`);
  const period = periodFault(line, heldOn);
  if (period !== null) return evidence('tickerRetired', reading.raw, place, period);
  if (line.security?.type === 'derivative') return evidence('derivativeOf', reading.raw, line.subject.name);
  if (!line.verified) return evidence('tickerUnverified', reading.raw, place);
  const { basis } = reading;
  if (basis === 'suffix' || basis === 'venue' || basis === 'none')
    return evidence('tickerVenue', reading.raw, place);
  return evidence('tickerVenueInferred', reading.raw, place, basisWords[basis]);
}

/** Why the code was not this company's on the day of the holding, or `null`. An unknown day is within any period. */
function periodFault(line: QuotedLine, heldOn: string | null): string | null {
  if (line.to !== null && (heldOn === null || heldOn > line.to)) {
    return heldOn === null
      ? `until ${line.to}, and the holding bears no date`
      : `until ${line.to}; the holding is of ${heldOn}`;
  }
  if (line.from !== null && heldOn !== null && heldOn < line.from)
    return `from ${line.from}; the holding is of ${heldOn}`;
  return null;
}
